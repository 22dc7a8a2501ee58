import { checkedCall, checkedComparison, checkedMatch, checkedMembership } from "./filter-types";
import type { Comparator, Filter, Literal, Null, Operand } from "./filter";
import { literalOf } from "./literal";
import { badQuery, notSupported } from "./query-problem";
import { getColumn, getRelatedColumn, type Scope } from "./scope";
import { TokenReader } from "./token-reader";
import { quoted } from "./tokens";

/** Most values of a list after `in`. */
const MOST_VALUES = 1_000;

const COMPARATORS: readonly string[] = ["eq", "ne", "gt", "ge", "lt", "le"] satisfies Comparator[];
const CALLS: readonly string[] = ["tolower", "toupper", "year", "month", "day"];
const MATCHES: readonly string[] = ["contains", "startswith", "endswith"];
const ARITHMETIC: readonly string[] = ["add", "sub", "mul", "div", "divby", "mod", "has"];

/**
 * Reads a filter in the grammar of OData 4.0, such as `month ge 2026-01-01 and star in ('a','b')`.
 *
 * @throws QueryProblem that says what is wrong with it, or which part of the grammar is not for us
 */
export function parseFilter(source: string, scope: Scope): Filter {
  const reader = new TokenReader(source);
  const filter = readFilter(reader, scope);
  reader.expectEnd();
  return filter;
}

/** As `parseFilter`, of a filter that stands within something else. */
export function readFilter(reader: TokenReader, scope: Scope): Filter {
  return new FilterParser(reader, scope).filter();
}

/** A value that stands within something else: a column, a constant or a function of one. */
export function readOperand(reader: TokenReader, scope: Scope): Operand {
  return new FilterParser(reader, scope).operand();
}

/** One expression: what holds or not, or what has a value. */
type Expression = Filter | Operand;

/** Descends from what binds least, `or`, to what binds most: parentheses, functions, words. */
class FilterParser {
  constructor(
    private readonly reader: TokenReader,
    private readonly scope: Scope,
  ) {}

  filter(): Filter {
    return asFilter(this.or());
  }

  operand(): Operand {
    return asOperand(this.primary());
  }

  private or(): Expression {
    return this.junction("or", () => this.junction("and", () => this.comparison()));
  }

  private junction(word: "and" | "or", part: () => Expression): Expression {
    const first = part();
    if (!this.reader.isWord(word)) return first;
    const parts = [asFilter(first)];
    while (this.reader.skip(word)) parts.push(asFilter(part()));
    return { kind: word, parts };
  }

  private comparison(): Expression {
    const left = this.unary();
    const { kind, text } = this.reader.next;
    if (kind === "mark" && "=<>!".includes(text)) throw noSign(text);
    if (kind !== "name") return left;
    if (COMPARATORS.includes(text)) {
      this.reader.take();
      return checkedComparison(text as Comparator, asOperand(left), asOperand(this.unary()));
    }
    if (this.reader.skip("in")) return checkedMembership(asOperand(left), this.values());
    if (ARITHMETIC.includes(text)) throw notSupported(text, "compare columns with constants.");
    return left;
  }

  private unary(): Expression {
    const { reader } = this;
    if (reader.skip("not")) {
      // There is nothing that is true or false by itself: `not a eq 1` means `not (a eq 1)`.
      return { kind: "not", of: reader.within(() => asFilter(this.comparison())) };
    }
    if (!reader.skip("(")) return this.primary();
    const inner = reader.within(() => this.or());
    reader.expect(")");
    return inner;
  }

  private primary(): Expression {
    const { reader } = this;
    const constant = this.constant();
    if (constant) return constant;
    if (reader.next.kind !== "name") throw reader.unexpected("a column or a value");
    if (reader.second.text === "(" && reader.second.kind === "mark") return this.call();
    return this.column();
  }

  private column(): Operand {
    const name = this.reader.take().text;
    if (!this.reader.skip("/")) return getColumn(name, this.scope);
    const column = this.reader.expectName("a column");
    if (column === "any" || column === "all") {
      throw notSupported(`${name}/${column}`, "filter the other dataset instead.");
    }
    if (this.reader.isMark("/")) {
      throw notSupported(
        `The path ${name}/${column}/…`,
        "name a column of the dataset, or of what it leads to by one step.",
      );
    }
    return getRelatedColumn(name, column, this.scope);
  }

  private call(): Expression {
    const { reader } = this;
    const name = reader.take().text;
    reader.expect("(");
    if (!CALLS.includes(name) && !MATCHES.includes(name)) throw unknownFunction(name);
    const first = reader.within(() => asOperand(this.or()));
    if (CALLS.includes(name)) {
      reader.expect(")");
      return checkedCall(name, first);
    }
    reader.expect(",");
    const second = reader.within(() => asOperand(this.or()));
    reader.expect(")");
    return checkedMatch(name, first, second);
  }

  private values(): readonly (Literal | Null)[] {
    const { reader } = this;
    reader.expect("(");
    const values: (Literal | Null)[] = [];
    do {
      const value = this.constant();
      if (!value) throw reader.unexpected("a value");
      if (values.push(value) > MOST_VALUES) {
        throw badQuery("TOO_MANY", `A list after “in” may hold ${MOST_VALUES} values.`);
      }
    } while (reader.skip(","));
    reader.expect(")");
    return values;
  }

  private constant(): Literal | Null | null {
    const { reader } = this;
    const { kind, text } = reader.next;
    if (kind === "name" && text === "null") {
      reader.take();
      return { kind: "null" };
    }
    if (kind === "name" && (text === "true" || text === "false")) throw noBooleans(text);
    const literal = literalOf(reader.next);
    if (literal) reader.take();
    return literal;
  }
}

function asFilter(expression: Expression): Filter {
  if (!isOperand(expression)) return expression;
  throw badQuery(
    "NOT_A_CONDITION",
    "A value alone is neither true nor false: compare it with something, such as eq 'yes'.",
  );
}

function asOperand(expression: Expression): Operand {
  if (isOperand(expression)) return expression;
  throw badQuery(
    "NOT_A_VALUE",
    "What is true or false cannot be compared: write it alone, or with not before it.",
  );
}

function isOperand(expression: Expression): expression is Operand {
  const { kind } = expression;
  return kind === "column" || kind === "literal" || kind === "null" || kind === "call";
}

function noSign(text: string): Error {
  const words = "eq, ne, gt, ge, lt or le";
  return badQuery("SYNTAX", `Compare by ${words}, as in size gt 5, instead of “${text}”.`);
}

function noBooleans(text: string): Error {
  return badQuery(
    "BAD_VALUE",
    `No column holds true or false: conditions stand alone, and what is so or not says 'yes' or ` +
      `'no'. Leave out ${text}, or compare with one of these texts.`,
  );
}

function unknownFunction(name: string): Error {
  const known = [...MATCHES, ...CALLS].join(", ");
  return notSupported(`The function ${quoted(name)}`, `there are ${known}.`);
}
