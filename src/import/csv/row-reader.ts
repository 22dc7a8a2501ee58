import { shorten, type FaultCode, type FaultDetail, type FoundFault } from "../fault";
import type { FileMapping } from "../mapping-file";
import { CellFault } from "./cells";
import { copyLine } from "./copy-text";
import type { CsvRecord } from "./csv-splitter";
import type { CsvTable, OtherCell } from "./csv-table";
import type { Header } from "./header";

/** Reads records of one file into lines of COPY's text format, each with what is wrong with it. */
export class RowReader {
  /** The first column of the row that was read last. */
  key: string | null = null;
  private readonly words: readonly (ReadonlyMap<string, string> | undefined)[];
  /** Places of columns whose cells must not be empty. */
  private readonly needed: readonly number[];

  constructor(
    private readonly table: CsvTable,
    private readonly header: Header,
    mapping: FileMapping | undefined,
  ) {
    this.words = table.columns.map((column) => mapping?.words.get(column.name));
    this.needed = table.columns.flatMap((column, i) =>
      column.isOptional || column.mayBeEmpty ? [] : [i],
    );
  }

  /** A line of COPY: physical line, faults as JSON or null, the table's columns, others and derived. */
  read({ line, cells }: CsvRecord): string {
    const { columns, others, derived = [] } = this.table;
    const faults: FoundFault[] = [];
    const note = (fault: FoundFault): void => void faults.push(fault);
    const values: (string | null)[] = new Array(columns.length).fill(null);
    const width = this.header.places.length;
    if (cells.length !== width) {
      const detail = { least: width, most: cells.length };
      note({ field: null, value: null, code: "WRONG_CELL_COUNT", detail });
    }
    const otherCells = this.readCells(cells, values, note);
    this.key = values[0] ?? null;
    this.noteEmpty(values, faults, note);
    const row: Record<string, string | null> = {};
    for (let i = 0; i < columns.length; i += 1) row[columns[i]!.name] = values[i] ?? null;
    // A cell with a fault of its own is read as empty, which is no further fault.
    this.table.checkRow?.(row, (fault) => {
      const isNoted = faults.some(({ field }) => field !== null && field === fault.field);
      if (!isNoted) note(fault);
    });
    const other = others ? [others.read(otherCells, row, note)] : [];
    const noted = faults.length > 0 ? JSON.stringify(faults) : null;
    const more = derived.map((derive) => derive(row));
    return copyLine([String(line), noted, ...values, ...other, ...more]);
  }

  private readCells(
    cells: readonly string[],
    values: (string | null)[],
    note: (fault: FoundFault) => void,
  ): OtherCell[] {
    const { places, others } = this.header;
    const otherCells: OtherCell[] = [];
    for (let i = 0; i < cells.length && i < places.length; i += 1) {
      const cell = cells[i]!;
      if (cell === "") continue;
      const place = places[i]!;
      if (place !== null) {
        values[place] = this.readCell(place, cell, note);
      } else if (others[i] != null) {
        const text = cell.trim();
        if (text !== "") otherCells.push({ heading: others[i]!, text });
      }
    }
    return otherCells;
  }

  private readCell(place: number, cell: string, note: (fault: FoundFault) => void): string | null {
    const column = this.table.columns[place]!;
    const trimmed = cell.trim();
    const theirs = column.keepsBlanks && trimmed !== "" ? cell : trimmed;
    const text = this.words[place]?.get(theirs) ?? theirs;
    if (text === "") return null;
    const result = column.read(text);
    if (!(result instanceof CellFault)) return result;
    const fault = faultOf(column.name, cell, result.code, result.detail);
    note(column.isPersonal ? { ...fault, value: null } : fault);
    return null;
  }

  private noteEmpty(
    values: readonly (string | null)[],
    faults: readonly FoundFault[],
    note: (fault: FoundFault) => void,
  ): void {
    for (const place of this.needed) {
      if (values[place] !== null) continue;
      const { name } = this.table.columns[place]!;
      if (faults.some((fault) => fault.field === name)) continue;
      note(faultOf(name, "", "REQUIRED", {}));
    }
  }
}

/** A fault of a cell, with its value as a report shows it. */
export function faultOf(
  field: string,
  value: string,
  code: FaultCode,
  detail: FaultDetail,
): FoundFault {
  return { field, value: shorten(value), code, detail };
}
