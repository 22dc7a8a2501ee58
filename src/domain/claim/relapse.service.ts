import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { describeDay } from "../period";
import { MetricCounts } from "../rate-card/terms";
import { notFound } from "../refusal";
import { today } from "../today";
import { findClaimCards } from "./claim-terms.repository";
import type { ClaimedEngagement } from "./new-claim";
import { findRelapse, insertRelapse } from "./relapse.repository";
import { ensureClaimants, findClaimedEngagements } from "./submit-claims.repository";

/** Something that a person had achieved and lost again. */
export interface NewRelapse {
  readonly engagementId: string;
  /** Reference of the metric. */
  readonly metric: string;
  readonly relapsedOn: string;
  readonly note: string | null;
}

/**
 * Records that somebody lost what they had achieved: the clock of what must be sustained starts
 * anew. The same person, metric and day again changes nothing.
 *
 * @returns its key
 * @throws Refusal when something is wrong
 */
export async function recordRelapse(session: Session, relapse: NewRelapse): Promise<string> {
  const [engagement] = await findClaimedEngagements(session, [relapse.engagementId]);
  if (!engagement) throw notFound("engagement", ["input", "engagement"]);
  const { contractId, serviceId } = engagement;
  await authorise(session, "claim.submit", { serviceId });
  await holdContract(session, contractId);
  const metricId = await checkedMetric(session, engagement, relapse);
  const { relapsedOn, note } = relapse;
  const serviceUserId = engagement.serviceUserId!;
  await ensureClaimants(session, contractId, [serviceUserId]);
  const of = { contractId, serviceUserId, metricId, relapsedOn };
  const known = await findRelapse(session, of);
  if (known) return known;
  const id = newId();
  await insertRelapse(session, { ...of, id, serviceId, note });
  return id;
}

async function checkedMetric(
  session: Session,
  engagement: ClaimedEngagement,
  { metric, relapsedOn, note }: NewRelapse,
): Promise<string> {
  const cards = await findClaimCards(session, engagement.contractId);
  const versions = cards.flatMap(({ metrics }) => metrics.get(metric) ?? []);
  const isOfPeople = versions.some(({ counts }) => counts === MetricCounts.PEOPLE);
  const checks = new Checks(["input"]);
  checks.text(note, "note");
  checks.that(
    isOfPeople,
    "metric",
    "UNKNOWN_METRIC",
    `The contract's rate card has no metric "${metric}" that is claimed for people.`,
  );
  checks.that(
    relapsedOn <= today(),
    "relapsedOn",
    "IN_THE_FUTURE",
    `${describeDay(relapsedOn)} is still to come.`,
  );
  checks.that(
    relapsedOn >= engagement.startedOn,
    "relapsedOn",
    "BEFORE_THE_ENGAGEMENT",
    `The engagement starts on ${describeDay(engagement.startedOn)}: give a day on or after it.`,
  );
  checks.that(
    engagement.serviceUserId !== null,
    "engagement",
    "PERSON_ERASED",
    "This person was erased: nothing is recorded of them any more.",
  );
  checks.throwIfAny();
  return versions[0]!.metricId;
}
