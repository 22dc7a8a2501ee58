/** What makes a row or file one that cannot be landed; stable, for programs. */
export type FaultCode =
  // of a file as a whole
  | "UNREADABLE"
  | "EMPTY"
  | "NOT_UTF8"
  | "BINARY"
  | "BROKEN_QUOTES"
  | "ROW_TOO_LONG"
  | "FILE_TOO_LARGE"
  | "NOT_JSON"
  | "MISSING_COLUMN"
  | "UNKNOWN_COLUMN"
  | "DUPLICATE_COLUMN"
  // of a cell, a row or a place in a JSON file
  | "WRONG_CELL_COUNT"
  | "REQUIRED"
  | "TOO_LONG"
  | "UNKNOWN_WORD"
  | "NOT_A_DAY"
  | "NOT_A_NUMBER"
  | "NOT_WHOLE"
  | "OUTSIDE_THE_SCALE"
  | "UNKNOWN_CURRENCY"
  | "TOO_MANY_DECIMALS"
  | "PERIOD_BACKWARDS"
  | "TOO_LONG_A_CONTRACT"
  | "END_REASON_WITHOUT_END"
  | "OTHER_STAR"
  | "NO_SCORE"
  | "WRONG_KIND"
  | "UNKNOWN_FIELD"
  | "RULE"
  // of what a row refers to, and of what is known already
  | "UNKNOWN_REFERENCE"
  | "UNKNOWN_STAR"
  | "FAULTY_REFERENCE"
  | "AMBIGUOUS_REFERENCE"
  | "NO_PROVIDER"
  | "NOT_A_COMMISSIONER"
  | "NOT_A_PROVIDER"
  | "NOT_UNDER_CONTRACT"
  | "DUPLICATE"
  | "CONFLICT"
  | "OTHER_PERSON"
  | "ILLEGAL_MOVE"
  | "BEFORE_THE_ENGAGEMENT"
  | "OUTSIDE_CONTRACT"
  | "CONTRACT_IS_DRAFT"
  | "TOO_MANY_FACTS"
  | "IN_THE_FUTURE"
  | "NOT_LICENSED"
  | "NOT_TRAINED";

/** What the words of a fault need to know beyond its field and value. */
export interface FaultDetail {
  /** The words themselves, where a rule of the domain gave them. */
  readonly message?: string;
  /** The code of that rule. */
  readonly rule?: string;
  readonly accepted?: readonly string[];
  readonly suggestion?: string | null;
  readonly known?: string | null;
  readonly file?: string;
  readonly line?: number | null;
  readonly least?: number;
  readonly most?: number;
  readonly start?: string;
  readonly end?: string;
  readonly star?: string;
  readonly who?: string;
  readonly reason?: string;
}

/** A fault as a check finds it. */
export interface FoundFault {
  /** Heading of the column, or null for one of the whole row. */
  readonly field: string | null;
  /** What stood there, shortened. */
  readonly value: string | null;
  readonly code: FaultCode;
  readonly detail: FaultDetail;
}

/** A fault with its place in a file of the bundle. */
export interface PlacedFault extends FoundFault {
  readonly file: string;
  /** Physical line on which the row begins, 1 for the first; null for one of the whole file. */
  readonly line: number | null;
  /** Place in a JSON file, e.g. `stages[2].from`. */
  readonly path: string | null;
}

/** A fault as it is reported. */
export interface Fault {
  readonly file: string;
  readonly line: number | null;
  readonly path: string | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly code: string;
  /** What is wrong and what would be accepted. */
  readonly message: string;
}

const LONGEST_VALUE = 60;

/** A value as a fault shows it: at most 60 characters, line ends as blanks. */
export function shorten(value: string): string {
  const line = value.slice(0, LONGEST_VALUE + 1).replace(/\s+/g, " ");
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1)}…` : line;
}
