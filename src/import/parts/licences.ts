import { day, title } from "../csv/cells";
import type { CsvPart } from "./csv-part";
import { checkLicences, landLicences, LICENCES, LICENCES_COLUMNS } from "./licences.repository";
import { checkPeriod } from "./row-rules";

/** `licences.csv`: which organisation may use which Star, from when to when. */
export const LICENCES_PART: CsvPart = {
  table: {
    ...LICENCES,
    columns: [
      { name: "organisation", read: title },
      { name: "star", read: title },
      { name: "edition", read: title },
      { name: "number", read: title },
      { name: "valid_from", read: day },
      { name: "valid_to", read: day },
    ],
    checkRow: (row, note) => checkPeriod(row, "valid_from", "valid_to", note),
  },
  staging: LICENCES_COLUMNS,
  check: checkLicences,
  land: landLicences,
};
