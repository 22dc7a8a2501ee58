import type { Checks } from "../checks";
import { Exact, toExact } from "../indicator/exact";
import { Aggregation } from "../indicator/indicator.entity";
import { quotient, type FigureKind, type Figures } from "./figure";

type Path = readonly string[];

/** What figures an indicator takes: notes an issue for each that is missing, or out of place. */
export function checkFigures(checks: Checks, figures: Figures, kind: FigureKind, at: Path): void {
  const { denominator } = figures;
  CHECKS[kind.aggregation](checks, figures, kind, at);
  checks.that(
    denominator === null || !toExact(denominator).lt("0"),
    [...at, "denominator"],
    "OUT_OF_RANGE",
    `denominator is ${denominator}: it cannot be below 0.`,
  );
}

type Check = (checks: Checks, figures: Figures, kind: FigureKind, at: Path) => void;

const CHECKS: Readonly<Record<Aggregation, Check>> = {
  [Aggregation.FLOW]: checkCount,
  [Aggregation.STOCK]: checkCount,
  [Aggregation.RATIO]: checkRatio,
  [Aggregation.AVERAGE]: checkAverage,
};

function checkCount(checks: Checks, figures: Figures, kind: FigureKind, at: Path): void {
  needs(checks, figures.value, [...at, "value"], `A ${kind.aggregation} needs a value.`);
  for (const field of ["numerator", "denominator"] as const) {
    checks.that(
      figures[field] === null,
      [...at, field],
      "OUT_OF_PLACE",
      `This indicator is a ${kind.aggregation}: give its value alone, without a ${field}.`,
    );
  }
}

function checkRatio(checks: Checks, figures: Figures, kind: FigureKind, at: Path): void {
  for (const field of ["numerator", "denominator"] as const) {
    needs(
      checks,
      figures[field],
      [...at, field],
      `A ratio needs a ${field}: its value is worked out, so that it can be rolled up.`,
    );
  }
  checkAgreement(checks, figures, kind, at);
}

function checkAverage(checks: Checks, figures: Figures, kind: FigureKind, at: Path): void {
  const { value, numerator, denominator } = figures;
  needs(
    checks,
    value ?? numerator,
    [...at, "value"],
    "An average needs a value, or the sum as numerator and n as denominator.",
  );
  checks.that(
    numerator === null || denominator !== null,
    [...at, "denominator"],
    "REQUIRED",
    "A sum was given as numerator: say of how many as denominator.",
  );
  checkAgreement(checks, figures, kind, at);
}

/** A stated value must be the quotient, but for the rounding of its last digit. */
function checkAgreement(checks: Checks, figures: Figures, kind: FigureKind, at: Path): void {
  const { value, numerator, denominator } = figures;
  if (value === null || numerator === null || denominator === null) return;
  const derived = quotient(toExact(numerator), toExact(denominator), kind.unit);
  const places = value.split(".")[1]?.length ?? 0;
  const lastDigit = new Exact(`1e-${places}`);
  checks.that(
    derived !== null && derived.minus(toExact(value)).abs().lt(lastDigit),
    [...at, "value"],
    "DOES_NOT_AGREE",
    `value is ${value}, yet ${numerator} / ${denominator} is ` +
      `${derived?.round(places + 2, 1).toFixed() ?? "nothing, as the denominator is 0"}: ` +
      "leave the value out, or mend the other two.",
  );
}

function needs(checks: Checks, figure: string | null, path: Path, message: string): void {
  checks.that(figure !== null, path, "REQUIRED", message);
}
