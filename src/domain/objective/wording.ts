import { classifyObjective, LONGEST_OBJECTIVE } from "./classify-objective";
import type { DecidingWords, KindShare, ObjectiveKind } from "./classification";
import { firstMatch, pattern } from "./matching";
import { read } from "./reading";
import { pointsOf } from "./sureness";

/** What a title of a node is worded as; `unclear` where the words do not say so firmly. */
export type Worded = "activity" | "output" | "outcome" | "unclear";

/** What a title is worded as, and by which of its words. */
export interface Wording {
  readonly worded: Worded;
  /** The words that decided, strongest first; empty when `unclear`. */
  readonly words: readonly DecidingWords[];
}

/** The layers of a logic model whose titles are checked. */
export type CheckedLayer = "output" | "interim_outcome" | "final_outcome";

/** A title worded as something that its layer does not hold. */
export interface WordingFault {
  readonly worded: Exclude<Worded, "unclear">;
  readonly words: readonly DecidingWords[];
  /** What is odd about it and how it might be worded, for a commissioner. */
  readonly message: string;
}

/** How firm the words must be: a false alarm costs more trust than a missed one. */
const FIRM = { share: 0.65, points: 1.5 };

const ORDER = pattern(
  "^@deliver.base|@deliver.ing|@handle.base|@handle.ing|@serve.base|@serve.ing",
);

/** What a title is worded as. Blank, long and foreign titles are `unclear`. */
export function wordingOf(title: string): Wording {
  const { kinds, problem } = classifyObjective(title.slice(0, LONGEST_OBJECTIVE));
  const first = kinds[0]!;
  if (problem !== null || first.share < FIRM.share || pointsOf(first) < FIRM.points) {
    return { worded: "unclear", words: [] };
  }
  return { worded: wordedAs(first.kind, title), words: towards(first) };
}

/**
 * What is odd about the title of a node in its layer: an outcome worded as an activity or an output,
 * an output worded as an outcome. Null when nothing is, or when the words do not say so firmly.
 */
export function wordingFault(layer: CheckedLayer, title: string): WordingFault | null {
  const { worded, words } = wordingOf(title);
  if (worded === "unclear") return null;
  if ((layer === "output") !== (worded === "outcome")) return null;
  return { worded, words, message: messageOn(layer, worded, words) };
}

function wordedAs(kind: ObjectiveKind, title: string): Worded {
  if (kind === "outcome") return "outcome";
  if (kind === "input") return "unclear";
  return kind === "process" || isOrder(title) ? "activity" : "output";
}

/** "Providing advice" is an order to do something, "Training" is a service. */
function isOrder(title: string): boolean {
  const { units } = read(title);
  return !units[0]!.tags.has("product") && firstMatch(ORDER, units) !== null;
}

function towards({ words }: KindShare): DecidingWords[] {
  return words.filter(({ pull }) => pull === "towards");
}

function messageOn(
  layer: CheckedLayer,
  worded: Exclude<Worded, "unclear">,
  words: readonly DecidingWords[],
): string {
  const [strongest] = words;
  const because = strongest === undefined ? "" : `: “${strongest.words}” ${strongest.why}`;
  if (layer === "output") {
    return (
      `This output is worded as an outcome${because}. An output says what is delivered and how much ` +
      `of it; make it an outcome of its own, or say what is delivered to bring it about.`
    );
  }
  const what = worded === "activity" ? "an activity" : "an output";
  return (
    `This outcome is worded as ${what}${because}. An outcome says what is different for people ` +
    `afterwards; ask what this is for, and write that.`
  );
}
