import type { FaultCode, FaultDetail } from "../fault";
import type { FileMapping } from "../mapping-file";
import { suggest } from "../suggest";
import type { CsvTable } from "./csv-table";

/** Columns that we write into the rest of an import; they are no part of what is imported. */
export const REPORT_COLUMNS = ["import_line", "import_faults"];

/** Where the cells of a row belong. */
export interface Header {
  /** For each cell its column's place in `CsvTable.columns`; null: another, see `others`. */
  readonly places: readonly (number | null)[];
  /** For each cell the heading of another column; null: one of the table's, or one to leave out. */
  readonly others: readonly (string | null)[];
}

/** What is wrong with a header. */
export interface HeaderFault {
  readonly field: string;
  readonly code: FaultCode;
  readonly detail: FaultDetail;
}

/** Finds the columns of a table in the first record of its file, in any order. */
export function readHeader(
  cells: readonly string[],
  table: CsvTable,
  mapping: FileMapping | undefined,
): { header: Header; faults: HeaderFault[] } {
  const headings = cells.map((cell) => {
    const heading = cell.trim();
    return mapping?.columns.get(heading) ?? heading;
  });
  const placeOf = new Map(table.columns.map((column, i) => [column.name, i]));
  const faults = [
    ...duplicates(headings),
    ...missing(headings, table),
    ...headings.flatMap((heading) => unknown(heading, table) ?? []),
  ];
  const places = headings.map((heading) => placeOf.get(heading) ?? null);
  const others = headings.map((heading, i) =>
    places[i] !== null || REPORT_COLUMNS.includes(heading) || heading === "" ? null : heading,
  );
  return { header: { places, others }, faults };
}

function duplicates(headings: readonly string[]): HeaderFault[] {
  const twice = headings.filter((heading, i) => heading !== "" && headings.indexOf(heading) < i);
  return [...new Set(twice)].map((field) => ({ field, code: "DUPLICATE_COLUMN", detail: {} }));
}

function missing(headings: readonly string[], table: CsvTable): HeaderFault[] {
  const isLackingCommas = headings.length === 1 && /[;\t]/.test(headings[0]!);
  return table.columns
    .filter((column) => !column.isOptional && !headings.includes(column.name))
    .map(({ name }) => ({
      field: name,
      code: "MISSING_COLUMN",
      detail: {
        accepted: table.columns.map((column) => column.name),
        suggestion: suggest(
          name,
          headings.filter((heading) => !isKnown(heading, table)),
        ),
        ...(isLackingCommas ? { reason: "SEPARATOR" } : {}),
      },
    }));
}

function unknown(heading: string, table: CsvTable): HeaderFault | null {
  if (isKnown(heading, table) || REPORT_COLUMNS.includes(heading) || heading === "") return null;
  const accepted = [
    ...table.columns.map((column) => column.name),
    ...(table.others?.accepted ?? []),
  ];
  if (table.others?.accepted === null) return null;
  const detail = { accepted, suggestion: suggest(heading, accepted) };
  return { field: heading, code: "UNKNOWN_COLUMN", detail };
}

function isKnown(heading: string, table: CsvTable): boolean {
  return (
    table.columns.some((column) => column.name === heading) ||
    (table.others?.accepted?.includes(heading) ?? false)
  );
}
