/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day, ISO 8601, e.g. `2026-11-22`. */
  Date: { input: string; output: string; }
  /** An instant in time with its zone, ISO 8601, e.g. `2026-11-22T09:30:00Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number, written as text so that no digit is lost, e.g. `"12.5"`. At most 15 digits before the point and 9 after it. */
  Decimal: { input: string; output: string; }
  /** The `SafeInt` scalar type represents non-fractional signed whole numeric values that are considered safe as defined by the ECMAScript specification. */
  SafeInt: { input: number; output: number; }
};

/** An organisation to add to a contract. */
export type AddContractPartyInput = {
  /** Which contract: its id. */
  contract: Scalars['ID']['input'];
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who, and as what. */
  party: ContractPartyInput;
  /** The version that you read before editing. */
  version: Scalars['Int']['input'];
};

/** What `addContractParty` answers: its success, or why it was not done. */
export type AddContractPartyResult = Conflict | ContractSuccess | NotAllowed | NotFound | ValidationFailed;

/** A change of a contract's terms. */
export type ChangeContractInput = {
  /** What to change. */
  changes: ContractChangesInput;
  /** Which contract: its id. */
  contract: Scalars['ID']['input'];
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The version that you read before editing. */
  version: Scalars['Int']['input'];
};

/** What `changeContract` answers: its success, or why it was not done. */
export type ChangeContractResult = Conflict | ContractSuccess | NotAllowed | NotFound | ValidationFailed;

/** A move of a contract to another status. */
export type ChangeContractStatusInput = {
  /** Which contract: its id. */
  contract: Scalars['ID']['input'];
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why; needed to terminate. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The new status. A draft becomes active or is terminated; an active contract ends on or after its last day, or is terminated before. */
  to: ContractStatus;
  /** The version that you read before editing. */
  version: Scalars['Int']['input'];
};

/** What `changeContractStatus` answers: its success, or why it was not done. */
export type ChangeContractStatusResult = Conflict | ContractSuccess | NotAllowed | NotFound | ValidationFailed;

/** A change of an organisation. */
export type ChangeOrganisationInput = {
  /** What to change. */
  changes: OrganisationChangesInput;
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which organisation: its id. */
  organisation: Scalars['ID']['input'];
  /** The version that you read before editing. */
  version: Scalars['Int']['input'];
};

/** What `changeOrganisation` answers: its success, or why it was not done. */
export type ChangeOrganisationResult = Conflict | NotAllowed | NotFound | OrganisationSuccess | ValidationFailed;

/** A change of a service. */
export type ChangeServiceInput = {
  /** What to change. */
  changes: ServiceChangesInput;
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which service: its id. */
  service: Scalars['ID']['input'];
  /** The version that you read before editing. */
  version: Scalars['Int']['input'];
};

/** What `changeService` answers: its success, or why it was not done. */
export type ChangeServiceResult = Conflict | NotAllowed | NotFound | ServiceSuccess | ValidationFailed;

/** Who agreed the scores of a reading. */
export type CompletedBy =
  /** The person and the worker together. */
  | 'COLLABORATIVE'
  /** The person alone: kept beside the worker's, never counted in evidence. */
  | 'SERVICE_USER'
  /** The worker alone. */
  | 'WORKER';

/** Somebody else changed it in the meantime, or the name is taken. */
export type Conflict = Problem & {
  /** Stable, for programs. */
  code: Scalars['String']['output'];
  /** The version it is at now; null where there is no version to compare. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** For people: what is wrong and what would be accepted. */
  message: Scalars['String']['output'];
};

