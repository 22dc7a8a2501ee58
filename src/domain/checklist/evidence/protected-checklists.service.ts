import type { DisclosurePolicy } from "../../../disclosure/policy";
import { lastDay, type EvidenceRequest } from "../../evidence/evidence-request";
import type { EvidenceReads } from "../../evidence/evidence-reads";
import {
  checkAllowed,
  isNarrowed,
  plain,
  widerQuestions,
} from "../../evidence/protection/allowed-questions";
import { toldUntil } from "../../evidence/protection/engaged-at-release";
import { SERVICE } from "../../evidence/protection/release-times";
import { findChecklistActivity } from "./checklist-activity.repository";
import { countChecklists, type CountAsked, type CountRow } from "./checklist-counts.repository";
import type { ChecklistFigures, ChecklistSubject } from "./checklist-evidence.service";
import { checklistRelease } from "./checklist-releases";
import { protectedFigures } from "./checklist-disclosure";
import { sumTallies } from "./checklist-tally";
import { toTally } from "./count-rows";
import {
  keyBy,
  nothingGiven,
  protectArea,
  protectParts,
  protectPeriod,
  safeDimensions,
  type GivenArea,
  type TallyPart,
} from "./protect-checklist";

/** What was counted of one contract and checklist at its release. */
interface Counted {
  readonly at: Date;
  /** By which groups may be told at the release. */
  readonly dimensions: readonly string[];
  readonly threshold: number;
  readonly whole: readonly CountRow[];
  /** Of the period that was asked for; null where none was. */
  readonly asked: readonly CountRow[] | null;
  readonly wider: readonly (readonly CountRow[])[];
}

/**
 * The figures of subjects whose people the viewer is told of in figures alone. What they may ask is
 * what they may ask of Star evidence, and answers are of a release of the checklist's own.
 *
 * @throws Refusal `ValidationFailed` for a question whose answers could be subtracted
 */
export async function readProtectedChecklists(
  reads: EvidenceReads,
  subjects: readonly ChecklistSubject[],
  asked: EvidenceRequest,
  policy: DisclosurePolicy,
): Promise<[ChecklistSubject, ChecklistFigures][]> {
  if (subjects.length === 0) return [];
  checkAllowed(asked, policy);
  // How readings are compared is of no matter here.
  const { from, to, where, serviceIds } = asked;
  const request = { ...plain(asked), from, to, where, serviceIds };
  const counted = await count(reads, subjects, request, policy);
  return subjects.map((subject) => {
    const each = subject.contracts.map(({ id }) => {
      const found = counted.get(`${id} ${subject.checklist.id}`) ?? null;
      return { found, given: protect(found, subject, request, policy) };
    });
    const instants = each.map(({ found }) => found?.at ?? null);
    const given = each.map((one) => one.given);
    return [subject, protectedFigures(subject, given, instants, policy)];
  });
}

