import { CompletedBy, type ReadingEntity } from "../reading/reading.entity";
import type { StarAreaEntity } from "../star/star-area.entity";
import type { StarStageEntity } from "../star/star-stage.entity";
import type { RegisteredStar } from "../star/star.repository";
import { BaselineRule } from "./question";

/** One area of one reading of a person's journey. */
export interface JourneyScore {
  readonly area: StarAreaEntity;
  /** Null where it was not scored. */
  readonly score: number | null;
  readonly stage: StarStageEntity | null;
  /** Score minus baseline score; null up to the baseline, and where either was not scored. */
  readonly change: number | null;
}

/** One reading of a person's journey. */
export interface JourneyStep {
  readonly reading: ReadingEntity;
  /** Whether evidence counts it: not a person's own one (D3). */
  readonly isCounted: boolean;
  readonly isBaseline: boolean;
  /** Days since the baseline; null up to the baseline. */
  readonly daysSinceBaseline: number | null;
  readonly scores: readonly JourneyScore[];
  /** Mean over the scored areas; null where none was. */
  readonly mean: number | null;
}

/** One engagement's readings of one Star, in order (E1). */
export interface Journey {
  readonly definition: RegisteredStar;
  readonly steps: readonly JourneyStep[];
}

/** The journey through completed readings of one Star, which come in E1's order. */
export function journeyOf(
  readings: readonly ReadingEntity[],
  definition: RegisteredStar,
  rule: BaselineRule,
): Journey {
  const baseline = baselineOf(readings.filter(isCounted), rule);
  const start = baseline ? readings.indexOf(baseline) : readings.length;
  const steps = readings.map((reading, i) => {
    const since = i > start ? (baseline ?? null) : null;
    return {
      ...{ reading, isCounted: isCounted(reading), isBaseline: reading === baseline },
      daysSinceBaseline: since && daysBetween(since.takenOn, reading.takenOn),
      scores: definition.areas.map((area) => scoreOf(reading, area, since, definition.stages)),
      mean: meanOf(reading),
    };
  });
  return { definition, steps };
}

const isCounted = ({ completedBy }: ReadingEntity): boolean =>
  completedBy !== CompletedBy.SERVICE_USER;

function baselineOf(counted: readonly ReadingEntity[], rule: BaselineRule) {
  const [first, second] = counted;
  if (rule === BaselineRule.FIRST || !first || !second) return first;
  const [a, b] = [sumOf(first), sumOf(second)];
  const isLower = b.scored > 0 && (a.scored === 0 || b.sum * a.scored < a.sum * b.scored);
  return isLower ? second : first;
}

function scoreOf(
  reading: ReadingEntity,
  area: StarAreaEntity,
  baseline: ReadingEntity | null,
  stages: readonly StarStageEntity[],
): JourneyScore {
  const score = reading.scores[area.position - 1] ?? null;
  const before = baseline?.scores[area.position - 1] ?? null;
  return {
    ...{ area, score },
    stage: stages.find((s) => score !== null && score >= s.fromScore && score <= s.toScore) ?? null,
    change: score === null || before === null ? null : score - before,
  };
}

function sumOf({ scores }: ReadingEntity): { sum: number; scored: number } {
  const scored = scores.filter((score) => score !== null);
  return { sum: scored.reduce((a, b) => a + b, 0), scored: scored.length };
}

function meanOf(reading: ReadingEntity): number | null {
  const { sum, scored } = sumOf(reading);
  return scored === 0 ? null : sum / scored;
}

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;
