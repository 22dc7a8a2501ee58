import { calendar } from "./datasets/calendar";
import { contractModels } from "./datasets/contract-models";
import { contractParties } from "./datasets/contract-parties";
import { contracts } from "./datasets/contracts";
import { engagementFacts } from "./datasets/engagement-facts";
import { engagements } from "./datasets/engagements";
import { indicators } from "./datasets/indicators";
import { links } from "./datasets/links";
import { models } from "./datasets/models";
import { nodeAreas } from "./datasets/node-areas";
import { nodeClosure } from "./datasets/node-closure";
import { nodes } from "./datasets/nodes";
import { organisations } from "./datasets/organisations";
import { readings } from "./datasets/readings";
import { services } from "./datasets/services";
import { starAreas } from "./datasets/star-areas";
import { starStages } from "./datasets/star-stages";
import { stars } from "./datasets/stars";
import { targets } from "./datasets/targets";
import type { Dataset } from "./dataset";

/** What analysts find, in the order in which they are told of it. */
export const CATALOGUE: readonly Dataset[] = [
  contracts,
  organisations,
  contractParties,
  services,
  contractModels,
  models,
  nodes,
  links,
  nodeClosure,
  nodeAreas,
  indicators,
  stars,
  starAreas,
  starStages,
  calendar,
  targets,
  engagements,
  engagementFacts,
  readings,
];

/** The dataset of a name; null where there is none. */
export function findDataset(name: string): Dataset | null {
  return CATALOGUE.find((dataset) => dataset.name === name) ?? null;
}
