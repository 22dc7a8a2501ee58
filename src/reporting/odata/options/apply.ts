import type { Filter, Operand } from "../../query/filter";
import { typeOf } from "../../query/filter";
import type { Column } from "../../catalogue/dataset";
import { readFilter, readOperand } from "../../query/filter-parser";
import { saying } from "../../query/filter-types";
import { printOperand } from "../../query/print-operand";
import { badQuery, notSupported } from "../../query/query-problem";
import { getColumn, type Scope } from "../../query/scope";
import { TokenReader } from "../../query/token-reader";

/** How many values become one. */
export type Method = "sum" | "min" | "max" | "average" | "countdistinct" | "count";

/** A figure that is worked out of several rows. */
export interface Figure {
  readonly method: Method;
  /** Of what; null for `$count`, which is of the rows themselves. */
  readonly of: Operand | null;
  /** What it is called, and what it holds. */
  readonly column: Column;
}

/** Rows that are the same in some columns become one, with figures of them. */
export interface Grouping {
  readonly kind: "group";
  readonly by: readonly Column[];
  readonly figures: readonly Figure[];
}

/** One step of what is made of rows. */
export type Step = { readonly kind: "filter"; readonly filter: Filter } | Grouping;

/** Most steps, and most columns of one. */
const MOST_STEPS = 10;
const MOST_COLUMNS = 40;

const METHODS: readonly string[] = ["sum", "min", "max", "average", "countdistinct"];

/** Reads `$apply` step by step: what a step may name depends on what the one before it made. */
export class ApplyReader {
  private readonly reader: TokenReader;
  private steps = 0;

  constructor(apply: string) {
    this.reader = new TokenReader(apply);
  }

  /**
   * The next step, over the rows that there are by then; null at the end.
   *
   * @throws QueryProblem
   */
  next(scope: Scope): Step | null {
    const { reader } = this;
    if (this.steps > 0 && reader.next.kind === "end") return null;
    if (this.steps > 0) reader.expect("/");
    if (++this.steps > MOST_STEPS) throw tooMany("steps", MOST_STEPS);
    const name = reader.expectName("filter, groupby or aggregate");
    if (name === "filter") return this.inParentheses(() => this.filter(scope));
    if (name === "groupby") return this.inParentheses(() => this.grouping(scope));
    if (name === "aggregate") {
      return { kind: "group", by: [], figures: this.inParentheses(() => this.figures(scope)) };
    }
    throw notSupported(`${name} in $apply`, "there are filter, groupby and aggregate.");
  }

  private filter(scope: Scope): Step {
    return { kind: "filter", filter: readFilter(this.reader, scope) };
  }

  private grouping(scope: Scope): Grouping {
    const { reader } = this;
    const by = this.inParentheses(() => this.columns(scope));
    if (!reader.skip(",")) return { kind: "group", by, figures: [] };
    const name = reader.expectName("aggregate");
    if (name !== "aggregate") throw notSupported(`${name} in groupby`, "there is aggregate.");
    const figures = this.inParentheses(() => this.figures(scope));
    checkNames([...by, ...figures.map(({ column }) => column)]);
    return { kind: "group", by, figures };
  }

  private columns(scope: Scope): readonly Column[] {
    const columns: Column[] = [];
    do {
      const name = this.reader.expectName("a column");
      if (this.reader.isMark("(")) throw notSupported(`${name} in groupby`, "name columns.");
      if (this.reader.isMark("/")) {
        throw notSupported(
          `The path ${name}/… in groupby`,
          "group by the column here that leads there.",
        );
      }
      columns.push(getColumn(name, scope).column);
    } while (this.reader.skip(","));
    checkNames(columns);
    return columns;
  }

  private figures(scope: Scope): readonly Figure[] {
    const figures: Figure[] = [];
    do figures.push(this.figure(scope));
    while (this.reader.skip(","));
    checkNames(figures.map(({ column }) => column));
    return figures;
  }

  private figure(scope: Scope): Figure {
    const { reader } = this;
    if (reader.skip("$count")) return this.named("count", null);
    const of = readOperand(reader, scope);
    reader.expect("with");
    const method = reader.expectName(METHODS.join(", "));
    if (!METHODS.includes(method)) {
      throw notSupported(`“with ${method}”`, `there are ${METHODS.join(", ")} and $count.`);
    }
    return this.named(method as Method, of);
  }

  private named(method: Method, of: Operand | null): Figure {
    this.reader.expect("as");
    const name = this.reader.expectName("a name for the figure");
    if (!/^[A-Za-z_]\w{0,62}$/.test(name)) {
      throw badQuery("BAD_NAME", `A figure's name has letters, digits and _, and 63 at the most.`);
    }
    return { method, of, column: columnOf(name, method, of) };
  }

  private inParentheses<T>(read: () => T): T {
    this.reader.expect("(");
    const result = this.reader.within(read);
    this.reader.expect(")");
    return result;
  }
}

function columnOf(name: string, method: Method, of: Operand | null): Column {
  const shared = { name, description: "", unit: null };
  if (method === "count" || method === "countdistinct") {
    return { ...shared, type: "integer", isNullable: false };
  }
  const type = (of && typeOf(of)) ?? "text";
  if (method === "min" || method === "max") {
    return { ...shared, type: type === "key" ? "text" : type, isNullable: true };
  }
  if (of && (type === "integer" || type === "numeric")) {
    return { ...shared, type: "numeric", isNullable: true };
  }
  throw badQuery(
    "WRONG_TYPE",
    `${method} is of numbers, and ${of ? printOperand(of) : "it"} is ${saying(type)}.`,
  );
}

function checkNames(columns: readonly Column[]): void {
  if (columns.length > MOST_COLUMNS) throw tooMany("columns", MOST_COLUMNS);
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw badQuery("BAD_NAME", `$apply names ${twice} twice.`);
}

function tooMany(what: string, most: number): Error {
  return badQuery("TOO_MANY", `$apply may have ${most} ${what}.`);
}
