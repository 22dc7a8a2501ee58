import type { Session } from "./db/session";
import type { DisclosurePolicy } from "./disclosure/policy";
import { accessTokenLoaders } from "./domain/access-token/access-token.loaders";
import { invitationLoaders } from "./domain/access/invitation.loaders";
import { roleGrantLoaders } from "./domain/access/role-grant.loaders";
import { checklistLoaders } from "./domain/checklist/checklist.loaders";
import { checkLoaders } from "./domain/check/check.loaders";
import { caseStudyLoaders } from "./domain/case-study/case-study.loaders";
import { claimLoaders } from "./domain/claim/claim.loaders";
import { contractLoaders } from "./domain/contract/contract.loaders";
import { contractRatingLoaders } from "./domain/contract-rating/contract-rating.loaders";
import { designWorkshopLoaders } from "./domain/design-workshop/design-workshop.loaders";
import { engagementLoaders } from "./domain/engagement/engagement.loaders";
import { evidenceLoaders } from "./domain/evidence/evidence.loaders";
import type { EvidenceReads } from "./domain/evidence/evidence-reads";
import type { Aside } from "./domain/evidence/protection/released/aside";
import { ReleasedCounts } from "./domain/evidence/protection/released/released-counts";
import { impactBondLoaders } from "./domain/impact-bond/impact-bond.loaders";
import { implementationLoaders } from "./domain/implementation/implementation.loaders";
import { indicatorLoaders } from "./domain/indicator/indicator.loaders";
import { figureLoaders } from "./domain/indicator/progress/figure.loaders";
import { learningLoaders } from "./domain/learning/learning.loaders";
import { journeyLoaders } from "./domain/journey/journey.loaders";
import { ledgerLoaders } from "./domain/ledger/ledger.loaders";
import { linkLoaders } from "./domain/link/link.loaders";
import { modelContractsLoader } from "./domain/logic-model/model-contracts.loaders";
import { logicModelLoaders, modelVersionLoaders } from "./domain/logic-model/logic-model.loaders";
import { modelStructureLoader } from "./domain/logic-model/model-structure.loaders";
import { Contents } from "./domain/logic-model/structure/contents";
import { VersionStructures } from "./domain/logic-model/structure/version-structures";
import { mappingLoaders } from "./domain/mapping/mapping.loaders";
import { measurementLoaders } from "./domain/measurement/measurement.loaders";
import { nodeLoaders } from "./domain/node/node.loaders";
import { organisationLoaders } from "./domain/organisation/organisation.loaders";
import { outcomeMetricLoaders, rateCardLoaders } from "./domain/rate-card/rate-card.loaders";
import { paymentLoaders } from "./domain/payment/payment.loaders";
import { paymentPlanLoaders } from "./domain/payment-plan/payment-plan.loaders";
import { readinessLoaders } from "./domain/readiness/readiness.loaders";
import { readingQualityLoaders } from "./domain/reading-quality/reading-quality.loaders";
import { readingLoaders } from "./domain/reading/reading.loaders";
import { serviceUserLoaders } from "./domain/service-user/service-user.loaders";
import { serviceLoaders } from "./domain/service/service.loaders";
import { licenceLoaders } from "./domain/licence/licence.loaders";
import { workerLoaders } from "./domain/worker/worker.loaders";
import { bandSetLoaders } from "./domain/star/band-set.loaders";
import { editionMappingLoaders } from "./domain/star/edition-mapping.loaders";
import { RegisteredStars } from "./domain/star/registered-stars";
import { starLoaders } from "./domain/star/star.loaders";
import { retentionLoaders } from "./rights/retention/retention.loaders";
import { suitabilityLoaders } from "./domain/suitability/suitability.loaders";
import { targetLoaders } from "./domain/target/target.loaders";
import { contractCostLoaders } from "./domain/value-for-money/cost.loaders";
import { trainingCaseLoaders } from "./domain/training-case/training-case.loaders";
import { reachedLoaders } from "./domain/way-through/reached/reached.loaders";
import { wayThroughLoaders } from "./domain/way-through/way-through.loaders";
import { valueForMoneyLoaders } from "./domain/value-for-money/value-for-money.loaders";
import type { ProcessMemory } from "./process-memory";

