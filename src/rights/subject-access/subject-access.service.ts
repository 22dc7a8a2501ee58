import { AuditCategory } from "../../audit/audit-event.entity";
import { recordEvent } from "../../audit/audit.repository";
import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { notFound } from "../../domain/refusal";
import type { HeldAbout, HeldPerson } from "./held-about";
import {
  findHeldEngagements,
  findHeldEvents,
  findHeldPerson,
  findHeldRetention,
} from "./held-about.repository";
import { findHeldClaims, findHeldRelapses } from "./held-claims.repository";
import { findHeldCaseStudies } from "./held-practice.repository";
import { findHeldRecords } from "./held-records.repository";

/**
 * Allows the viewer to have a person's copy prepared, and enters that in the audit trail.
 *
 * @throws Refusal when there is no such person for the viewer, or they manage another provider
 */
export async function requestSubjectAccess(session: Session, serviceUserId: string): Promise<void> {
  const { organisationId } = await getHeldPerson(session, serviceUserId);
  await authorise(session, "person.export", { organisationId });
  await recordSubjectAccess(session, serviceUserId, organisationId);
}

/** Enters in the audit trail that everything about a person is taken out. */
export async function recordSubjectAccess(
  session: Session,
  serviceUserId: string,
  organisationId: string,
): Promise<void> {
  await recordEvent(session, {
    category: AuditCategory.EXPORT,
    action: "prepareSubjectAccess",
    kinds: ["service_user"],
    organisationId,
    serviceUserIds: [serviceUserId],
  });
}

/**
 * Everything that is held about a person.
 *
 * @throws Refusal when there is no such person for the viewer
 */
export async function collectHeld(session: Session, serviceUserId: string): Promise<HeldAbout> {
  const person = await getHeldPerson(session, serviceUserId);
  return {
    preparedAt: new Date().toISOString(),
    preparedBy: session.viewer.name,
    person,
    engagements: await findHeldEngagements(session, serviceUserId),
    retention: await findHeldRetention(session, serviceUserId),
    claims: await findHeldClaims(session, serviceUserId),
    relapses: await findHeldRelapses(session, serviceUserId),
    caseStudies: await findHeldCaseStudies(session, serviceUserId),
    audit: await findHeldEvents(session, serviceUserId),
    records: await findHeldRecords(session, serviceUserId),
  };
}

/** The copy as JSON, without the keys by which rows refer to each other. */
export function toJson({ person, ...held }: HeldAbout): string {
  const { pseudonym, provider, providerReference, knownSince } = person;
  const shown = { pseudonym, provider, providerReference, knownSince };
  return JSON.stringify({ person: shown, ...held }, null, 2);
}

async function getHeldPerson(session: Session, id: string): Promise<HeldPerson> {
  const person = await findHeldPerson(session, id);
  if (!person) throw notFound("service user", ["input", "serviceUser"]);
  return person;
}
