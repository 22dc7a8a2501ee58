import type { TestApi } from "../support/api";
import { asDemo, COMMISSIONER, describeWorkedPage, type Ids } from "./worked-page";

describeWorkedPage({ name: "planning-and-design.md", fewest: 9, ids: findIds });

async function findIds(api: TestApi): Promise<Ids> {
  const { contract, star, designWorkshops } = await asDemo(api, COMMISSIONER).ask<{
    contract: { services: { id: string; name: string }[] };
    star: { id: string; areas: { id: string; code: string }[] };
    designWorkshops: { nodes: { id: string }[] };
  }>(`{ contract(reference: "ALD-HOM-01") { services { id name } }
        star(code: "waymark", edition: "2024") { id areas { id code } }
        designWorkshops(finished: false, first: 1) { nodes { id } } }`);
  return {
    service: contract.services.find(({ name }) => name === "Floating support")!.id,
    star: star.id,
    area: star.areas.find(({ code }) => code === "bills")!.id,
    workshop: designWorkshops.nodes[0]!.id,
  };
}
