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
];
