import { isTooLong, LONGEST_CONTRACT_YEARS } from "../../domain/contract/contract-length";
import { ContractStatus } from "../../domain/contract/contract.entity";
import { minorDigits } from "../../domain/minor-digits";
import { CellFault, day, decimal, title, word, type ReadCell } from "../csv/cells";
import type { NoteFault, RowValues } from "../csv/csv-table";
import { faultOf } from "../csv/row-reader";
import {
  checkContracts,
  CONTRACTS,
  CONTRACTS_COLUMNS,
  landContracts,
} from "./contracts.repository";
import type { CsvPart } from "./csv-part";
import { checkPeriod } from "./row-rules";

const CURRENCY = /^[A-Z]{3}$/;

const currency: ReadCell = (text) =>
  CURRENCY.test(text) ? text : new CellFault("UNKNOWN_CURRENCY");

/** An amount in whole units of its currency, e.g. pounds, not negative. */
const amount: ReadCell = (text) =>
  text.startsWith("-") ? new CellFault("NOT_A_NUMBER") : decimal(text);

/** `contracts.csv`: who buys what from whom. `value` is in pounds, not in pence. */
export const CONTRACTS_PART: CsvPart = {
  table: {
    ...CONTRACTS,
    columns: [
      { name: "contract", read: title },
      { name: "title", read: title },
      { name: "commissioner", read: title },
      { name: "provider", read: title, mayBeEmpty: true },
      { name: "starts_on", read: day },
      { name: "ends_on", read: day },
      { name: "value", read: amount, mayBeEmpty: true },
      { name: "currency", read: currency, mayBeEmpty: true },
      { name: "status", read: word(Object.values(ContractStatus)) },
      { name: "ocds_id", read: title, isOptional: true },
    ],
    checkRow,
    derived: [
      minorValue,
      ({ currency: code }) => (code == null ? null : String(minorDigits(code))),
    ],
  },
  staging: CONTRACTS_COLUMNS,
  check: checkContracts,
  land: landContracts,
};

function checkRow(row: RowValues, note: NoteFault): void {
  checkPeriod(row, "starts_on", "ends_on", note);
  const { value, currency: code, status, provider, starts_on: from, ends_on: to } = row;
  if (from != null && to != null && isTooLong(from, to)) {
    note(faultOf("ends_on", to, "TOO_LONG_A_CONTRACT", { most: LONGEST_CONTRACT_YEARS }));
  }
  if (value != null && code == null) note(faultOf("currency", "", "REQUIRED", {}));
  if (value == null && code != null) note(faultOf("value", "", "REQUIRED", {}));
  if (value != null && code != null) {
    const most = minorDigits(code);
    if (decimalsOf(value) > most) {
      note(faultOf("value", value, "TOO_MANY_DECIMALS", { most, known: code }));
    } else if (minorValue(row) === null) {
      note(faultOf("value", value, "NOT_A_NUMBER", {}));
    }
  }
  // As the API has it: only a draft is without a lead provider.
  if (provider == null && status != null && status !== String(ContractStatus.DRAFT)) {
    note(faultOf("provider", "", "REQUIRED", {}));
  }
}

/** The value in the smallest unit of its currency, exact; null where it has none or too many digits. */
function minorValue({ value, currency: code }: RowValues): string | null {
  if (value == null || code == null || decimalsOf(value) > minorDigits(code)) return null;
  const [whole, fraction = ""] = value.split(".");
  const most = minorDigits(code);
  const digits = BigInt(`${whole}${fraction.slice(0, most).padEnd(most, "0")}`);
  return digits <= BigInt(Number.MAX_SAFE_INTEGER) ? String(digits) : null;
}

const decimalsOf = (value: string): number => (value.split(".")[1] ?? "").replace(/0+$/, "").length;
