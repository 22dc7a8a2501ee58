import { readPseudonym } from "../pseudonyms/pseudonym-text";
import type { Session } from "../db/session";
import { MOST_TEXT, type Checks } from "./checks";
import { referencesOfPeople } from "./identifying-detail.repository";

/** What in a text may lead to a person. */
export type IdentifyingKind =
  | "email"
  | "phone"
  | "postcode"
  | "date_of_birth"
  | "national_insurance_number"
  | "nhs_number"
  | "pseudonym"
  | "reference";

/** A piece of a text that may lead to a person, as it stands there. */
export interface IdentifyingDetail {
  readonly found: string;
  readonly kind: IdentifyingKind;
}

const CALLED: Readonly<Record<IdentifyingKind, string>> = {
  email: "an e-mail address",
  phone: "a telephone number",
  postcode: "a postcode",
  date_of_birth: "a date of birth",
  national_insurance_number: "a National Insurance number",
  nhs_number: "an NHS number",
  pseudonym: "somebody's pseudonym",
  reference: "the reference of somebody's engagement or reading",
};

interface Pattern {
  readonly kind: IdentifyingKind;
  readonly form: RegExp;
  /** What a form alone cannot tell. */
  readonly holds?: (found: string) => boolean;
}

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[a-z]{3,9})[\s./,-]+\d{2,4}`;

const PATTERNS: readonly Pattern[] = [
  {
    kind: "email",
    // Begins where such a piece does, so that a long one is not looked through from each of its letters.
    form: /(?<![^\s@<>()"',;:])[^\s@<>()"',;:]+@[^\s@<>()"',;:]+\.[a-z]{2,}/gi,
  },
  {
    kind: "pseudonym",
    form: /\bP[\s-]?(?:[0-9A-Z]{4}[\s-]?){4}[0-9A-Z]{4}\b/gi,
    holds: (found) => /[\d-]/.test(found) && readPseudonym(found) !== null,
  },
  {
    kind: "date_of_birth",
    form: new RegExp(
      String.raw`\b(?:born(?:\s+on)?|d\.?o\.?b\.?|date\s+of\s+birth|birthday)\b[\s:.]*(?:is\s+|was\s+|the\s+)*(?:${DAY}|\d{4}-\d{2}-\d{2})`,
      "gi",
    ),
  },
  {
    kind: "national_insurance_number",
    form: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\s?\d\d){3}\s?[A-D]\b/gi,
  },
  { kind: "nhs_number", form: /\b\d{3}[\s-]?\d{3}[\s-]?\d{4}\b/g, holds: isNhsNumber },
  {
    kind: "phone",
    form: /(?<![\w.])(?:\+\d{1,3}[\s().-]*(?:\d[\s().-]*){6,12}\d|\(?0\d{2,5}\)?(?:[\s.-]?\d){5,8})(?!\w)/g,
    holds: (found) => {
      const digits = found.replace(/\D/g, "").length;
      return found.startsWith("+") ? digits <= 15 : digits === 10 || digits === 11;
    },
  },
  {
    kind: "postcode",
    form: /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b/gi,
    // "the E12 2nd" is none.
    holds: (found) => !/\d(?:st|nd|rd|th)$/.test(found),
  },
];

/**
 * What in a text has the form of something that leads to a person. Names have no form: whoever
 * writes leaves them out, or changes them.
 */
export function identifyingDetails(text: string): readonly IdentifyingDetail[] {
  return PATTERNS.flatMap(({ kind, form, holds }) =>
    [...text.matchAll(form)]
      .map(([found]) => found.trim())
      .filter((found) => holds?.(found) ?? true)
      .map((found) => ({ found, kind })),
  );
}

const WORDS_OF_A_REFERENCE = 3;
const SHORTEST_REFERENCE = 3;
const SHORTEST_NUMBER = 5;

/**
 * What in a text could be somebody's reference: up to three words that hold a digit, or one that is
 * written like a code. Short numbers are not taken for one, as years and counts are written like them.
 */
export function possibleReferences(text: string): readonly string[] {
  const words = text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");
  const runs = words.flatMap((_, at) =>
    Array.from({ length: WORDS_OF_A_REFERENCE }, (__, more) =>
      words.slice(at, at + more + 1).join(" "),
    ),
  );
  return [...new Set(runs.filter(mayBeReference))];
}

/**
 * Notes an issue for what leads to a person in a text that others than their provider read. Of
 * references those of the contract's providers are known, as far as the viewer sees them.
 *
 * @param contractId key of the contract under which it is written
 */
export async function refuseIdentifying(
  session: Session,
  checks: Checks,
  path: string | readonly string[],
  text: string | null | undefined,
  contractId: string,
): Promise<void> {
  // What is too long is refused as such by who checks its length.
  if (text == null || text.length > MOST_TEXT) return;
  const details = [...identifyingDetails(text), ...(await references(session, text, contractId))];
  for (const { found, kind } of details) {
    checks.that(
      false,
      path,
      "IDENTIFYING",
      `"${found}" looks like ${CALLED[kind]}: others read this, so leave out what leads to a person.`,
    );
  }
}

async function references(
  session: Session,
  text: string,
  contractId: string,
): Promise<IdentifyingDetail[]> {
  const possible = possibleReferences(text);
  if (possible.length === 0) return [];
  const known = await referencesOfPeople(session, contractId, possible);
  return known.map((found) => ({ found, kind: "reference" }));
}

const mayBeReference = (run: string): boolean =>
  (/\d/.test(run) || CODE_OF_LETTERS.test(run)) &&
  run.length >= (/^[\d\s]+$/.test(run) ? SHORTEST_NUMBER : SHORTEST_REFERENCE);

/** One word in capitals, or of parts joined by signs: "JBSMITH", "jb-smith". */
const CODE_OF_LETTERS = /^(?:\p{Lu}+|[^\s\-_/.:]+[\-_/.:]\S+)$/u;

/** Ten digits whose last is the check digit, modulus 11, as the NHS data dictionary gives it. */
function isNhsNumber(found: string): boolean {
  const digits = [...found.replace(/\D/g, "")].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
