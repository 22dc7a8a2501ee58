import type { RegisteredStar } from "../star/star.repository";
import type { AskedBands, EvidenceRequest } from "./evidence-request";
import type { Figures } from "./figures";
import { nodeFigure } from "./node-figure";
import type { Disclosure } from "./protection/disclosure";
import {
  InsufficientReason,
  type AreaEvidence,
  type EvidenceScope,
  type MappedBy,
  type StarEvidence,
} from "./star-evidence";

/** What an answer is put together from. */
export interface Ingredients {
  readonly definition: RegisteredStar;
  readonly request: EvidenceRequest;
  readonly knownAt: Date | null;
  readonly scope: EvidenceScope;
  readonly mappedBy: MappedBy | null;
  /** Weights of the mapped areas by area key; null for a contract, which has all areas. */
  readonly weights: ReadonlyMap<string, string> | null;
  readonly bands: AskedBands | null;
  readonly figures: Figures;
  /** How the figures were protected; null for a viewer who may see them all. */
  readonly disclosure: Disclosure | null;
}

/** The answer of one Star. Where people are too few there is no figure, and the reason why. */
export function assemble(ingredients: Ingredients): StarEvidence {
  const { weights, figures, request, ...rest } = ingredients;
  const areas = areasOf(ingredients);
  const whole = figures.wholeStar;
  // A number of people that is withheld is at least the threshold.
  const wholeStar = whole && (whole.n === null || whole.n >= request.minimum) ? whole : null;
  const figure = weights === null ? null : nodeFigure(areas);
  const hasFigure = areas.some((area) => area.statistics) || (weights === null && wholeStar);
  return {
    ...rest,
    ...{ request, statistics: figures.counts, areas, figure },
    isWithheld: isWithheld(ingredients, areas),
    insufficient: hasFigure ? null : reasonOf(ingredients),
    wholeStar,
  };
}

function areasOf({ definition, weights, figures, request }: Ingredients): AreaEvidence[] {
  return definition.areas
    .filter((area) => weights === null || weights.has(area.id))
    .map((area) => {
      const { n, statistics, ownReadings } = figures.areas.get(area.position)!;
      const isEnough = n !== null && n >= request.minimum;
      return {
        ...{ area, n, ownReadings },
        weight: weights?.get(area.id) ?? null,
        statistics: isEnough ? statistics : null,
      };
    });
}

/** Whether the viewer is not given some figure of the whole Star or of an area. */
function isWithheld({ figures, disclosure }: Ingredients, areas: readonly AreaEvidence[]): boolean {
  if (!disclosure) return false;
  const { wholeStar, counts } = figures;
  if (wholeStar === null && counts.pairs !== 0) return true;
  return [counts.movedForwardInAnyArea, ...areas.map(({ n }) => n)].includes(null);
}

/** The first of the reasons that holds. */
function reasonOf({ scope, figures: { counts, areas } }: Ingredients): InsufficientReason {
  if (scope.contracts.length === 0) return InsufficientReason.NO_CONTRACT;
  if (counts.engagements === 0) return InsufficientReason.NO_ENGAGEMENT;
  if (counts.engagements === null) return InsufficientReason.WITHHELD;
  if (counts.readings.eligible === 0) return InsufficientReason.NO_READING;
  if (counts.pairs === 0) return InsufficientReason.NO_PAIR;
  const isWithheld = [...areas.values()].some(({ n }) => n === null);
  return isWithheld ? InsufficientReason.WITHHELD : InsufficientReason.TOO_FEW_PEOPLE;
}
