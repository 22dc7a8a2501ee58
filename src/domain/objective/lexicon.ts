import { nounForms, verbForms } from "./inflect";
import { CHANGE_WORDS } from "./vocabulary/change";
import { CONTRIBUTION_WORDS } from "./vocabulary/contribution";
import { DELIVERY_WORDS } from "./vocabulary/delivery";
import { METHOD_WORDS } from "./vocabulary/method";
import { PEOPLE_WORDS } from "./vocabulary/people";
import type { WordGroup } from "./vocabulary/word-group";

/** The parts that a word can play, e.g. `people`, `deliver`, `deliver.ed`. */
export type Tags = ReadonlySet<string>;

const tagsByPhrase = new Map<string, Set<string>>();
let longest = 1;

for (const group of [
  ...PEOPLE_WORDS,
  ...CHANGE_WORDS,
  ...DELIVERY_WORDS,
  ...METHOD_WORDS,
  ...CONTRIBUTION_WORDS,
]) {
  addGroup(group);
}

/** How many words the longest phrase of the vocabulary has. */
export const LONGEST_PHRASE = longest;

/** The parts that a word or phrase can play; undefined when the vocabulary does not have it. */
export function tagsOf(phrase: string): Tags | undefined {
  return tagsByPhrase.get(phrase);
}

/** Single words of the vocabulary, for telling typing slips. */
export function vocabularyWords(): string[] {
  return [...tagsByPhrase.keys()].filter((phrase) => !phrase.includes(" "));
}

function addGroup({ tag, nouns, verbs, others }: WordGroup): void {
  for (const noun of list(nouns)) for (const form of nounForms(noun)) add(form, tag);
  for (const verb of list(verbs)) {
    for (const [form, name] of verbForms(verb)) {
      add(form, tag);
      add(form, `${tag}.${name}`);
    }
  }
  for (const other of list(others)) add(other, tag);
}

function add(phrase: string, tag: string): void {
  const tags = tagsByPhrase.get(phrase) ?? new Set<string>();
  tagsByPhrase.set(phrase, tags.add(tag));
  longest = Math.max(longest, phrase.split(" ").length);
}

function list(words: string | undefined): string[] {
  return (words ?? "").split(",").flatMap((word) => word.trim().replace(/\s+/g, " ") || []);
}
