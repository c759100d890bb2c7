import { describe, expect, test } from 'vitest';
import { wholeAnswerer } from '../fixtures/library.js';

const answerer = await wholeAnswerer();
const ask = (question: string, locale?: string) =>
  answerer.ask(question, { today: '2026-11-24', ...(locale && { locale }) });

describe('a question that is written oddly', () => {
  test.each([
    ['with stress marks', 'Кто прези\u0301дент Казахста\u0301на?', 'ru'],
    ['turned from right to left', '\u202eКто президент Казахстана?\u202c', 'ru'],
    ['with the marks of direction that a keyboard leaves', 'Қазақстанның\u200f президенті\u200e кім?', 'kk'],
    ['with characters of no width within words', '哈\u200b萨克\u200b斯坦总\u2060统是谁？', 'zh'],
    ['with soft hyphens of a web page', 'Кто прези\u00adдент Казах\u00adстана?', 'ru'],
    ['with letters in full width', 'ｗｈｏ ｉｓ ｔｈｅ ｐｒｅｓｉｄｅｎｔ ｏｆ Ｋａｚａｋｈｓｔａｎ', 'en'],
    ['with letters taken apart', 'Қазақстанның президенті кім?'.normalize('NFD'), 'kk'],
    ['with dozens of marks on a letter', `Кто президент К${'\u0335\u0301'.repeat(40)}азахстана?`, 'ru'],
  ])('%s is answered in its language', (_, question, language) => {
    const answer = ask(question);
    expect(answer.parts[0]?.fact.id).toBe('president-of-kazakhstan');
    expect(answer.language).toBe(language);
  });

  test.each([
    ['когда был 第二届 summit', 'ru'],
    ['Kazakhstan 总统 кто', 'ru'],
  ])('of three scripts is answered: %s', (question, language) => {
    const answer = ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.language).toBe(language);
  });

  test('without blanks is cut at names, whatever stands before and after them elsewhere', () => {
    expect(ask('第二届峰会在阿斯塔纳哪天开').parts[0]?.fact.id).toBe('second-summit-date-venue');
  });

  test('of two parts without blanks is two questions', () => {
    const told = ask('中吉乌铁路多长,什么时候通车').parts.map(({ fact }) => fact.id);
    expect(told).toEqual(['cku-length-523', 'cku-finish-2030']);
  });

  test('keeps its words where only the library could say what they were slips for', () => {
    for (const question of ['какие ракеты купил Казахстан', 'qatnay Samarqand', 'Қытайдың чүйдегі жобасы'])
      expect([question, ask(question).why.corrected]).toEqual([question, []]);
    expect(ask('обьясните, что такое секретариат').why.corrected).toEqual([{ from: 'обьясните', to: 'объясните' }]);
  });

  test('in a language that nobody knows is declined in that of its reader', () => {
    for (const question of ['מתי הייתה הפסגה השנייה?', 'متى كانت القمة الثانية في أستانا؟']) {
      for (const locale of ['en', 'ru', 'zh', 'kk', 'uz']) {
        const answer = ask(question, locale);
        expect([answer.status, answer.language]).toEqual(['unknown', locale]);
      }
    }
  });
});

describe('a conversation that changes its language', () => {
  const railway = 'how long is the China-Kyrgyzstan-Uzbekistan railway?';
  test.each([
    ['When was the second summit?', 'а кто председательствовал?', 'ru', 'second-summit-date-venue'],
    ['who is the president of Kazakhstan', 'а Узбекистана?', 'ru', 'president-of-uzbekistan'],
    ['когда был второй саммит', 'who took part?', 'en', 'second-summit-attendees'],
    [railway, '它要花多少钱', 'zh', 'cku-cost-4-7bn'],
    ['how many articles has the treaty?', 'ол қашан қол қойылды?', 'kk', 'treaty-signed'],
    [railway, 'qancha turadi?', 'uz', 'cku-cost-4-7bn'],
    ['how many articles has the treaty?', 'u qachon imzolangan?', 'uz', 'treaty-signed'],
  ])('goes on: %s %s', (before, question, language, fact) => {
    const answer = answerer.ask(question, { today: '2026-11-24', history: [before] });
    expect([answer.language, answer.parts[0]?.fact.id]).toEqual([language, fact]);
  });
});
