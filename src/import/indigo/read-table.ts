import type { BundleFile } from "../bundle-source";
import { readRecords } from "../csv/csv-reader";
import type { CsvRecord } from "../csv/csv-splitter";
import { UnreadableText } from "../csv/text-check";
import type { FoundFault, PlacedFault } from "../fault";
import { suggest } from "../suggest";
import type { IndigoRow, IndigoTable } from "./indigo-table";

/** The rows of a file, or what makes it one that cannot be read. */
export interface TableReading<Column extends string> {
  readonly rows: readonly IndigoRow<Column>[];
  /** Where there are any, nothing of the folder is landed. */
  readonly faults: readonly PlacedFault[];
}

/** Reads all rows of a file. Columns that the product has no use for are passed over. */
export async function readTable<Column extends string>(
  table: IndigoTable<Column>,
  file: BundleFile,
): Promise<TableReading<Column>> {
  const rows: IndigoRow<Column>[] = [];
  const faults: PlacedFault[] = [];
  const note = (line: number | null, fault: FoundFault): void =>
    void faults.push({ ...fault, file: table.file, line, path: null });
  let header: readonly string[] | null = null;
  try {
    for await (const record of readRecords(file.open())) {
      if (header === null) {
        header = record.cells.map((cell) => cell.trim());
        for (const fault of headerFaults(table, header)) note(record.line, fault);
        if (faults.length > 0) break;
      } else if (record.cells.length !== header.length) {
        const detail = { least: header.length, most: record.cells.length };
        note(record.line, { field: null, value: null, code: "WRONG_CELL_COUNT", detail });
      } else {
        rows.push(toRow(table, header, record));
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    note(error.line, { field: null, value: null, code: error.code, detail: error.detail });
  }
  if (header === null && faults.length === 0) {
    note(null, { field: null, value: null, code: "EMPTY", detail: {} });
  }
  return { rows, faults };
}

function headerFaults<Column extends string>(
  { columns }: IndigoTable<Column>,
  header: readonly string[],
): FoundFault[] {
  const accepted = Object.values<string>(columns);
  const others = header.filter((heading) => !accepted.includes(heading));
  return accepted.flatMap((field): FoundFault[] => {
    const count = header.filter((heading) => heading === field).length;
    if (count === 1) return [];
    if (count > 1) return [{ field, value: null, code: "DUPLICATE_COLUMN", detail: {} }];
    const detail = { accepted: [field], suggestion: suggest(field, others) };
    return [{ field, value: null, code: "MISSING_COLUMN", detail }];
  });
}

function toRow<Column extends string>(
  { file, columns }: IndigoTable<Column>,
  header: readonly string[],
  { line, cells }: CsvRecord,
): IndigoRow<Column> {
  const entries = Object.entries<string>(columns).map(([name, heading]) => [
    name,
    cells[header.indexOf(heading)]!.trim(),
  ]);
  return { ...(Object.fromEntries(entries) as Record<Column, string>), file, line };
}
