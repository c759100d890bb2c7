import type { Signs } from '../signs.js';

/** Words are not cut yet: a run of characters is one. */
export const SIGNS: Signs = {
  letters: /\p{Script=Han}/u,
  foreign: /(?!)/,
  asking:
    /什[么麼]|甚麼|啥|[谁誰]|哪|[几幾]|多少|多[长長久大高]|怎|[吗嗎呢]|[为為]何|何[时時地]|如何|是不是|有[没沒]有|是否|[会會]不[会會]/u,
  grammar: /[的了在是和与與对對从從到过過后後以有也都就把被]/u,
  endings: /(?!)/,
};
