import { anyOf, type Signs } from '../signs.js';

export const SIGNS: Signs = {
  letters: /(?!)/,
  foreign: /[^\p{Script=Latin}\p{Script=Common}]/u,
  asking:
    anyOf(`who whom whose what whats which when where why how whos wheres did does do is are was were will can could would should has have
    list compare tell explain show`),
  grammar:
    anyOf(`the a an of in on at to for from by with about and or not it its this that these those there they their he his be been many much
    long after before between since until during next last first me you your please thanks hello any all some more most get got happen happened
    i my we us if than so still yet ever no yes take place place held sign signed join joined build built start started cost tldr
    eli5 lol lmao rofl haha hahaha omg`),
  endings: /^[a-z]{2,}(?:ing|tion|ment|ness|ed|ies)$/,
};
