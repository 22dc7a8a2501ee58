import { classifyObjective } from "../../src/domain/objective/classify-objective";
import type { ObjectiveKind } from "../../src/domain/objective/classification";

/** A text and the kind that people gave it. */
export interface Example {
  readonly kind: ObjectiveKind;
  readonly text: string;
}

/** How the first choices compare with the kinds that people gave. */
export interface Measured {
  readonly right: number;
  readonly n: number;
  /** Given kind, then first choice: how many. */
  readonly confusion: Readonly<Record<ObjectiveKind, Readonly<Record<ObjectiveKind, number>>>>;
}

export function measure(examples: readonly Example[]): Measured {
  const none = () => ({ outcome: 0, output: 0, process: 0, input: 0 });
  const confusion = { outcome: none(), output: none(), process: none(), input: none() };
  for (const { kind, text } of examples) {
    confusion[kind][classifyObjective(text).kinds[0]!.kind] += 1;
  }
  const right = Object.keys(none()).reduce(
    (sum, kind) => sum + confusion[kind as ObjectiveKind][kind as ObjectiveKind],
    0,
  );
  return { right, n: examples.length, confusion };
}
