import sql from "sql-template-tag";

/** Where the rows of `engagements.csv` wait. */
export const ENGAGEMENTS = { file: "engagements.csv", table: "import_engagement" } as const;

export const ENGAGEMENTS_COLUMNS = sql`engagement text, service_user text, contract text,
  service text, keyworker text, started_on date, ended_on date, end_reason text, facts jsonb`;
