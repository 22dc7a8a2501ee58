/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What is asked of a case file about a reading. */
export type AuditQuestion =
  /** Does an action plan follow from the scores? */
  | 'ACTION_PLAN_FOLLOWS'
  /** Does it show that the person took part in the reading? */
  | 'INVOLVED_PERSON'
  /** Do the scores fit the notes? */
  | 'SCORES_FIT_NOTES';

/** Which reading a person's change is measured from. */
export type BaselineRule =
  /** The first reading that counts, even where it was before the period. */
  | 'FIRST'
  /** Of the first two, the one with the lower mean; the first where they tie. */
  | 'LOWER_OF_FIRST_TWO';

/** How well it may go. */
export type BondScenarioName =
  /** What one goes by. */
  | 'BASE'
  /** More is achieved. */
  | 'HIGH'
  /** Less is achieved than one hopes for. */
  | 'LOW';

/** For how long a budget is. */
export type BudgetPeriod =
  /** For a month. */
  | 'MONTH'
  /** For a week. */
  | 'WEEK'
  /** For a year. */
  | 'YEAR';

/** What must be kept in mind with an answer. */
export type CaveatCode =
  /** Many people began where no increase can show. */
  | 'ALREADY_AT_TOP'
  /** Some areas have too few people. */
  | 'AREAS_LEFT_OUT'
  /** The baseline is the lower of two readings. */
  | 'BASELINE_CHOSEN_LOW'
  /** Contracts asked for are not in it. */
  | 'CONTRACTS_LEFT_OUT'
  /** Readings of another edition are among them. */
  | 'EDITION_MAPPING_APPLIED'
  /** The change could be none at all. */
  | 'INTERVAL_INCLUDES_ZERO'
  /** Less than half of the engagements have two readings. */
  | 'LOW_COVERAGE'
  /** Many readings were made without the person. */
  | 'MANY_WORKER_ONLY'
  /** Many engagements have one reading only. */
  | 'MISSING_SECOND_READINGS'
  /** The mappings are of a version not in force at the time. */
  | 'MODEL_NOT_IN_FORCE'
  /** Change is no proof of its cause. */
  | 'NO_COMPARISON_GROUP'
  /** Scores are an order of places, not amounts. */
  | 'ORDINAL_SCALE'
  /** Money depends on what it shows. */
  | 'PAID_FOR'
  /** People were erased with all that was counted of them. */
  | 'PEOPLE_REMOVED'
  /** The outcome is wider than the people who were asked. */
  | 'POPULATION_OUTCOME'
  /** Readings that look back are among them. */
  | 'RETROSPECTIVE_INCLUDED'
  /** Few people stand behind an area. */
  | 'SMALL_NUMBERS'
  /** No current review says that the Star fits each service; why it is used. */
  | 'STAR_NOT_REVIEWED'
  /** People left after a single reading. */
  | 'STOPPED_BEFORE_SECOND_READING'
  /** A Star is still being brought in: the date is in the message. */
  | 'TOO_EARLY';

/** How a contract stands on an indicator, by cut-offs that were agreed for it. */
export type ContractGrade =
  /** Below that, at or above the next cut-off. */
  | 'APPROACHING_TARGET'
  /** At or above the share of the way agreed as good. */
  | 'GOOD'
  /** Below the last cut-off. */
  | 'INADEQUATE'
  /** Not rated: see why. */
  | 'OTHER'
  /** Below that, at or above the last cut-off. */
  | 'REQUIRES_IMPROVEMENT';

/** Where a contract is in its life. */
export type ContractStatus =
  /** In force. */
  | 'ACTIVE'
  /** Being agreed; nothing is delivered yet. */
  | 'DRAFT'
  /** Ran to its end. */
  | 'ENDED'
  /** Stopped before its end, with a reason. */
  | 'TERMINATED';

/** Whether there are enough people for a figure. */
export type EvidenceStatus =
  /** The numbers are too thin: no figure is given, and why. */
  | 'INSUFFICIENT'
  /** At least one area, or the whole Star of a contract, has enough people. */
  | 'SUFFICIENT';

/** How much a finding weighs. */
export type FindingSeverity =
  /** Worth a thought; nothing stands against publishing. */
  | 'ADVICE'
  /** The model cannot be published with it. */
  | 'ERROR'
  /** Whoever publishes says why it is left so. */
  | 'WARNING';

/** How often a figure is due. */
export type Frequency =
  /** Each month. */
  | 'MONTHLY'
  /** Each three months. */
  | 'QUARTERLY'
  /** Each twelve months. */
  | 'YEARLY';

/** What guidance is about, in the order of a contract's life. */
export type GuidanceTopic =
  /** Whether readings can be relied on. */
  | 'DATA_QUALITY'
  /** How to use a monitoring pack. */
  | 'MEETINGS'
  /** What becomes of scores that are paid for. */
  | 'MONEY_ON_SCORES'
  /** How to look at services and contracts side by side. */
  | 'NO_RANKING'
  /** How to ask. */
  | 'QUESTIONS'
  /** What a figure tells, and what not. */
  | 'READING_EVIDENCE'
  /** What a story is good for. */
  | 'STORIES'
  /** Whether a Star fits a service. */
  | 'SUITABILITY'
  /** When a target may be set. */
  | 'TARGETS'
  /** What a target on a Star score means. */
  | 'TARGETS_ON_SCORES'
  /** How long it takes until data mean something. */
  | 'TIME_TO_EMBED'
  /** What it means that a figure is not given. */
  | 'WITHHELD';

/** What a step of bringing a Star into a service is about. */
export type ImplementationStepKind =
  /** Some workers are freed to help the others with it. */
  | 'CHAMPIONS'
  /** The first distance travelled is looked at together. */
  | 'FIRST_DISTANCE'
  /** People who come have their first reading. */
  | 'FIRST_READINGS'
  /** The first of them come to their second reading. */
  | 'FIRST_REVIEWS'
  /** Licences are bought, where the Star needs them. */
  | 'LICENCES'
  /** Some workers try it with some people, and say what has to change. */
  | 'PILOT'
  /** Readings are discussed, and held against case files. */
  | 'QUALITY_ASSURANCE'
  /** Those who decide about it meet, the commissioner among them. */
  | 'STEERING_GROUP'
  /** Workers and managers are trained. */
  | 'TRAINING';

/** Where a step stands. */
export type ImplementationStepState =
  /** It is done. */
  | 'DONE'
  /** It will not be done. */
  | 'DROPPED'
  /** It is still to come. */
  | 'PLANNED'
  /** It was begun. */
  | 'UNDER_WAY';

/** Which way is good. */
export type IndicatorDirection =
  /** Less is better. */
  | 'DOWN'
  /** It should stay where it is. */
  | 'MAINTAIN'
  /** More is better. */
  | 'UP';

/** Why there is no figure: the first of these that holds. */
export type InsufficientReason =
  /** The logic model is attached to no contract asked for. */
  | 'NO_CONTRACT'
  /** Nobody in scope had started. */
  | 'NO_ENGAGEMENT'
  /** Nobody has two readings to compare. */
  | 'NO_PAIR'
  /** No reading of the Star counts. */
  | 'NO_READING'
  /** No area has the minimum of people. */
  | 'TOO_FEW_PEOPLE'
  /** It is about so few people that this viewer is not given it. */
  | 'WITHHELD';

/** What became of an intervention that was talked about. */
export type InterventionDecision =
  /** It is to be bought: the draft of the logic model has it. */
  | 'CHOSEN'
  /** It was talked about; nothing is decided. */
  | 'CONSIDERED'
  /** It is not to be bought; the reasoning is kept. */
  | 'REJECTED';

/** What an entry of the learning log tells. */
export type LearningEntryKind =
  /** It was closed, and why. */
  | 'CLOSED'
  /** It was talked about: by whom, and what they think. */
  | 'DISCUSSED'
  /** What the next data said. */
  | 'NEXT_DATA'
  /** It was opened again, and why. */
  | 'OPENED_AGAIN'
  /** Something was done differently. */
  | 'TRIED';

/** Whether a question is still asked. */
export type LearningQuestionState =
  /** Nothing more is to be learnt of it for now; the log says why. */
  | 'CLOSED'
  /** It is asked, talked about, or something is being tried. */
  | 'OPEN';

/** By which rule figures become a question. None of them is a verdict. */
export type LearningRule =
  /** Many people began at the top of the scale of an area. */
  | 'BEGAN_AT_TOP'
  /** An indicator is away from its target, or hardly on the way. */
  | 'BEHIND_TARGET'
  /** Something in the readings that claims rest on stands out. */
  | 'CLAIMS_SIGNAL'
  /** Many people's score of an area fell. */
  | 'FELL_BACK'
  /** An indicator of an outcome moved its way, and people's Star did not. */
  | 'INDICATOR_MOVED_STAR_DID_NOT'
  /** Many people left after a single reading. */
  | 'LEFT_EARLY'
  /** Many readings were scored by a worker alone. */
  | 'MANY_WORKER_ONLY'
  /** Many people of a service, or of the contract, have no second reading. */
  | 'MISSING_SECOND_READINGS'
  /** An indicator has a target, and a measurement is overdue. */
  | 'NOT_MEASURED'
  /** An outcome was claimed and accepted, and people's Star of it did not move. */
  | 'PAID_FOR_BUT_NOT_MOVED'
  /** Something in how readings are made stands out. */
  | 'READINGS_SIGNAL'
  /** People's Star moved up, and an indicator of the same outcome did not. */
  | 'STAR_MOVED_INDICATOR_DID_NOT'
  /** Many people are at one stage of an area, and stay there. */
  | 'STAYS_AT_STAGE';

/** On what it rests that one box leads to another. */
export type LinkStrength =
  /** Somebody expects it; nothing is known yet. */
  | 'ASSUMED'
  /** Figures of this place or service show it. */
  | 'LOCAL_DATA'
  /** Workers see it happen. */
  | 'PRACTICE'
  /** Published research shows it. */
  | 'RESEARCH';