/** The batches of one operation, by concept. */
export function createLoaders(
  session: Session,
  policy: DisclosurePolicy | null,
  memory: ProcessMemory,
  aside: Aside | null,
) {
  const stars = new RegisteredStars(session, memory.stars);
  const released = new ReleasedCounts(session, memory.released, aside);
  const structures = new VersionStructures(session, memory);
  const contract = contractLoaders(session);
  const modelVersion = modelVersionLoaders(session, (version) => structures.admit(version));
  const logicModel = logicModelLoaders(session, modelVersion);
  const modelContracts = modelContractsLoader(session, {
    contract: contract.byId,
    modelsOfContract: logicModel.ofContract,
  });
  const link = linkLoaders(session);
  const node = nodeLoaders(session);
  const indicator = indicatorLoaders(session);
  const mapping = mappingLoaders(session);
  const modelStructure = modelStructureLoader(node.byVersion, link.byVersion);
  const contents = new Contents(structures, {
    nodesOfVersion: node.byVersion,
    linksOfVersion: link.byVersion,
    mappingsOfVersion: mapping.byVersion,
    structureOfVersion: modelStructure,
    node: node.byId,
    indicatorsOfNode: indicator.byNode,
    mappingsOfNode: mapping.byNode,
  });
  const evidenceReads: EvidenceReads = {
    ...{ session, stars, released, structures, modelContracts, policy },
    counts: memory.counts,
  };
  const evidence = evidenceLoaders(evidenceReads);
  const claim = claimLoaders(session, policy);
  const outcomeMetric = outcomeMetricLoaders(session);
  const service = serviceLoaders(session);
  const indicatorFigure = figureLoaders({
    session,
    contents,
    indicator: indicator.byId,
    modelVersion: modelVersion.byId,
    modelContracts,
    policy,
  });
  const contractCost = contractCostLoaders(session);
  const paymentPlan = paymentPlanLoaders(session, policy, contract.byId);
  return {
    accessToken: accessTokenLoaders(session),
    licence: licenceLoaders(session),
    worker: workerLoaders(session),
    bandSet: bandSetLoaders(session),
    editionMapping: editionMappingLoaders(session),
    caseStudy: caseStudyLoaders(session),
    check: checkLoaders(session),
    checklist: checklistLoaders(evidenceReads),
    claim,
    contract,
    contractCost,
    contractRating: contractRatingLoaders(session),
    contents,
    designWorkshop: designWorkshopLoaders(session),
    engagement: engagementLoaders(session),
    evidence,
    evidenceReads,
    impactBond: impactBondLoaders(session, {
      ...{ contract: contract.byId, paymentPlan, costs: contractCost.costs, policy },
    }),
    implementation: implementationLoaders(evidenceReads),
    indicator,
    invitation: invitationLoaders(session),
    roleGrant: roleGrantLoaders(session),
    indicatorFigure,
    learning: learningLoaders(session, {
      ...{ claim, contents, evidence, evidenceReads, indicatorFigure, logicModel },
      ...{ outcomeMetric, service },
    }),
    journey: journeyLoaders(evidenceReads),
    ledger: ledgerLoaders(session),
    link,
    logicModel,
    mapping,
    measurement: measurementLoaders(session),
    modelVersion,
    node,
    organisation: organisationLoaders(session),
    outcomesReached: reachedLoaders(evidenceReads, modelVersion.byId),
    outcomeMetric,
    rateCard: rateCardLoaders(session),
    payment: paymentLoaders({ session, policy, contract: contract.byId, released }),
    paymentPlan,
    readiness: readinessLoaders(session),
    reading: readingLoaders(session),
    readingQuality: readingQualityLoaders(session, policy),
    registeredStars: stars,
    retention: retentionLoaders(session),
    service,
    serviceUser: serviceUserLoaders(session),
    star: starLoaders(session),
    suitability: suitabilityLoaders(session),
    target: targetLoaders(session),
    trainingCase: trainingCaseLoaders(session),
    valueForMoney: valueForMoneyLoaders(session, {
      ...{ contract: contract.byId, costs: contractCost, evidence, evidenceReads, policy },
    }),
    wayThrough: wayThroughLoaders(session),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
