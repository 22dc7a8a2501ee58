import { Checks } from "../checks";

/** Fewest and most areas of a Star. */
export const AREA_COUNT = { least: 5, most: 10 } as const;

/** Lowest and highest point that a scale can have. */
export const SCALE_LIMITS = { lowest: 0, highest: 100 } as const;

/** Days of tolerance around the review interval where a definition names none. */
export const DEFAULT_TOLERANCE_DAYS = 14;

const MAX_REVIEW_DAYS = 3650;
const MAX_STAGES = 20;
const MAX_CODE = 50;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u;

/** Headings of a readings file, where each area has a column under its code. */
const RESERVED = new Set([
  ...["reading", "engagement", "star", "edition", "taken_on", "completed_by", "kind", "state"],
  ...["notes", "action_plan", "recorded_by"],
]);

/** A stage of the journey of change: the points `from` to `to`, both included. */
export interface StageDefinition {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface AreaDefinition {
  readonly code: string;
  readonly name: string;
}

/** A Star as its file defines it. */
export interface StarDefinition {
  readonly code: string;
  readonly edition: string;
  readonly name: string;
  readonly publisher: string;
  readonly licensed: boolean;
  /** Both ends included. */
  readonly scale: { readonly min: number; readonly max: number };
  readonly reviewIntervalDays?: number | null;
  /** 14 where absent. */
  readonly reviewToleranceDays?: number | null;
  /** From the lowest points to the highest. */
  readonly stages: readonly StageDefinition[];
  readonly areas: readonly AreaDefinition[];
}

/** Notes every fault of a definition, each under its path, e.g. `stages.2.from`. */
export function checkDefinition(checks: Checks, definition: StarDefinition): void {
  for (const field of ["code", "edition", "name", "publisher"] as const) {
    checks.title(definition[field], field);
    const isTrimmed = definition[field] === definition[field].trim();
    checks.that(isTrimmed, field, "UNTRIMMED", `${field} begins or ends with a space.`);
  }
  const scaleIsGood = checkScale(checks, definition.scale);
  checkReviews(checks, definition);
  const { stages } = definition;
  checks.that(stages.length > 0, "stages", "REQUIRED", "A Star needs at least one stage.");
  if (checks.count(stages, MAX_STAGES, "stages")) {
    checkNames(checks, stages, "stages", "name");
    if (scaleIsGood) checkStages(checks, definition.scale, stages);
  }
  checkAreas(checks, definition.areas);
}

/** The stage that a score belongs to; undefined for a score outside the scale. */
export function stageOf<Stage extends { fromScore: number; toScore: number }>(
  stages: readonly Stage[],
  score: number,
): Stage | undefined {
  return stages.find((stage) => stage.fromScore <= score && score <= stage.toScore);
}

function checkScale(checks: Checks, { min, max }: StarDefinition["scale"]): boolean {
  const { lowest, highest } = SCALE_LIMITS;
  const before = checks.issues.length;
  for (const [name, value] of Object.entries({ min, max })) {
    checks.that(
      Number.isInteger(value) && value >= lowest && value <= highest,
      ["scale", name],
      "OUT_OF_RANGE",
      `scale.${name} is ${value}: give a whole number from ${lowest} to ${highest}.`,
    );
  }
  checks.that(
    max > min,
    ["scale", "max"],
    "SCALE_BACKWARDS",
    `The scale runs from ${min} to ${max}: its highest point must be above its lowest.`,
  );
  return checks.issues.length === before;
}

function checkReviews(checks: Checks, definition: StarDefinition): void {
  const { reviewIntervalDays: interval, reviewToleranceDays: tolerance } = definition;
  const check = (value: number | null | undefined, least: number, path: string): void => {
    const holds =
      value == null || (Number.isInteger(value) && value >= least && value <= MAX_REVIEW_DAYS);
    const accepted = `give whole days from ${least} to ${MAX_REVIEW_DAYS}, or leave it out`;
    checks.that(holds, path, "OUT_OF_RANGE", `${path} is ${value}: ${accepted}.`);
  };
  check(interval, 1, "reviewIntervalDays");
  check(tolerance, 0, "reviewToleranceDays");
}

function checkStages(
  checks: Checks,
  scale: StarDefinition["scale"],
  stages: readonly StageDefinition[],
): void {
  let next = scale.min;
  stages.forEach((stage, i) => {
    const path = (end: string): string[] => ["stages", String(i), end];
    checks.that(stage.from === next, path("from"), "GAP_OR_OVERLAP", startMessage(stage, i, next));
    checks.that(
      Number.isInteger(stage.to) && stage.to >= stage.from && stage.to <= scale.max,
      path("to"),
      "OUT_OF_RANGE",
      `The stage "${stage.name}" ends at ${stage.to}: give a point from ${stage.from} to the top ` +
        `of the scale, ${scale.max}.`,
    );
    next = stage.to + 1;
  });
  const last = stages.at(-1);
  checks.that(
    last === undefined || last.to >= scale.max,
    ["stages", String(stages.length - 1), "to"],
    "GAP_OR_OVERLAP",
    `The stages end at ${last?.to}, the scale at ${scale.max}: every point belongs to one stage.`,
  );
}

function startMessage(stage: StageDefinition, index: number, next: number): string {
  const why =
    index === 0
      ? "the first stage begins at the bottom of the scale"
      : "each stage begins one point above the end of the one before";
  return `The stage "${stage.name}" begins at ${stage.from} and should begin at ${next}: ${why}.`;
}

function checkAreas(checks: Checks, areas: readonly AreaDefinition[]): void {
  const { least, most } = AREA_COUNT;
  checks.that(
    areas.length >= least && areas.length <= most,
    "areas",
    "WRONG_COUNT",
    `A Star has ${least} to ${most} areas; this one has ${areas.length}.`,
  );
  if (areas.length > most) return;
  areas.forEach(({ code }, i) => {
    const path = ["areas", String(i), "code"];
    checks.that(
      code.length <= MAX_CODE && CODE.test(code),
      path,
      "MALFORMED",
      `"${code}" is no area code: give 1 to ${MAX_CODE} letters, digits, "_", "-" or ".", ` +
        "beginning with a letter or digit.",
    );
    checks.that(
      !RESERVED.has(code.toLowerCase()),
      path,
      "RESERVED",
      `"${code}" is a heading of the readings file and cannot be an area code as well.`,
    );
  });
  checkNames(checks, areas, "areas", "code");
  checkNames(checks, areas, "areas", "name");
}

function checkNames<Field extends string>(
  checks: Checks,
  items: readonly Readonly<Record<Field, string>>[],
  list: string,
  field: Field,
): void {
  const seen = new Map<string, number>();
  items.forEach((item, i) => {
    const path = [list, String(i), field];
    const key = item[field].trim().toLowerCase();
    checks.title(item[field], path);
    const before = seen.get(key);
    checks.that(
      before === undefined || key === "",
      path,
      "DUPLICATE",
      `"${item[field]}" is the ${field} of ${list}.${before} already: give each its own.`,
    );
    if (before === undefined) seen.set(key, i);
  });
}
