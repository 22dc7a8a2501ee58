/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An indicator to add: how you would know. */
export type AddIndicatorOperation = {
  /** How several figures become one. */
  aggregation: Aggregation;
  /** What it was before, in its unit. Of a flow: in a period as long as its targets'. */
  baseline?: string | null | undefined;
  /** Digits after the point that figures are shown with, 0 to 6. */
  decimals?: number;
  /** More about it. */
  description?: string | null | undefined;
  /** Which way is good. */
  direction: IndicatorDirection;
  /** How often one is due. */
  frequency?: Frequency | null | undefined;
  /** Self-reported, or counted by somebody else. */
  nature: IndicatorNature;
  /** The box: its id, or the `ref` of one that this batch made before. */
  node: string;
  /** A name of your own by which later operations of this batch name it. */
  ref?: string | null | undefined;
  /** Short name, unique in the model, by which files name it; left out, one is made of the title. The reference of an indicator that the model once had continues that one. */
  reference?: string | null | undefined;
  /** Where figures come from. */
  source?: string | null | undefined;
  /** The Star area, `are_…`, where the number is a Star score. */
  starArea?: string | null | undefined;
  /** What it says: 1 to 300 characters. */
  title: string;
  /** What is counted, e.g. `people`, `£` or `%`. */
  unit: string;
};

/** A box to add. */
export type AddNodeOperation = {
  /** More about it. */
  description?: string | null | undefined;
  /** Which column of the logic model it stands in. */
  layer: NodeLayer;
  /** Whose, or which, change it is; on interim and final outcomes only. */
  outcomeType?: OutcomeType | null | undefined;
  /** Where it is on a canvas; left out, a layout places it. */
  place?: NodePlaceInput | null | undefined;
  /** A name of your own (1 to 100 characters) by which later operations of this batch name what this one makes, and which the answer maps to its id. */
  ref?: string | null | undefined;
  /** Short name, unique in the version. */
  reference?: string | null | undefined;
  /** What it says: 1 to 300 characters. */
  title: string;
};

/** How figures of several periods or contracts become one. */
export type Aggregation =
  /** A mean: weighted by how many each figure rests on. */
  | 'AVERAGE'
  /** Things that happen in a period: figures are added up. */
  | 'FLOW'
  /** A share or a rate: worked out anew from all numerators and all denominators, never averaged. */
  | 'RATIO'
  /** How many there are at a time, or so far: over time the last known figure counts, and figures of different periods are never added. */
  | 'STOCK';

/** An indicator to change. */
export type ChangeIndicatorOperation = {
  /** What to change. */
  changes: IndicatorChangesInput;
  /** Which indicator: its id, or the `ref` of one that this batch made before. */
  indicator: string;
};

/** An arrow to change. */
export type ChangeLinkOperation = {
  /** What to change. */
  changes: LinkChangesInput;
  /** Which arrow: its id, or the `ref` of one that this batch made before. */
  link: string;
};

/** A mapping to change. */
export type ChangeMappingOperation = {
  /** What to change. */
  changes: MappingChangesInput;
  /** Which mapping: its id, or the `ref` of one that this batch made before. */
  mapping: string;
};

/** A box to change. */
export type ChangeNodeOperation = {
  /** What to change. */
  changes: NodeChangesInput;
  /** Which box: its id, or the `ref` of one that this batch made before. */
  node: string;
};

/** A batch of steps on a draft: carried out wholly or not at all. */
export type EditLogicModelInput = {
  /** Which draft, `lmv_…`. */
  draft: string;
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: string | null | undefined;
  /** What to do, in this order: 1 to 500 steps. */
  operations: Array<LogicModelOperation>;
  /** Why; kept in the model's history. */
  reason?: string | null | undefined;
  /** The `version` of the draft that you read. */
  version: number;
};

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

/** What to change of an indicator; what is left out stays as it is. */
export type IndicatorChangesInput = {
  /** How several figures become one. */
  aggregation?: Aggregation | null | undefined;
  /** What it was before, in its unit. Of a flow: in a period as long as its targets'. Null empties it. */
  baseline?: string | null | undefined;
  /** Digits after the point, 0 to 6. */
  decimals?: number | null | undefined;
  /** More about it; null empties it. */
  description?: string | null | undefined;
  /** Which way is good. */
  direction?: IndicatorDirection | null | undefined;
  /** How often; null empties it. */
  frequency?: Frequency | null | undefined;
  /** Self-reported or counted. */
  nature?: IndicatorNature | null | undefined;
  /** Another box: its id, or the `ref` of one that this batch made before. */
  node?: string | null | undefined;
  /** Where from; null empties it. */
  source?: string | null | undefined;
  /** The Star area, `are_…`, where the number is a Star score. Null empties it. */
  starArea?: string | null | undefined;
  /** What it says: 1 to 300 characters. */
  title?: string | null | undefined;
  /** What is counted. */
  unit?: string | null | undefined;
};

