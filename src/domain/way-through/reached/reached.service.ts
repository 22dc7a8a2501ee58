import type { DisclosurePolicy } from "../../../disclosure/policy";
import type { Session } from "../../../db/session";
import { monthEnd } from "../../evidence/protection/allowed-questions";
import { invalid } from "../../refusal";
import { today } from "../../today";
import { protectReached } from "./protect-reached";
import { exactReached, reachedTogether, type ReachedFigures } from "./reached";
import { lastReachedRelease } from "./reached-releases";
import {
  countReached,
  findReachedChanges,
  scopeKey,
  type ReachedRange,
  type ReachedScope,
} from "./reached.repository";

/** What is asked of the outcomes tied to nodes. Null takes the default. */
export interface ReachedRequest {
  /** Only these contracts; default: all that the model is attached to. */
  readonly contractIds: readonly string[] | null;
  readonly serviceIds: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The instant of knowledge; default: now. */
  readonly asOf: Date | null;
}

/** A contract that is looked at. */
export interface ReachedContract {
  readonly id: string;
  readonly reference: string;
}

/** A node through all versions, with the contracts that it is asked about under. */
export interface ReachedSubject {
  readonly lineageId: string;
  readonly contracts: readonly ReachedContract[];
}

/** What is told of a node. */
export interface ReachedAnswer {
  /** Null where nothing can be told. */
  readonly figures: ReachedFigures | null;
  readonly contracts: readonly ReachedContract[];
  /** Contracts of which too little can be told: they are not in the figures. */
  readonly leftOut: readonly ReachedContract[];
  /** How it was protected; null where the viewer sees the people. */
  readonly policy: DisclosurePolicy | null;
  /** The instant that protected figures are of. */
  readonly asAt: Date | null;
  readonly to: string;
}

/**
 * How far outcomes agreed with people were reached, by node: at most two statements for any number
 * of them. Exact for who sees the people, protected for everybody else.
 *
 * @returns in the order of `subjects`
 * @throws Refusal `ValidationFailed` for a narrowing by which protected figures could be subtracted
 */
export async function readReached(
  session: Session,
  policy: DisclosurePolicy | null,
  subjects: readonly ReachedSubject[],
  request: ReachedRequest,
): Promise<ReachedAnswer[]> {
  const guarded = new Set(policy ? (await session.reach()).protectedContracts : []);
  const isProtected = ({ contracts }: ReachedSubject): boolean =>
    contracts.some(({ id }) => guarded.has(id));
  const scopesOf = (some: readonly ReachedSubject[]): ReachedScope[] =>
    some.flatMap(({ lineageId, contracts }) =>
      contracts.map(({ id }) => ({ lineageId, contractId: id, knownAt: request.asOf })),
    );
  const hidden = subjects.filter(isProtected);
  if (hidden.length > 0) checkAllowed(request);
  const releases = await releasesOf(session, policy, scopesOf(hidden), request);
  const scopes = [
    ...scopesOf(subjects.filter((subject) => !isProtected(subject))),
    ...scopesOf(hidden).flatMap((scope) => {
      const knownAt = releases.get(scopeKey(scope)) ?? null;
      return knownAt ? [{ ...scope, knownAt }] : [];
    }),
  ];
  const range = toRange(request);
  const counts = scopes.length === 0 ? new Map() : await countReached(session, scopes, range);
  const nobody = { cells: [], people: 0, most: 0 };
  return subjects.map((subject) => {
    const { contracts, lineageId } = subject;
    const keyOf = ({ id }: ReachedContract): string => scopeKey({ lineageId, contractId: id });
    const guard = isProtected(subject) ? policy : null;
    const found = contracts.map((contract) => {
      const counted = counts.get(keyOf(contract)) ?? nobody;
      return guard ? protectReached(counted, guard) : exactReached(counted);
    });
    const given = found.filter((figures) => figures !== null);
    const instants = contracts.flatMap((contract) => releases.get(keyOf(contract)) ?? []);
    return {
      figures: guard && given.length === 0 ? null : reachedTogether(given),
      contracts: contracts.filter((_, i) => found[i] !== null),
      leftOut: contracts.filter((_, i) => found[i] === null),
      policy: guard,
      asAt: instants.sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
      to: range.to,
    };
  });
}

async function releasesOf(
  session: Session,
  policy: DisclosurePolicy | null,
  scopes: readonly ReachedScope[],
  { asOf }: ReachedRequest,
): Promise<ReadonlyMap<string, Date | null>> {
  if (!policy || scopes.length === 0) return new Map();
  const now = new Date();
  const known = asOf ? monthEnd(asOf) : now;
  const until = known < now ? known : now;
  const changes = await findReachedChanges(session, scopes, policy.threshold);
  return new Map(
    scopes.map((scope) => {
      const key = scopeKey(scope);
      return [key, lastReachedRelease(changes.get(key) ?? [], policy.threshold, until)];
    }),
  );
}

function toRange({ serviceIds, from, to, asOf }: ReachedRequest): ReachedRange {
  const day = today();
  const known = asOf?.toISOString().slice(0, 10) ?? day;
  return { serviceIds, from, to: to ?? (known < day ? known : day) };
}

/** @throws Refusal `ValidationFailed` */
function checkAllowed({ serviceIds, from, to, asOf }: ReachedRequest): void {
  const issues = [
    ...(serviceIds ? ["services"] : []),
    ...(from !== null || to !== null ? ["period"] : []),
  ].map((path) => ({
    path: [path],
    code: "NOT_ALLOWED_FOR_AGGREGATES",
    message:
      `Leave \`${path === "period" ? "period` and `to" : path}\` out: outcomes of a part of the people could be ` +
      "subtracted from those of all. Compare answers `asOf` the ends of months.",
  }));
  if (issues.length > 0) throw invalid(issues);
  if (asOf) monthEnd(asOf);
}
