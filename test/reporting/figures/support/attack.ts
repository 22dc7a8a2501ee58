import type { DatasetRow } from "./dataset-rows";

/** The rows of datasets by name, as one viewer is given them. */
export type Told = ReadonlyMap<string, readonly DatasetRow[]>;

const COUNTS: Readonly<Record<string, readonly string[]>> = {
  coverage: [
    ...["engagements", "pairs", "whole_star_people", "moved_forward_in_any_area"],
    ...["unpaired_no_reading", "unpaired_one_reading", "unpaired_same_date"],
  ],
  node_evidence: ["whole_star_people", "moved_forward_in_any_area"],
  area_evidence: [
    ...["people", "increased", "same", "decreased", "maintained_at_top", "room_to_improve"],
    ...["moved_forward", "stayed", "moved_back", "own_readings_people"],
  ],
  stage_movements: ["people"],
  stage_snapshots: ["people_at_baseline", "people_at_latest"],
};

/**
 * Sums and differences of what datasets tell that come to few people: between columns of a row,
 * between months, between a table's parts and its whole.
 */
export function findFew(told: Told, threshold: number): string[] {
  const few: string[] = [];
  const look = (what: string, count: number | null): void => {
    if (count !== null && count !== 0 && Math.abs(count) < threshold) few.push(`${what}: ${count}`);
  };
  for (const [name, columns] of Object.entries(COUNTS)) {
    for (const row of told.get(name)!) {
      for (const column of columns) look(`${name}.${column}`, countOf(row, column));
    }
  }
  const coverage = told.get("coverage")!;
  for (const rows of groups(coverage, ["contract_id", "star_id"])) {
    for (const column of ["engagements", "pairs"]) {
      for (const one of rows) {
        for (const other of rows) {
          look(`months of ${column}`, minus(countOf(one, column), countOf(other, column)));
        }
      }
    }
  }
  for (const row of coverage) {
    look("unpaired", minus(countOf(row, "engagements"), countOf(row, "pairs")));
  }
  const wholes = new Map(
    coverage.map((row) => [keyOf(row, ["contract_id", "month", "star_id"]), row]),
  );
  const areas = told.get("area_evidence")!;
  for (const row of areas) {
    const whole = wholes.get(keyOf(row, ["contract_id", "month", "star_id"]))!;
    look("not scored in an area", minus(countOf(whole, "pairs"), countOf(row, "people")));
    for (const parts of [
      ["increased", "same", "decreased"],
      ["moved_forward", "stayed", "moved_back"],
    ]) {
      look(
        parts.join("+"),
        restOf(
          row,
          parts.map((part) => countOf(row, part)),
        ),
      );
    }
  }
  const byArea = new Map(
    areas.map((row) => [keyOf(row, ["contract_id", "month", "star_area_id"]), row]),
  );
  for (const name of ["stage_movements", "stage_snapshots"]) {
    const columns = COUNTS[name]!;
    for (const rows of groups(told.get(name)!, ["contract_id", "month", "star_area_id"])) {
      const area = byArea.get(keyOf(rows[0]!, ["contract_id", "month", "star_area_id"]))!;
      for (const column of columns) {
        look(
          `rest of ${name}.${column}`,
          restOf(
            area,
            rows.map((row) => countOf(row, column)),
          ),
        );
      }
    }
  }
  return few;
}

const countOf = (row: DatasetRow, column: string): number | null => row[column] as number | null;

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

/** What the withheld parts of an area's people come to together. */
function restOf(area: DatasetRow, parts: readonly (number | null)[]): number | null {
  const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return minus(countOf(area, "people"), known);
}

const keyOf = (row: DatasetRow, columns: readonly string[]): string =>
  columns.map((column) => String(row[column])).join(" ");

const groups = (rows: readonly DatasetRow[], columns: readonly string[]): DatasetRow[][] => [
  ...Map.groupBy(rows, (row) => keyOf(row, columns)).values(),
];