async function count(
  { session, released }: EvidenceReads,
  subjects: readonly ChecklistSubject[],
  request: EvidenceRequest,
  policy: DisclosurePolicy,
): Promise<ReadonlyMap<string, Counted>> {
  const contractIds = [
    ...new Set(subjects.flatMap(({ contracts }) => contracts.map(({ id }) => id))),
  ];
  const checklists = [
    ...new Map(subjects.map((one) => [one.checklist.id, one.checklist])).values(),
  ];
  const splitBy = isNarrowed(request) ? policy.dimensions : null;
  const ids = checklists.map(({ id }) => id);
  const [guards, activity] = await Promise.all([
    released.guards(contractIds, policy.threshold),
    findChecklistActivity(session, contractIds, ids, policy.threshold, splitBy),
  ]);
  const rule = { dimensions: policy.dimensions, until: toldUntil(request.asOf) };
  const groups = Map.groupBy(activity, (row) => `${row.contractId} ${row.checklistId}`);
  const plans = [...groups].flatMap(([key, rows]) => {
    const { contractId, checklistId } = rows[0]!;
    const { threshold } = guards.get(contractId)!;
    const release = checklistRelease(rows, checklistId, {
      ...{ ...rule, threshold, isNarrowed: splitBy !== null },
    });
    if (!release) return [];
    const periods = periodsOf(request, release.at);
    return [{ key, contractId, checklistId, threshold, release, periods }];
  });
  const questions = plans.flatMap(({ contractId, checklistId, release, periods }) =>
    periods.map((period): CountAsked => ({ contractId, checklistId, asOf: release.at, ...period })),
  );
  const scope = { serviceIds: null, where: [], splitBy };
  const rows = await countChecklists(session, questions, checklists, scope);
  const byAsked = Map.groupBy(rows, (row) => row.asked);
  let next = 0;
  return new Map(
    plans.map(({ key, threshold, release, periods }) => {
      const [whole, own = null, ...wider] = periods.map(() => byAsked.get(next++) ?? []);
      const { at, dimensions } = release;
      return [key, { at, dimensions, threshold, whole: whole!, asked: own, wider }];
    }),
  );
}

/** Of all time; then, where a period is asked for, that and each wider one. */
function periodsOf(request: EvidenceRequest, release: Date): { from: string | null; to: string }[] {
  const day = release.toISOString().slice(0, 10);
  const at = { ...request, asOf: release };
  const held = { ...at, to: at.to !== null && at.to < day ? at.to : null };
  const isPeriod = held.from !== null || held.to !== null;
  const questions = isPeriod ? [plain(at), held, ...widerQuestions(held, day)] : [plain(at)];
  return questions.map((one) => ({ from: one.from, to: lastDay(one) }));
}

function protect(
  counted: Counted | null,
  { area }: ChecklistSubject,
  request: EvidenceRequest,
  policy: DisclosurePolicy,
): GivenArea {
  if (!counted) return nothingGiven(toTally([], area));
  const { threshold, asked, wider, whole: rows } = counted;
  const whole = protectArea(toTally(rows, area), threshold);
  if (isNarrowed(request)) return narrowed(counted, whole, { area, request, policy });
  if (!asked) return whole;
  const others = [rows, ...wider].map((one) => toTally(one, area));
  return protectPeriod(toTally(asked, area), others, whole, threshold);
}

interface Narrowing {
  readonly area: ChecklistSubject["area"];
  readonly request: EvidenceRequest;
  readonly policy: DisclosurePolicy;
}

function narrowed(
  { whole: rows, dimensions, threshold }: Counted,
  whole: GivenArea,
  { area, request: { where, serviceIds }, policy }: Narrowing,
): GivenArea {
  const parts: TallyPart[] = [
    ...Map.groupBy(rows, ({ serviceId, facts }) => JSON.stringify([serviceId, facts])).values(),
  ].map((some) => ({
    values: new Map([
      ...policy.dimensions.map((one, i): [string, string] => [one, some[0]!.facts[i]!]),
      [SERVICE, some[0]!.serviceId ?? ""],
    ]),
    tally: toTally(some, area),
  }));
  const nobody = toTally([], area);
  const safe = safeDimensions(parts, dimensions, threshold);
  const asked = [...where.map(({ fact }) => fact), ...(serviceIds ? [SERVICE] : [])];
  if (!asked.every((dimension) => safe.includes(dimension))) return nothingGiven(nobody);
  const isChosen = ({ values }: TallyPart): boolean =>
    where.every(({ fact, values: wanted }) => wanted.includes(values.get(fact) ?? "")) &&
    (!serviceIds || serviceIds.includes(values.get(SERVICE) ?? ""));
  const sum = (some: readonly TallyPart[]) =>
    sumTallies([nobody, ...some.map(({ tally }) => tally)]);
  const divided = [...Map.groupBy(parts, keyBy(safe)).values()].map(sum);
  return protectParts(whole, divided, sum(parts.filter(isChosen)), threshold);
}
