/**
 * The values of one row that a format asked for: whole numbers as numbers, everything else as
 * PostgreSQL writes it (instants in UTC, with microseconds); null where there is none.
 */
export type FileRow = readonly (string | number | null)[];

/** Rows as they arrive: whoever takes a batch has the next one fetched. */
export type Batches = AsyncIterable<readonly FileRow[]>;
