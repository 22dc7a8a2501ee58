import { KeptReachEntity } from "../auth/kept-reach.entity";
import { RoleGrantEntity } from "../auth/role-grant.entity";
import { BrowserSessionEntity } from "../auth/sessions/browser-session.entity";
import { PersonEntity } from "../auth/sessions/person.entity";
import { SteeringChangeEntity } from "../auth/steering-change.entity";
import { AccessTokenEntity } from "../domain/access-token/access-token.entity";
import { AuditEventEntity } from "../audit/audit-event.entity";
import { AuditHeadEntity } from "../audit/audit-head.entity";
import { InvitationEntity } from "../domain/access/invitation.entity";
import { ContractLotEntity } from "../domain/contract/contract-lot.entity";
import { ContractPartyEntity } from "../domain/contract/contract-party.entity";
import { ContractStatusChangeEntity } from "../domain/contract/contract-status-change.entity";
import { ContractEntity } from "../domain/contract/contract.entity";
import { EvidenceChangeEntity } from "../domain/evidence/kept/evidence-change.entity";
import { EvidenceDayEntity } from "../domain/evidence/kept/evidence-day.entity";
import { EvidenceTallyEntity } from "../domain/evidence/kept/evidence-tally.entity";
import { ServiceEntity } from "../domain/service/service.entity";
import { IndicatorLineageEntity } from "../domain/indicator/indicator-lineage.entity";
import { IndicatorEntity } from "../domain/indicator/indicator.entity";
import { LinkEntity } from "../domain/link/link.entity";
import { FindingAcknowledgementEntity } from "../domain/logic-model/finding-acknowledgement.entity";
import { LogicModelEntity } from "../domain/logic-model/logic-model.entity";
import { ModelAttachmentEntity } from "../domain/logic-model/model-attachment.entity";
import { ModelEventEntity } from "../domain/logic-model/model-event.entity";
import { ModelVersionEntity } from "../domain/logic-model/model-version.entity";
import { MappingEntity } from "../domain/mapping/mapping.entity";
import { MeasurementEventEntity } from "../domain/measurement/measurement-event.entity";
import { MeasurementEntity } from "../domain/measurement/measurement.entity";
import { NodeEntity } from "../domain/node/node.entity";
import { OrganisationEntity } from "../domain/organisation/organisation.entity";
import { EngagementRevisionEntity } from "../domain/engagement/engagement-revision.entity";
import { EngagementEntity } from "../domain/engagement/engagement.entity";
import { LicenceEntity } from "../domain/licence/licence.entity";
import { ReadingEntity } from "../domain/reading/reading.entity";
import { WithdrawalEntity } from "../domain/reading/withdrawal.entity";
import { ServiceUserEntity } from "../domain/service-user/service-user.entity";
import { BandSetEntity } from "../domain/star/band-set.entity";
import {
  EditionMappingAreaEntity,
  EditionMappingEntity,
} from "../domain/star/edition-mapping.entity";
import { StarAreaEntity } from "../domain/star/star-area.entity";
import { StarStageEntity } from "../domain/star/star-stage.entity";
import { StarEntity } from "../domain/star/star.entity";
import { TargetEntity } from "../domain/target/target.entity";
import { TrainingEntity } from "../domain/worker/training.entity";
import { WorkerEntity } from "../domain/worker/worker.entity";