/** What somebody did to a logic model. */
export type LogicModelAction =
  /** Attached it to a contract. */
  | 'ATTACHED'
  /** Made it, with its first draft. */
  | 'CREATED'
  /** Detached it from a contract. */
  | 'DETACHED'
  /** Threw a draft away. */
  | 'DRAFT_DISCARDED'
  /** Started a new draft from what was published. */
  | 'DRAFT_STARTED'
  /** Edited its draft. */
  | 'EDITED'
  /** Brought it in from a file, published. */
  | 'IMPORTED'
  /** Published its draft. */
  | 'PUBLISHED'
  /** Set, revised or withdrew a target, also of what is published. */
  | 'TARGET_SET';

/** Where a version of a logic model is in its life. */
export type LogicModelVersionStatus =
  /** Being worked on; nobody is held to it yet. */
  | 'DRAFT'
  /** In force. It never changes. */
  | 'PUBLISHED'
  /** Was in force until a later version was published. Kept as it was. */
  | 'SUPERSEDED';

/** How far a figure has come. */
export type MeasurementState =
  /** Being entered; it counts nowhere yet. */
  | 'DRAFT'
  /** Sent back with a reason, to be mended and submitted again. */
  | 'RETURNED'
  /** Given to the commissioner, who has not looked at it yet. */
  | 'SUBMITTED'
  /** Looked at and accepted. It cannot change unless it is returned. */
  | 'VERIFIED';

/** What a claim of a metric is about. */
export type MetricCounts =
  /** A number of outcomes, claimed together. */
  | 'OUTCOMES'
  /** One person each, known by a pseudonym. */
  | 'PEOPLE';

/** The columns of a logic model, from what is put in to what changes. */
export type NodeLayer =
  /** The change in circumstances that the money is for. */
  | 'FINAL_OUTCOME'
  /** A contribution or an effort: money, people, places. */
  | 'INPUT'
  /** A change on the way: distance travelled. */
  | 'INTERIM_OUTCOME'
  /** Services produced in a given time. */
  | 'OUTPUT'
  /** How it is done: the procedure or method. Not every model has any. */
  | 'PROCESS';

/** What a statement in a plan is about. */
export type ObjectiveKind =
  /** A contribution or an effort: money, people, places. */
  | 'INPUT'
  /** A result: a change in circumstances. */
  | 'OUTCOME'
  /** Services produced in a given time. */
  | 'OUTPUT'
  /** A procedure or a method: how it is done. */
  | 'PROCESS';

/** How far an outcome agreed with a person was reached. */
export type OutcomeReached =
  /** It is as was wished. */
  | 'ACHIEVED'
  /** Not so far; it is still wanted. */
  | 'NOT_YET'
  /** The person wants something else now. */
  | 'NO_LONGER_WANTED'
  /** Some of it is. */
  | 'PARTLY';

/** Whose, or which, change an outcome is. */
export type OutcomeType =
  /** For a local economy, or costs avoided elsewhere. */
  | 'ECONOMIC'
  /** The same for less, or more for the same. */
  | 'EFFICIENCY'
  /** A duty in law is met. */
  | 'LEGAL_COMPLIANCE'
  /** Among everybody in an area, or in how a whole system works. */
  | 'POPULATION'
  /** In the life of a person who uses a service, or of a carer. */
  | 'SERVICE_USER'
  /** Good done to a community beyond the service itself. */
  | 'SOCIAL_VALUE';

/** What an organisation is in a contract, the commissioner apart. */
export type PartyRole =
  /** Looks at what the service changes. */
  | 'EVALUATOR'
  /** Brings the parties together or manages for them. */
  | 'INTERMEDIARY'
  /** Pays first and is repaid on results. */
  | 'INVESTOR'
  /** Answers to the commissioner for delivery. */
  | 'LEAD_PROVIDER'
  /** Delivers a part for the lead provider. */
  | 'SUBCONTRACTOR';

/** A rule that a claim goes through on its way to an amount. */
export type PaymentRule =
  /** The share that is the service's own doing is kept. */
  | 'ATTRIBUTION'
  /** What would have come about anyway is taken off. */
  | 'COMPARISON'
  /** Enough of several needs had to be met. */
  | 'COMPOSITE'
  /** The limit of the whole contract. */
  | 'CONTRACT_CAP'
  /** The share that would have happened anyway is taken off. */
  | 'DEADWEIGHT'
  /** The limit of one metric. */
  | 'METRIC_CAP'
  /** The rate card has no price for it, so nothing is paid. */
  | 'NO_RATE'
  /** It is paid once for each person. */
  | 'ONCE_PER_PERSON'
  /** Something else had to be earned first. */
  | 'ORDER'
  /** The limit of a month, quarter or year. */
  | 'PERIOD_CAP'
  /** The limit of one person. */
  | 'PERSON_CAP'
  /** What the rate card pays for it. */
  | 'PRICE'
  /** The limit as a share of people or outcomes. */
  | 'SHARE_CAP'
  /** It had to hold for a time. */
  | 'SUSTAINED';

/** Days from a first to a last, both included. */
export type PeriodInput = {
  /** Last day, on or after the first. */
  end: string;
  /** First day. */
  start: string;
};

/** What can be said of the way from the baseline to the target. */
export type ProgressStatus =
  /** It should stay where it is, and did not: see `distance`. */
  | 'DRIFTED'
  /** There is a figure, a baseline and a target. */
  | 'GIVEN'
  /** It should stay where it is, and did, to the digits it is shown with. */
  | 'HELD'
  /** A sum that lacks parts and should not rise: progress would look too good. */
  | 'INCOMPLETE'
  /** Nobody measured what it was before. */
  | 'NO_BASELINE'
  /** Nobody set a target for the period. */
  | 'NO_TARGET'
  /** There is no figure: see its status. */
  | 'NO_VALUE'
  /** A sum that lacks parts, which can only add to it. */
  | 'SO_FAR'
  /** The target is the baseline: there is no way between. */
  | 'TARGET_IS_BASELINE';

/** Which way words pulled. */
export type Pull =
  /** They speak against the kind. */
  | 'AWAY'
  /** They speak for the kind. */
  | 'TOWARDS';

/** What in the making of readings is looked at, with the unit of its figure. */
export type QualitySignalCode =
  /** Share (0 to 1) of readings with the same score in all of three or more areas. */
  | 'ALL_AREAS_ALIKE'
  /** Number of areas that nobody scored. */
  | 'AREAS_NEVER_SCORED'
  /** Points by which people's first readings change in a year; below 0: they fall. */
  | 'FIRST_SCORES_DRIFT_DOWN'
  /** Most readings by one worker on one day. */
  | 'MANY_READINGS_ON_ONE_DAY'
  /** Share (0 to 1) of readings scored by a worker alone. */
  | 'WORKER_ONLY_SHARE';

/** Whether there is an internal rate of return, or why there is none. */
export type RateOfReturnStatus =
  /** There is one. */
  | 'GIVEN'
  /** Money was paid in, and none came back. */
  | 'NOTHING_BACK'
  /** Money came back, and none was paid in. */
  | 'NOTHING_PAID_IN'
  /** Nothing moved. */
  | 'NO_FLOWS'
  /** No rate between -99.9999% and 100,000,000% fits. */
  | 'NO_RATE'
  /** Money went in and out by turns, so that several rates fit: none of them is meant. */
  | 'SEVERAL_RATES';

/** Where an action stands. */
export type ReadinessActionState =
  /** Done, with what came of it. */
  | 'DONE'
  /** Not done any more, with why. */
  | 'DROPPED'
  /** Not begun yet. */
  | 'PLANNED'
  /** Somebody works on it. */
  | 'UNDER_WAY';

/** Why a statement is worth talking about. */
export type ReadinessGapKind =
  /** Commissioner and a provider differ by two points or more. */
  | 'FAR_APART'
  /** The commissioner rated it, and no provider did. */
  | 'ONLY_COMMISSIONER'
  /** A provider rated it, and the commissioner did not. */
  | 'ONLY_PROVIDERS';

/** The three parts of a whole system that is ready for commissioning by outcomes. */
export type ReadinessPart =
  /** What is agreed: contracts, costs, charging and payment. */
  | 'ARRANGEMENTS'
  /** How people think and deal with each other. */
  | 'ENVIRONMENT'
  /** How the work is done, from assessment to skills. */
  | 'PROCESSES';

/** Where a spot check stands. */
export type SpotCheckState =
  /** The provider looked, and answered. */
  | 'ANSWERED'
  /** It waits for the provider. */
  | 'ASKED'
  /** It was taken back. */
  | 'WITHDRAWN';

/** How far a criterion holds. */
export type SuitabilityAnswerValue =
  /** It does not hold. */
  | 'NO'
  /** Nobody knows yet. */
  | 'NOT_KNOWN'
  /** It holds for some people, or in part. */
  | 'PARTLY'
  /** It holds. */
  | 'YES';

/** What a review of suitability came to, by one rule for all. */
export type SuitabilityConclusion =
  /** Each side says no to something a Star cannot do without, or that it would double another good tool. */
  | 'CONSIDER_SOMETHING_ELSE'
  /** Each side says yes to what a Star cannot do without (the first four criteria), and nobody says no, or does not know, about the rest. */
  | 'FITS'
  /** A side says less than yes to what a Star cannot do without, or no or not known to the rest. */
  | 'TALK_FIRST';

