import type { TestApi } from "../support/api";
import { asDemo, COMMISSIONER, describeWorkedPage, type Ids } from "./worked-page";

describeWorkedPage({ name: "paying-on-outcomes.md", fewest: 12, ids: findIds });

async function findIds(api: TestApi): Promise<Ids> {
  const { contract } = await asDemo(api, COMMISSIONER).ask<{
    contract: {
      id: string;
      parties: { organisation: { id: string; reference: string } }[];
      rateCard: { metrics: { mapping: { id: string } | null }[] };
    };
  }>(`{ contract(reference: "ALD-HOM-02") {
    id parties { organisation { id reference } } rateCard { metrics { mapping { id } } } } }`);
  const plumbline = contract.parties.find((one) => one.organisation.reference === "PLUMBLINE")!;
  const mapping = contract.rateCard.metrics.find((one) => one.mapping)!.mapping!;
  return { contract: contract.id, plumbline: plumbline.organisation.id, mapping: mapping.id };
}
