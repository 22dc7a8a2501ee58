import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { OrganisationKind } from "../organisation/organisation.entity";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, expectVersion, notAllowed, notFound } from "../refusal";
import { contentOf, type DesignWorkshopEntity } from "./design-workshop.entity";
import {
  findWorkshop,
  insertWorkshop,
  isReferenceTaken,
  updateWorkshop,
} from "./design-workshop.repository";
import { checkContent, checkTowards } from "./workshop-checks";
import { NOTHING_SAID, type WorkshopContent } from "./workshop-content";

/** What was said: what is undefined stays as it was, null empties. */
export type Said = { readonly [F in keyof WorkshopContent]?: WorkshopContent[F] | null };

/** A workshop to open. */
export interface NewWorkshop {
  readonly organisationId: string;
  readonly reference: string;
  readonly title: string;
  readonly content?: Said | null;
}

/**
 * Opens a workshop in which a commissioner designs what to buy.
 *
 * @returns its key
 * @throws Refusal when the organisation is no commissioner of the viewer's, the reference is taken,
 *   or something said is out of bounds
 */
export async function openDesignWorkshop(session: Session, input: NewWorkshop): Promise<string> {
  const { organisationId, reference, title } = input;
  const organisation = await getOrganisation(session, organisationId, ["input", "organisation"]);
  await authorise(session, "workshop.hold", { organisationId });
  if (!organisation.kinds.includes(OrganisationKind.COMMISSIONER)) {
    throw notAllowed(
      "NOT_A_COMMISSIONER",
      `A workshop designs what a commissioner buys, which ${organisation.name} is not: name one.`,
    );
  }
  const checks = new Checks(["input"]);
  checks.title(reference, "reference");
  checks.title(title, "title");
  checks.throwIfAny();
  const content = together(NOTHING_SAID, input.content ?? {});
  if (await isReferenceTaken(session, organisationId, reference)) {
    throw conflict(`${organisation.name} has a workshop "${reference}" already.`);
  }
  const id = newId();
  const openedBy = session.viewer.subject;
  await insertWorkshop(session, { id, organisationId, reference, title, content, openedBy });
  return id;
}

/** What changed in a workshop since it was read at `version`. */
export interface WorkshopChange {
  readonly version: number;
  readonly title?: string | null;
  readonly content?: Said | null;
}

/**
 * Notes what was said since. A list replaces the whole list; what is left out stays.
 *
 * @returns its key
 * @throws Refusal when it is not there, became a logic model, was changed in the meantime, or
 *   something said is out of bounds
 */
export async function changeDesignWorkshop(
  session: Session,
  id: string,
  { version, title, content }: WorkshopChange,
): Promise<string> {
  const workshop = await getOpenWorkshop(session, id, version);
  if (title != null) {
    const checks = new Checks(["input"]);
    checks.title(title, "title");
    checks.throwIfAny();
  }
  const said = together(contentOf(workshop), content ?? {});
  if (await updateWorkshop(session, id, version, title ?? workshop.title, said)) return id;
  throw conflict("This workshop was changed in the meantime: read it again.");
}

/**
 * A workshop that goes on, as the viewer read it.
 *
 * @throws Refusal when it is not there, not the viewer's, is a logic model already, or was changed
 */
export async function getOpenWorkshop(
  session: Session,
  id: string,
  version: number,
): Promise<DesignWorkshopEntity> {
  const workshop = await findWorkshop(session, id);
  if (!workshop) throw notFound("workshop", ["input", "workshop"]);
  await authorise(session, "workshop.hold", { organisationId: workshop.organisationId });
  if (workshop.logicModelId !== null) {
    throw notAllowed(
      "IS_FINISHED",
      "This workshop became a logic model: go on with the draft of that, or open another workshop.",
    );
  }
  expectVersion("workshop", workshop.version, version);
  return workshop;
}

/** @throws Refusal `ValidationFailed` naming everything that is wrong with what was said */
function together(before: WorkshopContent, said: Said): WorkshopContent {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  const emptied = given.map(([name, value]) => [
    name,
    value ?? NOTHING_SAID[name as keyof WorkshopContent],
  ]);
  const changes: Partial<WorkshopContent> = Object.fromEntries(emptied);
  const checks = new Checks(["input", "content"]);
  checkContent(checks, changes);
  checks.throwIfAny();
  const after = { ...before, ...changes };
  checkTowards(checks, after);
  checks.throwIfAny();
  return after;
}
