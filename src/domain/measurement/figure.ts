import { Exact, toExact } from "../indicator/exact";
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
 * The value that figures stand for: of a ratio always numerator / denominator (D7), times 100 where
 * the unit is a percentage; of an average its stated value, or else sum / n. Null where the
 * denominator is 0 or nothing is stated.
 */
export function valueOf(figures: Figures, kind: FigureKind): Exact | null {
  if (kind.aggregation !== Aggregation.RATIO && figures.value !== null) {
    return toExact(figures.value);
  }
  const { numerator, denominator } = figures;
  if (numerator === null || denominator === null) return toExact(figures.value);
  return quotient(toExact(numerator), toExact(denominator), kind.unit);
}

/** numerator / denominator in the unit; null where the denominator is 0. */
export function quotient(numerator: Exact, denominator: Exact, unit: string): Exact | null {
  if (denominator.eq("0")) return null;
  return (isPercent(unit) ? numerator.times(HUNDRED) : numerator).div(denominator);
}
