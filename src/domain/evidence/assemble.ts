import type { RegisteredStar } from "../star/star.repository";
import { areaStatistics } from "./area-statistics";
import type { AskedBands, EvidenceRequest } from "./evidence-request";
import { nodeFigure } from "./node-figure";
import {
  InsufficientReason,
  type AreaEvidence,
  type EvidenceScope,
  type MappedBy,
  type StarEvidence,
} from "./star-evidence";
import type { StarStatistics } from "./sufficient-statistics";
import { wholeStarChange } from "./whole-star";

/** What an answer is put together from. */
export interface Ingredients {
  readonly definition: RegisteredStar;
  readonly request: EvidenceRequest;
  readonly scope: EvidenceScope;
  readonly mappedBy: MappedBy | null;
  /** Weights of the mapped areas by area key; null for a contract, which has all areas. */
  readonly weights: ReadonlyMap<string, string> | null;
  readonly bands: AskedBands | null;
  readonly statistics: StarStatistics;
}

/** The answer of one Star. Where people are too few there is no figure, and the reason why. */
export function assemble(ingredients: Ingredients): StarEvidence {
  const { weights, statistics, request, ...rest } = ingredients;
  const areas = areasOf(ingredients);
  const whole = wholeStarChange(statistics.wholeStar);
  const wholeStar = whole && whole.n >= request.minimum ? whole : null;
  const figure = weights === null ? null : nodeFigure(areas);
  const hasFigure = areas.some((area) => area.statistics) || (weights === null && wholeStar);
  return {
    ...rest,
    ...{ request, statistics, areas, figure },
    insufficient: hasFigure ? null : reasonOf(ingredients),
    wholeStar,
  };
}

function areasOf(ingredients: Ingredients): AreaEvidence[] {
  const { definition, weights, statistics, request, bands } = ingredients;
  const { star, areas, stages } = definition;
  const cellsOf = Map.groupBy(statistics.cells, (cell) => cell.area);
  return areas
    .filter((area) => weights === null || weights.has(area.id))
    .map((area) => {
      const cells = cellsOf.get(area.position) ?? [];
      const found = areaStatistics(cells, { max: star.scaleMax, stages }, bands?.bands);
      return {
        area,
        weight: weights?.get(area.id) ?? null,
        n: found?.change.n ?? 0,
        statistics: found && found.change.n >= request.minimum ? found : null,
        ownReadings: statistics.ownReadingGaps.find((gap) => gap.area === area.position) ?? null,
      };
    });
}

/** The first of the reasons that holds. */
function reasonOf({ scope, statistics }: Ingredients): InsufficientReason {
  if (scope.contracts.length === 0) return InsufficientReason.NO_CONTRACT;
  if (statistics.engagements === 0) return InsufficientReason.NO_ENGAGEMENT;
  if (statistics.readings.eligible === 0) return InsufficientReason.NO_READING;
  if (statistics.pairs === 0) return InsufficientReason.NO_PAIR;
  return InsufficientReason.TOO_FEW_PEOPLE;
}
