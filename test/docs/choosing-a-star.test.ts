import type { Asking } from "../support/api";
import { describeWorkedPage, type Ids } from "./worked-page";

describeWorkedPage({ name: "choosing-a-star.md", fewest: 10, idsNow: idsOf });

interface Found {
  contracts: {
    nodes: {
      id: string;
      reference: string;
      commissioner: { id: string };
      logicModels: { id: string }[];
      services: { id: string; name: string; implementationPlans: { id: string }[] }[];
      suitabilityReviews: { id: string; conclusion: string | null }[];
    }[];
  };
  stars: { nodes: { id: string; code: string; edition: string }[] };
}

async function idsOf(asking: Asking): Promise<Ids> {
  const { contracts, stars } = await asking.ask<Found>(`{
    contracts { nodes { id reference commissioner { id } logicModels { id }
      services { id name implementationPlans { id } }
      suitabilityReviews { id conclusion } } }
    stars { nodes { id code edition } } }`);
  const [town, quay, third] = contracts.nodes;
  const service = (name: string, of = town) => of?.services.find((one) => one.name === name);
  return {
    council: town!.commissioner.id,
    contract: third?.id,
    kite: stars.nodes.find(({ code, edition }) => code === "kite" && edition === "2026")!.id,
    model: town!.logicModels[0]?.id,
    outreach: service("Street outreach")?.id,
    plan: (service("Recovery house") ?? service("Recovery house", quay))?.implementationPlans[0]
      ?.id,
    review: town!.suitabilityReviews.find(({ conclusion }) => conclusion === null)?.id,
  };
}
