import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { conflict } from "../refusal";
import { insertTheme } from "./outcome-theme.repository";

/** A theme to tell personal outcomes by. */
export interface NewOutcomeTheme {
  /** Short and stable, in capitals, e.g. `WELLBEING`. */
  readonly code: string;
  readonly title: string;
  readonly description?: string | null;
}

const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/**
 * Defines a theme, which comes last. It never changes; the same again changes nothing.
 *
 * @returns its key
 * @throws Refusal when the code is malformed, or is of another theme
 */
export async function defineOutcomeTheme(
  session: Session,
  theme: NewOutcomeTheme,
): Promise<string> {
  await authorise(session, "practice.define", {});
  const checks = new Checks(["input"]);
  checks.that(
    CODE.test(theme.code),
    "code",
    "MALFORMED",
    "Give 2 to 40 capital letters, digits and underscores for code, a letter first, e.g. HOUSING.",
  );
  checks.title(theme.title, "title");
  checks.text(theme.description, "description");
  checks.throwIfAny();
  const description = theme.description ?? null;
  const known = await insertTheme(session, { id: newId(), ...theme, description });
  if (known.title === theme.title && known.description === description) return known.id;
  throw conflict(
    `There is a theme ${theme.code} already, "${known.title}": take that one, or another code.`,
  );
}
