/** Something for each rate of a metric, found as its rate is. */
export class ByPartyAndArea<Found> {
  private readonly parties = new Map<string | null, Map<string | null, Found>>();

  /** Null: all parties, or everywhere. */
  set(partyId: string | null, area: string | null, found: Found): void {
    const ofParty = this.parties.get(partyId) ?? new Map<string | null, Found>();
    ofParty.set(area, found);
    this.parties.set(partyId, ofParty);
  }

  /** What is for the party and area, then for its party, then for its area, then for all. */
  find(partyId: string | null, area: string | null): Found | null {
    const ofParty = this.parties.get(partyId);
    const ofAll = this.parties.get(null);
    return ofParty?.get(area) ?? ofParty?.get(null) ?? ofAll?.get(area) ?? ofAll?.get(null) ?? null;
  }
}
