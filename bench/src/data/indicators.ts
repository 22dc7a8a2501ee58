import { id } from "./ids";
import { versionOf, type Box } from "./model";
import type { Random } from "./random";
import type { Rows } from "./rows";

/** Most indicators of a model, and measurements of an indicator. */
const ROOM = 100;

const LAYERS: readonly string[] = ["output", "interim_outcome", "final_outcome"];

const SHAPES = [
  { aggregation: "flow", unit: "people", decimals: 0, direction: "up" },
  { aggregation: "stock", unit: "homes", decimals: 0, direction: "up" },
  { aggregation: "ratio", unit: "%", decimals: 1, direction: "up" },
  { aggregation: "average", unit: "days", decimals: 1, direction: "down" },
] as const;

type Shape = (typeof SHAPES)[number];

/** Quarters that were measured; those of the year of the target are the last four. */
const QUARTERS = [
  ...[["2023-04-01", "2023-06-30"] as const, ["2023-07-01", "2023-09-30"] as const],
  ...[["2023-10-01", "2023-12-31"] as const, ["2024-01-01", "2024-03-31"] as const],
  ...[["2024-04-01", "2024-06-30"] as const, ["2024-07-01", "2024-09-30"] as const],
  ...[["2024-10-01", "2024-12-31"] as const, ["2025-01-01", "2025-03-31"] as const],
];

const TARGET_YEAR = ["2024-04-01", "2025-03-31"] as const;

/** Enters an indicator for each output and outcome, a second for some, measured by the quarter. */
export function enterIndicators(
  rows: Rows,
  contract: number,
  boxes: readonly Box[],
  random: Random,
): void {
  const measured = boxes.filter(({ layer }) => LAYERS.includes(layer));
  const owners = measured.flatMap((box, n) => (n % 4 === 0 ? [box, box] : [box]));
  owners.forEach((box, n) => enterIndicator(rows, { contract, n, box }, random));
}

interface Spot {
  readonly contract: number;
  readonly n: number;
  readonly box: Box;
}

function enterIndicator(rows: Rows, { contract, n, box }: Spot, random: Random): void {
  const shape = SHAPES[n % SHAPES.length]!;
  const number = contract * ROOM + n;
  const [lineageId, indicatorId] = [id("lineage", number), id("indicator", number)];
  rows.add("indicator_lineage", [lineageId, id("model", contract), `measure-${n + 1}`]);
  const kind = ["objective", shape.unit, shape.direction, shape.aggregation, "quarterly"] as const;
  const title = `How ${shape.unit} are counted, number ${n + 1}`;
  const [baseline, target] = [random.between(20, 39), random.between(40, 90)];
  const levels = shape.direction === "up" ? [baseline, target] : [target, baseline];
  const named = [box.id, title, ...kind] as const;
  rows.add("indicator", [
    ...[indicatorId, versionOf(contract), lineageId, ...named, levels[0]!, shape.decimals],
  ]);
  const wanted = shape.aggregation === "flow" ? levels[1]! * 4 : levels[1]!;
  const targetId = id("target", number);
  rows.add("target", [targetId, indicatorId, lineageId, ...TARGET_YEAR, wanted, "bench"]);
  enterMeasurements(rows, { contract, number, shape }, random);
}

interface Measured {
  readonly contract: number;
  /** The indicator's. */
  readonly number: number;
  readonly shape: Shape;
}

function enterMeasurements(
  rows: Rows,
  { contract, number, shape }: Measured,
  random: Random,
): void {
  QUARTERS.forEach((quarter, n) => {
    const state = n === QUARTERS.length - 1 ? "submitted" : "verified";
    const key = number * ROOM + n;
    const [measurementId, lineageId] = [id("measurement", key), id("lineage", number)];
    const said = [...quarter, ...figures(shape, random)] as const;
    const contractId = id("contract", contract);
    rows.add("measurement", [measurementId, lineageId, contractId, ...said, state]);
    rows.add("measurement_event", [
      ...[id("event", key), measurementId, state, ...said, "[]", "bench"],
    ]);
  });
}

/** Value, numerator and denominator. */
function figures({ aggregation }: Shape, random: Random) {
  if (aggregation === "ratio") {
    const denominator = random.between(30, 300);
    return [null, random.between(10, denominator), denominator] as const;
  }
  const value = random.between(200, 900) / 10;
  if (aggregation === "average") return [value, null, random.between(10, 90)] as const;
  return [Math.round(value), null, null] as const;
}
