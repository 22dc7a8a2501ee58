import { explain, explainParts } from "./explanation";
import { isNotEnglish } from "./language";
import {
  OBJECTIVE_KINDS,
  type ObjectiveClassification,
  type ObjectiveNote,
  type ObjectivePart,
  type ObjectiveProblem,
  type OutcomeTypeHint,
} from "./classification";
import { outcomeTypeOf } from "./outcome-type";
import { partsOf } from "./parts";
import { read, type Reading } from "./reading";
import { score } from "./scoring";
import { atMostLow, surenessOf } from "./sureness";
import { tokenise } from "./tokens";

/** Longest text that is read, in characters (UTF-16 units). */
export const LONGEST_OBJECTIVE = 2_000;

/**
 * Ranks outcome, output, process and input by how a text is worded, with the words that decided.
 * Never throws: a text that cannot be told (blank, over `LONGEST_OBJECTIVE`, not English) gets equal
 * shares and a `problem`. The time taken grows with the length of the text.
 */
export function classifyObjective(text: string): ObjectiveClassification {
  const problem = problemOf(text);
  if (problem !== null) return untold(text, problem);
  const reading = read(text);
  const kinds = score(reading);
  const parts = partsOf(reading);
  const ranked = surenessOf(kinds);
  const sureness = isBare(reading, parts) ? atMostLow(ranked) : ranked;
  const outcomeType = outcomeTypeOf(reading, kinds);
  const hasEvidence = kinds[0]!.words.length > 0;
  return {
    text,
    kinds,
    sureness,
    explanation: isOfSeveralKinds(parts) ? explainParts(parts) : explain(kinds, sureness),
    outcomeType,
    parts,
    notes: notesOn(reading, parts, outcomeType, hasEvidence),
    problem: null,
  };
}

/** One word, or objectives of several kinds: then no one kind is the answer. */
function isBare(reading: Reading, parts: readonly ObjectivePart[]): boolean {
  return reading.units.length === 1 || isOfSeveralKinds(parts);
}

function isOfSeveralKinds(parts: readonly ObjectivePart[]): boolean {
  return new Set(parts.map(({ kind }) => kind)).size > 1;
}

function problemOf(text: string): ObjectiveProblem | null {
  if (text.trim() === "") {
    return { code: "REQUIRED", message: "There is no text: write the objective in a sentence." };
  }
  if (text.length > LONGEST_OBJECTIVE) {
    return {
      code: "TOO_LONG",
      message:
        `The text has ${text.length} characters: at most ${LONGEST_OBJECTIVE} are read. ` +
        `Give one objective, a sentence or two.`,
    };
  }
  if (!isNotEnglish(tokenise(text))) return null;
  return {
    code: "NOT_ENGLISH",
    message: "This does not read as English, and only English can be told: write it in English.",
  };
}

function untold(text: string, problem: ObjectiveProblem): ObjectiveClassification {
  const share = 1 / OBJECTIVE_KINDS.length;
  return {
    text,
    kinds: OBJECTIVE_KINDS.map((kind) => ({ kind, share, words: [] })),
    sureness: "undecided",
    explanation: problem.message,
    outcomeType: null,
    parts: [],
    notes: [],
    problem,
  };
}

function notesOn(
  reading: Reading,
  parts: readonly ObjectivePart[],
  outcomeType: OutcomeTypeHint | null,
  hasEvidence: boolean,
): ObjectiveNote[] {
  const notes: ObjectiveNote[] = [];
  const note = (code: ObjectiveNote["code"], message: string): void => {
    notes.push({ code, message });
  };
  if (parts.length > 1) note("SEVERAL_OBJECTIVES", explainParts(parts));
  for (const { typed, meant } of reading.slips)
    note("READ_AS", `“${typed}” is read as “${meant}”.`);
  if (reading.units.length === 1) {
    note("ONE_WORD", "One word says little: write who or what, and what happens.");
  }
  if (!hasEvidence) {
    note(
      "NOTHING_DECIDES",
      "Say what changes, what is delivered, how it is done or what is put in.",
    );
  }
  if (outcomeType === "efficiency") {
    note(
      "EFFICIENCY",
      "As an outcome this is an efficiency outcome: what changes is how well the organisation uses " +
        "what it has, not yet the circumstances of the people it serves.",
    );
  }
  return notes;
}
