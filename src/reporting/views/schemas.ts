/**
 * The schema that BI tools read: plain types only, keys as text. What would break what reads it makes
 * the next version.
 */
export const TOOLS_SCHEMA = "reporting_v1";

/** The same views for the server itself, whose keys are what they are in the tables. */
export const SERVER_SCHEMA = "reporting_rows";
