import { OrganisationKind } from "../../domain/organisation/organisation.entity";
import { title, wordList } from "../csv/cells";
import type { CsvPart } from "./csv-part";
import {
  checkOrganisations,
  landOrganisations,
  ORGANISATIONS,
  ORGANISATIONS_COLUMNS,
} from "./organisations.repository";

/** `organisations.csv`: who takes part. */
export const ORGANISATIONS_PART: CsvPart = {
  table: {
    ...ORGANISATIONS,
    columns: [
      { name: "organisation", read: title },
      { name: "name", read: title },
      { name: "kinds", read: wordList(Object.values(OrganisationKind)) },
    ],
  },
  staging: ORGANISATIONS_COLUMNS,
  check: checkOrganisations,
  land: landOrganisations,
};
