import type { MetricKey } from "./rate-cards.repository";

/** Keys of indicators or metrics by contract and reference. */
export class MetricKeys {
  private readonly ids: ReadonlyMap<string, string>;

  constructor(keys: readonly MetricKey[]) {
    this.ids = new Map(
      keys.map(({ contractId, reference, id }) => [`${contractId} ${reference}`, id]),
    );
  }

  find(contractId: string, reference: string): string | null {
    return this.ids.get(`${contractId} ${reference}`) ?? null;
  }
}
