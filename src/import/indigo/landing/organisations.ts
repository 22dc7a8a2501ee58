import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import { OrganisationKind } from "../../../domain/organisation/organisation.entity";
import type { IndigoOrganisation } from "../indigo-project";
import { compareRows, isSameData, type PartCount } from "./difference";
import {
  findOrganisations,
  insertOrganisations,
  updateOrganisations,
  type OrganisationRow,
} from "./organisations.repository";

const KINDS = Object.values(OrganisationKind);

/**
 * Enters organisations. Known ones take the name that the source has now, and gain kinds.
 *
 * @returns keys by reference
 */
export async function landOrganisations(
  session: Session,
  organisations: readonly IndigoOrganisation[],
): Promise<{ count: PartCount; ids: ReadonlyMap<string, string> }> {
  const references = organisations.map(({ reference }) => reference);
  const known = await findOrganisations(session, references);
  const kindsOf = new Map(known.map(({ reference, kinds }) => [reference, kinds]));
  const wanted = organisations.map((one) => ({
    ...one,
    kinds: inOrder([...one.kinds, ...(kindsOf.get(one.reference) ?? [])]),
  }));
  const { added, changed, count } = compareRows(wanted, known, {
    wantedKey: ({ reference }) => reference,
    knownKey: ({ reference }) => reference,
    isSame: (one, row) => one.name === row.name && isSameData(one.kinds, inOrder(row.kinds)),
  });
  const rows: OrganisationRow[] = added.map((one) => ({ ...one, id: newId() }));
  await insertOrganisations(session, rows);
  const changes = changed.map(({ wanted: one, known: { id } }) => ({ ...one, id }));
  await updateOrganisations(session, changes);
  return { count, ids: new Map([...known, ...rows].map((row) => [row.reference, row.id])) };
}

const inOrder = (kinds: readonly OrganisationKind[]): OrganisationKind[] =>
  KINDS.filter((kind) => kinds.includes(kind));
