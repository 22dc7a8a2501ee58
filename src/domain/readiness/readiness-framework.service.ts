import { isDeepStrictEqual } from "node:util";
import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { conflict } from "../refusal";
import { findFrameworkEdition, insertFramework } from "./readiness-framework.repository";
import { checkStatements, type ReadinessStatement } from "./readiness-statement";

/** An edition of a framework to define. */
export interface NewReadinessFramework {
  readonly code: string;
  readonly edition: string;
  readonly title: string;
  readonly statements: readonly ReadinessStatement[];
}

/**
 * Defines an edition of a framework, which never changes. The same again changes nothing.
 *
 * @returns its key
 * @throws Refusal when a value is wrong, or the edition says something else already
 */
export async function defineReadinessFramework(
  session: Session,
  { code, edition, title, statements: given }: NewReadinessFramework,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.title(code, "code");
  checks.title(edition, "edition");
  checks.title(title, "title");
  checkStatements(checks, given);
  checks.throwIfAny();
  await authorise(session, "practice.define", {});
  const statements = given.map((one) => ({
    ...{ code: one.code, part: one.part, heading: one.heading, text: one.text },
  }));
  const id = newId();
  const row = { id, code, edition, title, statements, definedBy: session.viewer.subject };
  if (await insertFramework(session, row)) return id;
  const known = await findFrameworkEdition(session, code, edition);
  if (known?.title === title && isDeepStrictEqual(known.statements, statements)) return known.id;
  throw conflict(
    `The framework "${code}" has an edition "${edition}" already, which says something else. An ` +
      "edition never changes: define another edition beside it.",
  );
}
