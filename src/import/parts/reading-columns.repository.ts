import sql from "sql-template-tag";

/** Where the rows of `readings.csv` wait. */
export const READINGS = { file: "readings.csv", table: "import_reading" } as const;

export const READINGS_COLUMNS = sql`reading text, engagement text, star text, edition text, taken_on date,
  completed_by text, kind text, state text, notes text, action_plan text, scores smallint[]`;
