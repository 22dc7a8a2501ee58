/**
 * How many the domain expects in a list that is given whole, by the type of its elements: the
 * upper end of what is ordinary, since a price is taken before the list is read. A list whose
 * elements are not named here is priced like the largest page, and a test asks for its size.
 */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  // Values of one thing
  AreaEvidence: 12,
  AreaGap: 12,
  BandCount: 6,
  Caveat: 10,
  ChangeBand: 6,
  EditionMappingArea: 12,
  Fact: 10,
  FactCondition: 5,
  JourneyScore: 12,
  LogicModelFieldChange: 10,
  MeasurementPart: 20,
  MeasurementStateCount: 5,
  ReadingScore: 12,
  StageMove: 25,
  StageSnapshot: 5,
  StarArea: 12,
  StarStage: 10,
  TextSpan: 5,
  UnpairedCount: 10,
  // Who may do what
  RoleGrant: 5,
  // What belongs to a contract, a service, an engagement
  Claim: 100,
  ClaimEvent: 5,
  ClaimNeed: 10,
  ClaimShare: 2,
  Contract: 10,
  ContractLot: 10,
  ContractParty: 5,
  ContractStatusChange: 5,
  EngagementRevision: 5,
  JourneyStep: 10,
  PersonalJourney: 2,
  QualitySignal: 10,
  Relapse: 2,
  Service: 10,
  StarEvidence: 3,
  Training: 5,
  Withdrawal: 3,
  // What a contract pays for
  Cap: 5,
  OutcomeMetric: 10,
  PriceTier: 3,
  Rate: 3,
  RateCard: 3,
  RateMetric: 10,
  ScaleStep: 5,
  // Payments
  PaymentByCap: 6,
  PaymentByMetric: 10,
  PaymentByRecipient: 5,
  PaymentShare: 3,
  PaymentStep: 8,
  // What a contract pays for outcomes
  BondScenario: 3,
  CashMonth: 60,
  CashPosition: 1,
  Investment: 5,
  InvestmentInScenario: 5,
  InvestmentPosition: 5,
  PaymentCommitment: 3,
  PaymentPlan: 5,
  PaymentPlanLine: 50,
  PlanAgainstActual: 20,
  // A logic model
  ClientReference: 50,
  Finding: 20,
  Indicator: 5,
  Link: 20,
  LogicModel: 2,
  LogicModelChange: 50,
  LogicModelNode: 20,
  LogicModelVersion: 5,
  Mapping: 5,
  Outcome: 10,
  // Indicators and their figures
  IndicatorFigure: 5,
  Measurement: 20,
  MeasurementEvent: 5,
  MissingMeasurement: 10,
  OutcomeIndicator: 5,
  Target: 5,
  // Stars
  EditionMapping: 3,
  Star: 5,
  // Helps
  DecidingWords: 5,
  ModelTemplate: 10,
  ModelTemplateNode: 20,
  ObjectiveKindShare: 5,
  ObjectiveNote: 5,
  ObjectivePart: 5,
  // What comes back from a change
  ClaimWarning: 20,
  ImportFault: 100,
  ImportedFile: 12,
  Issue: 10,
  RestFile: 12,
};

/** Values of a list of words, numbers or kinds. */
export const LEAF_LIST_SIZE = 5;
