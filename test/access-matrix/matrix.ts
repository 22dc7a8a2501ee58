import { readFileSync } from "node:fs";
import path from "node:path";
import type { Try } from "./scene";

/** Somebody of the matrix: the sign at the head of their column, and what they hold. */
export interface Somebody {
  readonly sign: string;
  readonly holds: readonly Holding[];
  /** Whether it is a command line of the operator's, which acts for nobody. */
  readonly isOperator: boolean;
}

export interface Holding {
  readonly role: string;
  readonly organisation: string | null;
  readonly contract: string | null;
  readonly worker: string | null;
  /** `until yesterday`, `from tomorrow`, `withdrawn`; null where it is in force. */
  readonly notInForce: string | null;
}

/** What the matrix says, by `table / row`: for each sign the letters of its cell. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The matrix as `matrix.md` states it. */
export interface Matrix {
  readonly people: readonly Somebody[];
  readonly nobodies: readonly Somebody[];
  readonly cells: Cells;
  /** Columns that the server may change, by table. */
  readonly changeable: ReadonlyMap<string, string>;
  /** Columns of the views of what is counted. */
  readonly counted: ReadonlyMap<string, string>;
  /** Why a function may do more than who calls it, by its signature. */
  readonly doors: ReadonlyMap<string, string>;
}

/** Reads `matrix.md`. */
export function readMatrix(): Matrix {
  const sections = sectionsOf(readFileSync(path.join(__dirname, "matrix.md"), "utf8"));
  const cells = new Map<string, ReadonlyMap<string, string>>();
  for (const [heading, rows] of sections) {
    if (!heading.startsWith("Table ")) continue;
    const table = heading.slice("Table ".length);
    for (const [name, row] of grid(rows)) cells.set(`${table} / ${name}`, row);
  }
  return {
    people: people(sections.get("Who")!),
    nobodies: people(sections.get("Nobody")!),
    cells,
    changeable: pairs(sections.get("What can be changed of a row")!),
    counted: pairs(sections.get("What is counted")!),
    doors: pairs(sections.get("Doors")!),
  };
}

/** Tables whose rows tell nothing about anybody, and are there for everybody. */
const OPEN_TABLES = ["migrations", "deployment_key"];

/** Whether the matrix lets somebody do what is tried. */
export function isAllowed(
  matrix: Matrix,
  somebody: Somebody,
  { table, name, letter }: Pick<Try, "table" | "name" | "letter">,
): boolean {
  const { sign } = somebody;
  if (matrix.nobodies.includes(somebody)) return letter === "s" && OPEN_TABLES.includes(table);
  const cell = matrix.cells.get(`${table} / ${name}`)?.get(sign);
  return cell !== undefined && (letter === "yes" ? cell === "yes" : cell.includes(letter));
}

/**
 * Whether the matrix lets somebody change, or remove, any row of a table. Where somebody changes
 * rows, removal may stop only at what hangs on them.
 */
export function isAnyAllowed(
  matrix: Matrix,
  { sign }: Somebody,
  { table, letter }: Pick<Try, "table" | "letter">,
): boolean {
  const letters = letter === "r" ? ["r", "c"] : [letter];
  return [...matrix.cells].some(
    ([row, cells]) =>
      row.startsWith(`${table} / `) && letters.some((one) => cells.get(sign)?.includes(one)),
  );
}

/** The rows of the table under each heading, cells trimmed. */
function sectionsOf(text: string): Map<string, string[][]> {
  const sections = new Map<string, string[][]>();
  for (const section of text.split(/^#+ /m).slice(1)) {
    const lines = section.split("\n");
    const rows = lines.filter((line) => line.startsWith("|")).map(cellsOf);
    sections.set(lines[0]!.trim(), rows);
  }
  return sections;
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function bodyOf(rows: string[][]): string[][] {
  return rows.slice(2);
}

function pairs(rows: string[][]): Map<string, string> {
  return new Map(bodyOf(rows).map(([first, second]) => [first!, second!]));
}

function grid(rows: string[][]): Map<string, ReadonlyMap<string, string>> {
  const signs = rows[0]!.slice(1);
  return new Map(
    bodyOf(rows).map(([name, ...letters]) => [
      name!,
      new Map(signs.map((sign, i) => [sign, letters[i]!])),
    ]),
  );
}

const OPERATOR = "a command line of the operator's";
const IN_WORDS = ["nothing", OPERATOR];

const HOLDING =
  /^(?<role>\w+)(?: for (?<organisation>\w+ \w+))?(?: under (?<contract>\w+))?(?: as (?<worker>\w+ of \w+))?(?:, (?<notInForce>.+))?$/;

function people(rows: string[][]): Somebody[] {
  return bodyOf(rows).map(([sign, holds]) => ({
    sign: sign!,
    holds: IN_WORDS.includes(holds!) ? [] : holds!.split("; ").map(holding),
    isOperator: holds === OPERATOR,
  }));
}

function holding(text: string): Holding {
  const found = HOLDING.exec(text)?.groups;
  if (!found) throw new Error(`matrix.md: "${text}" is nothing that somebody can hold`);
  const { role, organisation, contract, worker, notInForce } = found;
  return {
    role: role!,
    organisation: organisation ?? null,
    contract: contract ?? null,
    worker: worker ?? null,
    notInForce: notInForce ?? null,
  };
}