/** What has to hold for a Star to be right for a service. */
export type SuitabilityCriterion =
  /** Do both sides want to know how far people come, and not an end result alone? */
  | 'DISTANCE_WANTED'
  /** Does the service work on all, or nearly all, of the areas of this Star? */
  | 'MOST_AREAS'
  /** Is the service without another good tool that does the same? */
  | 'NO_DUPLICATE'
  /** Does one worker go on meeting each person for long enough to take stock twice? */
  | 'ONE_TO_ONE'
  /** Is taking stock a part of the support itself, from which the next steps are planned? */
  | 'PART_OF_THE_WORK'
  /** Will both commissioner and provider use the data to learn, and talk about them? */
  | 'USED_FOR_LEARNING'
  /** Do the managers and workers who will use it want it? */
  | 'WANTED_BY_WORKERS';

/** How sure an answer is. */
export type Sureness =
  /** The words speak clearly for the first kind. */
  | 'HIGH'
  /** Little in the text decides. */
  | 'LOW'
  /** The words lean to the first kind. */
  | 'MODERATE'
  /** The first two kinds are close together: people differ here too. */
  | 'UNDECIDED';

/** Whether there is a cost for each, or why there is none. */
export type UnitCostStatus =
  /** There is one. */
  | 'GIVEN'
  /** There is nobody, or no outcome, to divide by. */
  | 'NOBODY'
  /** Nothing was paid and no cost is stated. */
  | 'NO_COST'
  /** Withheld from this viewer, as few people may stand behind it. */
  | 'WITHHELD';

/** Why an engagement has no pair of readings: the first of these that holds. */
export type UnpairedReason =
  /** The latest was before the period. */
  | 'NONE_IN_PERIOD'
  /** No reading that counts up to the last day asked for. */
  | 'NO_READING'
  /** Only one to compare, or baseline and latest are the same one. */
  | 'ONE_READING'
  /** All to compare are of one day. */
  | 'SAME_DATE'
  /** Fewer days between them than was asked for. */
  | 'TOO_CLOSE';

/** A step of somebody's way through a service. Steps may come again. */
export type WayStepKind =
  /** What is there, what is missing, what matters to the person. */
  | 'ASSESSMENT'
  /** Help as it is given. */
  | 'DELIVERY'
  /** Somebody asks, for themselves or for another. */
  | 'ENQUIRY'
  /** Looking, on the way, whether it helps. */
  | 'MONITORING'
  /** The care and support plan: what is to be different, who does what. */
  | 'PLAN'
  /** Talking over with the person what was reached, and what comes next. */
  | 'REVIEW';

/** What a question of a workshop is about. */
export type WorkshopSection =
  /** Who benefits, and what it is worth. */
  | 'BENEFITS'
  /** Whose effort matters. */
  | 'EFFORTS'
  /** How one would know. */
  | 'INDICATORS'
  /** What could be done. */
  | 'INTERVENTIONS'
  /** What is known, and where from. */
  | 'KNOWN'
  /** How the contract would be monitored. */
  | 'MONITORING'
  /** What is to be different. */
  | 'OUTCOMES'
  /** For whom it is, what they need, who they are. */
  | 'PEOPLE'
  /** What risk passes to the provider. */
  | 'RISKS';

export type WhatChangedQueryVariables = Exact<{
  contract: string;
}>;


export type WhatChangedQuery = { contract: { title: string, logicModels: Array<{ title: string, published: { outcomes: Array<
          | { title: string, layer: NodeLayer, starEvidence: Array<{ status: EvidenceStatus, weightedMeanChange: number | null, insufficientInWords: string | null, star: { name: string, edition: string }, interval: { low: number, high: number } | null, areas: Array<{ n: number | null, area: { name: string } }>, coverage: { engagements: number | null, pairs: number | null, suppressed: boolean }, disclosure: { inWords: Array<string> }, caveats: Array<{ message: string }> }> }
          | { title: string, layer: NodeLayer, starEvidence: Array<{ status: EvidenceStatus, weightedMeanChange: number | null, insufficientInWords: string | null, star: { name: string, edition: string }, interval: { low: number, high: number } | null, areas: Array<{ n: number | null, area: { name: string } }>, coverage: { engagements: number | null, pairs: number | null, suppressed: boolean }, disclosure: { inWords: Array<string> }, caveats: Array<{ message: string }> }> }
        > } | null }> } | null };

