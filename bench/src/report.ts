import { GOALS, isMet, type Goal, type RatioName } from "./goals";
import type { Measured } from "./measure/result";
import { row } from "./measure/result";

/** Tells what ratios were measured: a table for people, and last one line of JSON for programs. */
export function report(all: readonly Measured[]): void {
  const ratios: Partial<Record<RatioName, number>> = Object.assign(
    {},
    ...all.map((one) => one.ratios),
  );
  console.log(`\nRatios\n${row("", "measured", "goal", "")}`);
  const told: Record<string, number> = {};
  for (const [name, goal] of Object.entries(GOALS)) {
    const ratio = ratios[name as RatioName];
    if (ratio === undefined) continue;
    console.log(
      `${row(name, ratio, goalText(goal), isMet(goal, ratio) ? "met" : "NOT MET")}  ${goal.what}`,
    );
    told[name] = Number(ratio.toPrecision(4));
  }
  console.log(JSON.stringify(told));
}

const goalText = ({ most, least }: Goal): string =>
  most === undefined ? `>= ${least}` : `<= ${most}`;
