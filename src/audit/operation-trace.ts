import type { Whom } from "./person-level";
import type { Trace } from "./trace";

/** Whom an answer tells of, and by which kinds of things. */
export interface Told {
  readonly kinds: readonly string[];
  readonly serviceUsers: readonly string[];
  readonly engagements: readonly string[];
  readonly readings: readonly string[];
}

/** What one GraphQL operation leaves in the audit trail; collected while its answer is made. */
export class OperationTrace implements Trace {
  /** The mutation or query field at work. */
  action: string | null = null;
  operation: string | null = null;
  /** Whether its document selects something that may tell of persons. */
  mayTellOfPersons = false;
  /** Whether the mutation at work wrote: what it answers with first is that, not another read. */
  hasWritten = false;
  private readonly told = {
    kinds: new Set<string>(),
    serviceUsers: new Set<string>(),
    engagements: new Set<string>(),
    readings: new Set<string>(),
  };

  constructor(readonly purpose: string | null = null) {}

  /** Notes that the answer holds something of persons. */
  note({
    kind,
    serviceUsers = [],
    engagements = [],
    readings = [],
  }: Whom & { kind: string }): void {
    if (serviceUsers.length + engagements.length + readings.length === 0) return;
    this.told.kinds.add(kind);
    for (const key of serviceUsers) this.told.serviceUsers.add(key);
    for (const key of engagements) this.told.engagements.add(key);
    for (const key of readings) this.told.readings.add(key);
  }

  /** What was noted since the last time; null for nothing. */
  take(): Told | null {
    const { kinds, serviceUsers, engagements, readings } = this.told;
    if (kinds.size === 0) return null;
    const told = {
      kinds: [...kinds].sort(),
      serviceUsers: [...serviceUsers],
      engagements: [...engagements],
      readings: [...readings],
    };
    for (const noted of [kinds, serviceUsers, engagements, readings]) noted.clear();
    return told;
  }
}
