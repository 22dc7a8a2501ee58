/** Keys of what was landed so far, by the references of the source. */
export class Keys {
  constructor(
    private readonly organisationIds: ReadonlyMap<string, string>,
    private readonly contractIds: ReadonlyMap<string, string>,
  ) {}

  /** Keys of all contracts of the snapshot. */
  get contracts(): readonly string[] {
    return [...this.contractIds.values()];
  }

  organisation(reference: string): string {
    return keyOf(this.organisationIds, reference);
  }

  contract(reference: string): string {
    return keyOf(this.contractIds, reference);
  }
}

function keyOf(ids: ReadonlyMap<string, string>, reference: string): string {
  const id = ids.get(reference);
  if (id === undefined) throw new Error(`nothing was landed as ${reference}`);
  return id;
}
