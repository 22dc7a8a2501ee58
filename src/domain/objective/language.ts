import { tagsOf } from "./lexicon";
import type { Token } from "./tokens";
import { ENGLISH_WORDS, OTHER_LANGUAGE_WORDS } from "./vocabulary/common";

const FEWEST_WORDS = 3;

/**
 * Whether a text cannot be taken for English: another script, more everyday words of other languages
 * than English words, or four words and more of which not one is known. Under three words it is false.
 */
export function isNotEnglish(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ shape }) => shape === "word").map(({ norm }) => norm);
  if (words.filter(isOtherScript).length * 2 > words.length) return true;
  if (words.length < FEWEST_WORDS) return false;
  const english = words.filter((word) => ENGLISH_WORDS.has(word) || tagsOf(word)).length;
  const other = words.filter(
    (word) => OTHER_LANGUAGE_WORDS.has(word) && !ENGLISH_WORDS.has(word),
  ).length;
  return other > english || (english === 0 && words.length > FEWEST_WORDS);
}

function isOtherScript(word: string): boolean {
  return !/\p{Script=Latin}/u.test(word);
}
