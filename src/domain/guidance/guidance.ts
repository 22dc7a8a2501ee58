/** What guidance is about. */
export enum GuidanceTopic {
  SUITABILITY = "suitability",
  TIME_TO_EMBED = "time_to_embed",
  TARGETS = "targets",
  TARGETS_ON_SCORES = "targets_on_scores",
  MONEY_ON_SCORES = "money_on_scores",
  NO_RANKING = "no_ranking",
  READING_EVIDENCE = "reading_evidence",
  WITHHELD = "withheld",
  DATA_QUALITY = "data_quality",
  QUESTIONS = "questions",
  STORIES = "stories",
  MEETINGS = "meetings",
}

/** A short text that stands beside the fields that it concerns. */
export interface Guidance {
  readonly topic: GuidanceTopic;
  readonly title: string;
  readonly text: string;
  /** `Type.field` of the schema, in whose descriptions the text stands as well. */
  readonly fields: readonly string[];
}

/** All guidance, in the order of a contract's life. */
export const GUIDANCE: readonly Guidance[] = [
  {
    topic: GuidanceTopic.SUITABILITY,
    title: "Ask whether a Star fits before you ask for it",
    text:
      "A Star is a conversation between two people who go on working together. Ask the service " +
      "first whether it works like that: a Star that is put on a contract from outside is filled " +
      "in for you, and not for the person.",
    fields: [
      "Mutation.openSuitabilityReview",
      "Mutation.attachLogicModel",
      "Mutation.publishLogicModel",
    ],
  },
  {
    topic: GuidanceTopic.TIME_TO_EMBED,
    title: "Give it time before you read it",
    text:
      "Workers have to be trained and try it, and people have to come back for a second reading. " +
      "In a Star's first year ask how it is going, not what it shows.",
    fields: ["Mutation.setImplementationPlan", "Contract.starEvidence"],
  },
  {
    topic: GuidanceTopic.TARGETS,
    title: "Understand a number before you set a target for it",
    text:
      "Look at a year of figures, and ask those who make them what moves them, before you set a " +
      "target. A target that was guessed is met by choosing whom to work with, or by counting anew.",
    fields: ["Mutation.setTarget", "Indicator.targets"],
  },
  {
    topic: GuidanceTopic.TARGETS_ON_SCORES,
    title: "A Star score is a place, not an amount",
    text:
      "A score is a place on a journey, not an amount: the same number can mean different things " +
      "for different people, and reaching it is a question to talk about, not a verdict.",
    fields: ["SetTargetInput.explanation", "IndicatorProgress.caution", "IndicatorFigure.caution"],
  },
  {
    topic: GuidanceTopic.MONEY_ON_SCORES,
    title: "Do not link money to scores lightly",
    text:
      "Where money depends on scores, they tend to drift towards what is paid for, whoever gives " +
      "them: agree how readings are checked, look at the signals of the claims, and pay for " +
      "changes that others can see as well.",
    fields: ["Mutation.agreeRateCard", "RateMetricInput.explanation", "RateMetric.caution"],
  },
  {
    topic: GuidanceTopic.NO_RANKING,
    title: "Side by side is not first to last",
    text:
      "Services and contracts work with different people, who begin in different places. Use what " +
      "stands side by side here to find whom to ask, and never as a league table: a service that " +
      "takes in those whom others turn away looks worse for it.",
    fields: [
      "Query.contracts",
      "Organisation.contracts",
      "Contract.services",
      "Contract.ratings",
      "IndicatorFigure.byContract",
      "Contract.journeyPlan",
    ],
  },
  {
    topic: GuidanceTopic.READING_EVIDENCE,
    title: "Evidence is where a conversation begins",
    text:
      "A figure says that something changed, for how many, and how sure that is. It does not say " +
      "why, nor that the service did it. Read it with its caveats, beside the indicators, and ask " +
      "the people who were there.",
    fields: ["Outcome.evidence", "Outcome.starEvidence"],
  },
  {
    topic: GuidanceTopic.WITHHELD,
    title: "Withheld is not zero",
    text:
      "Figures about few people are withheld, and others from which they would follow. Do not " +
      "guess them, and do not ask the provider for them: they are kept from you so that nobody is " +
      "made out.",
    fields: ["StarEvidence.disclosure", "MonitoringPack.withheld"],
  },
  {
    topic: GuidanceTopic.DATA_QUALITY,
    title: "Ask how readings are made before you ask what they show",
    text:
      "Readings that were made with the person, talked over in supervision and checked now and " +
      "then can be relied on. What stands out in how they are made is a reason to ask, never an " +
      "accusation.",
    fields: ["Contract.qualitySignals"],
  },
  {
    topic: GuidanceTopic.QUESTIONS,
    title: "A good question is worth more than a good figure",
    text:
      "Ask few questions, ask them together, and write down what was tried and what the next data " +
      'said. A question that nobody may answer with "we do not know yet" is a verdict.',
    fields: ["Mutation.askQuestion", "Contract.learningQuestions"],
  },
  {
    topic: GuidanceTopic.STORIES,
    title: "One story says what can happen, not how often",
    text:
      "Read a story to understand the figures, not to prove them. It belongs to the person it is " +
      "about, who may take it back.",
    fields: ["Contract.caseStudies"],
  },
  {
    topic: GuidanceTopic.MEETINGS,
    title: "Look at it together",
    text:
      "Send the pack before the meeting, read what is withheld first, and spend the time on the " +
      "questions. Whatever is decided from it, let the provider say first what it sees in it.",
    fields: ["Contract.monitoringPack"],
  },
];

/** The text on a topic. */
export const guidanceOn = (topic: GuidanceTopic): string =>
  GUIDANCE.find((one) => one.topic === topic)?.text ?? "";
