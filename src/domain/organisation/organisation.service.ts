import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { conflict, expectVersion, notFound } from "../refusal";
import type { OrganisationEntity, OrganisationKind } from "./organisation.entity";
import {
  findOrganisation,
  findOrganisationByReference,
  insertOrganisation,
  updateOrganisation,
} from "./organisation.repository";

export interface NewOrganisation {
  readonly reference: string;
  readonly name: string;
  readonly kinds: readonly OrganisationKind[];
}

export interface OrganisationChanges {
  readonly name?: string | null;
  readonly kinds?: readonly OrganisationKind[] | null;
}

/**
 * Enters an organisation.
 *
 * @returns its key
 * @throws Refusal when a value is missing or the reference is taken
 */
export async function createOrganisation(
  session: Session,
  input: NewOrganisation,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.title(input.reference, "reference");
  checks.title(input.name, "name");
  checkKinds(checks, input.kinds);
  checks.throwIfAny();
  await authorise(session, "organisation.create", {});
  if (await findOrganisationByReference(session, input.reference)) {
    throw conflict(`There is already an organisation with the reference "${input.reference}".`);
  }
  const id = newId();
  const kinds = [...new Set(input.kinds)];
  await insertOrganisation(session, { id, reference: input.reference, name: input.name, kinds });
  return id;
}

/**
 * Changes what is given of an organisation.
 *
 * @throws Refusal when it is not there, was changed in the meantime, or a value is missing
 */
export async function changeOrganisation(
  session: Session,
  id: string,
  version: number,
  changes: OrganisationChanges,
): Promise<string> {
  const checks = new Checks(["input", "changes"]);
  if (changes.name != null) checks.title(changes.name, "name");
  if (changes.kinds != null) checkKinds(checks, changes.kinds);
  checks.throwIfAny();
  const current = await getOrganisation(session, id, ["input", "organisation"]);
  await authorise(session, "organisation.change", { organisationId: id });
  expectVersion("organisation", current.version, version);
  const changed = await updateOrganisation(session, id, version, {
    name: changes.name ?? current.name,
    kinds: [...new Set(changes.kinds ?? current.kinds)],
  });
  if (!changed) throw conflict("This organisation was changed in the meantime: read it again.");
  return id;
}

/** @throws Refusal `NotFound`, naming `path` */
export async function getOrganisation(
  session: Session,
  id: string,
  path: readonly string[],
): Promise<OrganisationEntity> {
  const organisation = await findOrganisation(session, id);
  if (!organisation) throw notFound("organisation", path);
  return organisation;
}

function checkKinds(checks: Checks, kinds: readonly OrganisationKind[]): void {
  checks.that(kinds.length > 0, "kinds", "REQUIRED", "kinds must name at least one kind.");
}
