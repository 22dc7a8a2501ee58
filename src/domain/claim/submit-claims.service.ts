import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { getContract } from "../contract/current-contract";
import { holdContract } from "../contract/contract.repository";
import { invalid, type Issue } from "../refusal";
import { today } from "../today";
import { checkClaim, type ClaimSurroundings } from "./claim-checks";
import { recordClaimEvents } from "./claim-moves.repository";
import { ClaimState } from "./claim-state";
import { cardOn, findClaimCards } from "./claim-terms.repository";
import { claimingProvider } from "./claiming-provider";
import { claimWarnings, type ClaimWarning } from "./claim-warnings";
import { setApartEarlier } from "./earlier-claims";
import type { NewClaim, PlacedClaim, StarValue, Submission } from "./new-claim";
import { starValues } from "./star-values";
import {
  findClaimParties,
  findClaimedEngagements,
  insertClaims,
  type NewClaimRow,
} from "./submit-claims.repository";

/** Most claims at a time. */
export const MOST_CLAIMS = 1000;

/** What came of a submission. Plain JSON. */
export interface Submitted {
  /** Keys of the claims, in the order of the input, those entered before included. */
  readonly ids: readonly string[];
  /** How many of them are new. */
  readonly entered: number;
  readonly warnings: readonly ClaimWarning[];
}

/**
 * Enters claims, all or none. A claim that was submitted before under its reference, with the same
 * content, is left as it is.
 *
 * @throws Refusal when something in a claim is wrong, naming everything that is
 */
export async function submitClaims(session: Session, submission: Submission): Promise<Submitted> {
  const { contractId, claims, fewest } = submission;
  refuseCount(claims);
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await holdContract(session, contractId);
  const cards = await findClaimCards(session, contractId);
  const parties = await findClaimParties(session, contractId);
  const engagements = await engagementsOf(session, claims);
  await authoriseAll(session, contractId, claims, engagements);
  const providerId = await claimingProvider(session, submission, parties);
  const placed = claims.map((claim, place): PlacedClaim => {
    const engagement = engagements.get(claim.engagementId ?? "") ?? null;
    const terms = cardOn(cards, claim.achievedOn)?.metrics.get(claim.metric) ?? null;
    const isPerson = claim.engagementId !== null;
    const claimant = isPerson ? (engagement?.providerId ?? null) : providerId;
    return { claim, place, terms, engagement, providerId: claimant };
  });
  const around: ClaimSurroundings = {
    contract,
    metricsOn: (day) => [...(cardOn(cards, day)?.metrics.keys() ?? [])],
    partyIds: new Set(parties.map(({ organisationId }) => organisationId)),
    today: today(),
  };
  refuse(placed.flatMap((one) => checkClaim(one, around)));
  const { known, fresh } = await setApartEarlier(session, contractId, placed);
  const { values, issues } = await starValues(session, contractId, fresh, fewest);
  refuse(issues);
  const rows = fresh.map((one) => rowOf(one, values.get(one.place) ?? null));
  await enter(session, contractId, rows);
  const entered = new Map(fresh.map(({ place }, i) => [place, rows[i]!.id]));
  return {
    ids: placed.map(({ place }) => known.get(place) ?? entered.get(place)!),
    entered: rows.length,
    warnings: await claimWarnings(session, contractId, fresh, entered),
  };
}

function refuseCount(claims: readonly NewClaim[]): void {
  const checks = new Checks(["input"]);
  checks.count(claims, MOST_CLAIMS, "claims");
  checks.that(claims.length > 0, "claims", "REQUIRED", "Name at least one claim.");
  checks.throwIfAny();
}

async function engagementsOf(session: Session, claims: readonly NewClaim[]) {
  const ids = [...new Set(claims.flatMap(({ engagementId }) => engagementId ?? []))];
  const rows = ids.length === 0 ? [] : await findClaimedEngagements(session, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Claims about people are for who manages their service, others for any provider's manager. */
async function authoriseAll(
  session: Session,
  contractId: string,
  claims: readonly NewClaim[],
  engagements: Awaited<ReturnType<typeof engagementsOf>>,
): Promise<void> {
  const serviceIds = new Set([...engagements.values()].map(({ serviceId }) => serviceId));
  for (const serviceId of serviceIds) await authorise(session, "claim.submit", { serviceId });
  const isWithoutPeople = claims.some(({ engagementId }) => engagementId === null);
  if (isWithoutPeople || serviceIds.size === 0) {
    await authorise(session, "claim.submit", { contractId });
  }
}

function rowOf(placed: PlacedClaim, star: StarValue | null): NewClaimRow {
  const { claim, terms, engagement } = placed;
  const id = newId();
  const providerId = placed.providerId!;
  const { startedOn, needs, note, reference, area, cohort, achievedOn } = claim;
  const value = star?.value ?? claim.value;
  const row = {
    ...{ id, metricId: terms!.metricId, providerId, reference, area, cohort, achievedOn },
    quantity: claim.quantity ?? 1,
    shares: claim.shares ?? [{ organisationId: providerId, share: "1" }],
  };
  if (!engagement) {
    return { ...row, serviceId: null, value, valueN: star?.n ?? null, note, person: null };
  }
  const person = {
    ...{ claimId: id, serviceUserId: engagement.serviceUserId!, engagementId: engagement.id },
    ...{ startedOn, value, needs, note },
    baselineReadingId: star?.baselineReadingId ?? null,
    latestReadingId: star?.latestReadingId ?? null,
  };
  return { ...row, serviceId: engagement.serviceId, value: null, valueN: null, note: null, person };
}

async function enter(
  session: Session,
  contractId: string,
  rows: readonly NewClaimRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await insertClaims(session, contractId, rows);
  const ids = rows.map(({ id }) => id);
  await recordClaimEvents(session, ids, ClaimState.SUBMITTED, null);
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw invalid(issues);
}
