import type { OperationDefinitionNode } from "graphql";
import { BoundedMemory } from "../db/bounded-memory";
import type { Viewer } from "../auth/viewer";
import { today } from "../domain/today";
import type { Data } from "./planning";

/** Characters of all answers and of what they answer: with their objects some 100 MB at most. */
const MAX_CHARACTERS = 16_000_000;

/** Characters of the longest answer that is kept. */
const MAX_ANSWER = 1_000_000;

/** Characters of the longest question that is known again: variables hold whatever a client sends. */
const MAX_QUESTION = 10_000;

/** What an object of an answer weighs beside its text: an empty one has two characters. */
const OBJECT_WEIGHT = 10;

/** An answer, and the state of the data that it was read from. */
export interface KeptAnswer {
  readonly state: string;
  readonly data: Data;
}

/** What was asked: for now only noted, or with its answer. */
interface Asked {
  readonly answer: KeptAnswer | null;
  readonly weight: number;
}

/**
 * Answers to what is asked again and again, each good for as long as nothing at all was written
 * since it was read. An answer is its viewer's own: nobody is given what was read for somebody else.
 */
export class KeptAnswers {
  private readonly asked: BoundedMemory<Asked>;
  private readonly numbers = new WeakMap<OperationDefinitionNode, number>();
  private readonly texts = new WeakMap<Data, string>();
  private next = 1;

  constructor(maxCharacters: number = MAX_CHARACTERS) {
    this.asked = new BoundedMemory<Asked>(maxCharacters, ({ weight }) => weight);
  }

  /**
   * What tells a question from all others: whose, what, with which variables (coerced: what a client
   * sends beside them has no part in the answer), on which day.
   */
  keyOf(operation: OperationDefinitionNode, variables: unknown, viewer: Viewer): string {
    const { subject, name, method, client, scopes } = viewer;
    const number = this.numbers.get(operation) ?? this.next++;
    this.numbers.set(operation, number);
    return JSON.stringify([number, today(), variables, subject, name, method, client, scopes]);
  }

  /** The answer that was given to a question; null where it was asked only, undefined where not. */
  find(key: string): KeptAnswer | null | undefined {
    return this.asked.get(key)?.answer;
  }

  /** A question was asked for the first time: the next time its answer is kept. */
  note(key: string): void {
    if (key.length > MAX_QUESTION) return;
    this.asked.set(key, { answer: null, weight: key.length });
  }

  /** Keeps an answer that was read from the data as they were in `state`. */
  keep(key: string, state: string, data: Data): void {
    const json = JSON.stringify(data);
    if (json.length > MAX_ANSWER) return;
    this.texts.set(data, json);
    const weight = key.length + json.length + OBJECT_WEIGHT * objectsIn(json);
    this.asked.set(key, { answer: { state, data }, weight });
  }

  /** The text of `data` where it is a kept answer's: it need not be written again. */
  textOf(data: Data): string | undefined {
    return this.texts.get(data);
  }
}

/** How many objects a text holds, at the most: braces of texts within it are counted as well. */
function objectsIn(json: string): number {
  let found = 0;
  for (let at = json.indexOf("{"); at >= 0; at = json.indexOf("{", at + 1)) found += 1;
  return found;
}
