import {
  Column,
  Entity,
  EntitySchema,
  PrimaryColumn,
  type EntitySchemaColumnOptions,
} from "typeorm";
import { columnsOf, FIGURE_TABLES, type FigureTable, type KeptColumn } from "./figure-tables";

/** What is kept of a contract's figures for viewers of one audience, and what it was counted from. */
@Entity("reported_contract")
export class ReportedContractEntity {
  @PrimaryColumn("uuid")
  contractId!: string;

  /** Tells viewers who may count the same people, and see the same of them, from others. */
  @PrimaryColumn("text")
  audience!: string;

  /** By the first day of each month that is kept: what tells all that it was counted from. */
  @Column("jsonb")
  months!: Readonly<Record<string, string>>;

  /** Tells all that the months were counted from; empty where they were not counted. */
  @Column("text")
  evidenceState!: string;

  /** Tells all that measurements were read from; empty where they were not read. */
  @Column("text")
  measurementState!: string;

  /** Tells all that what is owed was worked out from; empty where it was not. */
  @Column("text", { default: "" })
  paymentState!: string;

  /** Tells all that the practice around the model was told from; empty where it was not. */
  @Column("text", { default: "" })
  practiceState!: string;

  /** The mark of what the present was counted from, see `evidence_tally`. */
  @Column("text")
  mark!: string;

  /** The transactions that the snapshot saw: it is later than those with a lower number. */
  @Column("bigint")
  seenUntil!: string;

  /** How many transactions before that number it did not see: of two such, the later saw more. */
  @Column("integer")
  unseen!: number;

  @Column("timestamptz")
  countedAt!: Date;
}

/** The tables of figures, whose columns the datasets describe. */
export const REPORTED_FIGURES = FIGURE_TABLES.map(toSchema);

function toSchema(table: FigureTable): EntitySchema {
  const keys = new Set(table.key.map(({ name }) => name));
  const columns = columnsOf(table).map((column) => [
    column.name,
    toColumn(column, keys.has(column.name)),
  ]);
  return new EntitySchema({
    name: table.name,
    tableName: table.name,
    columns: Object.fromEntries(columns),
  });
}

function toColumn({ name, type, isNullable }: KeptColumn, primary: boolean) {
  const options: EntitySchemaColumnOptions = {
    ...{ name, primary, nullable: isNullable },
    type: type === "key" ? "uuid" : type,
  };
  return options;
}
