import type { Disclosure } from "../evidence/protection/disclosure";
import type { RegisteredStar } from "../star/star.repository";
import type { Shown, ShownArea, ShownPlan } from "./shown-plan";
import type { StatedStages } from "./stage-statement.repository";

/** What is asked for. */
export interface JourneyPlanRequest {
  readonly starId: string;
  /** The day that "now" is; null: today, or the day of `asOf`. */
  readonly on: string | null;
  /** The instant of knowledge; null: now. */
  readonly asOf: Date | null;
}

/**
 * Where the people of a contract are on the journey of a Star, now and a year before. Counted are
 * engagements that are open on the day: that began on or before it, and have no end or one after it.
 * A person is at the stage in which the score of their latest eligible reading (E1) taken on or before
 * the day lies, as known at the instant; without one, or where it leaves the area out, they are here
 * and not scored.
 */
export interface JourneyPlan {
  readonly contractId: string;
  readonly definition: RegisteredStar;
  /** Null where no day can be told of yet. */
  readonly now: string | null;
  /** A year before, or the last day before that which can be told of. */
  readonly then: string | null;
  readonly asOf: Date | null;
  readonly people: ShownPlan;
  /** The latest of each service by area and for all; those that end one are left out. */
  readonly statements: readonly StatedStages[];
  readonly disclosure: Disclosure | null;
}

/** What is asked for, with the day. */
export interface AskedDay extends JourneyPlanRequest {
  readonly on: string;
}

/** What of a plan is counted. */
export type ToldPlan = Pick<JourneyPlan, "now" | "then" | "people" | "disclosure">;

/** One stage of one area, with who works with it. */
export interface StageOfPlan {
  /** From 1. */
  readonly position: number;
  readonly now: Shown;
  readonly then: Shown;
  readonly joined: Shown;
  readonly left: Shown;
  /** Statements in force that name the stage. */
  readonly statements: readonly StatedStages[];
  /** People are here and no service says that it works with them; null where it is withheld. */
  readonly isGap: boolean | null;
}

/** The stages of an area, the lowest first. */
export function stagesOf(plan: JourneyPlan, area: ShownArea): StageOfPlan[] {
  const id = plan.definition.areas.find(({ position }) => position === area.area)!.id;
  const inForce = inArea(plan.statements, id);
  return area.now.map((now, i) => {
    const statements = inForce.filter(({ stages }) => stages.includes(i + 1));
    return {
      ...{ position: i + 1, now, then: area.then[i]!, statements },
      ...{ joined: area.joined[i]!, left: area.left[i]! },
      isGap: statements.length > 0 ? false : now === null ? null : now > 0,
    };
  });
}

/** What services say of an area: of it alone where they do, or else of all areas. */
function inArea(statements: readonly StatedStages[], areaId: string): StatedStages[] {
  const own = statements.filter(({ starAreaId }) => starAreaId === areaId);
  const said = new Set(own.map(({ serviceId }) => serviceId));
  const general = statements.filter(
    ({ starAreaId, serviceId }) => starAreaId === null && !said.has(serviceId),
  );
  return [...own, ...general].sort((a, b) => statements.indexOf(a) - statements.indexOf(b));
}