/** Which way is good. */
export type IndicatorDirection =
  /** Less is better. */
  | 'DOWN'
  /** It should stay where it is. */
  | 'MAINTAIN'
  /** More is better. */
  | 'UP';

/** Whether people say it of themselves, or somebody else can count it. */
export type IndicatorNature =
  /** Somebody else can count or look it up. */
  | 'OBJECTIVE'
  /** People say it of themselves. */
  | 'SUBJECTIVE';

/** What to change of an arrow; what is left out stays as it is. */
export type LinkChangesInput = {
  /** What must hold; null empties it. */
  assumptions?: string | null | undefined;
  /** Another box that leads: its id, or the `ref` of one that this batch made before. */
  from?: string | null | undefined;
  /** Why; null empties it. */
  rationale?: string | null | undefined;
  /** On what it rests. */
  strength?: LinkStrength | null | undefined;
  /** Another box that it leads to: its id, or the `ref` of one that this batch made before. */
  to?: string | null | undefined;
};

/** An arrow to draw. It goes forward through the layers, or within one. */
export type LinkOperation = {
  /** What must hold for it to work. */
  assumptions?: string | null | undefined;
  /** The box that leads: its id, or the `ref` of one that this batch made before. */
  from: string;
  /** Why the one should lead to the other. */
  rationale?: string | null | undefined;
  /** A name of your own (1 to 100 characters) by which later operations of this batch name what this one makes, and which the answer maps to its id. */
  ref?: string | null | undefined;
  /** On what it rests. */
  strength?: LinkStrength;
  /** The box that it leads to: its id, or the `ref` of one that this batch made before. */
  to: string;
};

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

/** One step of a batch: give exactly one of these. */
export type LogicModelOperation =
  {   /** Add an indicator. */
  addIndicator: AddIndicatorOperation; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never;   /** Add a box. */
  addNode: AddNodeOperation; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never;   /** Change an indicator. */
  changeIndicator: ChangeIndicatorOperation; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never;   /** Change an arrow: its ends, or what it rests on. */
  changeLink: ChangeLinkOperation; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never;   /** Change how much a Star area counts, or why. */
  changeMapping: ChangeMappingOperation; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never;   /** Change what a box says. */
  changeNode: ChangeNodeOperation; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never;   /** Draw an arrow. */
  link: LinkOperation; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never;   /** Bind a Star area to an outcome. */
  map: MapOperation; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never;   /** Move a box on the canvas. */
  moveNode: MoveNodeOperation; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never;   /** Remove an indicator. */
  removeIndicator: RemoveIndicatorOperation; removeNode?: never; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never;   /** Remove a box, with its links, its mappings and its indicators. */
  removeNode: RemoveNodeOperation; setTarget?: never; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never;   /** Set or revise a target. */
  setTarget: SetTargetOperation; unlink?: never; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never;   /** Take an arrow away. */
  unlink: UnlinkOperation; unmap?: never; }
  |  { addIndicator?: never; addNode?: never; changeIndicator?: never; changeLink?: never; changeMapping?: never; changeNode?: never; link?: never; map?: never; moveNode?: never; removeIndicator?: never; removeNode?: never; setTarget?: never; unlink?: never;   /** Unbind a Star area. */
  unmap: UnmapOperation; };

/** A Star area to bind to an outcome. */
export type MapOperation = {
  /** The Star area, `are_…`. */
  area: string;
  /** What the area says about the outcome. */
  explanation?: string | null | undefined;
  /** The interim or final outcome: its id, or the `ref` of one that this batch made before. */
  outcome: string;
  /** A name of your own (1 to 100 characters) by which later operations of this batch name what this one makes, and which the answer maps to its id. */
  ref?: string | null | undefined;
  /** How much the area counts among the areas of its outcome: above 0. */
  weight?: string;
};

/** What to change of a mapping; what is left out stays as it is. */
export type MappingChangesInput = {
  /** What it says; null empties it. */
  explanation?: string | null | undefined;
  /** How much the area counts: above 0. */
  weight?: string | null | undefined;
};

/** A box to move on the canvas. */
export type MoveNodeOperation = {
  /** Which box: its id, or the `ref` of one that this batch made before. */
  node: string;
  /** Where to; null gives its place back to the layout. */
  place?: NodePlaceInput | null | undefined;
};

/** What to change of a box; what is left out stays as it is. */
export type NodeChangesInput = {
  /** More about it; null empties it. */
  description?: string | null | undefined;
  /** Another column; its links must still go forward. Only outcomes keep a type. */
  layer?: NodeLayer | null | undefined;
  /** Whose, or which, change it is; null empties it. */
  outcomeType?: OutcomeType | null | undefined;
  /** Short name, unique in the version; null empties it. */
  reference?: string | null | undefined;
  /** What it says: 1 to 300 characters. */
  title?: string | null | undefined;
};

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

