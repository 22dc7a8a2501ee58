import type { Dataset } from "./dataset";
import { areaEvidence } from "./datasets/area-evidence";
import { calendar } from "./datasets/calendar";
import { checklistOutcomes } from "./datasets/checklist-outcomes";
import { claims } from "./datasets/claims";
import { contractModels } from "./datasets/contract-models";
import { contractParties } from "./datasets/contract-parties";
import { contracts } from "./datasets/contracts";
import { coverage } from "./datasets/coverage";
import { engagementFacts } from "./datasets/engagement-facts";
import { engagements } from "./datasets/engagements";
import { freshness } from "./datasets/freshness";
import { implementationSteps } from "./datasets/implementation-steps";
import { indicators } from "./datasets/indicators";
import { journeyStages } from "./datasets/journey-stages";
import { links } from "./datasets/links";
import { measurements } from "./datasets/measurements";
import { models } from "./datasets/models";
import { nodeAreas } from "./datasets/node-areas";
import { nodeClosure } from "./datasets/node-closure";
import { nodeEvidence } from "./datasets/node-evidence";
import { nodes } from "./datasets/nodes";
import { organisations } from "./datasets/organisations";
import { outcomeMetrics } from "./datasets/outcome-metrics";
import { outcomePayments } from "./datasets/outcome-payments";
import { paymentPlans } from "./datasets/payment-plans";
import { payments } from "./datasets/payments";
import { personalOutcomes } from "./datasets/personal-outcomes";
import { rateCardVersions } from "./datasets/rate-card-versions";
import { readingChecks } from "./datasets/reading-checks";
import { readings } from "./datasets/readings";
import { reconciliation } from "./datasets/reconciliation";
import { services } from "./datasets/services";
import { stageMovements } from "./datasets/stage-movements";
import { stageSnapshots } from "./datasets/stage-snapshots";
import { stageStatements } from "./datasets/stage-statements";
import { starAreas } from "./datasets/star-areas";
import { starEvidence } from "./datasets/star-evidence";
import { starStages } from "./datasets/star-stages";
import { stars } from "./datasets/stars";
import { targets } from "./datasets/targets";

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
  outcomeMetrics,
  rateCardVersions,
  calendar,
  targets,
  engagements,
  engagementFacts,
  readings,
  measurements,
  starEvidence,
  nodeEvidence,
  areaEvidence,
  coverage,
  stageMovements,
  stageSnapshots,
  journeyStages,
  stageStatements,
  readingChecks,
  checklistOutcomes,
  personalOutcomes,
  implementationSteps,
  claims,
  outcomePayments,
  payments,
  reconciliation,
  paymentPlans,
  freshness,
];