import { DeploymentKeyEntity } from "../pseudonyms/deployment-key.entity";
import { BiLoginEntity } from "../reporting/logins/bi-login.entity";
import { ContractErasureEntity } from "../rights/erasure/contract-erasure.entity";
import { ErasedPersonEntity } from "../rights/erasure/erased-person.entity";
import { RetentionNoticeEntity } from "../rights/retention/retention-notice.entity";
import { RetentionRuleEntity } from "../rights/retention/retention-rule.entity";
import {
  RetentionRunCountEntity,
  RetentionRunEntity,
} from "../rights/retention/retention-run.entity";
import { REPORTED_FIGURES, ReportedContractEntity } from "../reporting/figures/reported.entity";
import { IdempotencyKeyEntity } from "./idempotency-key.entity";
import { OutcomeMetricEntity } from "../domain/rate-card/outcome-metric.entity";
import { RateCardEntity } from "../domain/rate-card/rate-card.entity";
import { RateMetricEntity } from "../domain/rate-card/rate-metric.entity";
import { ClaimSampleEntity } from "../domain/claim/claim-sample.entity";
import { ClaimEntity } from "../domain/claim/claim.entity";
import { ClaimantEntity } from "../domain/claim/claimant.entity";
import { ClaimPersonEntity } from "../domain/claim/claim-person.entity";
import { ClaimEventEntity } from "../domain/claim/claim-event.entity";
import { RelapseEntity } from "../domain/claim/relapse.entity";
import { PaymentCommitmentEntity } from "../domain/payment-plan/payment-commitment.entity";
import { PaymentPlanEntity } from "../domain/payment-plan/payment-plan.entity";
import { PaymentPlanLineEntity } from "../domain/payment-plan/payment-plan-line.entity";
import { InvestmentEntity } from "../domain/impact-bond/investment.entity";
import { BondScenarioEntity } from "../domain/impact-bond/bond-scenario.entity";
import { LedgerEntryEntity } from "../domain/ledger/ledger-entry.entity";
import { LedgerPostingEntity } from "../domain/ledger/ledger-posting.entity";
import { PaymentRunEntity } from "../domain/payment/payment-run.entity";
import { PaymentLineEntity } from "../domain/payment/payment-line.entity";
import { ContractCostEntity } from "../domain/value-for-money/contract-cost.entity";
import { CostAlternativeEntity } from "../domain/value-for-money/cost-alternative.entity";
import { ContractKpiEntity } from "../domain/contract-rating/contract-kpi.entity";
import { ContractRemarkEntity } from "../domain/contract/contract-remark.entity";
import { SuitabilityReviewEntity } from "../domain/suitability/suitability-review.entity";
import { SuitabilityAnswerEntity } from "../domain/suitability/suitability-answer.entity";
import { StarBindingReasonEntity } from "../domain/suitability/star-binding-reason.entity";
import { ImplementationPlanEntity } from "../domain/implementation/implementation-plan.entity";
import { SupervisionEntity } from "../domain/reading-quality/supervision.entity";
import { SpotCheckEntity } from "../domain/reading-quality/spot-check.entity";
import { CaseFileAuditEntity } from "../domain/reading-quality/case-file-audit.entity";
import { AuditFindingEntity } from "../domain/reading-quality/audit-finding.entity";
import { SecondScoringEntity } from "../domain/reading-quality/second-scoring.entity";
import { LearningQuestionEntity } from "../domain/learning/learning-question.entity";
import { LearningEntryEntity } from "../domain/learning/learning-entry.entity";
import { CaseStudyEntity } from "../domain/case-study/case-study.entity";
import { CaseStudyPersonEntity } from "../domain/case-study/case-study-person.entity";
import { StageStatementEntity } from "../domain/journey/stage-statement.entity";
import { ChecklistEntity } from "../domain/checklist/checklist.entity";
import { ChecklistMappingEntity } from "../domain/checklist/checklist-mapping.entity";
import { ChecklistRecordEntity } from "../domain/checklist/checklist-record.entity";
import { ReadinessFrameworkEntity } from "../domain/readiness/readiness-framework.entity";
import { ReadinessReviewEntity } from "../domain/readiness/readiness-review.entity";
import { ReadinessRatingEntity } from "../domain/readiness/readiness-rating.entity";
import { ReadinessActionEntity } from "../domain/readiness/readiness-action.entity";
import { OutcomeThemeEntity } from "../domain/way-through/outcome-theme.entity";
import { WayStepEntity } from "../domain/way-through/way-step.entity";
import { PersonalOutcomeEntity } from "../domain/way-through/personal-outcome.entity";
import { PersonalOutcomeNodeEntity } from "../domain/way-through/personal-outcome-node.entity";
import { PersonalOutcomeReviewEntity } from "../domain/way-through/personal-outcome-review.entity";
import { TrainingCaseEntity } from "../domain/training-case/training-case.entity";
import { DesignWorkshopEntity } from "../domain/design-workshop/design-workshop.entity";