/** Top left corner of a box on a canvas. */
export type NodePlaceInput = {
  /** Pixels to the right; may be negative. */
  x: number;
  /** Pixels downwards; may be negative. */
  y: number;
};

/** Where a box's place comes from. */
export type NodePlacement =
  /** Nobody placed it: the server laid it out by layers. */
  | 'COMPUTED'
  /** Somebody put it there. */
  | 'GIVEN';

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

/** Days from a first to a last, both included. */
export type PeriodInput = {
  /** Last day, on or after the first. */
  end: string;
  /** First day. */
  start: string;
};

/** An indicator to remove, with the targets that were set in this draft. */
export type RemoveIndicatorOperation = {
  /** Which indicator: its id, or the `ref` of one that this batch made before. */
  indicator: string;
};

/** A box to remove, with its links, its mappings and its indicators. */
export type RemoveNodeOperation = {
  /** Which box: its id, or the `ref` of one that this batch made before. */
  node: string;
};

/** What an indicator is to reach in a period; revises the one before. */
export type SetTargetOperation = {
  /** Needed on a Star score: what the number means in that journey of change. */
  explanation?: string | null | undefined;
  /** Which indicator: its id, or the `ref` of one that this batch made before. */
  indicator: string;
  /** When. Targets of one indicator do not overlap. */
  period: PeriodInput;
  /** Why a published target is revised; left out, the batch's own `reason`. */
  reason?: string | null | undefined;
  /** What to reach, in the indicator's unit. */
  value: string;
};

/** An arrow to take away. */
export type UnlinkOperation = {
  /** Which arrow: its id, or the `ref` of one that this batch made before. */
  link: string;
};

/** A Star area to unbind from its outcome. */
export type UnmapOperation = {
  /** Which mapping: its id, or the `ref` of one that this batch made before. */
  mapping: string;
};

export type ContractByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type ContractByReferenceQuery = { contract: { id: string, title: string, startsOn: string, value: { amountMinor: number, currency: string } | null, logicModels: Array<{ id: string, title: string, draft: { id: string } | null }> } | null };

export type ContractPageQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ContractPageQuery = { contracts: { nodes: Array<{ id: string, reference: string, title: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DraftByIdQueryVariables = Exact<{
  id: string;
  events?: number;
}>;


export type DraftByIdQuery = { logicModelVersion: { id: string, version: number, logicModel: { id: string, history: { nodes: Array<{ id: string, actedBy: string, changes: Array<{ sentence: string }> }> } }, nodes: Array<
      | { __typename: 'FinalOutcome', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
      | { __typename: 'Input', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
      | { __typename: 'InterimOutcome', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
      | { __typename: 'Output', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
      | { __typename: 'Process', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
    >, links: Array<{ id: string, from:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , to:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }>, check: Array<{ severity: FindingSeverity, message: string, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }> } | null };

export type SaveDraftMutationVariables = Exact<{
  input: EditLogicModelInput;
}>;


export type SaveDraftMutation = { editLogicModel:
    | { __typename: 'Conflict', code: string, message: string, currentVersion: number | null }
    | { __typename: 'EditLogicModelSuccess', draft: { id: string, version: number, nodes: Array<
          | { __typename: 'FinalOutcome', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
          | { __typename: 'Input', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
          | { __typename: 'InterimOutcome', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
          | { __typename: 'Output', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
          | { __typename: 'Process', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
        >, links: Array<{ id: string, from:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
          , to:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }>, check: Array<{ severity: FindingSeverity, message: string, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }> }, refs: Array<{ ref: string, id: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ValidationFailed', code: string, message: string, issues: Array<{ path: Array<string>, message: string }> }
   };

export type CanvasFragment = { id: string, version: number, nodes: Array<
    | { __typename: 'FinalOutcome', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
    | { __typename: 'Input', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
    | { __typename: 'InterimOutcome', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
    | { __typename: 'Output', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
    | { __typename: 'Process', id: string, title: string, placement: NodePlacement, place: { x: number, y: number } }
  >, links: Array<{ id: string, from:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    , to:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     }>, check: Array<{ severity: FindingSeverity, message: string, node:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null }> };

export const CanvasFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Canvas"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LogicModelVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CanvasFragment, unknown>;
export const ContractByReferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContractByReference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logicModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ContractByReferenceQuery, ContractByReferenceQueryVariables>;
export const ContractPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContractPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contracts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContractPageQuery, ContractPageQueryVariables>;
export const DraftByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"events"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logicModelVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Canvas"}},{"kind":"Field","name":{"kind":"Name","value":"logicModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"events"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"actedBy"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Canvas"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LogicModelVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<DraftByIdQuery, DraftByIdQueryVariables>;
export const SaveDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EditLogicModelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editLogicModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EditLogicModelSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Canvas"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Canvas"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LogicModelVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;