/** A commissioner buys a service from one or more providers for a period and a value. */
export type Contract = Node & {
  /** The organisation that buys. */
  commissioner: Organisation;
  /** Last day of its period. */
  endsOn: Scalars['Date']['output'];
  /** Opaque id, `ctr_…`. */
  id: Scalars['ID']['output'];
  /** Its lots; empty when it has none. */
  lots: Array<ContractLot>;
  /** Its id in the Open Contracting Data Standard, where it has one. */
  ocdsId?: Maybe<Scalars['String']['output']>;
  /** Who takes part besides the commissioner, in the order they were added. */
  parties: Array<ContractParty>;
  /** The commissioner's reference, unique, e.g. `HLB-2024-01`. */
  reference: Scalars['String']['output'];
  /** What is delivered under it, in the order of names. */
  services: Array<Service>;
  /** First day of its period. */
  startsOn: Scalars['Date']['output'];
  /** Where it is in its life. */
  status: ContractStatus;
  /** How it came to its status: who moved it, when and why; oldest first. */
  statusHistory: Array<ContractStatusChange>;
  /** What it is about. */
  title: Scalars['String']['output'];
  /** Its whole value; null where none is stated. */
  value?: Maybe<Money>;
  /** Grows with each change: give it back when you edit. */
  version: Scalars['Int']['output'];
};


/** A commissioner buys a service from one or more providers for a period and a value. */
export type ContractPartiesArgs = {
  role?: InputMaybe<PartyRole>;
};

/** What to change; what is left out stays as it is. */
export type ContractChangesInput = {
  /** Last day of its period. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Its Open Contracting id. */
  ocdsId?: InputMaybe<Scalars['String']['input']>;
  /** First day of its period. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it is about. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Its whole value. */
  value?: InputMaybe<MoneyInput>;
};

