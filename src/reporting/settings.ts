import type { PageSizes } from "./odata/answer/rows";
import { DEFAULT_EXTRACT_LIMITS, type ExtractLimits } from "./read/extract-limits";

/** How datasets are given out. */
export interface ReportingSettings {
  readonly extracts: ExtractLimits;
  /** Of OData. */
  readonly pageSizes: PageSizes;
  /** Seconds between two refreshes of figures for who reads over SQL; 0 for never. */
  readonly refreshSeconds: number;
}

/** What holds unless the deployment says otherwise. */
export const DEFAULT_REPORTING: ReportingSettings = Object.freeze({
  extracts: DEFAULT_EXTRACT_LIMITS,
  pageSizes: Object.freeze({ usual: 250_000, most: 1_000_000 }),
  refreshSeconds: 60,
});
