/**
 * What spreadsheets take for the beginning of a formula, after as many apostrophes as there are: so
 * that taking one away gives the text back, whatever it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Below this are all the ordinary signs that begin a formula, from here on letters begin. */
const FIRST_LETTER = 0x41;
/** The wide forms of those signs are beyond this. */
const LAST_NARROW = 0xff00;

const NEEDS_QUOTES = /[",\r\n]/;

/**
 * A text as RFC 4180 has it. A text that a spreadsheet would take for a formula is led by an
 * apostrophe; an empty one is quoted, since null is nothing at all.
 */
export function csvText(value: string): string {
  if (value === "") return '""';
  const first = value.charCodeAt(0);
  const mayCompute = first < FIRST_LETTER || first > LAST_NARROW;
  const safe = mayCompute && FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
