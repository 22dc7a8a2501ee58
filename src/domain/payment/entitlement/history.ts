import type { ClaimFacts, RelapseFacts } from "../calculation";

/** What is known of people's achievements: what they earned so far, and what they lost again. */
export class History {
  /** The last earned claim by metric, then by person. */
  private readonly earned = new Map<string, Map<string, ClaimFacts>>();
  /** Days of relapses in order, by metric, then by person. */
  private readonly relapses = new Map<string, Map<string, string[]>>();

  constructor(relapses: readonly RelapseFacts[]) {
    for (const { metricId, personKey, relapsedOn } of relapses) {
      const people = within(this.relapses, metricId);
      const days = people.get(personKey);
      if (days) days.push(relapsedOn);
      else people.set(personKey, [relapsedOn]);
    }
    for (const people of this.relapses.values()) for (const days of people.values()) days.sort();
  }

  /** The last claim by which a person earned a metric, of those looked at so far. */
  lastEarned(metricId: string, personKey: string): ClaimFacts | null {
    return this.earned.get(metricId)?.get(personKey) ?? null;
  }

  /** Notes that a claim was earned; claims come in the order of their achievement. */
  earn(claim: ClaimFacts): void {
    if (claim.personKey !== null) within(this.earned, claim.metricId).set(claim.personKey, claim);
  }

  /** The last relapse on what a claim is about, on or before its achievement and after a day. */
  lastRelapse({ metricId, personKey, achievedOn }: ClaimFacts, after: string): string | null {
    if (personKey === null) return null;
    const days = this.relapses.get(metricId)?.get(personKey);
    const last = days?.findLast((day) => day <= achievedOn) ?? null;
    return last !== null && last > after ? last : null;
  }
}

function within<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const found = maps.get(key) ?? new Map<string, T>();
  maps.set(key, found);
  return found;
}
