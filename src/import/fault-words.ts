import type { Fault, FaultCode, FaultDetail, PlacedFault } from "./fault";

/** A fault in words: what is wrong, and what would be accepted. */
export function toFault(placed: PlacedFault): Fault {
  const { file, line, path, field, value, code, detail } = placed;
  const message = detail.message ?? WORDS[code](`"${value ?? ""}"`, detail, placed);
  return { file, line, path, field, value, code: detail.rule ?? code, message };
}

type Words = (value: string, detail: FaultDetail, fault: PlacedFault) => string;

const WORDS: Readonly<Record<FaultCode, Words>> = {
  UNREADABLE: (_, { reason }) =>
    `The file cannot be read (${reason}): check that it is a file and that you may read it.`,
  EMPTY: () => "The file is empty: its first line must name its columns.",
  NOT_UTF8: () =>
    "From here on the file is no text in UTF-8: save it as “CSV UTF-8”, and import it again.",
  BINARY: () =>
    "The file holds bytes that no text has: give CSV in UTF-8, not a spreadsheet or UTF-16.",
  BROKEN_QUOTES: () =>
    "The quotes in this row do not match, so that what follows cannot be told apart: a cell with " +
    'quotes, commas or line ends stands in quotes, and a quote within it is doubled ("").',
  ROW_TOO_LONG: () =>
    "The row that begins here is longer than 1,000,000 bytes: is a closing quote missing?",
  FILE_TOO_LARGE: (_, { most }) => `The file is too large: at most ${most} bytes are read.`,
  NOT_JSON: (_, { reason }) => `The file is not JSON: ${reason}.`,
  MISSING_COLUMN: (_, { accepted, suggestion, reason }, { field }) =>
    reason === "SEPARATOR"
      ? `The column ${field} is missing: cells must be separated by commas, not by ";" or tabs.`
      : `The column ${field} is missing${suggestion ? ` (is it the one called ${suggestion}?)` : ""}: ` +
        `the file has the columns ${list(accepted)}.`,
  UNKNOWN_COLUMN: (_, { accepted, suggestion }, { field }) =>
    `No column is called ${field}${meant(suggestion)}: known are ${list(accepted)}.`,
  DUPLICATE_COLUMN: (_, __, { field }) => `Two columns are called ${field}: leave one out.`,
  WRONG_CELL_COUNT: (_, { least, most }) =>
    `The row has ${most} cells and the header ${least}: give one for each column.`,
  REQUIRED: (_, __, { field }) => `${field} is empty: it must say something.`,
  TOO_LONG: (_, { most }, { field }) =>
    `${field} is too long: at most ${most} characters are kept.`,
  UNKNOWN_WORD: (value, { accepted, suggestion }, { field }) =>
    `${value} is no word for ${field}${meant(suggestion)}: give ${list(accepted)}.`,
  NOT_A_DAY: (value) =>
    `${value} is no day of the calendar: write it as YYYY-MM-DD, e.g. 2026-02-28.`,
  NOT_A_NUMBER: (value, { least, most }) =>
    least === undefined
      ? `${value} is no number: write it as 1234.5, without blanks or signs of thousands.`
      : `${value} is no number: give a whole number from ${least} to ${most}.`,
  NOT_WHOLE: (value, { least, most }) =>
    `${value} is no whole number: give one from ${least} to ${most}.`,
  OUTSIDE_THE_SCALE: (value, { least, most }) =>
    `${value} is outside the scale: give a whole number from ${least} to ${most}, or nothing for ` +
    "“not scored”.",
  UNKNOWN_CURRENCY: (value) =>
    `${value} is no code of a currency: give three capital letters, e.g. GBP.`,
  TOO_MANY_DECIMALS: (value, { most, known }) =>
    `${value} has more digits after the point than ${known} has (${most}).`,
  PERIOD_BACKWARDS: (value, { start }, { field }) =>
    `${field} ${value} is before the start ${start}: give a day on or after it.`,
  TOO_LONG_A_CONTRACT: (value, { most }, { field }) =>
    `${field} is ${value}: a contract lasts at most ${most} years.`,
  END_REASON_WITHOUT_END: () =>
    "There is a reason of the end but no end: give ended_on, or leave end_reason empty.",
  OTHER_STAR: (value, { star, accepted }, { field }) =>
    `${field} is no area of ${star}, so its cell must be empty (it holds ${value}); that Star's ` +
    `areas are ${list(accepted)}.`,
  NO_SCORE: () => "A completed reading has a score in at least one area.",
  WRONG_KIND: (value, { accepted }) => `${value} cannot stand here: give ${list(accepted)}.`,
  UNKNOWN_FIELD: (_, { accepted, suggestion }, { path }) =>
    `${path} is unknown${meant(suggestion)}: known are ${list(accepted)}.`,
  RULE: () => "A rule of the domain stands against it.",
  UNKNOWN_REFERENCE: (value, { file }, { field }) =>
    `There is no ${noun(field)} ${value}: name one of ${file}, or one that was entered before.`,
  UNKNOWN_STAR: (value, { accepted }) =>
    `There is no Star ${value}: put its definition into stars/, or name one of those registered ` +
    `(${list(accepted) || "none yet"}).`,
  FAULTY_REFERENCE: (value, { file, line }, { field }) =>
    `The ${noun(field)} ${value} cannot be entered: see ${file}${line ? `, line ${line}` : ""}.`,
  AMBIGUOUS_REFERENCE: (value, _, { field }) =>
    `Several providers have ${article(noun(field))} ${value}: import its row of engagements.csv ` +
    "together with this one.",
  NO_PROVIDER: (value) =>
    `The service ${value} is new and the contract has no single lead provider: say in ` +
    "services.csv who delivers it.",
  NOT_A_COMMISSIONER: (value) =>
    `${value} is not a commissioner: add that kind to it in organisations.csv, or name another.`,
  NOT_A_PROVIDER: (value) =>
    `${value} is not a provider: add that kind to it in organisations.csv, or name another.`,
  NOT_UNDER_CONTRACT: (value) =>
    `${value} is neither lead provider nor subcontractor of this contract: add it in parties.csv.`,
  DUPLICATE: (value, { line }) =>
    `${value} stands on line ${line} already, with other content: each may stand once.`,
  CONFLICT: (value, { known }, { field }) =>
    `This is known already and says ${field ?? ""} ${known == null ? "nothing" : `"${known}"`}, ` +
    `not ${value}: what is known does not change by an import.`,
  OTHER_PERSON: () =>
    "This engagement is known already, as another person's: what is known does not change by an " +
    "import.",
  ILLEGAL_MOVE: (value, { known, accepted }) =>
    `This is known as ${known} and cannot become ${value}: ` +
    (accepted && accepted.length > 0 ? `it can become ${list(accepted)}.` : "that is final."),
  BEFORE_THE_ENGAGEMENT: (value, { start }) =>
    `${value} is before the engagement starts on ${start}: give a day on or after it.`,
  OUTSIDE_CONTRACT: (value, { start, end, who }) =>
    `${value} is outside the period of ${who}: give a day from ${start} to ${end}.`,
  CONTRACT_IS_DRAFT: (value) =>
    `The contract ${value} is a draft, under which nothing is delivered yet: make it active first.`,
  TOO_MANY_FACTS: (_, { most }) => `The row has too many facts: at most ${most} are kept.`,
  IN_THE_FUTURE: (value) => `${value} is in the future: give a day that has been.`,
  NOT_LICENSED: (value, { who, star }) =>
    `${who} held no licence for ${star} on ${value.slice(1, -1)}: enter one in licences.csv, ` +
    "or correct the date.",
  NOT_TRAINED: (value, { who, star }) =>
    `${who} was not trained for ${star} on ${value.slice(1, -1)}: enter it in training.csv, or ` +
    "correct the date.",
};

const list = (words: readonly string[] | undefined): string => (words ?? []).join(", ");

const meant = (suggestion: string | null | undefined): string =>
  suggestion ? ` (did you mean ${suggestion}?)` : "";

const noun = (field: string | null): string => (field ?? "thing").replaceAll("_", " ");

const article = (word: string): string => `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
