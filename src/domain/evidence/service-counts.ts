import type { DisclosurePolicy } from "../../disclosure/policy";
import { DEFAULT_MINIMUM, toReadingQuestion, type EvidenceRequest } from "./evidence-request";
import type { EvidenceReads } from "./evidence-reads";
import { readProtected } from "./protection/protected-evidence.service";
import { findParts } from "./protection/protection.repository";
import { BaselineRule, type Split } from "./question";
import { readStatistics } from "./statistics.repository";

/** A Star in a service. */
export interface ServiceStar {
  readonly contractId: string;
  readonly serviceId: string;
  readonly starId: string;
}

/** How many engagements a service has, and how many of them two readings of a Star to compare. */
export interface ServiceCounts {
  readonly started: number;
  readonly paired: number;
  /** The last day that they tell of. */
  readonly to: string;
}

/** What is known today of everybody with one service, by the default rule (E2). */
const plainRequest = (serviceIds: readonly string[] | null): EvidenceRequest => ({
  ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, asOf: null, from: null, to: null },
  ...{ contractIds: null, serviceIds, where: [], excludeRetrospective: false },
  ...{ minimum: DEFAULT_MINIMUM, bandSetId: null, applyEditionMapping: false },
});

/**
 * Counts of Stars in services, as evidence narrowed to the service gives them: in a few statements
 * for any number of them.
 *
 * @returns in the order of `asked`; null where they are withheld from this viewer (E12)
 */
export async function serviceCounts(
  reads: EvidenceReads,
  asked: readonly ServiceStar[],
): Promise<readonly (ServiceCounts | null)[]> {
  const { policy, session } = reads;
  const guarded = new Set(policy ? (await session.reach()).protectedContracts : []);
  const isHidden = ({ contractId }: ServiceStar): boolean => guarded.has(contractId);
  const [open, hidden] = [asked.filter((one) => !isHidden(one)), asked.filter(isHidden)];
  const [exact, careful] = await Promise.all([
    open.length > 0 ? exactCounts(reads, open) : [],
    policy && hidden.length > 0 ? protectedCounts(reads, policy, hidden) : [],
  ]);
  const found = new Map([
    ...open.map((one, i) => [one, exact[i]!] as const),
    ...hidden.map((one, i) => [one, careful[i]!] as const),
  ]);
  return asked.map((one) => found.get(one) ?? null);
}

async function exactCounts(
  { session }: EvidenceReads,
  asked: readonly ServiceStar[],
): Promise<ServiceCounts[]> {
  const contractIds = [...new Set(asked.map(({ contractId }) => contractId))];
  const split: Split = { contractIds, facts: [], byService: true };
  const parts = await findParts(session, split);
  const partOf = new Map(parts.map(({ serviceId, partId }) => [serviceId, partId]));
  const question = { ...toReadingQuestion(plainRequest(null)), split };
  const scopes = asked.map(({ serviceId, starId }) => {
    const part = partOf.get(serviceId);
    return { contractIds: part === undefined ? [] : [part], starId };
  });
  const statistics = await readStatistics(session, question, scopes);
  return statistics.map(({ engagements, pairs }) => ({
    ...{ started: engagements, paired: pairs, to: question.to },
  }));
}

async function protectedCounts(
  { released, stars }: EvidenceReads,
  policy: DisclosurePolicy,
  asked: readonly ServiceStar[],
): Promise<(ServiceCounts | null)[]> {
  const definitions = await stars.find([...new Set(asked.map(({ starId }) => starId))]);
  const scopes = asked.map(({ contractId, serviceId, starId }) => ({
    contracts: [{ id: contractId, name: "" }],
    definition: definitions.get(starId)!,
    serviceIds: [serviceId],
  }));
  const request = plainRequest([asked[0]!.serviceId]);
  const answers = await readProtected(released, scopes, { policy, request, bands: null });
  return answers.map(({ figures: { counts }, disclosure: { asAt } }) => {
    const { engagements: started, pairs: paired } = counts;
    if (started === null || paired === null || asAt === null) return null;
    return { started, paired, to: asAt.toISOString().slice(0, 10) };
  });
}
