import { isDeepStrictEqual } from "node:util";
import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { conflict } from "../refusal";
import { checkAreas, type ChecklistArea } from "./checklist-definition";
import { findEdition, insertChecklist } from "./checklist.repository";

/** An edition of a checklist to define. */
export interface NewChecklist {
  readonly code: string;
  readonly edition: string;
  readonly title: string;
  readonly description?: string | null;
  readonly source?: string | null;
  readonly areas: readonly ChecklistArea[];
}

/**
 * Defines an edition of a checklist, which never changes. The same again changes nothing.
 *
 * @returns its key
 * @throws Refusal when a value is wrong, or the edition says something else already
 */
export async function defineChecklist(session: Session, input: NewChecklist): Promise<string> {
  const checks = new Checks(["input"]);
  checks.title(input.code, "code");
  checks.title(input.edition, "edition");
  checks.title(input.title, "title");
  checks.text(input.description, "description");
  checks.text(input.source, "source");
  checkAreas(checks, input.areas);
  checks.throwIfAny();
  await authorise(session, "practice.define", {});
  const { code, edition, title, description = null, source = null } = input;
  const content = { title, description, source, areas: input.areas.map(plainArea) };
  const id = newId();
  const definedBy = session.viewer.subject;
  if (await insertChecklist(session, { id, code, edition, ...content, definedBy })) return id;
  const known = await findEdition(session, code, edition);
  const said = known && {
    ...{ title: known.title, description: known.description, source: known.source },
    areas: known.areas,
  };
  if (known && isDeepStrictEqual(said, content)) return known.id;
  throw conflict(
    `The checklist "${code}" has an edition "${edition}" already, which says something else. An ` +
      "edition never changes: define another edition beside it.",
  );
}

/** Without what an input type adds. */
const plainArea = ({ code, title, items }: ChecklistArea): ChecklistArea => ({
  ...{ code, title },
  items: items.map((item) => ({ code: item.code, text: item.text })),
});
