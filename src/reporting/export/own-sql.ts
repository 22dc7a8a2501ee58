import type { Sql } from "sql-template-tag";
import type { Column } from "../catalogue/dataset";
import { columnSql } from "../query/from";

/** A column of the dataset itself, in a statement over its rows. */
export const ownSql = (column: Column): Sql =>
  columnSql({ kind: "column", relation: null, column });
