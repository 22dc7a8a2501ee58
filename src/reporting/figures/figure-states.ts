import { createHash } from "node:crypto";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { DEFAULT_MINIMUM } from "../../domain/evidence/evidence-request";
import type { ContractGuard } from "../../domain/evidence/protection/release-times";
import type { ContractMonth } from "./contract-months";
import type { AttachedVersion, Standing } from "./standing.repository";

/** Grows whenever figures are worked out otherwise, or kept in another form. */
const FORMAT = 1;

/** What the figures of a contract are counted from. */
export interface CountedFrom {
  readonly standing: Standing;
  /** Tells all that is known of people, as far as the viewer may count them. */
  readonly mark: string;
  /** How the contract's figures are protected; null where they are not. */
  readonly policy: DisclosurePolicy | null;
  /** How the deployment protects totals; null where it does not. */
  readonly disclosure: DisclosurePolicy | null;
}

/** Tells all that a contract's figures are counted from, for the whole of a day. */
export function evidenceState({ standing, mark, policy }: CountedFrom, today: string): string {
  const { startsOn, endsOn, versions } = standing;
  return tell(FORMAT, DEFAULT_MINIMUM, policy, today, mark, startsOn, endsOn, versions);
}

/** As `evidenceState`, of measurements. */
export function measurementState({ standing, policy }: CountedFrom): string {
  return tell(FORMAT, policy, standing.measured);
}

/** As `evidenceState`, of what is owed; empty where nothing is paid for. */
export function paymentState({ standing, mark, disclosure }: CountedFrom, today: string): string {
  const { startsOn, endsOn, owing, erased } = standing;
  return owing && tell(FORMAT, disclosure, today, mark, erased, startsOn, endsOn, owing);
}

/** As `evidenceState`, of the practice around the model. */
export function practiceState({ standing, mark, policy }: CountedFrom, today: string): string {
  const versions = versionsAt(standing.versions, null);
  return tell(
    FORMAT,
    policy,
    "practice",
    today,
    mark,
    standing.erased,
    versions,
    standing.practised,
  );
}

/** Tells all that the present of a contract is counted from. */
export function presentState({ standing, mark, policy }: CountedFrom, today: string): string {
  const versions = versionsAt(standing.versions, null);
  return tell(FORMAT, DEFAULT_MINIMUM, policy, "present", today, mark, versions);
}

/**
 * Tells all that a contract's figures as at the end of a month are counted from.
 *
 * @param mark tells all that was known by then
 * @param guard of a contract whose figures are protected
 */
export function monthState(
  { standing, policy }: CountedFrom,
  { asOf }: ContractMonth,
  mark: string,
  guard: ContractGuard | null,
): string {
  const versions = versionsAt(standing.versions, asOf);
  const guarded = guard && [guard.threshold, changesUntil(guard, asOf!)];
  return tell(FORMAT, DEFAULT_MINIMUM, policy, asOf, mark, versions, guarded);
}

/** The versions of attached models that are in force at an instant, or now; each once. */
export function versionsAt(versions: readonly AttachedVersion[], asOf: Date | null): string[] {
  const at = asOf?.getTime() ?? null;
  const isOver = (end: number | null): boolean => end !== null && (at === null || end <= at);
  const hasBegun = (start: number): boolean => at === null || start <= at;
  const inForce = versions.filter(
    ({ attachedAt, detachedAt, publishedAt, supersededAt }) =>
      [attachedAt, publishedAt].every(hasBegun) && ![detachedAt, supersededAt].some(isOver),
  );
  return [...new Set(inForce.map(({ versionId }) => versionId))];
}

function changesUntil({ changes }: ContractGuard, asOf: Date): unknown[] {
  return changes
    .filter(({ at }) => at <= asOf)
    .map(({ at, started, paired, active }) => [at, started, [...paired], [...active]]);
}

const tell = (...parts: unknown[]): string =>
  createHash("md5").update(JSON.stringify(parts)).digest("hex");