/** Every table, for TypeORM; migrations are the truth, and a test compares the two. */
export const ENTITIES = [
  AuditEventEntity,
  AuditHeadEntity,
  IdempotencyKeyEntity,
  DeploymentKeyEntity,
  ContractErasureEntity,
  ErasedPersonEntity,
  RetentionNoticeEntity,
  RetentionRuleEntity,
  RetentionRunCountEntity,
  RetentionRunEntity,
  AccessTokenEntity,
  BrowserSessionEntity,
  PersonEntity,
  RoleGrantEntity,
  KeptReachEntity,
  SteeringChangeEntity,
  BiLoginEntity,
  InvitationEntity,
  ContractEntity,
  ContractLotEntity,
  ContractPartyEntity,
  ContractStatusChangeEntity,
  ServiceEntity,
  EvidenceChangeEntity,
  EvidenceDayEntity,
  EvidenceTallyEntity,
  ReportedContractEntity,
  ...REPORTED_FIGURES,
  FindingAcknowledgementEntity,
  IndicatorEntity,
  IndicatorLineageEntity,
  MeasurementEntity,
  MeasurementEventEntity,
  TargetEntity,
  LinkEntity,
  LogicModelEntity,
  MappingEntity,
  ModelAttachmentEntity,
  ModelEventEntity,
  ModelVersionEntity,
  NodeEntity,
  OrganisationEntity,
  BandSetEntity,
  EditionMappingAreaEntity,
  EditionMappingEntity,
  EngagementEntity,
  EngagementRevisionEntity,
  LicenceEntity,
  ReadingEntity,
  ServiceUserEntity,
  StarAreaEntity,
  StarEntity,
  StarStageEntity,
  TrainingEntity,
  WithdrawalEntity,
  WorkerEntity,
  OutcomeMetricEntity,
  RateCardEntity,
  RateMetricEntity,
  ClaimSampleEntity,
  ClaimEntity,
  ClaimantEntity,
  ClaimPersonEntity,
  ClaimEventEntity,
  RelapseEntity,
  PaymentCommitmentEntity,
  PaymentPlanEntity,
  PaymentPlanLineEntity,
  InvestmentEntity,
  BondScenarioEntity,
  LedgerEntryEntity,
  LedgerPostingEntity,
  PaymentRunEntity,
  PaymentLineEntity,
  ContractCostEntity,
  CostAlternativeEntity,
  ContractKpiEntity,
  ContractRemarkEntity,
  SuitabilityReviewEntity,
  SuitabilityAnswerEntity,
  StarBindingReasonEntity,
  ImplementationPlanEntity,
  SupervisionEntity,
  SpotCheckEntity,
  CaseFileAuditEntity,
  AuditFindingEntity,
  SecondScoringEntity,
  LearningQuestionEntity,
  LearningEntryEntity,
  CaseStudyEntity,
  CaseStudyPersonEntity,
  StageStatementEntity,
  ChecklistEntity,
  ChecklistMappingEntity,
  ChecklistRecordEntity,
  ReadinessFrameworkEntity,
  ReadinessReviewEntity,
  ReadinessRatingEntity,
  ReadinessActionEntity,
  OutcomeThemeEntity,
  WayStepEntity,
  PersonalOutcomeEntity,
  PersonalOutcomeNodeEntity,
  PersonalOutcomeReviewEntity,
  TrainingCaseEntity,
  DesignWorkshopEntity,
];
