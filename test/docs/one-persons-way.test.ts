import type { TestApi } from "../support/api";
import { asDemo, describeWorkedPage, type Ids } from "./worked-page";

describeWorkedPage({ name: "one-persons-way.md", fewest: 7, ids: findIds });

async function findIds(api: TestApi): Promise<Ids> {
  const { contract } = await asDemo(api, "keyworker-quillfold").ask<{
    contract: { engagements: { nodes: { id: string }[] } };
  }>(`{ contract(reference: "ALD-HOM-01") { engagements(search: "E0287") { nodes { id } } } }`);
  return { engagement: contract.engagements.nodes[0]!.id };
}
