import type { JourneyPlan } from "../../domain/journey/journey-plan";
import { stagesOf } from "../../domain/journey/journey-plan";
import type { FigureRow } from "../catalogue/figures/figure-column";
import type { PLACE_COLUMNS } from "../catalogue/figures/practice-columns";
import type { KeptRow } from "./evidence-rows";
import { yesNo } from "./yes-no";

/** Where people are on the journey of one Star, and which services work with whom. */
export function placeRows(of: KeptRow, plan: JourneyPlan): KeptRow[] {
  const { areas, stages, star } = plan.definition;
  const common = { ...of, star_id: star.id, told_on: plan.now, year_before: plan.then };
  return plan.people.areas.flatMap((area) => {
    const areaId = areas.find(({ position }) => position === area.area)!.id;
    return stagesOf(plan, area).map(({ position, now, then, joined, left, statements, isGap }) => {
      const figures: FigureRow<typeof PLACE_COLUMNS> = {
        ...{ position, people: now, people_year_before: then, joined, gone: left },
        services: new Set(statements.map(({ serviceId }) => serviceId)).size,
        without_service: isGap === null ? null : yesNo(isGap),
        suppressed: yesNo([now, then, joined, left].includes(null)),
      };
      const keys = { star_area_id: areaId, star_stage_id: stages[position - 1]!.id };
      return { ...common, ...keys, ...figures };
    });
  });
}