/** A page of contracts. */
export type ContractConnection = {
  /** This page, with cursors. */
  edges: Array<ContractEdge>;
  /** This page, without cursors. */
  nodes: Array<Contract>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many contracts there are in all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** One of a page of contracts, with its cursor. */
export type ContractEdge = {
  /** Where this one stands in the list. */
  cursor: Scalars['String']['output'];
  /** One of the contracts. */
  node: Contract;
};

/** A part of a contract that was let apart. */
export type ContractLot = Node & {
  /** Opaque id, `lot_…`. */
  id: Scalars['ID']['output'];
  /** Its short name, unique in the contract. */
  reference: Scalars['String']['output'];
  /** What it covers. */
  title: Scalars['String']['output'];
};

/** A part of a contract that is let apart. */
export type ContractLotInput = {
  /** Its short name, unique in the contract. */
  reference: Scalars['String']['input'];
  /** What it covers. */
  title: Scalars['String']['input'];
};

/** An organisation's part in a contract. */
export type ContractParty = Node & {
  /** Opaque id, `pty_…`. */
  id: Scalars['ID']['output'];
  /** The lot that its part is about; null for the whole contract. */
  lot?: Maybe<ContractLot>;
  /** The organisation that takes part. */
  organisation: Organisation;
  /** What it is in the contract. */
  role: PartyRole;
};

/** An organisation's part in a contract. */
export type ContractPartyInput = {
  /** Reference of the lot that it is about, where it is not the whole contract. */
  lot?: InputMaybe<Scalars['String']['input']>;
  /** Which organisation. */
  organisation: Scalars['ID']['input'];
  /** What it is in the contract. */
  role: PartyRole;
};

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

/** One move of a contract's status. */
export type ContractStatusChange = {
  /** When. */
  changedAt: Scalars['DateTime']['output'];
  /** Who moved it. */
  changedBy: Scalars['String']['output'];
  /** The status before. */
  from: ContractStatus;
  /** Why, where a reason was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The status after. */
  to: ContractStatus;
};

/** The contract as it is now. */
export type ContractSuccess = {
  /** The contract as it is now. */
  contract: Contract;
};

/** A contract to enter; it begins as a draft. */
export type CreateContractInput = {
  /** The organisation that buys. */
  commissioner: Scalars['ID']['input'];
  /** Last day of its period, not before the first. */
  endsOn: Scalars['Date']['input'];
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its lots, if any. */
  lots?: Array<ContractLotInput>;
  /** Its Open Contracting id. */
  ocdsId?: InputMaybe<Scalars['String']['input']>;
  /** Who else takes part. */
  parties?: Array<ContractPartyInput>;
  /** The commissioner's reference, unique. */
  reference: Scalars['String']['input'];
  /** First day of its period. */
  startsOn: Scalars['Date']['input'];
  /** What it is about. */
  title: Scalars['String']['input'];
  /** Its whole value. */
  value?: InputMaybe<MoneyInput>;
};

/** What `createContract` answers: its success, or why it was not done. */
export type CreateContractResult = Conflict | ContractSuccess | NotAllowed | NotFound | ValidationFailed;

/** An organisation to enter. */
export type CreateOrganisationInput = {
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it does; at least one. */
  kinds: Array<OrganisationKind>;
  /** Its full name. */
  name: Scalars['String']['input'];
  /** Its own short name, unique, e.g. `RIVERTON`. */
  reference: Scalars['String']['input'];
};

/** What `createOrganisation` answers: its success, or why it was not done. */
export type CreateOrganisationResult = Conflict | NotAllowed | NotFound | OrganisationSuccess | ValidationFailed;

/** A service to enter. */
export type CreateServiceInput = {
  /** The contract under which it is delivered. */
  contract: Scalars['ID']['input'];
  /** What it does, for whom and where. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its name, unique in the contract. */
  name: Scalars['String']['input'];
  /** Who delivers it: lead provider or subcontractor of the contract. */
  provider: Scalars['ID']['input'];
};

/** What `createService` answers: its success, or why it was not done. */
export type CreateServiceResult = Conflict | NotAllowed | NotFound | ServiceSuccess | ValidationFailed;

/** One service user's time with one service under one contract. */
export type Engagement = Node & {
  /** Why it ended, e.g. `planned`; null while it is open or where nobody said. */
  endReason?: Maybe<Scalars['String']['output']>;
  /** Last day; null while it is open. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** When it was entered here. */
  enteredAt: Scalars['DateTime']['output'];
  /** What evidence can be divided by, in order of name. */
  facts: Array<Fact>;
  /** Opaque id, `eng_…`. */
  id: Scalars['ID']['output'];
  /** The provider's reference, unique with the provider. */
  reference: Scalars['String']['output'];
  /** First day. */
  startedOn: Scalars['Date']['output'];
  /** Grows with each change: give it back when you edit. */
  version: Scalars['Int']['output'];
};

/** One fact about an engagement that evidence can be divided by. */
export type Fact = {
  /** What it is about, e.g. `age_band`. */
  name: Scalars['String']['output'];
  /** What holds, e.g. `35-54`. */
  value: Scalars['String']['output'];
};

/** The change in circumstances that the money is for. */
export type FinalOutcome = LogicModelNode & Node & Outcome & {
  /** More about it; null where nothing is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `nod_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** Which column of the logic model it stands in. */
  layer: NodeLayer;
  /** What the same box has in common in every version of the model, `nod_…`. */
  lineage: Scalars['ID']['output'];
  /** The Star areas whose readings are evidence for it, oldest first. */
  mappings: Array<Mapping>;
  /** Whose, or which, change it is; null where its author has not said. */
  outcomeType?: Maybe<OutcomeType>;
  /** Short name from the file it came in, or given by its author; null without one. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it says, e.g. `Training for three schools`. */
  title: Scalars['String']['output'];
};

/** A contribution or an effort: money, people, places. */
export type Input = LogicModelNode & Node & {
  /** More about it; null where nothing is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `nod_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** Which column of the logic model it stands in. */
  layer: NodeLayer;
  /** What the same box has in common in every version of the model, `nod_…`. */
  lineage: Scalars['ID']['output'];
  /** Short name from the file it came in, or given by its author; null without one. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it says, e.g. `Training for three schools`. */
  title: Scalars['String']['output'];
};

/** A change on the way to a final outcome: distance travelled. */
export type InterimOutcome = LogicModelNode & Node & Outcome & {
  /** More about it; null where nothing is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `nod_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** Which column of the logic model it stands in. */
  layer: NodeLayer;
  /** What the same box has in common in every version of the model, `nod_…`. */
  lineage: Scalars['ID']['output'];
  /** The Star areas whose readings are evidence for it, oldest first. */
  mappings: Array<Mapping>;
  /** Whose, or which, change it is; null where its author has not said. */
  outcomeType?: Maybe<OutcomeType>;
  /** Short name from the file it came in, or given by its author; null without one. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it says, e.g. `Training for three schools`. */
  title: Scalars['String']['output'];
};

/** One thing that is wrong with an input. */
export type Issue = {
  /** Stable, for programs, e.g. `REQUIRED`. */
  code: Scalars['String']['output'];
  /** What is wrong and what would be accepted. */
  message: Scalars['String']['output'];
  /** Where in the input, outermost first, e.g. `["operations", "3", "title"]`. */
  path: Array<Scalars['String']['output']>;
};

/** One arrow of a logic model: `from` leads to `to`. */
export type Link = Node & {
  /** What must hold for it to work; null where nobody has said. */
  assumptions?: Maybe<Scalars['String']['output']>;
  /** The box that leads. */
  from: LogicModelNode;
  /** Opaque id, `lnk_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** What the same arrow has in common in every version of the model, `lnk_…`. */
  lineage: Scalars['ID']['output'];
  /** Why the one should lead to the other; null where nobody has said. */
  rationale?: Maybe<Scalars['String']['output']>;
  /** On what it rests. */
  strength: LinkStrength;
  /** The box that it leads to. */
  to: LogicModelNode;
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

/** How money becomes change, as a commissioner sees it: boxes and arrows from inputs to final outcomes. It has versions (a draft, a published one, older ones) and belongs to contracts. */
export type LogicModel = Node & {
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque id, `lgm_…`. */
  id: Scalars['ID']['output'];
  /** Its own short name, unique, e.g. `homelessness`. */
  reference: Scalars['String']['output'];
  /** Code of the template it was made from; null where it was made from none. */
  template?: Maybe<Scalars['String']['output']>;
  /** Grows when it is attached, detached, published or given a draft. Edits of the draft have a version of their own: `draft { version }`. */
  version: Scalars['Int']['output'];
};

/** One box of a logic model: an input, a process, an output or an outcome. */
export type LogicModelNode = {
  /** More about it; null where nothing is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `nod_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** Which column of the logic model it stands in. */
  layer: NodeLayer;
  /** What the same box has in common in every version of the model, `nod_…`. */
  lineage: Scalars['ID']['output'];
  /** Short name from the file it came in, or given by its author; null without one. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it says, e.g. `Training for three schools`. */
  title: Scalars['String']['output'];
};

/** One version of a logic model. A draft is edited; a published version never changes, and its evidence stays answerable after it was superseded. */
export type LogicModelVersion = Node & {
  /** The version that this one began as a copy of; null where it began with nothing. */
  copiedFrom?: Maybe<LogicModelVersion>;
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** Who began it. */
  createdBy: Scalars['String']['output'];
  /** What it is for; null where nothing is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `lmv_…`. */
  id: Scalars['ID']['output'];
  /** Its arrows, in the order they were first drawn. */
  links: Array<Link>;
  /** The model that this is a version of. */
  logicModel: LogicModel;
  /** The Star areas bound to its outcomes. */
  mappings: Array<Mapping>;
  /** Its boxes, from inputs to final outcomes, in each layer oldest first. */
  nodes: Array<LogicModelNode>;
  /** 1, 2, … in the order in which versions were begun. */
  number: Scalars['Int']['output'];
  /** When it was published; null for a draft. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who published it; null for a draft. */
  publishedBy?: Maybe<Scalars['String']['output']>;
  /** Where it is in its life. */
  status: LogicModelVersionStatus;
  /** When a later version took its place; null while it is in force or a draft. */
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the model is called in this version. */
  title: Scalars['String']['output'];
  /** Grows with each edit of a draft: give it back when you edit. */
  version: Scalars['Int']['output'];
};


/** One version of a logic model. A draft is edited; a published version never changes, and its evidence stays answerable after it was superseded. */
export type LogicModelVersionNodesArgs = {
  layer?: InputMaybe<NodeLayer>;
};

/** Where a version of a logic model is in its life. */
export type LogicModelVersionStatus =
  /** Being worked on; nobody is held to it yet. */
  | 'DRAFT'
  /** In force. It never changes. */
  | 'PUBLISHED'
  /** Was in force until a later version was published. Kept as it was. */
  | 'SUPERSEDED';

/** A Star area bound to an outcome: where people's readings meet the logic model. */
export type Mapping = Node & {
  /** The area, of one edition of one Star. */
  area: StarArea;
  /** Opaque id, `map_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** What the same mapping has in common in every version of the model, `map_…`. */
  lineage: Scalars['ID']['output'];
  /** The outcome whose evidence the area gives. */
  outcome: Outcome;
  /** How much the area counts among the areas of its outcome: above 0, often 1. */
  weight: Scalars['Decimal']['output'];
};

/** An amount of money, exact. */
export type Money = {
  /** In the currency's smallest unit: 1250 is £12.50 where the currency is GBP. */
  amountMinor: Scalars['SafeInt']['output'];
  /** ISO 4217 code, e.g. `GBP`. */
  currency: Scalars['String']['output'];
};

/** An amount of money, exact. */
export type MoneyInput = {
  /** In the currency's smallest unit, at least 0: 1250 is £12.50. */
  amountMinor: Scalars['SafeInt']['input'];
  /** ISO 4217 code of three capital letters, e.g. `GBP`. */
  currency: Scalars['String']['input'];
};

export type Mutation = {
  /** Adds an organisation to a contract. */
  addContractParty: AddContractPartyResult;
  /** Changes a contract's terms. */
  changeContract: ChangeContractResult;
  /** Moves a contract to another status; who, when and why is kept. */
  changeContractStatus: ChangeContractStatusResult;
  /** Changes an organisation. */
  changeOrganisation: ChangeOrganisationResult;
  /** Changes a service. */
  changeService: ChangeServiceResult;
  /** Enters a contract as a draft. */
  createContract: CreateContractResult;
  /** Enters an organisation. */
  createOrganisation: CreateOrganisationResult;
  /** Enters what a provider delivers under a contract. */
  createService: CreateServiceResult;
  /** Takes an organisation's part out of a contract. */
  removeContractParty: RemoveContractPartyResult;
};


export type MutationAddContractPartyArgs = {
  input: AddContractPartyInput;
};


export type MutationChangeContractArgs = {
  input: ChangeContractInput;
};


export type MutationChangeContractStatusArgs = {
  input: ChangeContractStatusInput;
};


export type MutationChangeOrganisationArgs = {
  input: ChangeOrganisationInput;
};


export type MutationChangeServiceArgs = {
  input: ChangeServiceInput;
};


export type MutationCreateContractArgs = {
  input: CreateContractInput;
};


export type MutationCreateOrganisationArgs = {
  input: CreateOrganisationInput;
};


export type MutationCreateServiceArgs = {
  input: CreateServiceInput;
};


export type MutationRemoveContractPartyArgs = {
  input: RemoveContractPartyInput;
};

/** Anything with an id. `node(id:)` finds any of them. */
export type Node = {
  /** Opaque; its first letters say what kind of thing it is. */
  id: Scalars['ID']['output'];
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

/** A rule of the domain stands against it. The message says what would be accepted. */
export type NotAllowed = Problem & {
  /** Stable, for programs. */
  code: Scalars['String']['output'];
  /** For people: what is wrong and what would be accepted. */
  message: Scalars['String']['output'];
};

/** What an id or a reference names is not there, or not for you to see. */
export type NotFound = Problem & {
  /** Stable, for programs. */
  code: Scalars['String']['output'];
  /** For people: what is wrong and what would be accepted. */
  message: Scalars['String']['output'];
  /** Which part of the input names it, outermost first. */
  path: Array<Scalars['String']['output']>;
};

/** A commissioner, provider, investor or intermediary; one can be several. */
export type Organisation = Node & {
  /** Contracts that it buys or has a part in, in the order of their references. */
  contracts: ContractConnection;
  /** Opaque id, `org_…`. */
  id: Scalars['ID']['output'];
  /** What it does in commissioning. */
  kinds: Array<OrganisationKind>;
  /** Its full name. */
  name: Scalars['String']['output'];
  /** Its own short name, unique, e.g. `RIVERTON`. */
  reference: Scalars['String']['output'];
  /** Grows with each change: give it back when you edit. */
  version: Scalars['Int']['output'];
};


/** A commissioner, provider, investor or intermediary; one can be several. */
export type OrganisationContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<ContractStatus>>;
};

/** What to change; what is left out stays as it is. */
export type OrganisationChangesInput = {
  /** What it does. */
  kinds?: InputMaybe<Array<OrganisationKind>>;
  /** Its full name. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A page of organisations. */
export type OrganisationConnection = {
  /** This page, with cursors. */
  edges: Array<OrganisationEdge>;
  /** This page, without cursors. */
  nodes: Array<Organisation>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many organisations there are in all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** One of a page of organisations, with its cursor. */
export type OrganisationEdge = {
  /** Where this one stands in the list. */
  cursor: Scalars['String']['output'];
  /** One of the organisations. */
  node: Organisation;
};

/** What an organisation does in commissioning. */
export type OrganisationKind =
  /** A public body that buys services. */
  | 'COMMISSIONER'
  /** Evaluates, or brings the others together. */
  | 'INTERMEDIARY'
  /** Pays first and is repaid on results. */
  | 'INVESTOR'
  /** An organisation that delivers services. */
  | 'PROVIDER';

/** The organisation as it is now. */
export type OrganisationSuccess = {
  /** The organisation as it is now. */
  organisation: Organisation;
};

/** A change in circumstances, on the way (interim) or in the end (final). */
export type Outcome = {
  /** More about it; null where nothing is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `nod_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** Which column of the logic model it stands in. */
  layer: NodeLayer;
  /** What the same box has in common in every version of the model, `nod_…`. */
  lineage: Scalars['ID']['output'];
  /** The Star areas whose readings are evidence for it, oldest first. */
  mappings: Array<Mapping>;
  /** Whose, or which, change it is; null where its author has not said. */
  outcomeType?: Maybe<OutcomeType>;
  /** Short name from the file it came in, or given by its author; null without one. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it says, e.g. `Training for three schools`. */
  title: Scalars['String']['output'];
};

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

/** Services produced in a given time. */
export type Output = LogicModelNode & Node & {
  /** More about it; null where nothing is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `nod_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** Which column of the logic model it stands in. */
  layer: NodeLayer;
  /** What the same box has in common in every version of the model, `nod_…`. */
  lineage: Scalars['ID']['output'];
  /** Short name from the file it came in, or given by its author; null without one. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it says, e.g. `Training for three schools`. */
  title: Scalars['String']['output'];
};

/** Where a page begins and ends, and whether more follows. */
export type PageInfo = {
  /** Cursor of the last: give it as `after` for the next page. Null when empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows after `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something comes before this page: true when `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first; null when empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

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

/** Why a request was not carried out. Nothing was changed. */
export type Problem = {
  /** Stable, for programs. */
  code: Scalars['String']['output'];
  /** For people: what is wrong and what would be accepted. */
  message: Scalars['String']['output'];
};

/** How it is done: the procedure, method or means. */
export type Process = LogicModelNode & Node & {
  /** More about it; null where nothing is. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `nod_…`; each version has its own. */
  id: Scalars['ID']['output'];
  /** Which column of the logic model it stands in. */
  layer: NodeLayer;
  /** What the same box has in common in every version of the model, `nod_…`. */
  lineage: Scalars['ID']['output'];
  /** Short name from the file it came in, or given by its author; null without one. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it says, e.g. `Training for three schools`. */
  title: Scalars['String']['output'];
};

export type Query = {
  /** One contract, by its id or its reference; null when there is none. */
  contract?: Maybe<Contract>;
  /** Contracts, in the order of their references. */
  contracts: ContractConnection;
  /** One version of a logic model by its id; null when there is none. */
  logicModelVersion?: Maybe<LogicModelVersion>;
  /** Anything by its id; null when there is no such thing (or not for you to see). */
  node?: Maybe<Node>;
  /** One organisation, by its id or its reference; null when there is none. */
  organisation?: Maybe<Organisation>;
  /** Organisations, in the order of their names. */
  organisations: OrganisationConnection;
  /** One service, by its id; null when there is none. */
  service?: Maybe<Service>;
};


export type QueryContractArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};


export type QueryContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  commissioner?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  party?: InputMaybe<Scalars['ID']['input']>;
  roles?: InputMaybe<Array<PartyRole>>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<ContractStatus>>;
};


export type QueryLogicModelVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<OrganisationKind>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
};

/** One Star completed on a day: a score per area, some may be missing. First, review and closing readings are told by their order. */
export type Reading = Node & {
  /** What the person and the worker will do next. Private to the provider. */
  actionPlan?: Maybe<Scalars['String']['output']>;
  /** When its scores became final; null while in progress. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who agreed the scores. */
  completedBy: CompletedBy;
  /** When it was entered here. */
  enteredAt: Scalars['DateTime']['output'];
  /** Opaque id, `rea_…`. */
  id: Scalars['ID']['output'];
  /** Given at the time, or looked back at. */
  kind: ReadingKind;
  /** What was said when the scores were agreed. Private to the provider. */
  notes?: Maybe<Scalars['String']['output']>;
  /** Who entered it. */
  recordedBy: Scalars['String']['output'];
  /** The provider's reference, unique with the provider. */
  reference: Scalars['String']['output'];
  /** Where it is in its life. */
  state: ReadingState;
  /** The day in the person's life that it is about. */
  takenOn: Scalars['Date']['output'];
  /** Grows with each change: give it back when you edit. */
  version: Scalars['Int']['output'];
  /** When its withdrawal was approved; null for a reading that stands. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Whether the scores are about the day they are dated, as it was seen then. */
export type ReadingKind =
  /** Looked back at from a later time; counted apart. */
  | 'RETROSPECTIVE'
  /** Given at the time. */
  | 'STANDARD';

/** Where a reading is in its life: in progress, then completed, then perhaps withdrawn. */
export type ReadingState =
  /** Its scores never change any more. */
  | 'COMPLETED'
  /** Begun; its scores may still change, and no evidence counts it. */
  | 'IN_PROGRESS'
  /** A mistake, taken back by two people; still readable, not counted. */
  | 'WITHDRAWN';

/** A part to take out of a contract. */
export type RemoveContractPartyInput = {
  /** Which contract: its id. */
  contract: Scalars['ID']['input'];
  /** A text of your own (1 to 200 characters) that makes a repeat harmless: the same key and input answer the same again and do nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which part: the party's id, `pty_…`. */
  party: Scalars['ID']['input'];
  /** The version that you read before editing. */
  version: Scalars['Int']['input'];
};

/** What `removeContractParty` answers: its success, or why it was not done. */
export type RemoveContractPartyResult = Conflict | ContractSuccess | NotAllowed | NotFound | ValidationFailed;

/** What a provider delivers under a contract. */
export type Service = Node & {
  /** The contract under which it is delivered. */
  contract: Contract;
  /** What it does, for whom and where. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque id, `svc_…`. */
  id: Scalars['ID']['output'];
  /** Its name, unique in the contract, e.g. `Outreach`. */
  name: Scalars['String']['output'];
  /** Who delivers it. */
  provider: Organisation;
  /** Grows with each change: give it back when you edit. */
  version: Scalars['Int']['output'];
};

/** What to change; what is left out stays as it is. */
export type ServiceChangesInput = {
  /** What it does, for whom and where. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its name, unique in the contract. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** The service as it is now. */
export type ServiceSuccess = {
  /** The service as it is now. */
  service: Service;
};

/** A person whom a provider supports, known here by the provider's pseudonym alone. */
export type ServiceUser = Node & {
  /** Opaque id, `usr_…`. */
  id: Scalars['ID']['output'];
  /** The provider's name for the person, e.g. `P00166`. */
  pseudonym: Scalars['String']['output'];
};

/** The definition of one distance-travelled tool, in one edition: its scale, areas and journey of change. Two editions are two Stars and never share a figure, unless a declared edition mapping is asked for. */
export type Star = Node & {
  /** Short name that its editions share, e.g. `waymark`. */
  code: Scalars['String']['output'];
  /** Which edition of it, e.g. `2026`. */
  edition: Scalars['String']['output'];
  /** Opaque id, `sta_…`. */
  id: Scalars['ID']['output'];
  /** Whether only organisations with a current licence, and workers trained for it, may record readings with it. */
  licensed: Scalars['Boolean']['output'];
  /** Its full name. */
  name: Scalars['String']['output'];
  /** Who publishes it and holds its copyright. */
  publisher: Scalars['String']['output'];
  /** When it was registered. */
  registeredAt: Scalars['DateTime']['output'];
  /** Who registered it. */
  registeredBy: Scalars['String']['output'];
  /** Days between one reading and the next that are aimed at; null where none are. */
  reviewIntervalDays?: Maybe<Scalars['Int']['output']>;
  /** Days by which a review may be early or late and still count as timely. */
  reviewToleranceDays: Scalars['Int']['output'];
  /** The points that an area can be scored with. */
  scale: StarScale;
};

/** One area of life that a Star looks at. */
export type StarArea = Node & {
  /** Short name, unique in its Star, e.g. `home`. */
  code: Scalars['String']['output'];
  /** Opaque id, `are_…`. */
  id: Scalars['ID']['output'];
  /** Its name in the Star's own words. */
  name: Scalars['String']['output'];
  /** Its place in the Star, 1 for the first. */
  position: Scalars['Int']['output'];
};

/** The points that an area of a Star can be scored with. */
export type StarScale = {
  /** Highest point, itself a score. */
  max: Scalars['Int']['output'];
  /** Lowest point, itself a score. */
  min: Scalars['Int']['output'];
};

/** One stage of a Star's journey of change: the points `from` to `to` of its scale. */
export type StarStage = Node & {
  /** Lowest point of the scale that belongs to it. */
  from: Scalars['Int']['output'];
  /** Opaque id, `stg_…`. */
  id: Scalars['ID']['output'];
  /** Its name in the Star's own words. */
  name: Scalars['String']['output'];
  /** Its place in the journey, 1 for the lowest points. */
  position: Scalars['Int']['output'];
  /** Highest point of the scale that belongs to it. */
  to: Scalars['Int']['output'];
};

/** The input breaks rules; all of them are named. */
export type ValidationFailed = Problem & {
  /** Stable, for programs. */
  code: Scalars['String']['output'];
  /** Everything that is wrong, in the order of the input. */
  issues: Array<Issue>;
  /** For people: what is wrong and what would be accepted. */
  message: Scalars['String']['output'];
};

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

export type ContractsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ContractsQuery = { contracts: { totalCount: number, nodes: Array<{ id: string, reference: string, title: string, status: ContractStatus, startsOn: string, endsOn: string, value: { amountMinor: number, currency: string } | null, commissioner: { id: string, name: string }, parties: Array<{ id: string, role: PartyRole, organisation: { id: string, name: string } }>, services: Array<{ id: string, name: string, provider: { id: string, name: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };


export const ContractsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contracts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contracts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commissioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContractsQuery, ContractsQueryVariables>;