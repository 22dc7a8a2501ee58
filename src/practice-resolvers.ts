import {
  CaseStudyResolver,
  ContractCaseStudiesResolver,
} from "./domain/case-study/case-study.resolver";
import {
  ContractLearningResolver,
  LearningEditsResolver,
  LearningQuestionResolver,
} from "./domain/learning/learning.resolver";

/** The resolvers of the practice around the model. */
export const PRACTICE_RESOLVERS: readonly (new () => object)[] = [
  CaseStudyResolver,
  ContractCaseStudiesResolver,
  ContractLearningResolver,
  LearningEditsResolver,
  LearningQuestionResolver,
];

/** Types of theirs that only interfaces or unions lead to. */
export const PRACTICE_TYPES: readonly object[] = [];
