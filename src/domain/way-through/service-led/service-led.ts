import { CHANGE, FORMS, type ServiceLedKind } from "./lexicon";

/** What to ask about words that name a service in the place of what it is for. */
export interface ServiceLed {
  /** The words that name it, as they stand there. */
  readonly words: string;
  /** A question for the person, in plain words. */
  readonly question: string;
  /** Why it is asked, for the worker. */
  readonly inWords: string;
}

const QUESTIONS: Readonly<Record<ServiceLedKind, string>> = {
  use: "What would be different for you if you had this?",
  worker: "When somebody does this for you, what can you do or feel that you cannot now?",
  amount: "What would a good week be like for you with this in it?",
  thing: "What would this let you do that you cannot do now?",
};

/** Longer texts are looked at up to here. */
const LONGEST = 1_000;

/**
 * Whether a personal outcome names a service ("attend the day centre twice a week") rather than what
 * is to be different, and what to ask then. A hint that may be wrong either way: null where the words
 * do not seem to, or say what the service is for.
 */
export function serviceLed(words: string): ServiceLed | null {
  const text = words.slice(0, LONGEST).replace(/[’‘ʼ]/g, "'").replace(/\s/g, " ");
  const plain = text.toLowerCase();
  if (CHANGE.test(plain)) return null;
  for (const { kind, form } of FORMS) {
    const found = findShortest(form, plain);
    if (!found) continue;
    const named = text.slice(...found).trim();
    return {
      words: named,
      question: QUESTIONS[kind],
      inWords:
        `“${named}” names a service rather than what it is for. You might ask: “${QUESTIONS[kind]}” ` +
        "The answer may be the outcome, and the service something that helps.",
    };
  }
  return null;
}

/** Where a form fits in the fewest words: "attend the clinic" of "like to attend the clinic". */
function findShortest(form: RegExp, text: string): [start: number, end: number] | null {
  let shortest: [number, number] | null = null;
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const end = match.index + match[0].length;
    if (shortest && end > shortest[1]) break;
    shortest = [match.index, end];
    form.lastIndex = match.index + 1;
  }
  return shortest;
}
