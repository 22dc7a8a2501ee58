import { PartyRole } from "../../domain/contract/contract-party.entity";
import { title, word } from "../csv/cells";
import type { CsvPart } from "./csv-part";
import { checkParties, landParties, PARTIES, PARTIES_COLUMNS } from "./parties.repository";

/** `parties.csv`: parties of contracts beyond commissioner and lead provider. */
export const PARTIES_PART: CsvPart = {
  table: {
    ...PARTIES,
    columns: [
      { name: "contract", read: title },
      { name: "organisation", read: title },
      { name: "role", read: word(Object.values(PartyRole)) },
    ],
  },
  staging: PARTIES_COLUMNS,
  check: checkParties,
  land: landParties,
};
