import {
  CaseStudyResolver,
  ContractCaseStudiesResolver,
} from "./domain/case-study/case-study.resolver";
import {
  ChecklistRecordResolver,
  EngagementChecklistsResolver,
} from "./domain/checklist/checklist-record.resolver";
import { ChecklistMappingResolver, ChecklistResolver } from "./domain/checklist/checklist.resolver";
import {
  ChecklistEvidenceResolver,
  OutcomeChecklistsResolver,
} from "./domain/checklist/evidence/checklist-evidence.resolver";
import {
  DesignWorkshopEditsResolver,
  DesignWorkshopResolver,
  LogicModelWorkshopResolver,
} from "./domain/design-workshop/design-workshop.resolver";
import { GuidanceResolver } from "./domain/guidance/guidance.resolver";
import { ImplementationEditsResolver } from "./domain/implementation/implementation-edits.resolver";
import {
  ImplementationPlanResolver,
  ImplementationStepResolver,
  ServiceImplementationResolver,
} from "./domain/implementation/implementation.resolver";
import {
  ContractJourneyPlanResolver,
  JourneyWhatIfResolver,
  StageStatementResolver,
} from "./domain/journey/journey-plan.resolver";
import {
  ContractLearningResolver,
  LearningEditsResolver,
  LearningQuestionResolver,
} from "./domain/learning/learning.resolver";
import {
  ContractSuggestedQuestionsResolver,
  SuggestedQuestionResolver,
} from "./domain/learning/suggested-question.resolver";
import {
  ContractMonitoringPackResolver,
  MonitoringPackResolver,
} from "./domain/monitoring-pack/monitoring-pack.resolver";
import {
  PackDeliveryResolver,
  PackIndicatorResolver,
  PackOutcomeResolver,
} from "./domain/monitoring-pack/pack-parts.resolver";
import { ReadinessEditsResolver } from "./domain/readiness/readiness-edits.resolver";
import {
  ContractReadinessResolver,
  ReadinessActionResolver,
  ReadinessRatingResolver,
  ReadinessReviewResolver,
} from "./domain/readiness/readiness-review.resolver";
import { SuitabilityEditsResolver } from "./domain/suitability/suitability-edits.resolver";
import {
  ContractStarBindingResolver,
  ContractSuitabilityResolver,
  ServiceSuitabilityResolver,
  SuitabilityAnswerResolver,
  SuitabilityReviewResolver,
} from "./domain/suitability/suitability.resolver";
import { READING_QUALITY_RESOLVERS } from "./domain/reading-quality/reading-quality.resolvers";
import { TrainingCaseResolver } from "./domain/training-case/training-case.resolver";
import { OutcomeThemeResolver } from "./domain/way-through/outcome-theme.resolver";
import { PersonalOutcomeResolver } from "./domain/way-through/personal-outcome.resolver";
import {
  OutcomeReachedResolver,
  PersonalOutcomesReachedResolver,
  ThemeReachedResolver,
} from "./domain/way-through/reached/reached.resolver";
import { WayThroughResolver } from "./domain/way-through/way-through.resolver";

/** The resolvers of the practice around the model. */
export const PRACTICE_RESOLVERS: readonly (new () => object)[] = [
  CaseStudyResolver,
  ChecklistEvidenceResolver,
  ChecklistMappingResolver,
  ChecklistRecordResolver,
  ChecklistResolver,
  ContractCaseStudiesResolver,
  ContractJourneyPlanResolver,
  ContractLearningResolver,
  ContractMonitoringPackResolver,
  ContractReadinessResolver,
  ContractStarBindingResolver,
  ContractSuggestedQuestionsResolver,
  ContractSuitabilityResolver,
  DesignWorkshopEditsResolver,
  DesignWorkshopResolver,
  EngagementChecklistsResolver,
  GuidanceResolver,
  ImplementationEditsResolver,
  ImplementationPlanResolver,
  ImplementationStepResolver,
  JourneyWhatIfResolver,
  LearningEditsResolver,
  LearningQuestionResolver,
  LogicModelWorkshopResolver,
  MonitoringPackResolver,
  OutcomeChecklistsResolver,
  OutcomeReachedResolver,
  OutcomeThemeResolver,
  PackDeliveryResolver,
  PackIndicatorResolver,
  PackOutcomeResolver,
  PersonalOutcomeResolver,
  PersonalOutcomesReachedResolver,
  ReadinessActionResolver,
  ReadinessEditsResolver,
  ReadinessRatingResolver,
  ReadinessReviewResolver,
  ServiceImplementationResolver,
  ServiceSuitabilityResolver,
  ...READING_QUALITY_RESOLVERS,
  StageStatementResolver,
  SuggestedQuestionResolver,
  SuitabilityAnswerResolver,
  SuitabilityEditsResolver,
  SuitabilityReviewResolver,
  ThemeReachedResolver,
  TrainingCaseResolver,
  WayThroughResolver,
];

/** Types of theirs that only interfaces or unions lead to. */
export const PRACTICE_TYPES: readonly object[] = [];
