import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { invalid } from "../refusal";
import type { RegisteredStar } from "../star/star.repository";
import { toReadingQuestion, type EvidenceRequest } from "./evidence-request";
import type { EvidenceReads } from "./evidence-reads";
import { findContractStars } from "./evidence-scope.repository";
import { monthEnd } from "./protection/allowed-questions";
import { protectQuality } from "./protection/protect-quality";
import type { ReleasedCounts } from "./protection/released/released-counts";
import { releaseAt } from "./protection/release-times";
import { BaselineRule, type StarScope } from "./question";
import { readQualityCounts, type QualityCounts } from "./quality-counts.repository";
import { qualitySignals, type QualitySignal } from "./quality-signals";

/** Of which readings signals are asked. */
export interface QualityRequest {
  readonly asOf: Date | null;
  /** Readings after this day are not seen; default: the day of `asOf`, or today. */
  readonly to: string | null;
  /** Fewest readings that a figure is given for, from 1. */
  readonly minimum: number;
}

/** Signals of one contract and Star, before they are put in order. */
interface Found {
  readonly counts: QualityCounts;
  /** Fewest engagements behind a signal; null for a viewer who sees the people. */
  readonly threshold: number | null;
}

/**
 * Quality signals of contracts (E13), for each Star with a reading that counts, by code and edition.
 * The same number of statements for any number of contracts.
 *
 * @throws Refusal `ValidationFailed` for what a viewer of aggregates may not ask
 */
export async function contractQualitySignals(
  { session, stars, released, policy }: EvidenceReads,
  contractIds: readonly string[],
  request: QualityRequest,
): Promise<ReadonlyMap<string, readonly QualitySignal[]>> {
  const used = await findContractStars(session, contractIds, request.asOf);
  const starIds = [...new Set(used.map(({ starId }) => starId))];
  const scopes = used.map(({ contractId, starId }) => ({ contractIds: [contractId], starId }));
  const guarded = new Set(policy ? (await session.reach()).protectedContracts : []);
  const isGuarded = ({ contractIds: [id] }: StarScope): boolean => guarded.has(id!);
  const [definitions, open, careful] = await Promise.all([
    stars.find(starIds),
    readOpen(
      session,
      scopes.filter((scope) => !isGuarded(scope)),
      request,
    ),
    policy ? readCareful(released, scopes.filter(isGuarded), request, policy) : [],
  ]);
  const byContract = Map.groupBy([...open, ...careful], ({ counts }) => counts.contractId);
  return new Map(
    [...byContract].map(([contractId, found]) => [
      contractId,
      found
        .sort((a, b) => starIds.indexOf(a.counts.starId) - starIds.indexOf(b.counts.starId))
        .flatMap((one) => tell(one, definitions.get(one.counts.starId)!, request.minimum)),
    ]),
  );
}

function tell({ counts, threshold }: Found, star: RegisteredStar, minimum: number) {
  const signals = qualitySignals(counts, star, minimum);
  return threshold === null ? signals : protectQuality(signals, counts, threshold);
}

async function readOpen(
  session: Session,
  scopes: readonly StarScope[],
  request: QualityRequest,
): Promise<Found[]> {
  if (scopes.length === 0) return [];
  const question = toReadingQuestion(everything(request));
  const found = await readQualityCounts(session, question, scopes);
  return found.map((counts) => ({ counts, threshold: null }));
}

async function readCareful(
  released: ReleasedCounts,
  scopes: readonly StarScope[],
  request: QualityRequest,
  policy: DisclosurePolicy,
): Promise<Found[]> {
  if (scopes.length === 0) return [];
  if (request.to !== null) throw notTo();
  const key = JSON.stringify(["quality", policy, request, scopes]);
  return released.answer(key, (counts) => readReleased(counts, scopes, request, policy));
}

async function readReleased(
  counts: ReleasedCounts,
  scopes: readonly StarScope[],
  request: QualityRequest,
  policy: DisclosurePolicy,
): Promise<Found[]> {
  const now = new Date();
  const known = request.asOf ? monthEnd(request.asOf) : now;
  const ids = scopes.map(({ contractIds: [id] }) => id!);
  const guards = await counts.guards([...new Set(ids)], policy.threshold);
  const released = scopes.flatMap((scope, i) => {
    const release = releaseAt(guards.get(ids[i]!)!, scope.starId, known < now ? known : now);
    return release ? [{ scope, release }] : [];
  });
  const groups = Map.groupBy(released, ({ release }) => release.getTime());
  const asked = [...groups].map(([time, some]) => ({
    question: toReadingQuestion(everything({ ...request, asOf: new Date(time) })),
    release: new Date(time),
    scopes: some.map(({ scope }) => scope),
  }));
  const found = await counts.quality(asked);
  return found
    .map((one) => ({ counts: one, threshold: guards.get(one.contractId)!.threshold }))
    .filter((one) => one.counts.people >= one.threshold);
}

const everything = (request: QualityRequest): EvidenceRequest => ({
  ...request,
  ...{ from: null, contractIds: null, serviceIds: null, where: [], minimumDays: 0 },
  ...{ baselineRule: BaselineRule.FIRST, excludeRetrospective: false, bandSetId: null },
  applyEditionMapping: false,
});

const notTo = () =>
  invalid([
    {
      path: ["to"],
      code: "NOT_ALLOWED_FOR_AGGREGATES",
      message: "Leave `to` out: give the end of a month for `asOf` to look at an earlier time.",
    },
  ]);
