import sql, { join, raw, type Sql } from "sql-template-tag";
import type { ColumnType } from "../catalogue/dataset";
import { typeOf, type Call, type Comparison, type Filter, type Match } from "./filter";
import type { ColumnRef, Membership, Operand } from "./filter";

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
    const [one, other] = [this.value(left), this.value(right)];
    if (by === "ne") return sql`(${one} is distinct from ${other})`;
    const mayBothBeNull = left.kind !== "literal" && right.kind !== "literal";
    if (by === "eq" && mayBothBeNull) return sql`(${one} is not distinct from ${other})`;
    return decided(sql`(${one} ${raw(OPERATORS[by])} ${other})`, isNegated);
  }

  private membership({ what, among }: Membership, isNegated: boolean): Sql {
    const value = this.value(what);
    const literals = among.filter((one) => one.kind === "literal");
    const isWide = literals.some(({ type }) => type === "numeric");
    const type = isWide ? "numeric" : (literals[0]?.type ?? "text");
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

  value(operand: Operand): Sql {
    switch (operand.kind) {
      case "column":
        return collated(this.columnSql(operand), operand.column.type);
      case "literal":
        return collated(sql`${operand.text}::${raw(operand.type)}`, operand.type);
      case "null":
        return sql`null`;
      case "call":
        return this.call(operand);
    }
  }

  private call({ name, of }: Call): Sql {
    const value = this.uncollated(of);
    if (name === "tolower") return collated(sql`lower(${value})`, "text");
    if (name === "toupper") return collated(sql`upper(${value})`, "text");
    const day = typeOf(of) === "timestamptz" ? sql`(${value} at time zone 'UTC')` : value;
    return sql`extract(${raw(name)} from ${day})::integer`;
  }

  /** Letters are large and small as the database's own language has it. */
  private uncollated(operand: Operand): Sql {
    switch (operand.kind) {
      case "column":
        return this.columnSql(operand);
      case "literal":
        return sql`${operand.text}::${raw(operand.type)}`;
      case "null":
        return sql`null`;
      case "call":
        return this.call(operand);
    }
  }
}

const OPERATORS = { eq: "=", gt: ">", ge: ">=", lt: "<", le: "<=" } as const;

/** A comparison with null is false and not unknown; where that is no matter, an index may be used. */
function decided(condition: Sql, isNegated: boolean): Sql {
  return isNegated ? sql`(${condition} is true)` : condition;
}

function collated(value: Sql, type: ColumnType): Sql {
  return type === "text" ? sql`${value} collate "C"` : value;
}
