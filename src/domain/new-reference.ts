import { randomInt } from "node:crypto";

/** Without letters and digits that are mistaken for one another. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;

/** A reference for something that came without one, e.g. `R-7K3M9QX2VD`. */
export function newReference(prefix: string): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return `${prefix}-${letters.join("")}`;
}
