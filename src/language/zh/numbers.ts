import { ORDINALS } from './classes.js';

const DIGITS = '〇一二三四五六七八九';
const COUNTED = '个|国|次|届|年|位|名|项|份|家|条|座|场|种|天|周|轮|方|人|公里|千米|米|亿|万|倍|棵|大|成|所|月|日|号';
const NUMBER = new RegExp(`[一二两三四五六七八九十百千]{1,7}(?= ?(?:${COUNTED}))`, 'gu');

/**
 * Numbers as digits: "三个" is "3 个", "二〇二五年" is "2025 年", "第2届" is "第二届" as ordinals are words. "一" stays, except before a month or
 * a day, for it is mostly an article.
 */
export const inDigits = (text: string): string =>
  text
    .replace(/第 ?(10|[1-9])(?![\d.,])/gu, (_, digits: string) => ordinal(Number(digits)))
    .replace(
      /[〇零一二三四五六七八九]{4}(?= ?年)/gu,
      (year) => ` ${[...year].map((one) => DIGITS.indexOf(one === '零' ? '〇' : one)).join('')} `,
    )
    .replace(NUMBER, (found, at: number, whole: string) => {
      if (whole[at - 1] === '第' || /[每统同唯万之]/u.test(whole[at - 1] ?? '')) return found;
      const next = whole[at + found.length] ?? '';
      if (found === '一' && !/[月日号]/u.test(next)) return found;
      const value = amountOf(found);
      return value === null ? found : ` ${value} `;
    });

const ordinal = (number: number) => ORDINALS[number - 1]?.[0] ?? `第${number}`;

/** 十 is 10, 十二 is 12, 三十 is 30, 一千 is 1000; null for what is no number, such as 三四. */
function amountOf(numeral: string): number | null {
  const round = /^([一二两三四五六七八九])([百千])$/u.exec(numeral);
  if (round) return digit(round[1]) * (round[2] === '百' ? 100 : 1000);
  const found = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(numeral);
  if (!found) return null;
  const [, tens, ten, ones] = found;
  if (!ten) return ones ? (tens ? null : digit(ones)) : digit(tens);
  return (tens ? digit(tens) : 1) * 10 + digit(ones);
}

const digit = (one: string | undefined): number => (one === undefined ? 0 : one === '两' ? 2 : DIGITS.indexOf(one));
