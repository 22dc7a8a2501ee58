import { readNumber } from "../limits/limits-env";
import { DEFAULT_REPORTING, type ReportingSettings } from "./settings";

/**
 * How the surroundings want datasets to be given out.
 *
 * @throws StartError naming the variable, its value and what would be accepted
 */
export function readReporting(variables: NodeJS.ProcessEnv): ReportingSettings {
  const { extracts, pageSizes, refreshSeconds } = DEFAULT_REPORTING;
  const read = (name: string, otherwise: number, least: number, most: number): number =>
    readNumber(variables, name, { otherwise, least, most });
  return Object.freeze({
    extracts: Object.freeze({
      ...extracts,
      perViewer: read("EXTRACTS_PER_VIEWER", extracts.perViewer, 1, 12),
      atOnce: read("EXTRACTS_AT_ONCE", extracts.atOnce, 1, 12),
      waitSeconds: read("EXTRACT_WAIT_SECONDS", extracts.waitSeconds, 1, 3_600),
      seconds: read("EXTRACT_SECONDS", extracts.seconds, 1, 36_000),
      lockSeconds: read("LOCK_SECONDS", extracts.lockSeconds, 1, 3_600),
      perMinute: read("EXTRACTS_PER_MINUTE", extracts.perMinute, 0, 100_000),
    }),
    pageSizes: Object.freeze({
      usual: read("ODATA_PAGE_ROWS", pageSizes.usual, 1, pageSizes.most),
      most: pageSizes.most,
    }),
    refreshSeconds: read("REPORTING_REFRESH_SECONDS", refreshSeconds, 0, 86_400),
  });
}
