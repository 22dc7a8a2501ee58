import type { Checks } from "../checks";
import type { RegisteredStar } from "../star/star.repository";

/** More places than any service has. */
export const MOST_PLACES = 1_000_000;

/** Stages by their positions, each one that the Star has. */
export function checkStages(
  checks: Checks,
  stages: readonly number[],
  { star, stages: known }: RegisteredStar,
): void {
  if (!checks.count(stages, known.length, "stages")) return;
  stages.forEach((stage, i) =>
    checks.that(
      stage >= 1 && stage <= known.length,
      ["stages", `${i}`],
      "UNKNOWN_STAGE",
      `${star.name} has no stage ${stage}: give 1 (${known[0]?.name}) to ${known.length} ` +
        `(${known.at(-1)?.name}).`,
    ),
  );
}
