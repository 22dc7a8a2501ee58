/** What a ratio should be, and what it is of. */
export interface Goal {
  readonly most?: number;
  readonly least?: number;
  readonly what: string;
}

/** All ratios, in the order in which they are told. */
export const GOALS = {
  main_vs_postgraphile: { least: 4, what: "throughput, ours / PostGraphile, 8 connections" },
  main_vs_floor: { least: 1, what: "throughput, ours / hand-written, 8 connections" },
  main_p99_vs_postgraphile_p50: { most: 1, what: "our p99 / PostGraphile's p50, 8 connections" },
  evidence_flat: { most: 1.3, what: "p50 of the big contract / of a small one" },
  filtered_flat: { most: 1, what: "p50 per thousand people, big contract / small one" },
  list: { least: 0.7, what: "throughput, ours / hand-written" },
  payments: { least: 0.3, what: "100,000 claims calculated, throughput, ours / hand-written" },
  edit: { least: 0.4, what: "30 operations, throughput, ours / hand-written" },
  record: { least: 0.35, what: "readings a second, ours / bare inserts, 8 connections" },
  import: { least: 0.2, what: "time of a bare COPY / ours" },
  import_rss: { most: 300, what: "peak MB of the process" },
  odata: { least: 0.15, what: "a million rows in pages, time of COPY to stdout / ours" },
  csv: { least: 0.5, what: "a million rows as CSV, time of COPY to stdout / ours" },
  parquet: { least: 0.2, what: "a million rows as Parquet, time of COPY to stdout / ours" },
  first_byte: { most: 10, what: "first page, our first byte / the same select by pg" },
  extract_rss: { most: 300, what: "peak MB of a server that does nothing else" },
  start: { most: 6, what: "time to the first answer, ours / pg_ctl start" },
} as const satisfies Record<string, Goal>;

export type RatioName = keyof typeof GOALS;

/** Whether a ratio is what it should be. */
export function isMet({ most = Infinity, least = -Infinity }: Goal, ratio: number): boolean {
  return ratio >= least && ratio <= most;
}
