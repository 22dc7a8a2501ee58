import type { Column } from "../catalogue/dataset";
import { AREA_COLUMNS } from "../catalogue/figures/area-columns";
import { MEASUREMENT_COLUMNS } from "../catalogue/figures/measurement-columns";
import { PAYMENT_COLUMNS } from "../catalogue/figures/payment-columns";
import {
  CHECK_COLUMNS,
  CHECKLIST_COLUMNS,
  PERSONAL_OUTCOME_COLUMNS,
  PLACE_COLUMNS,
} from "../catalogue/figures/practice-columns";
import { MOVEMENT_COLUMNS, STAGE_COLUMNS } from "../catalogue/figures/stage-columns";
import { COVERAGE_COLUMNS, OUTCOME_COLUMNS, STAR_COLUMNS } from "../catalogue/figures/star-columns";

/** A column of a table of kept figures. */
export type KeptColumn = Pick<Column, "name" | "type" | "isNullable">;

/** A table of kept figures: what viewers of one audience are told of contracts. */
export interface FigureTable {
  readonly name: string;
  /**
   * What tells a row from others, in the order in which pages are cut: the dataset's key, then the
   * audience, so that pages of the dataset follow the index.
   */
  readonly key: readonly KeptColumn[];
  readonly columns: readonly KeptColumn[];
}

const key = (name: string): KeptColumn => ({ name, type: "key", isNullable: false });
const MONTH: KeptColumn = { name: "month", type: "date", isNullable: false };
const AUDIENCE: KeptColumn = { name: "audience", type: "text", isNullable: false };

/** The instant of knowledge, null for the present, and the release that protected figures are of. */
const WHEN: readonly KeptColumn[] = [
  { name: "as_of", type: "timestamptz", isNullable: true },
  { name: "released_at", type: "timestamptz", isNullable: true },
];

/** Areas of outcomes; a nil `node_id` stands for the contract as a whole. */
export const REPORTED_AREA: FigureTable = {
  name: "reported_area",
  key: [key("contract_id"), MONTH, key("node_id"), key("star_area_id"), AUDIENCE],
  columns: [
    key("star_id"),
    { name: "weight", type: "numeric", isNullable: true },
    ...AREA_COLUMNS,
    ...WHEN,
  ],
};

/** Stars of outcomes; a nil `node_id` stands for the contract as a whole. */
export const REPORTED_STAR: FigureTable = {
  name: "reported_star",
  key: [key("contract_id"), MONTH, key("node_id"), key("star_id"), AUDIENCE],
  columns: [...OUTCOME_COLUMNS, ...STAR_COLUMNS, ...COVERAGE_COLUMNS, ...WHEN],
};

export const REPORTED_MOVEMENT: FigureTable = {
  name: "reported_movement",
  key: [
    ...[key("contract_id"), MONTH, key("star_area_id")],
    ...[key("from_stage_id"), key("to_stage_id"), AUDIENCE],
  ],
  columns: [key("star_id"), ...MOVEMENT_COLUMNS, ...WHEN],
};

export const REPORTED_STAGE: FigureTable = {
  name: "reported_stage",
  key: [key("contract_id"), MONTH, key("star_area_id"), key("star_stage_id"), AUDIENCE],
  columns: [key("star_id"), ...STAGE_COLUMNS, ...WHEN],
};

export const REPORTED_MEASUREMENT: FigureTable = {
  name: "reported_measurement",
  key: [key("contract_id"), key("measurement_id"), AUDIENCE],
  columns: [
    key("lineage_id"),
    { name: "indicator_id", type: "key", isNullable: true },
    { name: "period_starts_on", type: "date", isNullable: false },
    { name: "period_ends_on", type: "date", isNullable: false },
    ...MEASUREMENT_COLUMNS,
  ],
};

/** What is owed for metrics by month. */
export const REPORTED_PAYMENT: FigureTable = {
  name: "reported_payment",
  key: [key("contract_id"), MONTH, key("outcome_metric_id"), AUDIENCE],
  columns: PAYMENT_COLUMNS,
};

const word = (name: string): KeptColumn => ({ name, type: "text", isNullable: false });

/** Whether readings can be relied on; a nil area stands for all areas together. */
export const REPORTED_CHECK: FigureTable = {
  name: "reported_check",
  key: [key("contract_id"), key("star_id"), word("checked"), key("star_area_id"), AUDIENCE],
  columns: CHECK_COLUMNS,
};

/** Where people are on the journey, now and a year before. */
export const REPORTED_PLACE: FigureTable = {
  name: "reported_place",
  key: [key("contract_id"), key("star_area_id"), key("star_stage_id"), AUDIENCE],
  columns: [
    key("star_id"),
    { name: "told_on", type: "date", isNullable: true },
    { name: "year_before", type: "date", isNullable: true },
    ...PLACE_COLUMNS,
  ],
};

/** What checklists say of outcomes; an empty item stands for the area as a whole. */
export const REPORTED_CHECKLIST: FigureTable = {
  name: "reported_checklist",
  key: [
    ...[key("contract_id"), key("node_id"), key("checklist_id"), word("area"), word("item")],
    AUDIENCE,
  ],
  columns: CHECKLIST_COLUMNS,
};

/** How far outcomes that people agreed were reached; by a theme's code, of all, and of none. */
export const REPORTED_PERSONAL_OUTCOME: FigureTable = {
  name: "reported_personal_outcome",
  key: [key("contract_id"), key("node_id"), word("theme"), AUDIENCE],
  columns: PERSONAL_OUTCOME_COLUMNS,
};

/** The tables of the practice around the model. */
export const PRACTICE_TABLES: readonly FigureTable[] = [
  REPORTED_CHECK,
  REPORTED_PLACE,
  REPORTED_CHECKLIST,
  REPORTED_PERSONAL_OUTCOME,
];

/** The tables of evidence. */
export const EVIDENCE_TABLES: readonly FigureTable[] = [
  REPORTED_AREA,
  REPORTED_STAR,
  REPORTED_MOVEMENT,
  REPORTED_STAGE,
];

export const FIGURE_TABLES: readonly FigureTable[] = [
  ...EVIDENCE_TABLES,
  REPORTED_MEASUREMENT,
  REPORTED_PAYMENT,
  ...PRACTICE_TABLES,
];

/** All columns, in the order in which they were made. */
export const columnsOf = ({ key, columns }: FigureTable): readonly KeptColumn[] => [
  ...key,
  ...columns,
];
