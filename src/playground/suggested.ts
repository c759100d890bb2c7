import type { Answerer } from '../engine/answer.js';
import { statementIn } from '../rendering/statement.js';

const SHOWN = 4;

/**
 * Questions to start with, in a language: those that the library suggests, else one a topic that is surely answered; and, in the library's own
 * language, one that the curators expect to be declined.
 */
export function suggestedQuestions(answerer: Answerer, today: string, language: string): string[] {
  const { about, translations, golden } = answerer.library;
  const isOwn = language === (about.languages[0] ?? 'en');
  const starters = isOwn ? about.starters : (translations.get(language)?.about.starters ?? []);
  const questions = starters.length > 0 ? starters.slice(0, SHOWN) : onePerTopic(answerer, today, language);
  if (!isOwn) return questions;
  const declined = golden.find(
    (one) => one.fact === 'none' && answerer.ask(one.question, { today }).status === 'unknown',
  );
  return declined === undefined ? questions : [...questions, declined.question];
}

function onePerTopic(answerer: Answerer, today: string, language: string): string[] {
  const questions: string[] = [];
  const topics = new Set<string>();
  for (const fact of answerer.library.facts) {
    if (questions.length === SHOWN) break;
    if (topics.has(fact.topic)) continue;
    const sure = asksOf(answerer, fact.id, language).find((ask) => {
      const answer = answerer.ask(ask, { today, language });
      return answer.status === 'answered' && answer.parts[0]?.fact.id === fact.id;
    });
    if (sure === undefined) continue;
    topics.add(fact.topic);
    questions.push(sure);
  }
  return questions;
}

/** How people ask for a fact in a language: none where it is not translated. */
function asksOf({ library }: Answerer, id: string, language: string): readonly string[] {
  const fact = library.factById.get(id);
  if (fact === undefined || !statementIn(fact, library, language).isTranslated) return [];
  const translated = library.translations.get(language)?.facts.get(id);
  const { display, asks } = translated ?? fact;
  return display === undefined ? asks : [display, ...asks];
}
