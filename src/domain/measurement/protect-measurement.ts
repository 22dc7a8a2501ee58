import { withholdParts } from "../../disclosure/complement";
import { isSafe } from "../../disclosure/policy";
import { Aggregation } from "../indicator/indicator.entity";
import { countsPeople, isMoney } from "../indicator/unit";
import type { FigureKind, Figures } from "./figure";
import type { MeasurementEventEntity } from "./measurement-event.entity";
import type { Disaggregation, MeasurementEntity } from "./measurement.entity";

/** A measurement as somebody is shown it. */
export interface ShownMeasurement extends MeasurementEntity {
  /** Whether its figures are withheld: they are null then. */
  readonly isWithheld?: boolean;
}

/** A part of a measurement as somebody is shown it. */
export interface ShownPart extends Disaggregation {
  readonly isWithheld?: boolean;
}

const NOTHING = { value: null, numerator: null, denominator: null } as const;

/**
 * A measurement as a viewer of aggregates is shown it. Withheld where it counts fewer people than the
 * threshold: of a ratio those who did, those of whom, and those who did not; of an average those it
 * rests on; of others the value. Then its parts are withheld too.
 */
export function protectMeasurement(
  row: MeasurementEntity,
  kind: FigureKind,
  threshold: number,
): ShownMeasurement {
  if (!peopleIn(row, kind).every((n) => isSafe(n, threshold))) {
    const parts = row.disaggregations.map((part) => ({ ...part, ...NOTHING, isWithheld: true }));
    return { ...row, ...NOTHING, disaggregations: parts, isWithheld: true };
  }
  return { ...row, disaggregations: protectParts(row, kind, threshold) };
}

/** The figures of a measurement as a viewer of aggregates is shown them, its parts apart. */
export function protectFigures<Row extends Figures>(
  row: Row,
  kind: FigureKind,
  threshold: number,
): Row & { readonly isWithheld?: boolean } {
  if (peopleIn(row, kind).every((n) => isSafe(n, threshold))) return row;
  return { ...row, ...NOTHING, isWithheld: true };
}

/** What a measurement was before, where it differs from now by nobody or by enough people. */
export function protectEvent(
  event: MeasurementEventEntity,
  now: ShownMeasurement,
  kind: FigureKind,
  threshold: number,
): MeasurementEventEntity & { readonly isWithheld?: boolean } {
  const [then, current] = [peopleIn(event, kind), peopleIn(now, kind)];
  const isApart =
    then.length === current.length &&
    then.every((n, i) => isSafe(Math.abs(n - current[i]!), threshold));
  if (!now.isWithheld && isApart && then.every((n) => isSafe(n, threshold))) return event;
  return { ...event, ...NOTHING, disaggregations: [], isWithheld: true };
}

/** The counts of people that figures tell of. */
function peopleIn({ value, numerator, denominator }: Figures, kind: FigureKind): number[] {
  const numbers = (...texts: (string | null)[]): number[] =>
    texts.flatMap((text) => (text === null ? [] : [Math.abs(Number(text))]));
  switch (kind.aggregation) {
    case Aggregation.RATIO: {
      // A ratio of money is an amount per person.
      if (isMoney(kind.unit)) return numbers(denominator);
      const [did = 0, all = 0] = numbers(numerator, denominator);
      return [did, all, Math.abs(all - did)];
    }
    case Aggregation.AVERAGE:
      return numbers(denominator);
    default:
      return countsPeople(kind.unit) ? numbers(value) : [];
  }
}

/** Parts with the small ones withheld, and others of the dimension with them. */
function protectParts(whole: MeasurementEntity, kind: FigureKind, threshold: number): ShownPart[] {
  const parts = whole.disaggregations;
  const hidden = new Set(
    [...Map.groupBy(parts, (part) => part.dimension).values()].flatMap((some) =>
      hiddenOf(some, whole, kind, threshold),
    ),
  );
  return parts.map((part) => (hidden.has(part) ? { ...part, ...NOTHING, isWithheld: true } : part));
}

function hiddenOf(
  parts: readonly Disaggregation[],
  whole: Figures,
  kind: FigureKind,
  threshold: number,
): readonly Disaggregation[] {
  const all = peopleIn(whole, kind);
  const people = parts.map((part) => peopleIn(part, kind));
  const counted = people[0]?.length ?? 0;
  const tables = Array.from({ length: counted }, (_, i) => people.map((counts) => counts[i] ?? 0));
  const shown = tables.map((table, i) => {
    // Those in no part follow from the whole.
    const rest = (all[i] ?? 0) - table.reduce((sum, n) => sum + n, 0);
    return withholdParts(rest > 0 ? [...table, rest] : table, threshold);
  });
  return parts.filter((_, i) => shown.some((table) => table[i] === null));
}
