import { longText, title } from "../csv/cells";
import type { CsvPart } from "./csv-part";
import { checkServices, landServices, SERVICES, SERVICES_COLUMNS } from "./services.repository";

/** `services.csv`: who delivers what, where that is not the contract's lead provider. */
export const SERVICES_PART: CsvPart = {
  table: {
    ...SERVICES,
    columns: [
      { name: "contract", read: title },
      { name: "service", read: title },
      { name: "provider", read: title },
      { name: "description", read: longText, isOptional: true },
    ],
  },
  staging: SERVICES_COLUMNS,
  check: checkServices,
  land: landServices,
};
