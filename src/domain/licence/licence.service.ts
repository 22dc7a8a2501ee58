import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, expectVersion, notFound } from "../refusal";
import { getStar } from "../star/star.service";
import {
  findLicence,
  findLicenceByNumber,
  insertLicence,
  updateLicence,
} from "./licence.repository";

/** What a licence says; both days included. */
export interface LicenceTerms {
  readonly number: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface NewLicence extends LicenceTerms {
  readonly organisationId: string;
  readonly starId: string;
}

/** What to change; what is left out or null stays as it is. */
export type LicenceChanges = { readonly [Term in keyof LicenceTerms]?: LicenceTerms[Term] | null };

/** Whether a licence holds on a day. */
export function isCurrent(licence: LicenceTerms, on: string): boolean {
  return licence.validFrom <= on && on <= licence.validTo;
}

/**
 * Enters an organisation's licence for a Star (D9).
 *
 * @returns its key
 * @throws Refusal when something is not there, a value is wrong, or the number is entered already
 */
export async function grantLicence(session: Session, input: NewLicence): Promise<string> {
  checkTerms(["input"], input);
  const organisation = await getOrganisation(session, input.organisationId, [
    "input",
    "organisation",
  ]);
  await authorise(session, "licence.manage", { organisationId: organisation.id });
  const star = await getStar(session, input.starId, ["input", "star"]);
  const id = newId();
  const { number, validFrom, validTo } = input;
  const keys = { id, organisationId: organisation.id, starId: star.id };
  if (await insertLicence(session, { ...keys, number, validFrom, validTo })) return id;
  throw taken(number);
}

/**
 * Changes what is given of a licence, e.g. brings its end forward. Readings that were recorded under
 * it stay.
 *
 * @throws Refusal when it is not there, was changed in the meantime, or a value is wrong
 */
export async function changeLicence(
  session: Session,
  id: string,
  version: number,
  changes: LicenceChanges,
): Promise<string> {
  const current = await findLicence(session, id);
  if (!current) throw notFound("licence", ["input", "licence"]);
  await authorise(session, "licence.manage", current);
  expectVersion("licence", current.version, version);
  const terms = {
    number: changes.number ?? current.number,
    validFrom: changes.validFrom ?? current.validFrom,
    validTo: changes.validTo ?? current.validTo,
  };
  checkTerms(["input", "changes"], terms);
  const isRenumbered = terms.number !== current.number;
  if (isRenumbered && (await findLicenceByNumber(session, { ...current, ...terms }))) {
    throw taken(terms.number);
  }
  if (await updateLicence(session, id, version, terms)) return id;
  throw conflict("This licence was changed in the meantime: read it again.");
}

function checkTerms(path: readonly string[], terms: LicenceTerms): void {
  const checks = new Checks(path);
  checks.title(terms.number, "number");
  checks.period(terms.validFrom, terms.validTo, "validTo");
  checks.throwIfAny();
}

function taken(number: string): Error {
  return conflict(
    `This organisation has a licence "${number}" for this Star already: change that one.`,
  );
}
