import {
  CaseStudyResolver,
  ContractCaseStudiesResolver,
} from "./domain/case-study/case-study.resolver";
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
  ContractMonitoringPackResolver,
  MonitoringPackResolver,
  PackDeliveryResolver,
  PackIndicatorResolver,
  PackOutcomeResolver,
} from "./domain/monitoring-pack/monitoring-pack.resolver";
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
  ContractCaseStudiesResolver,
  ContractLearningResolver,
  LearningEditsResolver,
  LearningQuestionResolver,
  ContractJourneyPlanResolver,
  JourneyWhatIfResolver,
  StageStatementResolver,
  ContractMonitoringPackResolver,
  MonitoringPackResolver,
  PackDeliveryResolver,
  PackIndicatorResolver,
  PackOutcomeResolver,
  OutcomeThemeResolver,
  WayThroughResolver,
  PersonalOutcomeResolver,
  OutcomeReachedResolver,
  PersonalOutcomesReachedResolver,
  ThemeReachedResolver,
  TrainingCaseResolver,
];

/** Types of theirs that only interfaces or unions lead to. */
export const PRACTICE_TYPES: readonly object[] = [];
