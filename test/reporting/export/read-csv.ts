import { parse } from "csv-parse/sync";

/** What stands in a CSV file, null where nothing stands; apostrophes that guard as they are. */
export function readCsv(file: Buffer | string): (string | null)[][] {
  return parse(file, {
    record_delimiter: "\r\n",
    cast: (value, { quoting }) => (value === "" && !quoting ? null : value),
  });
}

/** A text without what guards it from being computed. */
export const unguarded = (text: string): string =>
  text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");
