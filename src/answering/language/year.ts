/** True for a word that is a year. */
export const isYear = (word: string): boolean => YEAR.test(word);
const YEAR = /^(?:19|20)\d\d$/;
