import { toExact } from "../indicator/exact";
import { describePeriod } from "../period";
import type { Issue } from "../refusal";
import type { KnownRow, Place } from "./import-places";
import type { MeasurementFacts } from "./measurement-checks";

/** That a file gives other figures than are known. */
export function differs(place: Place, known: KnownRow, given: MeasurementFacts): Issue {
  const field = (["value", "numerator", "denominator"] as const).find(
    (name) => !isSameFigure(known.facts[name], given[name]),
  );
  const difference = field
    ? `${field} is ${known.facts[field] ?? "empty"} there and ${given[field] ?? "empty"} here`
    : "its parts, note or source differ";
  return {
    path: [field ?? "periodStart"],
    code: "CONFLICT",
    message:
      `"${place.indicatorReference}" under ${place.contractReference} for ` +
      `${describePeriod(given.period)} is known already (${known.state}): ${difference}. A file ` +
      "does not change figures: return and change that measurement, or mend the row.",
  };
}

/** Whether two rows say the same, whatever zeros they write. */
export function isSame(a: MeasurementFacts, b: MeasurementFacts): boolean {
  return (
    isSameFigure(a.value, b.value) &&
    isSameFigure(a.numerator, b.numerator) &&
    isSameFigure(a.denominator, b.denominator) &&
    a.note === b.note &&
    a.saidBy === b.saidBy &&
    partsOf(a) === partsOf(b)
  );
}

/** The parts as text, whatever order they are in. */
function partsOf({ disaggregations }: MeasurementFacts): string {
  return disaggregations
    .map((part) =>
      JSON.stringify([
        part.dimension,
        part.category,
        ...[part.value, part.numerator, part.denominator].map(canonical),
      ]),
    )
    .sort()
    .join();
}

const canonical = (figure: string | null): string | null =>
  figure === null ? null : toExact(figure).toFixed();

const isSameFigure = (a: string | null, b: string | null): boolean => canonical(a) === canonical(b);
