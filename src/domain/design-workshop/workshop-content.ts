import type {
  Aggregation,
  IndicatorDirection,
  IndicatorNature,
} from "../indicator/indicator.entity";
import type { LinkStrength } from "../link/link.entity";
import type { OutcomeType } from "../node/node.entity";

/** Something known of the people or their need, and where from. */
export interface KnownFact {
  readonly statement: string;
  readonly source?: string | null;
}

/** How one would know that an outcome was reached. */
export interface DesiredIndicator {
  readonly title: string;
  readonly unit: string;
  readonly direction: IndicatorDirection;
  readonly source?: string | null;
  readonly nature?: IndicatorNature | null;
  readonly aggregation?: Aggregation | null;
}

/** A change that is wanted. */
export interface DesiredOutcome {
  /** By which interventions name it; unique in the workshop. */
  readonly ref: string;
  readonly title: string;
  readonly whoFor?: string | null;
  readonly why?: string | null;
  /** What would be seen then. */
  readonly reachedWhen?: string | null;
  readonly outcomeType?: OutcomeType | null;
  readonly indicators: readonly DesiredIndicator[];
}

/** What became of an intervention that was talked about. */
export enum InterventionDecision {
  CONSIDERED = "considered",
  CHOSEN = "chosen",
  REJECTED = "rejected",
}

/** Something that could be done. */
export interface Intervention {
  readonly title: string;
  readonly whatIsKnown?: string | null;
  readonly strength: LinkStrength;
  readonly decision: InterventionDecision;
  readonly why?: string | null;
  /** What it produces in a given time. */
  readonly output?: string | null;
  /** What changes first on the way. */
  readonly firstChange?: string | null;
  readonly assumptions?: string | null;
  /** Refs of outcomes; none for all. */
  readonly towards: readonly string[];
}

/** Whose effort matters. */
export interface Effort {
  readonly who: string;
  readonly effort: string;
  readonly why?: string | null;
}

/** Who benefits, and what that is worth. */
export interface Benefit {
  readonly who: string;
  readonly what: string;
  readonly worth?: { readonly amountMinor: number; readonly currency: string } | null;
  readonly source?: string | null;
  /** What it is worth where there is no amount. */
  readonly inWords?: string | null;
}

/** A risk that passes to the provider. */
export interface PassedRisk {
  readonly risk: string;
  readonly mitigation?: string | null;
}

/** What was said in a workshop so far. Plain JSON. */
export interface WorkshopContent {
  readonly population: string | null;
  readonly need: string | null;
  readonly whoTheyAre: string | null;
  readonly whatIsKnown: readonly KnownFact[];
  readonly outcomes: readonly DesiredOutcome[];
  /** The answer to the question why there are more than four. */
  readonly whyMoreThanFour: string | null;
  /** How a contract would be monitored to get the outcomes. */
  readonly monitoring: string | null;
  readonly interventions: readonly Intervention[];
  readonly efforts: readonly Effort[];
  readonly benefits: readonly Benefit[];
  readonly risks: readonly PassedRisk[];
}

export const NOTHING_SAID: WorkshopContent = Object.freeze({
  ...{ population: null, need: null, whoTheyAre: null, whatIsKnown: [], outcomes: [] },
  ...{ whyMoreThanFour: null, monitoring: null, interventions: [], efforts: [], benefits: [] },
  risks: [],
});

/** More outcomes than that are questioned: a contract that wants everything gets little of each. */
export const FEW_OUTCOMES = 4;

export const isChosen = ({ decision }: Intervention): boolean =>
  decision === InterventionDecision.CHOSEN;

/** The outcomes that an intervention is to lead to. */
export function outcomesOf(content: WorkshopContent, { towards }: Intervention): DesiredOutcome[] {
  return content.outcomes.filter(({ ref }) => towards.length === 0 || towards.includes(ref));
}
