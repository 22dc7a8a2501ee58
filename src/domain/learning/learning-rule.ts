/** The rules by which figures become questions. */
export enum LearningRule {
  MISSING_SECOND_READINGS = "missing_second_readings",
  STAYS_AT_STAGE = "stays_at_stage",
  INDICATOR_MOVED_STAR_DID_NOT = "indicator_moved_star_did_not",
  STAR_MOVED_INDICATOR_DID_NOT = "star_moved_indicator_did_not",
  FELL_BACK = "fell_back",
  BEGAN_AT_TOP = "began_at_top",
  LEFT_EARLY = "left_early",
  MANY_WORKER_ONLY = "many_worker_only",
  READINGS_SIGNAL = "readings_signal",
  NOT_MEASURED = "not_measured",
  BEHIND_TARGET = "behind_target",
  PAID_FOR_BUT_NOT_MOVED = "paid_for_but_not_moved",
  CLAIMS_SIGNAL = "claims_signal",
}

/** What a rule asks where no figure may be told, or none is at hand. */
export const PLAIN_QUESTIONS: Readonly<Record<LearningRule, string>> = {
  [LearningRule.MISSING_SECOND_READINGS]:
    "What happens between people's first reading and the second?",
  [LearningRule.STAYS_AT_STAGE]:
    "At which stage of the journey do people stay, and what would help?",
  [LearningRule.INDICATOR_MOVED_STAR_DID_NOT]:
    "Where an indicator moved and people's own journey did not move up: why?",
  [LearningRule.STAR_MOVED_INDICATOR_DID_NOT]:
    "Where people's journey moved and the indicator did not: why?",
  [LearningRule.FELL_BACK]: "What happened for people who slipped back?",
  [LearningRule.BEGAN_AT_TOP]: "Is the service reaching the people it is meant for?",
  [LearningRule.LEFT_EARLY]: "Why do people leave before a second reading?",
  [LearningRule.MANY_WORKER_ONLY]: "What stands in the way of doing readings with the person?",
  [LearningRule.READINGS_SIGNAL]: "How are readings done here?",
  [LearningRule.NOT_MEASURED]: "Who measures this, and when will there be a figure?",
  [LearningRule.BEHIND_TARGET]: "What stands between here and the target, and is it the right one?",
  [LearningRule.PAID_FOR_BUT_NOT_MOVED]:
    "Where something is paid for and people's journey did not move up: why?",
  [LearningRule.CLAIMS_SIGNAL]: "How do the readings that claims rest on come about?",
};
