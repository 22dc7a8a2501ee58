import { divide, Exact, toExact } from "../indicator/exact";
import { Aggregation } from "../indicator/indicator.entity";
import { isPercent } from "../indicator/unit";

const HUNDRED = new Exact("100");

/** The figures of a measurement, or of a part of one, as exact decimals. */
export interface Figures {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** What reading figures needs to know of their indicator. */
export interface FigureKind {
  readonly unit: string;
  readonly aggregation: Aggregation;
}

/**
 * The value that figures stand for. Of a ratio: numerator / denominator (D7), times 100 where the
 * unit is a percentage. Of an average: as stated, or else sum / n. Of others: as stated. Null where
 * the denominator is 0 or a figure is missing.
 */
export function valueOf(figures: Figures, kind: FigureKind): Exact | null {
  const { value, numerator, denominator } = figures;
  const isDivided =
    kind.aggregation === Aggregation.RATIO ||
    (kind.aggregation === Aggregation.AVERAGE && value === null);
  if (!isDivided) return toExact(value);
  if (numerator === null || denominator === null) return null;
  return quotient(toExact(numerator), toExact(denominator), kind.unit);
}

/** numerator / denominator in the unit; null where the denominator is 0. */
export function quotient(numerator: Exact, denominator: Exact, unit: string): Exact | null {
  if (denominator.eq("0")) return null;
  return divide(isPercent(unit) ? numerator.times(HUNDRED) : numerator, denominator);
}
