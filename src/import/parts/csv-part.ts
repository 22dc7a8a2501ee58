import type { Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { Pseudonyms } from "../../pseudonyms/pseudonyms";
import type { CsvTable } from "../csv/csv-table";

/** What landing the good rows of a file did. */
export interface Landed {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

/** What the statements of an import share. */
export interface ImportSession {
  readonly session: Session;
  /** Told how many of so many parts of a file's checking or landing are done. */
  readonly onPart: (done: number, parts: number) => void;
  /** An expression for a new row's key. */
  readonly newKey: Sql;
  /** Makes the pseudonyms that people are entered by. */
  readonly pseudonyms: Pseudonyms;
}

/** How one CSV file of a bundle is checked against what is known, and landed. */
export interface CsvPart {
  readonly table: CsvTable;
  /** Columns of the staging table after `line` and `faults`. */
  readonly staging: Sql;
  /**
   * Notes faults that only other rows or the database show.
   *
   * @param isAscending whether no two rows have the same key, for each key is behind the one before
   */
  check(run: ImportSession, isAscending: boolean): Promise<void>;
  /** Enters the rows that nothing stands against. */
  land(run: ImportSession): Promise<Landed>;
}
