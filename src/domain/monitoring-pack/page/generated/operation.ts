/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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
        , indicators: Array<{ indicator: { title: string }, progress: { status: ProgressStatus, words: string, caution: string | null, actual: { display: string | null, notes: Array<string> } }, overTargetPeriod: { words: string } | null }> }>, starEvidence: Array<{ insufficientInWords: string | null, star: { id: string, name: string, edition: string }, wholeStar: { n: number | null, meanBaseline: number, meanLatest: number, meanChange: number, interval: { low: number, high: number } | null } | null, coverage: { engagements: number | null, pairs: number | null }, involvement: { share: number | null }, timeliness: { share: number | null } | null, disclosure: { applies: boolean } }>, starEvidenceBefore: Array<{ insufficientInWords: string | null, star: { id: string, name: string, edition: string }, wholeStar: { n: number | null, meanBaseline: number, meanLatest: number, meanChange: number, interval: { low: number, high: number } | null } | null, coverage: { engagements: number | null, pairs: number | null }, involvement: { share: number | null }, timeliness: { share: number | null } | null, disclosure: { applies: boolean } }>, qualitySignals: Array<{ isNotable: boolean, inWords: string, question: string, star: { name: string } }>, suggestedQuestions: Array<{ question: string, figure: string, asked: { id: string } | null }>, caseStudies: { nodes: Array<{ title: string, body: string, service: { name: string } }>, pageInfo: { hasNextPage: boolean } }, openQuestions: { nodes: Array<{ question: string, figure: string | null, service: { name: string } | null, entries: { nodes: Array<{ kind: LearningEntryKind, happenedOn: string, body: string, tookPart: Array<string> }>, pageInfo: { hasNextPage: boolean } } }>, pageInfo: { hasNextPage: boolean } } } } | null };

export type OutcomeChangeFragment = { weightedMeanChange: number | null, insufficientInWords: string | null, star: { id: string, name: string }, interval: { low: number, high: number } | null, areas: Array<{ n: number | null, suppressed: boolean, area: { name: string }, change: { meanChange: number } | null }> };

export type PackFigureFragment = { indicator: { title: string }, progress: { status: ProgressStatus, words: string, caution: string | null, actual: { display: string | null, notes: Array<string> } }, overTargetPeriod: { words: string } | null };

export type ContractChangeFragment = { insufficientInWords: string | null, star: { id: string, name: string, edition: string }, wholeStar: { n: number | null, meanBaseline: number, meanLatest: number, meanChange: number, interval: { low: number, high: number } | null } | null, coverage: { engagements: number | null, pairs: number | null }, involvement: { share: number | null }, timeliness: { share: number | null } | null, disclosure: { applies: boolean } };

export const OutcomeChangeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutcomeChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightedMeanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meanChange"}}]}}]}}]}}]} as unknown as DocumentNode<OutcomeChangeFragment, unknown>;
export const PackFigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackIndicator"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"caution"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"overTargetPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]} as unknown as DocumentNode<PackFigureFragment, unknown>;
export const ContractChangeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContractChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanBaseline"}},{"kind":"Field","name":{"kind":"Name","value":"meanLatest"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"involvement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeliness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applies"}}]}}]}}]} as unknown as DocumentNode<ContractChangeFragment, unknown>;
export const MonitoringPackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonitoringPack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contract"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contract"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"commissioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"monitoringPack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"madeFor"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"layer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutcomeChange"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidenceBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutcomeChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PackFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"layer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PackFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContractChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"starEvidenceBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContractChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualitySignals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNotable"}},{"kind":"Field","name":{"kind":"Name","value":"inWords"}},{"kind":"Field","name":{"kind":"Name","value":"question"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentsInWords"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseStudies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"openQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"tookPart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutcomeChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightedMeanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meanChange"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PackIndicator"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"caution"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"display"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"overTargetPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContractChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StarEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"star"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeStar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"meanBaseline"}},{"kind":"Field","name":{"kind":"Name","value":"meanLatest"}},{"kind":"Field","name":{"kind":"Name","value":"meanChange"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"insufficientInWords"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engagements"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"involvement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeliness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applies"}}]}}]}}]} as unknown as DocumentNode<MonitoringPackQuery, MonitoringPackQueryVariables>;