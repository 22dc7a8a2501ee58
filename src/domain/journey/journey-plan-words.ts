import { andList, people } from "../evidence/words";
import { stagesOf, type JourneyPlan } from "./journey-plan";

/** How to read a plan by the journey, and what it cannot tell. */
export const CAUTIONS: readonly string[] = Object.freeze([
  "Somebody's stage is that of their latest reading, which may be months old. Who has none is not " +
    "scored, and is not at the lowest stage.",
  "Two people at one stage may need very different things. Ask those who know them before you buy.",
  "More people at low stages may mean that the service reaches those who need it most: this is where " +
    "people are, and not how well anybody works.",
  "Whoever left within the year is not among those who moved: look at `left` beside `flows`.",
  "What a service says that it works with is its own word, and no measure of what it does.",
]);

/** Where people are and no service says that it works with them, one sentence for each area. */
export function gapsInWords(plan: JourneyPlan): string[] {
  const { areas, stages } = plan.definition;
  return plan.people.areas.flatMap((area) => {
    const gaps = stagesOf(plan, area).filter(({ isGap }) => isGap);
    if (gaps.length === 0) return [];
    const { name } = areas.find(({ position }) => position === area.area)!;
    const each = gaps.map(
      ({ position, now }) => `${people(now!)} at "${stages[position - 1]!.name}"`,
    );
    return [`${name}: ${andList(each)}, and no service says that it works with this stage.`];
  });
}
