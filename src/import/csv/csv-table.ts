import type { FoundFault } from "../fault";
import type { ReadCell } from "./cells";

/** A column that a CSV file has. */
export interface Column {
  /** Heading, and name of the column of the staging table. */
  readonly name: string;
  readonly read: ReadCell;
  /** Whether the file must have this column; default true. */
  readonly isOptional?: boolean;
  /** Whether cells may be empty; default false. */
  readonly mayBeEmpty?: boolean;
  /** Whether blanks around a cell belong to it; default false. */
  readonly keepsBlanks?: boolean;
  /** Whether cells say who somebody is, so that no report shows them; default false. */
  readonly isPersonal?: boolean;
}

/** The cells of a row by the names of columns, read: null is empty, or faulty. */
export type RowValues = Readonly<Record<string, string | null>>;

/** A cell in a column that the file itself brings. */
export interface OtherCell {
  readonly heading: string;
  /** Trimmed and not empty. */
  readonly text: string;
}

/** What a file does with columns beyond its own. */
export interface OtherColumns {
  /** Name of the column of the staging table that takes all of them. */
  readonly name: string;
  /** Headings that may be; null: any. */
  readonly accepted: readonly string[] | null;
  /** Reads those of a row that are not empty; notes what is wrong with them. */
  read(cells: readonly OtherCell[], row: RowValues, fault: NoteFault): string | null;
}

export type NoteFault = (fault: FoundFault) => void;

/** How a CSV file is read, row by row, into its staging table. */
export interface CsvTable {
  /** E.g. `readings.csv`. */
  readonly file: string;
  /** Name of the staging table. Its columns: `line`, `faults`, these, then `others` and `derived`. */
  readonly table: string;
  readonly columns: readonly Column[];
  readonly others?: OtherColumns;
  /** Columns of the staging table that are worked out of a row's cells; they come last. */
  readonly derived?: readonly ((row: RowValues) => string | null)[];
  /** What only several cells of a row show together. */
  checkRow?(row: RowValues, fault: NoteFault): void;
}
