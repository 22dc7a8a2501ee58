import sql, { join, raw, type Sql } from "sql-template-tag";
import { typeOf, type Call, type Comparison, type Filter, type Match } from "./filter";
import type { ColumnRef, Membership, Operand } from "./filter";
import { isKey } from "./literal";

/** How a column of the question is written in SQL. */
export type ColumnSql = (column: ColumnRef) => Sql;

/**
 * A filter as an SQL condition. What was sent becomes a parameter each time, and never a part of the
 * statement's text.
 */
export function filterSql(filter: Filter, columnSql: ColumnSql): Sql {
  return new Translation(columnSql).condition(filter, false);
}

/** A column or value as SQL; texts in the order of their characters' numbers, whatever the database's. */
export function operandSql(operand: Operand, columnSql: ColumnSql): Sql {
  return new Translation(columnSql).value(operand);
}

class Translation {
  constructor(private readonly columnSql: ColumnSql) {}

  /** @param isNegated whether it stands below `not`, where null and false are not the same */
  condition(filter: Filter, isNegated: boolean): Sql {
    switch (filter.kind) {
      case "and":
      case "or": {
        const parts = filter.parts.map((part) => this.condition(part, isNegated));
        return sql`(${join(parts, ` ${filter.kind} `)})`;
      }
      case "not":
        return sql`(not ${this.condition(filter.of, true)})`;
      case "compare":
        return this.comparison(filter, isNegated);
      case "in":
        return this.membership(filter, isNegated);
      case "match":
        return this.match(filter);
    }
  }

  private comparison({ by, left, right }: Comparison, isNegated: boolean): Sql {
    const asKey = isOfKeys(left, [right]);
    const [one, other] = [this.value(left, asKey), this.value(right, asKey)];
    if (by === "ne") return sql`(${one} is distinct from ${other})`;
    const mayBothBeNull = left.kind !== "literal" && right.kind !== "literal";
    if (by === "eq" && mayBothBeNull) return sql`(${one} is not distinct from ${other})`;
    return decided(sql`(${one} ${raw(OPERATORS[by])} ${other})`, isNegated);
  }

  private membership({ what, among }: Membership, isNegated: boolean): Sql {
    const literals = among.filter((one) => one.kind === "literal");
    const asKey = isOfKeys(what, literals);
    const value = this.value(what, asKey);
    const isWide = literals.some(({ type }) => type === "numeric");
    const type = asKey ? "uuid" : isWide ? "numeric" : (literals[0]?.type ?? "text");
    const texts = literals.map(({ text }) => text);
    const isAmong = sql`(${value} = any (${texts}::${raw(type)}[]))`;
    if (texts.length === among.length) return decided(isAmong, isNegated);
    if (texts.length === 0) return sql`(${value} is null)`;
    return sql`(${value} is null or ${isAmong} is true)`;
  }

  private match({ by, text, part }: Match): Sql {
    const [whole, piece] = [this.value(text), this.value(part)];
    switch (by) {
      case "contains":
        return sql`(strpos(${whole}, ${piece}) > 0)`;
      case "startswith":
        return sql`starts_with(${whole}, ${piece})`;
      case "endswith":
        return sql`(right(${whole}, length(${piece})) = ${piece})`;
    }
  }

  /** @param asKey whether keys are compared as what they are, and not as texts */
  value(operand: Operand, asKey = false): Sql {
    if (asKey && operand.kind === "column") return this.columnSql(operand);
    if (asKey && operand.kind === "literal") return sql`${operand.text}::uuid`;
    const value = this.uncollated(operand);
    const type = typeOf(operand);
    return type === "text" || type === "key" ? sql`${value} collate "C"` : value;
  }

  /** Which letters are the small ones of which capitals is for the database's own language to say. */
  private uncollated(operand: Operand): Sql {
    switch (operand.kind) {
      case "column": {
        const column = this.columnSql(operand);
        return operand.column.type === "key" ? sql`${column}::text` : column;
      }
      case "literal":
        return sql`${operand.text}::${raw(operand.type)}`;
      case "null":
        return sql`null`;
      case "call":
        return this.call(operand);
    }
  }

  private call({ name, of }: Call): Sql {
    const value = this.uncollated(of);
    if (name === "tolower") return sql`lower(${value})`;
    if (name === "toupper") return sql`upper(${value})`;
    const day = typeOf(of) === "timestamptz" ? sql`(${value} at time zone 'UTC')` : value;
    return sql`extract(${raw(name)} from ${day})::integer`;
  }
}

/**
 * Whether keys are compared with nothing but keys: then by an index. They have the same order as
 * their texts.
 */
function isOfKeys(what: Operand, others: readonly Operand[]): boolean {
  const operands = [what, ...others];
  const isKeyed = (one: Operand): boolean =>
    one.kind === "null" || typeOf(one) === "key" || (one.kind === "literal" && isKey(one.text));
  return operands.some((one) => typeOf(one) === "key") && operands.every(isKeyed);
}

const OPERATORS = { eq: "=", gt: ">", ge: ">=", lt: "<", le: "<=" } as const;

/** A comparison with null is false and not unknown; where that is no matter, an index may be used. */
function decided(condition: Sql, isNegated: boolean): Sql {
  return isNegated ? sql`(${condition} is true)` : condition;
}
