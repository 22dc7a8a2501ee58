import type { OperationContext } from "./context";
import { AccessToken } from "./domain/access-token/access-token.type";
import { Invitation } from "./domain/access/invitation.type";
import { RoleGrant } from "./domain/access/role-grant.type";
import { CaseStudy } from "./domain/case-study/case-study.type";
import { ChecklistRecord } from "./domain/checklist/checklist-record.type";
import { Checklist, ChecklistMapping } from "./domain/checklist/checklist.type";
import { ClaimSample } from "./domain/claim/claim-sample.type";
import { Claim } from "./domain/claim/claim.type";
import { Contract, ContractLot, ContractParty } from "./domain/contract/contract.type";
import { DesignWorkshop } from "./domain/design-workshop/design-workshop.type";
import { Engagement } from "./domain/engagement/engagement.type";
import { ImplementationPlan } from "./domain/implementation/implementation.type";
import { Indicator } from "./domain/indicator/indicator.type";
import { LearningEntry, LearningQuestion } from "./domain/learning/learning.type";
import { Link } from "./domain/link/link.type";
import { LedgerEntry } from "./domain/ledger/ledger-entry.type";
import { PaymentRun } from "./domain/payment/payment-run.type";
import { LogicModelEvent } from "./domain/logic-model/logic-model-event.type";
import { LogicModelVersion } from "./domain/logic-model/logic-model-version.type";
import { LogicModel } from "./domain/logic-model/logic-model.type";
import { Investment } from "./domain/impact-bond/investment.type";
import { Mapping } from "./domain/mapping/mapping.type";
import { Measurement } from "./domain/measurement/measurement.type";
import { toLogicModelNode } from "./domain/node/node-layers.type";
import { StageStatement } from "./domain/journey/stage-statement.type";
import { OutcomeMetric } from "./domain/rate-card/outcome-metric.type";
import { RateCard } from "./domain/rate-card/rate-card.type";
import { RateMetric } from "./domain/rate-card/rate-metric.type";
import { Organisation } from "./domain/organisation/organisation.type";
import { PaymentCommitment } from "./domain/payment-plan/payment-commitment.type";
import { ReadinessAction } from "./domain/readiness/readiness-action.type";
import { ReadinessFramework } from "./domain/readiness/readiness-framework.type";
import { ReadinessReview } from "./domain/readiness/readiness-review.type";
import { Reading } from "./domain/reading/reading.type";
import { Withdrawal } from "./domain/reading/withdrawal.type";
import { ServiceUser } from "./domain/service-user/service-user.type";
import { Service } from "./domain/service/service.type";
import { Licence } from "./domain/licence/licence.type";
import { Training, Worker } from "./domain/worker/worker.type";
import { BandSet } from "./domain/star/band-set.type";
import { EditionMapping } from "./domain/star/edition-mapping.type";
import { Star, StarArea, StarStage } from "./domain/star/star.type";
import { SuitabilityReview } from "./domain/suitability/suitability.type";
import { Target } from "./domain/target/target.type";
import { ContractCost, CostAlternative } from "./domain/value-for-money/cost.type";
import { TrainingCase } from "./domain/training-case/training-case.type";
import { OutcomeTheme } from "./domain/way-through/outcome-theme.type";
import { PersonalOutcomeReview } from "./domain/way-through/personal-outcome-review.type";
import { PersonalOutcome } from "./domain/way-through/personal-outcome.type";
import { WayStep } from "./domain/way-through/way-step.type";
import { AuditFinding } from "./domain/reading-quality/audit-finding.type";
import { CaseFileAudit } from "./domain/reading-quality/case-file-audit.type";
import { SecondScoring } from "./domain/reading-quality/second-scoring.type";
import { SpotCheck } from "./domain/reading-quality/spot-check.type";
import { Supervision } from "./domain/reading-quality/supervision.type";
import type { IdKind } from "./graphql/global-id";
import type { Node } from "./graphql/node.type";

type Finder = (context: OperationContext, key: string) => Promise<Node | null>;