export type ContractsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ContractsQuery = { contracts: { totalCount: number, nodes: Array<{ id: string, reference: string, title: string, status: ContractStatus, startsOn: string, endsOn: string, value: { amountMinor: number, currency: string } | null, commissioner: { id: string, name: string }, parties: Array<{ id: string, role: PartyRole, organisation: { id: string, name: string } }>, services: Array<{ id: string, name: string, provider: { id: string, name: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GoldenThreadQueryVariables = Exact<{
  contract: string;
}>;


export type GoldenThreadQuery = { contract: { title: string, value: { amountMinor: number, currency: string } | null, logicModels: Array<{ title: string, published: { number: number, publishedAt: string | null, nodes: Array<
          | { layer: NodeLayer, title: string, leadsTo: Array<{ rationale: string | null, assumptions: string | null, strength: LinkStrength, to:
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
               }> }
          | { layer: NodeLayer, title: string, leadsTo: Array<{ rationale: string | null, assumptions: string | null, strength: LinkStrength, to:
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
               }> }
          | { layer: NodeLayer, title: string, leadsTo: Array<{ rationale: string | null, assumptions: string | null, strength: LinkStrength, to:
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
               }> }
          | { layer: NodeLayer, title: string, leadsTo: Array<{ rationale: string | null, assumptions: string | null, strength: LinkStrength, to:
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
               }> }
          | { layer: NodeLayer, title: string, leadsTo: Array<{ rationale: string | null, assumptions: string | null, strength: LinkStrength, to:
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
                | { title: string }
               }> }
        > } | null }> } | null };

export type HowWorkedOutQueryVariables = Exact<{
  contract: string;
}>;


export type HowWorkedOutQuery = { contract: { logicModels: Array<{ published: { outcomes: Array<
          | { title: string, mappings: Array<{ weight: string, explanation: string | null, area: { name: string } }>, starEvidence: Array<{ weightedMeanChange: number | null, star: { name: string, edition: string }, derivation: { baselineRule: BaselineRule, minimumDays: number, minimum: number, from: string | null, to: string, asOf: string | null, steps: Array<string>, modelVersion: { number: number } | null }, scope: { contracts: Array<{ reference: string }> } }> }
          | { title: string, mappings: Array<{ weight: string, explanation: string | null, area: { name: string } }>, starEvidence: Array<{ weightedMeanChange: number | null, star: { name: string, edition: string }, derivation: { baselineRule: BaselineRule, minimumDays: number, minimum: number, from: string | null, to: string, asOf: string | null, steps: Array<string>, modelVersion: { number: number } | null }, scope: { contracts: Array<{ reference: string }> } }> }
        > } | null }> } | null };

export type NoEvidenceYetQueryVariables = Exact<{
  contract: string;
}>;


export type NoEvidenceYetQuery = { contract: { logicModels: Array<{ published: { check: Array<{ rule: string, message: string }>, outcomes: Array<
          | { title: string, starEvidence: Array<{ status: EvidenceStatus, insufficientBecause: InsufficientReason | null, insufficientInWords: string | null, star: { name: string, edition: string }, coverage: { engagements: number | null, pairs: number | null } }>, indicators: Array<{ title: string, latestMeasurement: { state: MeasurementState, period: { end: string } } | null }> }
          | { title: string, starEvidence: Array<{ status: EvidenceStatus, insufficientBecause: InsufficientReason | null, insufficientInWords: string | null, star: { name: string, edition: string }, coverage: { engagements: number | null, pairs: number | null } }>, indicators: Array<{ title: string, latestMeasurement: { state: MeasurementState, period: { end: string } } | null }> }
        > } | null }> } | null };

export type StarsAndIndicatorsQueryVariables = Exact<{
  contract: string;
}>;


export type StarsAndIndicatorsQuery = { contract: { logicModels: Array<{ published: { outcomes: Array<
          | { title: string, evidence: { starEvidence: Array<{ weightedMeanChange: number | null, star: { name: string }, coverage: { pairs: number | null } }>, indicators: Array<{ indicator: { title: string, direction: IndicatorDirection }, progress: { words: string, clamped: string | null }, latestMeasurement: { display: string | null, state: MeasurementState, period: { end: string } } | null }> } }
          | { title: string, evidence: { starEvidence: Array<{ weightedMeanChange: number | null, star: { name: string }, coverage: { pairs: number | null } }>, indicators: Array<{ indicator: { title: string, direction: IndicatorDirection }, progress: { words: string, clamped: string | null }, latestMeasurement: { display: string | null, state: MeasurementState, period: { end: string } } | null }> } }
        > } | null }> } | null };

export type JourneyOfChangeQueryVariables = Exact<{
  contract: string;
}>;


export type JourneyOfChangeQuery = { contract: { starEvidence: Array<{ star: { name: string, edition: string }, areas: Array<{ n: number | null, area: { name: string }, journey: { movedForward: number | null, stayed: number | null, movedBack: number | null, snapshot: Array<{ baseline: number | null, latest: number | null, stage: { name: string } }>, moves: Array<{ people: number | null, from: { name: string }, to: { name: string } }> } | null }>, disclosure: { inWords: Array<string> } }> } | null };

export type DirectionsQueryVariables = Exact<{
  contract: string;
}>;


export type DirectionsQuery = { contract: { starEvidence: Array<{ movedForwardInAnyArea: number | null, movedForwardInAnyAreaShare: number | null, star: { name: string }, wholeStar: { n: number | null, meanBaseline: number, meanLatest: number, meanChange: number } | null, areas: Array<{ n: number | null, medianChange: number | null, area: { name: string }, directions: { increased: number | null, same: number | null, decreased: number | null, maintainedAtTop: number | null, roomToImprove: number | null } | null }>, disclosure: { inWords: Array<string> } }> } | null };

export type NoSecondReadingQueryVariables = Exact<{
  contract: string;
}>;


export type NoSecondReadingQuery = { contract: { starEvidence: Array<{ star: { name: string, edition: string }, coverage: { engagements: number | null, pairs: number | null, share: number | null, unpaired: Array<{ reason: UnpairedReason, engagements: number | null, words: string }> }, disclosure: { inWords: Array<string> } }> } | null };

export type HowCompletedQueryVariables = Exact<{
  contract: string;
}>;


export type HowCompletedQuery = { contract: { starEvidence: Array<{ star: { name: string, reviewIntervalDays: number | null }, involvement: { eligible: number | null, collaborative: number | null, workerOnly: number | null, serviceUserOnly: number | null, retrospective: number | null, withdrawn: number | null, share: number | null }, timeliness: { due: number | null, onTime: number | null, early: number | null, late: number | null, missed: number | null, share: number | null } | null, areas: Array<{ area: { name: string }, ownReadings: { people: number | null, meanGap: number | null } | null }> }> } | null };

export type QualitySignalsQueryVariables = Exact<{
  contract: string;
}>;


export type QualitySignalsQuery = { contract: { qualitySignals: Array<{ isNotable: boolean, question: string, inWords: string, n: number | null, figure: number | null, star: { name: string, edition: string } }> } | null };

export type ByGroupQueryVariables = Exact<{
  contract: string;
  fact: string;
  isOneOf: Array<string> | string;
}>;


export type ByGroupQuery = { contract: { everybody: Array<{ status: EvidenceStatus, star: { name: string, edition: string }, coverage: { engagements: number | null, pairs: number | null }, wholeStar: { n: number | null, meanChange: number, interval: { low: number, high: number } | null } | null, disclosure: { inWords: Array<string> } }>, theseOnly: Array<{ status: EvidenceStatus, star: { name: string, edition: string }, coverage: { engagements: number | null, pairs: number | null }, wholeStar: { n: number | null, meanChange: number, interval: { low: number, high: number } | null } | null, disclosure: { inWords: Array<string> } }> } | null };

export type ComparisonFragment = { status: EvidenceStatus, star: { name: string, edition: string }, coverage: { engagements: number | null, pairs: number | null }, wholeStar: { n: number | null, meanChange: number, interval: { low: number, high: number } | null } | null, disclosure: { inWords: Array<string> } };

export type LastYearQueryVariables = Exact<{
  contract: string;
  to: string;
}>;


export type LastYearQuery = { contract: { starEvidence: Array<{ star: { name: string, edition: string }, wholeStar: { n: number | null, meanBaseline: number, meanLatest: number, meanChange: number } | null, areas: Array<{ n: number | null, area: { name: string }, change: { meanChange: number } | null }>, coverage: { pairs: number | null, engagements: number | null }, caveats: Array<{ message: string }>, disclosure: { inWords: Array<string> } }> } | null };

export type AsItStoodQueryVariables = Exact<{
  contract: string;
  asOf: string;
}>;


export type AsItStoodQuery = { contract: { starEvidence: Array<{ star: { name: string, edition: string }, wholeStar: { n: number | null, meanChange: number } | null, derivation: { asOf: string | null, steps: Array<string> } }> } | null };

export type ProgressQueryVariables = Exact<{
  contract: string;
}>;


export type ProgressQuery = { contract: { logicModels: Array<{ published: { nodes: Array<
          | { title: string, layer: NodeLayer, indicators: Array<{ title: string, unit: string, direction: IndicatorDirection, progress: { baseline: string | null, clamped: string | null, status: ProgressStatus, words: string, caution: string | null, target: { value: string | null, period: { start: string, end: string } } | null, actual: { display: string | null } } }> }
          | { title: string, layer: NodeLayer, indicators: Array<{ title: string, unit: string, direction: IndicatorDirection, progress: { baseline: string | null, clamped: string | null, status: ProgressStatus, words: string, caution: string | null, target: { value: string | null, period: { start: string, end: string } } | null, actual: { display: string | null } } }> }
          | { title: string, layer: NodeLayer, indicators: Array<{ title: string, unit: string, direction: IndicatorDirection, progress: { baseline: string | null, clamped: string | null, status: ProgressStatus, words: string, caution: string | null, target: { value: string | null, period: { start: string, end: string } } | null, actual: { display: string | null } } }> }
          | { title: string, layer: NodeLayer, indicators: Array<{ title: string, unit: string, direction: IndicatorDirection, progress: { baseline: string | null, clamped: string | null, status: ProgressStatus, words: string, caution: string | null, target: { value: string | null, period: { start: string, end: string } } | null, actual: { display: string | null } } }> }
          | { title: string, layer: NodeLayer, indicators: Array<{ title: string, unit: string, direction: IndicatorDirection, progress: { baseline: string | null, clamped: string | null, status: ProgressStatus, words: string, caution: string | null, target: { value: string | null, period: { start: string, end: string } } | null, actual: { display: string | null } } }> }
        > } | null }> } | null };

export type LateFiguresQueryVariables = Exact<{
  contract: string;
}>;


export type LateFiguresQuery = { contract: { logicModels: Array<{ published: { nodes: Array<
          | { title: string, indicators: Array<{ title: string, frequency: Frequency | null, rollUp: { missing: Array<{ words: string, isDue: boolean }>, states: Array<{ state: MeasurementState, count: number, isCounted: boolean }> } }> }
          | { title: string, indicators: Array<{ title: string, frequency: Frequency | null, rollUp: { missing: Array<{ words: string, isDue: boolean }>, states: Array<{ state: MeasurementState, count: number, isCounted: boolean }> } }> }
          | { title: string, indicators: Array<{ title: string, frequency: Frequency | null, rollUp: { missing: Array<{ words: string, isDue: boolean }>, states: Array<{ state: MeasurementState, count: number, isCounted: boolean }> } }> }
          | { title: string, indicators: Array<{ title: string, frequency: Frequency | null, rollUp: { missing: Array<{ words: string, isDue: boolean }>, states: Array<{ state: MeasurementState, count: number, isCounted: boolean }> } }> }
          | { title: string, indicators: Array<{ title: string, frequency: Frequency | null, rollUp: { missing: Array<{ words: string, isDue: boolean }>, states: Array<{ state: MeasurementState, count: number, isCounted: boolean }> } }> }
        > } | null }>, returned: { nodes: Array<{ indicator: { title: string }, period: { start: string, end: string }, history: Array<{ state: MeasurementState, reason: string | null }> }> } } | null };

export type RevisedTargetsQueryVariables = Exact<{
  contract: string;
}>;


export type RevisedTargetsQuery = { contract: { logicModels: Array<{ published: { nodes: Array<
          | { title: string, indicators: Array<{ title: string, targetHistory: Array<{ value: string | null, explanation: string | null, reason: string | null, setBy: string, setAt: string, period: { start: string, end: string } }> }> }
          | { title: string, indicators: Array<{ title: string, targetHistory: Array<{ value: string | null, explanation: string | null, reason: string | null, setBy: string, setAt: string, period: { start: string, end: string } }> }> }
          | { title: string, indicators: Array<{ title: string, targetHistory: Array<{ value: string | null, explanation: string | null, reason: string | null, setBy: string, setAt: string, period: { start: string, end: string } }> }> }
          | { title: string, indicators: Array<{ title: string, targetHistory: Array<{ value: string | null, explanation: string | null, reason: string | null, setBy: string, setAt: string, period: { start: string, end: string } }> }> }
          | { title: string, indicators: Array<{ title: string, targetHistory: Array<{ value: string | null, explanation: string | null, reason: string | null, setBy: string, setAt: string, period: { start: string, end: string } }> }> }
        > } | null }> } | null };

export type CheckModelQueryVariables = Exact<{
  model: string;
}>;


export type CheckModelQuery = { logicModel: { title: string, check: Array<{ severity: FindingSeverity, rule: string, message: string, node:
        | { title: string, layer: NodeLayer }
        | { title: string, layer: NodeLayer }
        | { title: string, layer: NodeLayer }
        | { title: string, layer: NodeLayer }
        | { title: string, layer: NodeLayer }
       | null, acknowledgement: { reason: string, acknowledgedBy: string } | null }> } | null };

export type ModelHistoryQueryVariables = Exact<{
  model: string;
}>;


export type ModelHistoryQuery = { logicModel: { title: string, versions: Array<{ number: number, status: LogicModelVersionStatus, publishedAt: string | null, publishedBy: string | null, diffFrom: { changes: Array<{ sentence: string }> } | null }>, history: { nodes: Array<{ action: LogicModelAction, actedAt: string, actedBy: string, reason: string | null, changes: Array<{ sentence: string }> }> } } | null };

export type WhatItTakesQueryVariables = Exact<{
  model: string;
}>;


export type WhatItTakesQuery = { logicModel: { published: { nodes: Array<
        | { title: string, upstream: Array<
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
          > }
        | { title: string, upstream: Array<
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
          > }
        | { title: string, upstream: Array<
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
          > }
        | { title: string, upstream: Array<
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
          > }
        | { title: string, upstream: Array<
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
            | { layer: NodeLayer, title: string }
          > }
      > } | null } | null };

export type StarsQueryVariables = Exact<{
  first: number;
}>;


export type StarsQuery = { stars: { nodes: Array<{ name: string, edition: string, licensed: boolean, scale: { min: number, max: number }, stages: Array<{ name: string, from: number, to: number }>, areas: Array<{ name: string }>, licences: { nodes: Array<{ validFrom: string, validTo: string, isCurrent: boolean, organisation: { name: string } }> }, editionMappings: Array<{ reason: string, from: { edition: string }, to: { edition: string } }> }> } };

export type ClassifyObjectiveQueryVariables = Exact<{
  text: string;
}>;


export type ClassifyObjectiveQuery = { classifyObjective: { explanation: string, sureness: Sureness, outcomeType: OutcomeType | null, kinds: Array<{ kind: ObjectiveKind, share: number, words: Array<{ words: string, pull: Pull, why: string }> }>, notes: Array<{ message: string }> } };

export type TemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplatesQuery = { modelTemplates: Array<{ code: string, title: string, description: string, nodes: Array<{ layer: NodeLayer, title: string, guidance: string }> }> };

export type WhatItPaysForQueryVariables = Exact<{
  contract: string;
}>;


export type WhatItPaysForQuery = { contract: { title: string, rateCard: { number: number, effectiveFrom: string, reason: string | null, metrics: Array<{ reference: string, title: string, counts: MetricCounts, description: string | null, explanation: string | null, rates: Array<{ price:
            | { inWords: string }
            | { inWords: string }
            | { inWords: string }
            | { inWords: string }
            | { inWords: string }
            | { inWords: string }
           }>, entitlement: { inWords: Array<string> }, caution: { text: string } | null, node:
          | { title: string }
          | { title: string }
          | { title: string }
          | { title: string }
          | { title: string }
         | null, indicator: { title: string } | null, mapping: { outcome:
            | { title: string }
            | { title: string }
           } | null }>, caps: Array<
        | { inWords: string }
        | { inWords: string }
        | { inWords: string }
        | { inWords: string }
        | { inWords: string }
      > } | null } | null };

export type WhatIsOwedQueryVariables = Exact<{
  contract: string;
  period: PeriodInput;
}>;


export type WhatIsOwedQuery = { contract: { calculatedPayments: { asOf: string, rateCardVersions: Array<number>, total: { amountMinor: number, currency: string } | null, toApprove: { amountMinor: number } | null, byMetric: Array<{ isAssessmentFee: boolean, metric: { reference: string, title: string }, inPeriod: { claimed: number, paidFor: number, amount: { amountMinor: number } } | null }>, byCap: Array<{ position: number, outcomes: number, cap:
          | { inWords: string }
          | { inWords: string }
          | { inWords: string }
          | { inWords: string }
          | { inWords: string }
        , amount: { amountMinor: number } }>, byRecipient: Array<{ organisation: { name: string }, amount: { amountMinor: number } }>, lines: { nodes: Array<{ achievedOn: string, claimed: number, paidFor: number, claim: { reference: string | null }, metric: { reference: string }, amount: { amountMinor: number }, trace: Array<{ rule: PaymentRule, inWords: string }> }> } } | null } | null };

export type ClaimedAndPaidQueryVariables = Exact<{
  contract: string;
  period: PeriodInput;
}>;


export type ClaimedAndPaidQuery = { contract: { reconciliation: { engaged: number | null, metrics: Array<{ counts: MetricCounts | null, achieved: number | null, achievedNote: string, differences: Array<string>, metric: { reference: string, title: string }, states: { claimed: { claims: number }, undecided: { claims: number }, sampled: { claims: number }, queried: { claims: number }, rejected: { claims: number }, withdrawn: { claims: number }, verified: { claims: number }, payable: { claims: number }, paid: { claims: number } } | null, calculated: { claimed: number, paidFor: number, amount: { amountMinor: number, currency: string } } | null, ledgerOwed: { amountMinor: number } | null, ledgerPaid: { amountMinor: number } | null }> } | null } | null };

export type ValueForMoneyQueryVariables = Exact<{
  contract: string;
  rated: PeriodInput;
}>;


export type ValueForMoneyQuery = { contract: { valueForMoney: { costInWords: string, cost: { amountMinor: number, currency: string } | null, includes: Array<{ title: string, source: string, amount: { amountMinor: number } }>, leavesOut: Array<{ leftOutBecause: string | null, title: string, source: string, amount: { amountMinor: number } }>, perPersonEngaged: { status: UnitCostStatus, n: number | null, inWords: string, each: { amountMinor: number } | null, alternatives: Array<{ title: string, source: string, amount: { amountMinor: number } }> }, perPersonImproved: Array<{ status: UnitCostStatus, n: number | null, inWords: string, star: { name: string, edition: string } | null, each: { amountMinor: number } | null, alternatives: Array<{ title: string, source: string, amount: { amountMinor: number } }> }>, perOutcome: Array<{ metric: string | null, status: UnitCostStatus, n: number | null, inWords: string, each: { amountMinor: number } | null, alternatives: Array<{ title: string, source: string, amount: { amountMinor: number } }> }> }, ratings: Array<{ grade: ContractGrade, inWords: string, goodFrom: string, approachingFrom: string, improvementFrom: string, reason: string | null, indicator: { title: string } | null }> } | null };

export type ItemFragment = { title: string, source: string, amount: { amountMinor: number } };

export type EachFragment = { status: UnitCostStatus, n: number | null, inWords: string, each: { amountMinor: number } | null, alternatives: Array<{ title: string, source: string, amount: { amountMinor: number } }> };

export type ImpactBondQueryVariables = Exact<{
  contract: string;
}>;


export type ImpactBondQuery = { contract: { impactBond: { investments: Array<{ investment: { reference: string, instrument: string | null, maximumReturn: string | null, investor: { name: string }, committed: { amountMinor: number, currency: string } | null }, drawn: { amountMinor: number }, repaid: { amountMinor: number }, returned: { amountMinor: number }, outstanding: { amountMinor: number } }>, outcomePayments: { amountMinor: number } | null, rateOfReturn: { status: RateOfReturnStatus, inWords: string }, cash: Array<{ organisation: { name: string }, months: Array<{ month: string, drawn: { amountMinor: number }, outcomePayments: { amountMinor: number }, serviceCosts: { amountMinor: number }, repaid: { amountMinor: number }, returned: { amountMinor: number }, balance: { amountMinor: number } }> }> | null, scenarios: Array<{ name: BondScenarioName, achievement: string, assumptions: Array<string>, monthsShortOfCash: number, expectedPayments: { amountMinor: number }, rateOfReturn: { rate: string | null, inWords: string } }> } | null } | null };

export type IsThisStarRightQueryVariables = Exact<{
  contract: string;
}>;


export type IsThisStarRightQuery = { contract: { starBindings: Array<{ boundAt: string, boundBy: string, reason: string | null, star: { name: string, edition: string }, logicModel: { title: string } }>, suitabilityReviews: Array<{ conclusion: SuitabilityConclusion | null, inWords: string, note: string | null, decidedBy: Array<SuitabilityCriterion>, isCurrent: boolean, validUntil: string | null, concludedBy: string | null, service: { name: string }, star: { name: string, edition: string }, criteria: Array<{ question: string, why: string, isDeciding: boolean, answers: Array<{ answer: SuitabilityAnswerValue, grounds: string, organisation: { name: string } }> }> }> } | null };

export type WhenWillDataMeanSomethingQueryVariables = Exact<{
  contract: string;
}>;


export type WhenWillDataMeanSomethingQuery = { contract: { services: Array<{ name: string, implementationPlans: Array<{ number: number, reason: string | null, setBy: string, setAt: string, enoughPairs: number, star: { name: string, edition: string }, steps: Array<{ place: number, kind: ImplementationStepKind, startsOn: string, endsOn: string, owner: string, state: ImplementationStepState, doneOn: string | null, note: string | null }>, earliest: { isTooEarly: boolean, inWords: string, readyOn: string | null, reviewIntervalDays: number | null, notBefore: string | null } }> }>, starEvidence: Array<{ star: { name: string, edition: string }, caveats: Array<{ code: CaveatCode, message: string }> }> } | null };

export type CanTheReadingsBeReliedOnQueryVariables = Exact<{
  contract: string;
}>;


export type CanTheReadingsBeReliedOnQuery = { contract: { starEvidence: Array<{ star: { name: string, edition: string }, dataQuality: { inWords: Array<string>, supervision: { people: number | null, share: number | null, inWords: string }, audits: { margin: number | null, inWords: string, answers: Array<{ question: AuditQuestion, n: number | null, yesShare: number | null, suppressed: boolean, inWords: string }> }, spotChecks: { margin: number | null, inWords: string, answers: Array<{ question: AuditQuestion, n: number | null, yesShare: number | null, suppressed: boolean, inWords: string }> }, agreement: { overall: { people: number | null, kappaLinear: number | null, kappaQuadratic: number | null, inWords: string }, areas: Array<{ area: { name: string }, figure: { people: number | null, kappaLinear: number | null, inWords: string } }> } } }>, qualitySignals: Array<{ code: QualitySignalCode, isNotable: boolean, inWords: string, opensQuestion: string | null }>, spotChecks: { nodes: Array<{ question: string, state: SpotCheckState, answer: string | null, service: { name: string }, results: { margin: number | null, inWords: string, answers: Array<{ question: AuditQuestion, n: number | null, yesShare: number | null, suppressed: boolean, inWords: string }> } | null }> } } | null };

export type LookedAtFragment = { margin: number | null, inWords: string, answers: Array<{ question: AuditQuestion, n: number | null, yesShare: number | null, suppressed: boolean, inWords: string }> };

export type WhatShouldWeAskQueryVariables = Exact<{
  contract: string;
}>;


export type WhatShouldWeAskQuery = { contract: { suggestedQuestions: Array<{ question: string, figure: string, n: number | null, rule: LearningRule, star: { name: string, edition: string } | null, asked: { question: string, askedAt: string } | null }> } | null };

export type WhatDidWeLearnQueryVariables = Exact<{
  contract: string;
}>;


export type WhatDidWeLearnQuery = { contract: { learningQuestions: { totalCount: number, nodes: Array<{ question: string, figure: string | null, state: LearningQuestionState, service: { name: string } | null, entries: { nodes: Array<{ kind: LearningEntryKind, happenedOn: string, body: string, tookPart: Array<string> }> } }> }, caseStudies: { nodes: Array<{ title: string, body: string, consentedOn: string | null, service: { name: string } }> } } | null };

export type MonitoringPackQueryVariables = Exact<{
  contract?: string | null | undefined;
  id?: string | null | undefined;
  period: PeriodInput;
  asOf?: string | null | undefined;
}>;


export type MonitoringPackQuery = { contract: { reference: string, title: string, startsOn: string, endsOn: string, commissioner: { name: string }, services: Array<{ name: string, provider: { name: string } }>, monitoringPack: { page: string, asOf: string, before: string | null, madeFor: string, paymentsInWords: Array<string>, withheld: Array<string>, period: { start: string, end: string }, outcomes: Array<{ outcome:
          | { title: string, layer: NodeLayer }
          | { title: string, layer: NodeLayer }
        , starEvidence: Array<{ weightedMeanChange: number | null, insufficientInWords: string | null, caveats: Array<{ code: CaveatCode, message: string }>, star: { id: string, name: string }, interval: { low: number, high: number } | null, areas: Array<{ n: number | null, suppressed: boolean, area: { name: string }, change: { meanChange: number } | null }> }>, starEvidenceBefore: Array<{ weightedMeanChange: number | null, insufficientInWords: string | null, star: { id: string, name: string }, interval: { low: number, high: number } | null, areas: Array<{ n: number | null, suppressed: boolean, area: { name: string }, change: { meanChange: number } | null }> }>, indicators: Array<{ indicator: { title: string }, progress: { status: ProgressStatus, words: string, caution: string | null, actual: { display: string | null, notes: Array<string> } }, overTargetPeriod: { words: string } | null }> }>, delivery: Array<{ node:
          | { title: string, layer: NodeLayer }
          | { title: string, layer: NodeLayer }
          | { title: string, layer: NodeLayer }
          | { title: string, layer: NodeLayer }
          | { title: string, layer: NodeLayer }
        , indicators: Array<{ indicator: { title: string }, progress: { status: ProgressStatus, words: string, caution: string | null, actual: { display: string | null, notes: Array<string> } }, overTargetPeriod: { words: string } | null }> }>, starEvidence: Array<{ insufficientInWords: string | null, dataQuality: { inWords: Array<string>, supervision: { inWords: string }, audits: { inWords: string }, spotChecks: { inWords: string }, agreement: { overall: { inWords: string } } }, star: { id: string, name: string, edition: string }, wholeStar: { n: number | null, meanBaseline: number, meanLatest: number, meanChange: number, interval: { low: number, high: number } | null } | null, coverage: { engagements: number | null, pairs: number | null }, involvement: { share: number | null }, timeliness: { share: number | null } | null, disclosure: { applies: boolean } }>, starEvidenceBefore: Array<{ insufficientInWords: string | null, star: { id: string, name: string, edition: string }, wholeStar: { n: number | null, meanBaseline: number, meanLatest: number, meanChange: number, interval: { low: number, high: number } | null } | null, coverage: { engagements: number | null, pairs: number | null }, involvement: { share: number | null }, timeliness: { share: number | null } | null, disclosure: { applies: boolean } }>, qualitySignals: Array<{ isNotable: boolean, inWords: string, question: string, star: { name: string } }>, suggestedQuestions: Array<{ question: string, figure: string, asked: { id: string } | null }>, caseStudies: { nodes: Array<{ title: string, body: string, service: { name: string } }>, pageInfo: { hasNextPage: boolean } }, openQuestions: { nodes: Array<{ question: string, figure: string | null, service: { name: string } | null, entries: { nodes: Array<{ kind: LearningEntryKind, happenedOn: string, body: string, tookPart: Array<string> }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean } } } } | null };

export type OutcomeChangeFragment = { weightedMeanChange: number | null, insufficientInWords: string | null, star: { id: string, name: string }, interval: { low: number, high: number } | null, areas: Array<{ n: number | null, suppressed: boolean, area: { name: string }, change: { meanChange: number } | null }> };

export type PackFigureFragment = { indicator: { title: string }, progress: { status: ProgressStatus, words: string, caution: string | null, actual: { display: string | null, notes: Array<string> } }, overTargetPeriod: { words: string } | null };

export type ContractChangeFragment = { insufficientInWords: string | null, star: { id: string, name: string, edition: string }, wholeStar: { n: number | null, meanBaseline: number, meanLatest: number, meanChange: number, interval: { low: number, high: number } | null } | null, coverage: { engagements: number | null, pairs: number | null }, involvement: { share: number | null }, timeliness: { share: number | null } | null, disclosure: { applies: boolean } };

export type PlanningByTheJourneyQueryVariables = Exact<{
  contract: string;
  star: string;
  stages: Array<number> | number;
  places: number;
  share: number;
}>;


export type PlanningByTheJourneyQuery = { contract: { journeyPlan: { on: string | null, yearBefore: string | null, people: number | null, peopleYearBefore: number | null, gaps: Array<string>, cautions: Array<string>, statements: Array<{ places: number | null, note: string | null, service: { name: string }, stages: Array<{ name: string }> }>, areas: Array<{ notScored: number | null, area: { name: string }, stages: Array<{ people: number | null, peopleYearBefore: number | null, joined: number | null, left: number | null, withoutService: boolean | null, stage: { name: string } }>, whatIf: { there: number | null, covered: number | null, withoutPlace: number | null, expectedToMove: number | null, years: number | null, assumes: Array<string> } }>, disclosure: { inWords: Array<string> } } } | null };

export type EndOutcomesBesideDistanceQueryVariables = Exact<{
  contract: string;
}>;


export type EndOutcomesBesideDistanceQuery = { contract: { logicModels: Array<{ published: { outcomes: Array<
          | { title: string, evidence: { checklists: Array<{ people: number | null, needIdentified: number | null, achieved: number | null, achievedShare: number | null, suppressed: boolean, inWords: string, whatItTells: string, whatItCannotTell: string, besideTheStar: string, checklist: { title: string, edition: string, source: string | null }, area: { title: string }, mapping: { explanation: string | null }, items: Array<{ needIdentified: number | null, achieved: number | null, achievedShare: number | null, suppressed: boolean, item: { text: string } }>, disclosure: { inWords: Array<string> } }>, starEvidence: Array<{ status: EvidenceStatus, weightedMeanChange: number | null, movedForwardInAnyAreaShare: number | null, star: { name: string, edition: string } }> } }
          | { title: string, evidence: { checklists: Array<{ people: number | null, needIdentified: number | null, achieved: number | null, achievedShare: number | null, suppressed: boolean, inWords: string, whatItTells: string, whatItCannotTell: string, besideTheStar: string, checklist: { title: string, edition: string, source: string | null }, area: { title: string }, mapping: { explanation: string | null }, items: Array<{ needIdentified: number | null, achieved: number | null, achievedShare: number | null, suppressed: boolean, item: { text: string } }>, disclosure: { inWords: Array<string> } }>, starEvidence: Array<{ status: EvidenceStatus, weightedMeanChange: number | null, movedForwardInAnyAreaShare: number | null, star: { name: string, edition: string } }> } }
        > } | null }> } | null };

export type ReadyForOutcomesQueryVariables = Exact<{
  contract: string;
}>;


export type ReadyForOutcomesQuery = { contract: { readinessReviews: { nodes: Array<{ title: string, openedOn: string, before: { title: string, closedOn: string | null } | null, framework: { title: string, edition: string }, gaps: Array<{ kind: ReadinessGapKind, inWords: string, statement: { part: ReadinessPart, heading: string, text: string } }>, statements: Array<{ statement: { heading: string, text: string }, ratings: Array<{ grounds: string, rating: number, inWords: string, organisation: { name: string } }>, before: Array<{ rating: number, inWords: string, organisation: { name: string } }> }>, actions: Array<{ title: string, statement: string | null, dueOn: string | null, state: ReadinessActionState, outcome: string | null, organisation: { name: string } }> }> } } | null };

export type RatedFragment = { rating: number, inWords: string, organisation: { name: string } };

export type WhatPeopleWantedQueryVariables = Exact<{
  contract: string;
}>;


export type WhatPeopleWantedQuery = { contract: { logicModels: Array<{ published: { outcomes: Array<
          | { title: string, personalOutcomes: { outcomes: number | null, people: number | null, bothSaid: number | null, differ: number | null, suppressed: boolean, inWords: Array<string>, asThePeopleSay: { achieved: number | null, partly: number | null, notYet: number | null, noLongerWanted: number | null, notSaid: number | null, suppressed: boolean }, asTheWorkersSay: { achieved: number | null, partly: number | null, notYet: number | null, noLongerWanted: number | null, notSaid: number | null, suppressed: boolean }, byTheme: Array<{ outcomes: number | null, theme: { title: string } | null, asThePeopleSay: { achieved: number | null, partly: number | null, notYet: number | null, noLongerWanted: number | null, notSaid: number | null, suppressed: boolean } }>, contracts: Array<{ reference: string }>, disclosure: { applies: boolean, inWords: Array<string> } } }
          | { title: string, personalOutcomes: { outcomes: number | null, people: number | null, bothSaid: number | null, differ: number | null, suppressed: boolean, inWords: Array<string>, asThePeopleSay: { achieved: number | null, partly: number | null, notYet: number | null, noLongerWanted: number | null, notSaid: number | null, suppressed: boolean }, asTheWorkersSay: { achieved: number | null, partly: number | null, notYet: number | null, noLongerWanted: number | null, notSaid: number | null, suppressed: boolean }, byTheme: Array<{ outcomes: number | null, theme: { title: string } | null, asThePeopleSay: { achieved: number | null, partly: number | null, notYet: number | null, noLongerWanted: number | null, notSaid: number | null, suppressed: boolean } }>, contracts: Array<{ reference: string }>, disclosure: { applies: boolean, inWords: Array<string> } } }
        > } | null }> } | null };

export type HowFarFragment = { achieved: number | null, partly: number | null, notYet: number | null, noLongerWanted: number | null, notSaid: number | null, suppressed: boolean };

export type OnePersonsWayQueryVariables = Exact<{
  contract: string;
  engagement: string;
}>;


export type OnePersonsWayQuery = { contract: { viewerCanSeePeople: boolean, engagements: { nodes: Array<{ reference: string, startedOn: string, wayThrough: Array<{ step: WayStepKind, happenedOn: string, note: string | null, whatMatters: Array<string>, strengths: Array<string>, whoHelps: Array<{ who: string, how: string | null }> }>, personalOutcomes: Array<{ words: string | null, whyItMatters: string | null, whatHelps: string | null, agreedOn: string, isInForce: boolean, theme: { title: string } | null, outcomes: Array<
            | { title: string }
            | { title: string }
          >, replacedBy: { words: string | null } | null, reviews: Array<{ reviewedOn: string, byPerson: OutcomeReached | null, byPersonWhy: string | null, byWorker: OutcomeReached | null, byWorkerWhy: string | null }> }> }> } } | null };

export type ThreeWaysToCareQueryVariables = Exact<{
  case: string;
}>;


export type ThreeWaysToCareQuery = { trainingCases: { nodes: Array<{ title: string, name: string, situation: string, whatMatters: Array<string>, strengths: Array<string>, needs: Array<string>, services: Array<string>, outcomes: Array<string>, whoHelps: Array<{ who: string, how: string | null }>, budget: { per: BudgetPeriod, amount: { amountMinor: number, currency: string } } | null, threeWays: { markdown: string, csv: string, steps: Array<{ step: WayStepKind, traditional: string, personalised: string, outcomeBased: string }> } }> } };

export type DesignWorkshopsQueryVariables = Exact<{
  first: number;
}>;


export type DesignWorkshopsQuery = { designWorkshops: { nodes: Array<{ reference: string, title: string, population: string | null, need: string | null, monitoring: string | null, organisation: { name: string }, whatIsKnown: Array<{ statement: string, source: string | null }>, outcomes: Array<{ title: string, whoFor: string | null, why: string | null, reachedWhen: string | null, indicators: Array<{ title: string, unit: string, direction: IndicatorDirection, source: string | null }> }>, interventions: Array<{ title: string, decision: InterventionDecision, why: string | null, whatIsKnown: string | null, strength: LinkStrength }>, efforts: Array<{ who: string, effort: string }>, benefits: Array<{ who: string, what: string, source: string | null, inWords: string | null, worth: { amountMinor: number, currency: string } | null }>, risks: Array<{ risk: string, mitigation: string | null }>, gaps: Array<{ section: WorkshopSection, question: string, mustBeAnswered: boolean }>, logicModel: { reference: string, draft: { title: string } | null } | null }> } };

export type GuidanceQueryVariables = Exact<{
  topics?: Array<GuidanceTopic> | GuidanceTopic | null | undefined;
}>;


export type GuidanceQuery = { guidance: Array<{ topic: GuidanceTopic, title: string, text: string, standsBeside: Array<string> }> };

export const ComparisonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]} as unknown as DocumentNode<ComparisonFragment, unknown>;
export const ItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Item"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CostItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<ItemFragment, unknown>;
export const EachFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Each"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitCost"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"each"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<EachFragment, unknown>;
export const LookedAtFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LookedAt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LookedAtReadings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"yesShare"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]} as unknown as DocumentNode<LookedAtFragment, unknown>;
export const OutcomeChangeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutcomeChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightedMeanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meanChange"}}]}}]}}]}}]} as unknown as DocumentNode<OutcomeChangeFragment, unknown>;
export const PackFigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackIndicator"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"caution"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"overTargetPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]} as unknown as DocumentNode<PackFigureFragment, unknown>;
export const ContractChangeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContractChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanBaseline"}},{"kind":"Field","name":{"kind":"Name","value":"meanLatest"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"involvement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeliness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applies"}}]}}]}}]} as unknown as DocumentNode<ContractChangeFragment, unknown>;
export const RatedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Rated"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadinessRating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]} as unknown as DocumentNode<RatedFragment, unknown>;
export const HowFarFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HowFar"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReachedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"achieved"}},{"kind":"Field","name":{"kind":"Name","value":"partly"}},{"kind":"Field","name":{"kind":"Name","value":"notYet"}},{"kind":"Field","name":{"kind":"Name","value":"noLongerWanted"}},{"kind":"Field","name":{"kind":"Name","value":"notSaid"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}}]}}]} as unknown as DocumentNode<HowFarFragment, unknown>;
export const WhatChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"layer"}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contracts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"contract"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"weightedMeanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatChangedQuery, WhatChangedQueryVariables>;
export const ContractsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contracts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contracts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commissioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContractsQuery, ContractsQueryVariables>;
export const GoldenThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoldenThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"leadsTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rationale"}},{"kind":"Field","name":{"kind":"Name","value":"assumptions"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoldenThreadQuery, GoldenThreadQueryVariables>;
export const HowWorkedOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowWorkedOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"mappings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contracts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"contract"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightedMeanChange"}},{"kind":"Field","name":{"kind":"Name","value":"derivation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baselineRule"}},{"kind":"Field","name":{"kind":"Name","value":"minimumDays"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"modelVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contracts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HowWorkedOutQuery, HowWorkedOutQueryVariables>;
export const NoEvidenceYetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NoEvidenceYet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contracts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"contract"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"insufficientBecause"}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"latestMeasurement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contracts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"contract"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<NoEvidenceYetQuery, NoEvidenceYetQueryVariables>;
export const StarsAndIndicatorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StarsAndIndicators"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contracts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"contract"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightedMeanChange"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"clamped"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestMeasurement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StarsAndIndicatorsQuery, StarsAndIndicatorsQueryVariables>;
export const JourneyOfChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JourneyOfChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"journey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movedForward"}},{"kind":"Field","name":{"kind":"Name","value":"stayed"}},{"kind":"Field","name":{"kind":"Name","value":"movedBack"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JourneyOfChangeQuery, JourneyOfChangeQueryVariables>;
export const DirectionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Directions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movedForwardInAnyArea"}},{"kind":"Field","name":{"kind":"Name","value":"movedForwardInAnyAreaShare"}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanBaseline"}},{"kind":"Field","name":{"kind":"Name","value":"meanLatest"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"medianChange"}},{"kind":"Field","name":{"kind":"Name","value":"directions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"increased"}},{"kind":"Field","name":{"kind":"Name","value":"same"}},{"kind":"Field","name":{"kind":"Name","value":"decreased"}},{"kind":"Field","name":{"kind":"Name","value":"maintainedAtTop"}},{"kind":"Field","name":{"kind":"Name","value":"roomToImprove"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DirectionsQuery, DirectionsQueryVariables>;
export const NoSecondReadingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NoSecondReading"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"unpaired"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NoSecondReadingQuery, NoSecondReadingQueryVariables>;
export const HowCompletedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowCompleted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"reviewIntervalDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"involvement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"collaborative"}},{"kind":"Field","name":{"kind":"Name","value":"workerOnly"}},{"kind":"Field","name":{"kind":"Name","value":"serviceUserOnly"}},{"kind":"Field","name":{"kind":"Name","value":"retrospective"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeliness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"early"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownReadings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"meanGap"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HowCompletedQuery, HowCompletedQueryVariables>;
export const QualitySignalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QualitySignals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualitySignals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isNotable"}},{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}}]}}]}}]}}]} as unknown as DocumentNode<QualitySignalsQuery, QualitySignalsQueryVariables>;
export const ByGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ByGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fact"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isOneOf"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"everybody"},"name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Comparison"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"theseOnly"},"name":{"kind":"Name","value":"starEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"fact"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fact"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"isOneOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isOneOf"}}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Comparison"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Comparison"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]} as unknown as DocumentNode<ByGroupQuery, ByGroupQueryVariables>;
export const LastYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LastYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanBaseline"}},{"kind":"Field","name":{"kind":"Name","value":"meanLatest"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meanChange"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"engagements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LastYearQuery, LastYearQueryVariables>;
export const AsItStoodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AsItStood"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AsItStoodQuery, AsItStoodQueryVariables>;
export const ProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Progress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"layer"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contracts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"contract"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clamped"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"caution"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProgressQuery, ProgressQueryVariables>;
export const LateFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LateFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"rollUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contracts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"contract"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"isDue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"isCounted"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"returned"},"name":{"kind":"Name","value":"measurements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RETURNED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LateFiguresQuery, LateFiguresQueryVariables>;
export const RevisedTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RevisedTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"targetHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"setBy"}},{"kind":"Field","name":{"kind":"Name","value":"setAt"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RevisedTargetsQuery, RevisedTargetsQueryVariables>;
export const CheckModelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckModel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"model"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"model"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"layer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CheckModelQuery, CheckModelQueryVariables>;
export const ModelHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ModelHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"model"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"model"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"publishedBy"}},{"kind":"Field","name":{"kind":"Name","value":"diffFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ModelHistoryQuery, ModelHistoryQueryVariables>;
export const WhatItTakesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatItTakes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"model"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"model"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"layer"},"value":{"kind":"EnumValue","value":"FINAL_OUTCOME"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"upstream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatItTakesQuery, WhatItTakesQueryVariables>;
export const StarsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Stars"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stars"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"licensed"}},{"kind":"Field","name":{"kind":"Name","value":"scale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"editionMappings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StarsQuery, StarsQueryVariables>;
export const ClassifyObjectiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClassifyObjective"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classifyObjective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"sureness"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeType"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"pull"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ClassifyObjectiveQuery, ClassifyObjectiveQueryVariables>;
export const TemplatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Templates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelTemplates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"guidance"}}]}}]}}]}}]} as unknown as DocumentNode<TemplatesQuery, TemplatesQueryVariables>;
export const WhatItPaysForDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatItPaysFor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entitlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mapping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"caps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatItPaysForQuery, WhatItPaysForQueryVariables>;
export const WhatIsOwedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsOwed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calculatedPayments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"rateCardVersions"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toApprove"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byMetric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isAssessmentFee"}},{"kind":"Field","name":{"kind":"Name","value":"inPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"paidFor"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"byCap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"cap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"byRecipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"achievedOn"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"paidFor"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatIsOwedQuery, WhatIsOwedQueryVariables>;
export const ClaimedAndPaidDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClaimedAndPaid"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reconciliation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engaged"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"achieved"}},{"kind":"Field","name":{"kind":"Name","value":"achievedNote"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undecided"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sampled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"calculated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"paidFor"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledgerOwed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledgerPaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimedAndPaidQuery, ClaimedAndPaidQueryVariables>;
export const ValueForMoneyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ValueForMoney"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rated"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"valueForMoney"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costInWords"}},{"kind":"Field","name":{"kind":"Name","value":"includes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Item"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leavesOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Item"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutBecause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perPersonEngaged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Each"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perPersonImproved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Each"}},{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"perOutcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Each"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rated"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"goodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"approachingFrom"}},{"kind":"Field","name":{"kind":"Name","value":"improvementFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Item"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CostItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Each"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitCost"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"each"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<ValueForMoneyQuery, ValueForMoneyQueryVariables>;
export const ImpactBondDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImpactBond"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"impactBond"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"investments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"investment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"}},{"kind":"Field","name":{"kind":"Name","value":"maximumReturn"}},{"kind":"Field","name":{"kind":"Name","value":"investor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"committed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"drawn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomePayments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOfReturn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cash"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"drawn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomePayments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceCosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenarios"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"achievement"}},{"kind":"Field","name":{"kind":"Name","value":"assumptions"}},{"kind":"Field","name":{"kind":"Name","value":"expectedPayments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateOfReturn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"monthsShortOfCash"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImpactBondQuery, ImpactBondQueryVariables>;
export const IsThisStarRightDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IsThisStarRight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starBindings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logicModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"boundAt"}},{"kind":"Field","name":{"kind":"Name","value":"boundBy"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suitabilityReviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"concludedBy"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"isDeciding"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<IsThisStarRightQuery, IsThisStarRightQueryVariables>;
export const WhenWillDataMeanSomethingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhenWillDataMeanSomething"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"implementationPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"setBy"}},{"kind":"Field","name":{"kind":"Name","value":"setAt"}},{"kind":"Field","name":{"kind":"Name","value":"enoughPairs"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earliest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isTooEarly"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"readyOn"}},{"kind":"Field","name":{"kind":"Name","value":"reviewIntervalDays"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhenWillDataMeanSomethingQuery, WhenWillDataMeanSomethingQueryVariables>;
export const CanTheReadingsBeReliedOnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CanTheReadingsBeReliedOn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataQuality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supervision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LookedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spotChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LookedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"kappaLinear"}},{"kind":"Field","name":{"kind":"Name","value":"kappaQuadratic"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"kappaLinear"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualitySignals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isNotable"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"opensQuestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spotChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LookedAt"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LookedAt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LookedAtReadings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"yesShare"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]} as unknown as DocumentNode<CanTheReadingsBeReliedOnQuery, CanTheReadingsBeReliedOnQueryVariables>;
export const WhatShouldWeAskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatShouldWeAsk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestedQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatShouldWeAskQuery, WhatShouldWeAskQueryVariables>;
export const WhatDidWeLearnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatDidWeLearn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"learningQuestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"tookPart"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseStudies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SHARED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"consentedOn"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatDidWeLearnQuery, WhatDidWeLearnQueryVariables>;
export const MonitoringPackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonitoringPack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"commissioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"monitoringPack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"madeFor"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"layer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutcomeChange"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidenceBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutcomeChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PackFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"layer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PackFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContractChange"}},{"kind":"Field","name":{"kind":"Name","value":"dataQuality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supervision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spotChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidenceBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContractChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualitySignals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNotable"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"question"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentsInWords"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseStudies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"openQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"tookPart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutcomeChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightedMeanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meanChange"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackIndicator"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"caution"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"overTargetPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContractChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanBaseline"}},{"kind":"Field","name":{"kind":"Name","value":"meanLatest"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"involvement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeliness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applies"}}]}}]}}]} as unknown as DocumentNode<MonitoringPackQuery, MonitoringPackQueryVariables>;
export const PlanningByTheJourneyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanningByTheJourney"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"star"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stages"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"places"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"share"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journeyPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"star"},"value":{"kind":"Variable","name":{"kind":"Name","value":"star"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"yearBefore"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleYearBefore"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notScored"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"peopleYearBefore"}},{"kind":"Field","name":{"kind":"Name","value":"joined"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"withoutService"}}]}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stages"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stages"}}},{"kind":"Argument","name":{"kind":"Name","value":"placesPerYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"places"}}},{"kind":"Argument","name":{"kind":"Name","value":"shareThatMoves"},"value":{"kind":"Variable","name":{"kind":"Name","value":"share"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"there"}},{"kind":"Field","name":{"kind":"Name","value":"covered"}},{"kind":"Field","name":{"kind":"Name","value":"withoutPlace"}},{"kind":"Field","name":{"kind":"Name","value":"expectedToMove"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"assumes"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cautions"}}]}}]}}]}}]} as unknown as DocumentNode<PlanningByTheJourneyQuery, PlanningByTheJourneyQueryVariables>;
export const EndOutcomesBesideDistanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EndOutcomesBesideDistance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contracts"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"contract"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checklists"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mapping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"needIdentified"}},{"kind":"Field","name":{"kind":"Name","value":"achieved"}},{"kind":"Field","name":{"kind":"Name","value":"achievedShare"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"needIdentified"}},{"kind":"Field","name":{"kind":"Name","value":"achieved"}},{"kind":"Field","name":{"kind":"Name","value":"achievedShare"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"whatItTells"}},{"kind":"Field","name":{"kind":"Name","value":"whatItCannotTell"}},{"kind":"Field","name":{"kind":"Name","value":"besideTheStar"}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"weightedMeanChange"}},{"kind":"Field","name":{"kind":"Name","value":"movedForwardInAnyAreaShare"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndOutcomesBesideDistanceQuery, EndOutcomesBesideDistanceQueryVariables>;
export const ReadyForOutcomesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadyForOutcomes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readinessReviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"framework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Rated"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Rated"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Rated"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadinessRating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]} as unknown as DocumentNode<ReadyForOutcomesQuery, ReadyForOutcomesQueryVariables>;
export const WhatPeopleWantedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatPeopleWanted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"personalOutcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"asThePeopleSay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HowFar"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asTheWorkersSay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HowFar"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bothSaid"}},{"kind":"Field","name":{"kind":"Name","value":"differ"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"byTheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"theme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"asThePeopleSay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HowFar"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contracts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applies"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HowFar"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReachedCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"achieved"}},{"kind":"Field","name":{"kind":"Name","value":"partly"}},{"kind":"Field","name":{"kind":"Name","value":"notYet"}},{"kind":"Field","name":{"kind":"Name","value":"noLongerWanted"}},{"kind":"Field","name":{"kind":"Name","value":"notSaid"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}}]}}]} as unknown as DocumentNode<WhatPeopleWantedQuery, WhatPeopleWantedQueryVariables>;
export const OnePersonsWayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnePersonsWay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"engagement"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerCanSeePeople"}},{"kind":"Field","name":{"kind":"Name","value":"engagements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"engagement"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"wayThrough"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"whatMatters"}},{"kind":"Field","name":{"kind":"Name","value":"strengths"}},{"kind":"Field","name":{"kind":"Name","value":"whoHelps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"how"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"personalOutcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"whyItMatters"}},{"kind":"Field","name":{"kind":"Name","value":"whatHelps"}},{"kind":"Field","name":{"kind":"Name","value":"theme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isInForce"}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewedOn"}},{"kind":"Field","name":{"kind":"Name","value":"byPerson"}},{"kind":"Field","name":{"kind":"Name","value":"byPersonWhy"}},{"kind":"Field","name":{"kind":"Name","value":"byWorker"}},{"kind":"Field","name":{"kind":"Name","value":"byWorkerWhy"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OnePersonsWayQuery, OnePersonsWayQueryVariables>;
export const ThreeWaysToCareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThreeWaysToCare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"situation"}},{"kind":"Field","name":{"kind":"Name","value":"whatMatters"}},{"kind":"Field","name":{"kind":"Name","value":"strengths"}},{"kind":"Field","name":{"kind":"Name","value":"whoHelps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"how"}}]}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"per"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"threeWays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"traditional"}},{"kind":"Field","name":{"kind":"Name","value":"personalised"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeBased"}}]}},{"kind":"Field","name":{"kind":"Name","value":"markdown"}},{"kind":"Field","name":{"kind":"Name","value":"csv"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThreeWaysToCareQuery, ThreeWaysToCareQueryVariables>;
export const DesignWorkshopsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DesignWorkshops"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"designWorkshops"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"whatIsKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"whoFor"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"reachedWhen"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"monitoring"}},{"kind":"Field","name":{"kind":"Name","value":"interventions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"whatIsKnown"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}}]}},{"kind":"Field","name":{"kind":"Name","value":"efforts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"effort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"worth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"risks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"mitigation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"mustBeAnswered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logicModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DesignWorkshopsQuery, DesignWorkshopsQueryVariables>;
export const GuidanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Guidance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"topics"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GuidanceTopic"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guidance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"topics"},"value":{"kind":"Variable","name":{"kind":"Name","value":"topics"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"standsBeside"}}]}}]}}]} as unknown as DocumentNode<GuidanceQuery, GuidanceQueryVariables>;