import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { Column } from "../../catalogue/dataset";
import { relationOf } from "../../query/filter";
import { columnSql, identifier, whereSql } from "../../query/from";
import type { Question } from "../options/question";
import { afterSql, orderSql, orderTextSql, orderValueSql } from "./after";

/** Rows of one page, and whether numbers are told as texts. */
export interface PageForm {
  /** Most rows. */
  readonly rows: number;
  /** Whether another page may follow. */
  readonly mayGoOn: boolean;
  readonly hasDecimalTexts: boolean;
}

/** A column that the page's rows have, by the name that it has within the statement. */
interface Picked {
  readonly name: Sql;
  readonly from: Sql;
}

/**
 * The rows of one page, each as a text of JSON. Behind the last row that belongs to the page, and
 * beside it, stands what its token keeps; one row more says that another page follows.
 */
export function pageSql(question: Question, form: PageForm): Sql {
  const { source, order, columns, expansions, after, skip } = question;
  const picks = new Picks();
  const fields = columns.map((column) => fieldOf(picks, null, column, form));
  for (const { relation, columns: theirs, present } of expansions) {
    const key = picks.pick(columnSql({ kind: "column", relation, column: present }));
    const inner = theirs.map((column) => fieldOf(picks, relation, column, form));
    fields.push(
      sql`case when ${key} is not null then ${jsonOf(inner)} end as ${identifier(relation)}`,
    );
  }
  const places = order.map(({ value }) => picks.pick(orderValueSql(value)));
  const token = form.mayGoOn && places.length > 0 ? tokenSql(question, places, form) : sql`null`;
  const number = form.mayGoOn ? numberSql(question) : empty;
  const conditions = [...source.conditions, ...(after ? [afterSql(order, after.values)] : [])];
  return sql`
    select ${jsonOf(fields)}::text, ${token}
    from (
      select ${picks.list()}${number}
      from ${source.from(relationsFor(question))}
      ${whereSql(conditions)}
      ${order.length > 0 ? orderSql(order) : empty}
      limit ${form.rows + (form.mayGoOn ? 1 : 0)}::bigint offset ${skip}::bigint
    ) p`;
}

/** The relations whose rows a page needs. */
export function relationsFor({ source, order, expansions }: Question): readonly string[] {
  const ordering = order.flatMap(({ value }) => relationOf(value));
  return [...source.relations, ...ordering, ...expansions.map(({ relation }) => relation)];
}

/** What rows are told by: each is picked once, and known by its number. */
class Picks {
  private readonly picked: Picked[] = [];

  pick(from: Sql): Sql {
    const name = identifier(`c${this.picked.length}`);
    this.picked.push({ name, from });
    return sql`p.${name}`;
  }

  list(): Sql {
    return join(this.picked.map(({ name, from }) => sql`${from} as ${name}`));
  }
}

function fieldOf(
  picks: Picks,
  relation: string | null,
  column: Column,
  { hasDecimalTexts }: PageForm,
): Sql {
  const value = picks.pick(columnSql({ kind: "column", relation, column }));
  const isText = hasDecimalTexts && column.type === "numeric";
  return sql`${value}${isText ? sql`::text` : empty} as ${identifier(column.name)}`;
}

/** What is told of one row. No figure can have its name, which PostgreSQL would take for the row. */
const TOLD = raw('"what is told"');

const jsonOf = (fields: readonly Sql[]): Sql =>
  sql`(select row_to_json(${TOLD}) from (select ${join([...fields])}) as ${TOLD})`;

function numberSql({ order }: Question): Sql {
  return order.length > 0 ? sql`, row_number() over (${orderSql(order)}) as number` : empty;
}

/** Numbers are counted before rows are left out. */
function tokenSql({ order, skip }: Question, places: readonly Sql[], { rows }: PageForm): Sql {
  const values = order.map(({ value }, i) => orderTextSql(value, places[i]!));
  return sql`case when p.number = ${rows + skip}::bigint then json_build_array(${join(values)})::text end`;
}