/** How `node(id:)` finds each kind of thing. */
export const FINDERS: Readonly<Record<IdKind, Finder>> = {
  accessToken: finder((context) => context.loaders.accessToken.byId, AccessToken),
  caseStudy: finder((context) => context.loaders.caseStudy.byId, CaseStudy),
  checklist: finder((context) => context.loaders.checklist.byId, Checklist),
  checklistMapping: finder((context) => context.loaders.checklist.mappingById, ChecklistMapping),
  checklistRecord: finder((context) => context.loaders.checklist.recordById, ChecklistRecord),
  claim: finder((context) => context.loaders.claim.byId, Claim),
  claimSample: finder((context) => context.loaders.claim.sampleById, ClaimSample),
  contract: finder((context) => context.loaders.contract.byId, Contract),
  contractLot: finder((context) => context.loaders.contract.lotById, ContractLot),
  contractParty: finder((context) => context.loaders.contract.partyById, ContractParty),
  service: finder((context) => context.loaders.service.byId, Service),
  logicModel: finder((context) => context.loaders.logicModel.byId, LogicModel),
  modelEvent: finder((context) => context.loaders.logicModel.eventById, LogicModelEvent),
  modelVersion: finder((context) => context.loaders.modelVersion.byId, LogicModelVersion),
  indicator: finder((context) => context.loaders.indicator.byId, Indicator),
  link: finder((context) => context.loaders.link.byId, Link),
  measurement: finder((context) => context.loaders.measurement.byId, Measurement),
  mapping: finder((context) => context.loaders.mapping.byId, Mapping),
  node: async (context, key) => {
    const row = await context.loaders.node.byId.load(key);
    return row && toLogicModelNode(row);
  },
  learningQuestion: finder((context) => context.loaders.learning.questionById, LearningQuestion),
  learningEntry: finder((context) => context.loaders.learning.entryById, LearningEntry),
  ledgerEntry: finder((context) => context.loaders.ledger.byId, LedgerEntry),
  paymentRun: finder((context) => context.loaders.payment.runById, PaymentRun),
  organisation: finder((context) => context.loaders.organisation.byId, Organisation),
  designWorkshop: finder((context) => context.loaders.designWorkshop.byId, DesignWorkshop),
  engagement: finder((context) => context.loaders.engagement.byId, Engagement),
  reading: finder((context) => context.loaders.reading.byId, Reading),
  withdrawal: finder((context) => context.loaders.reading.withdrawalById, Withdrawal),
  invitation: finder((context) => context.loaders.invitation.byId, Invitation),
  roleGrant: finder((context) => context.loaders.roleGrant.byId, RoleGrant),
  serviceUser: finder((context) => context.loaders.serviceUser.byId, ServiceUser),
  licence: finder((context) => context.loaders.licence.byId, Licence),
  worker: finder((context) => context.loaders.worker.byId, Worker),
  training: finder((context) => context.loaders.worker.trainingById, Training),
  bandSet: finder((context) => context.loaders.bandSet.byId, BandSet),
  editionMapping: finder((context) => context.loaders.editionMapping.byId, EditionMapping),
  star: finder((context) => context.loaders.star.byId, Star),
  starArea: finder((context) => context.loaders.star.areaById, StarArea),
  starStage: finder((context) => context.loaders.star.stageById, StarStage),
  rateCard: finder((context) => context.loaders.rateCard.byId, RateCard),
  rateMetric: finder((context) => context.loaders.outcomeMetric.rateById, RateMetric),
  outcomeMetric: finder((context) => context.loaders.outcomeMetric.byId, OutcomeMetric),
  paymentCommitment: finder(
    (context) => context.loaders.paymentPlan.commitmentById,
    PaymentCommitment,
  ),
  investment: finder((context) => context.loaders.impactBond.investmentById, Investment),
  contractCost: finder((context) => context.loaders.contractCost.costById, ContractCost),
  costAlternative: finder(
    (context) => context.loaders.contractCost.alternativeById,
    CostAlternative,
  ),
  stageStatement: finder((context) => context.loaders.journey.statementById, StageStatement),
  readinessAction: finder((context) => context.loaders.readiness.actionById, ReadinessAction),
  readinessFramework: finder(
    (context) => context.loaders.readiness.frameworkById,
    ReadinessFramework,
  ),
  readinessReview: finder((context) => context.loaders.readiness.reviewById, ReadinessReview),
  implementationPlan: finder((context) => context.loaders.implementation.byId, ImplementationPlan),
  suitabilityReview: finder((context) => context.loaders.suitability.byId, SuitabilityReview),
  spotCheck: finder((context) => context.loaders.readingQuality.spotCheckById, SpotCheck),
  caseFileAudit: finder((context) => context.loaders.readingQuality.auditById, CaseFileAudit),
  auditFinding: finder((context) => context.loaders.readingQuality.findingById, AuditFinding),
  supervision: finder((context) => context.loaders.readingQuality.supervisionById, Supervision),
  secondScoring: finder(
    (context) => context.loaders.readingQuality.secondScoringById,
    SecondScoring,
  ),
  target: finder((context) => context.loaders.target.byId, Target),
  trainingCase: finder((context) => context.loaders.trainingCase.byId, TrainingCase),
  outcomeTheme: finder((context) => context.loaders.wayThrough.themeById, OutcomeTheme),
  wayStep: finder((context) => context.loaders.wayThrough.stepById, WayStep),
  personalOutcome: finder((context) => context.loaders.wayThrough.outcomeById, PersonalOutcome),
  personalOutcomeReview: finder(
    (context) => context.loaders.wayThrough.reviewById,
    PersonalOutcomeReview,
  ),
};

/** A finder of one kind: its loader by key, and the GraphQL object of a row. */
function finder<Row>(
  loader: (context: OperationContext) => { load(key: string): Promise<Row | null> },
  type: new (row: Row) => Node,
): Finder {
  return async (context, key) => {
    const row = await loader(context).load(key);
    return row === null ? null : new type(row);
  };
}
