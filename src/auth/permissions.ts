import { Role } from "./role";
import type { Scope } from "./viewer";

/** What a viewer must be to the thing at hand; see `relations.ts` for when each holds. */
export type Relation =
  /** Whatever of it is there for the viewer: the row policies say which. */
  | "what is visible"
  | "the deployment"
  | "administered organisation"
  | "own organisation"
  | "commissioned contract"
  | "own model"
  | "managed provider"
  | "provider of a delivered contract"
  | "delivered contract"
  | "managed service"
  | "served contract"
  | "own caseload";

/** One way to be allowed something: as this role, over what stands in this relation. */
export interface Right {
  readonly role: Role;
  readonly over: Relation;
}

/** Who may do something. */
export interface Permission {
  /** What is done, to follow "may" and "to". */
  readonly does: string;
  /** What the way in must allow as well. */
  readonly scope: Scope;
  /** Any of these suffices; `signed in` is for everybody who proved who they are. */
  readonly to: readonly Right[] | "signed in";
}

const { ADMINISTRATOR, COMMISSIONER, PROVIDER_MANAGER, KEYWORKER } = Role;
const { INVESTOR, EVALUATOR, ANALYST } = Role;

const BOTH_SIDES = [
  [COMMISSIONER, "commissioned contract"],
  [PROVIDER_MANAGER, "delivered contract"],
] as const;
const FOLLOWERS = [COMMISSIONER, PROVIDER_MANAGER, KEYWORKER, INVESTOR, EVALUATOR, ANALYST];
const EVERY_ROLE = [ADMINISTRATOR, ...FOLLOWERS];

/** Reading: the roles that may ask; what there is to answer with, the row policies decide. */
function reads(does: string, roles: readonly Role[]): Permission {
  return { does, scope: "read", to: roles.map((role) => ({ role, over: "what is visible" })) };
}

function writes(does: string, ...to: readonly (readonly [Role, Relation])[]): Permission {
  return { does, scope: "write", to: to.map(([role, over]) => ({ role, over })) };
}

/**
 * The table of permissions: action, role, and the role's relation to what the action is about. Each
 * root field of the schema names the action that it is.
 */
export const PERMISSIONS = {
  "viewer.read": {
    does: "see who is signed in, and as what",
    scope: "read",
    to: "signed in",
  },
  "role.read": {
    does: "see roles: one's own, and those of administered organisations",
    scope: "read",
    to: "signed in",
  },
  "role.grant": writes(
    "say who may do what",
    [ADMINISTRATOR, "administered organisation"],
    [ADMINISTRATOR, "the deployment"],
  ),
  "invitation.accept": {
    does: "accept an invitation",
    scope: "write",
    to: "signed in",
  },
  "token.manage": {
    does: "make and revoke access tokens",
    scope: "write",
    to: "signed in",
  },
  "audit.read": reads("see the audit trail", [ADMINISTRATOR, PROVIDER_MANAGER]),
  "node.read": reads("look things up by their ids", EVERY_ROLE),
  "organisation.read": reads("see organisations", EVERY_ROLE),
  "contract.read": reads("see contracts and services", EVERY_ROLE),
  "star.read": reads("see Stars, bands and how editions map to each other", EVERY_ROLE),
  "licence.read": reads("see licences", EVERY_ROLE),
  "worker.read": reads("see workers", [ADMINISTRATOR, PROVIDER_MANAGER, KEYWORKER]),
  "model.read": reads("see logic models, indicators and evidence", FOLLOWERS),
  "measurement.read": reads("see measurements", FOLLOWERS),
  "payment.read": reads("see what a contract pays for, plans, payments and investments", FOLLOWERS),
  "claim.read": reads("see claims", [COMMISSIONER, PROVIDER_MANAGER]),
  "practice.read": reads(
    "see how Stars are chosen, brought in and checked, what is asked and learned, and how ready everybody is",
    FOLLOWERS,
  ),
  "objective.classify": reads("have an objective classified", EVERY_ROLE),
  "person.read": reads("see people, their engagements and readings", [PROVIDER_MANAGER, KEYWORKER]),

  "organisation.create": writes("enter organisations", [ADMINISTRATOR, "the deployment"]),
  "organisation.change": writes("change an organisation", [
    ADMINISTRATOR,
    "administered organisation",
  ]),

  "contract.create": writes("enter contracts", [COMMISSIONER, "own organisation"]),
  "contract.change": writes("change a contract", [COMMISSIONER, "commissioned contract"]),
  "service.create": writes(
    "enter a service",
    [COMMISSIONER, "commissioned contract"],
    [PROVIDER_MANAGER, "provider of a delivered contract"],
  ),
  "service.change": writes(
    "change a service",
    [COMMISSIONER, "commissioned contract"],
    [PROVIDER_MANAGER, "managed service"],
  ),

  "star.define": writes(
    "register Stars, bands and how editions map to each other",
    [ADMINISTRATOR, "what is visible"],
    [COMMISSIONER, "what is visible"],
    [PROVIDER_MANAGER, "what is visible"],
  ),
  "licence.manage": writes(
    "enter and change licences",
    [ADMINISTRATOR, "administered organisation"],
    [PROVIDER_MANAGER, "managed provider"],
  ),
  "worker.manage": writes(
    "enter and change workers and their training",
    [ADMINISTRATOR, "administered organisation"],
    [PROVIDER_MANAGER, "managed provider"],
  ),

  "model.create": writes("make a logic model", [COMMISSIONER, "own organisation"]),
  "model.edit": writes("edit a logic model", [COMMISSIONER, "own model"]),
  "model.publish": writes("publish a logic model", [COMMISSIONER, "own model"]),
  "model.attach": writes("say which contracts a logic model is for", [COMMISSIONER, "own model"]),
  "target.set": writes("set and withdraw targets", [COMMISSIONER, "own model"]),

  "measurement.submit": writes(
    "enter, change and submit measurements",
    [PROVIDER_MANAGER, "delivered contract"],
    [COMMISSIONER, "commissioned contract"],
  ),
  "measurement.verify": writes("verify and return measurements", [
    COMMISSIONER,
    "commissioned contract",
  ]),

  "price.agree": writes("agree what a contract pays for", [COMMISSIONER, "commissioned contract"]),
  "claim.submit": writes(
    "claim what was achieved, take claims back, and record relapses",
    [PROVIDER_MANAGER, "managed service"],
    [PROVIDER_MANAGER, "delivered contract"],
  ),
  "claim.decide": writes("draw samples of claims, and verify, query and reject claims", [
    COMMISSIONER,
    "commissioned contract",
  ]),
  "payment.approve": writes("approve, record and correct payments", [
    COMMISSIONER,
    "commissioned contract",
  ]),
  "plan.set": writes("plan payments", [COMMISSIONER, "commissioned contract"]),
  "bond.manage": writes("enter investments and what is paid in and back", [
    COMMISSIONER,
    "commissioned contract",
  ]),
  "cost.state": writes("state costs and alternatives", [COMMISSIONER, "commissioned contract"]),
  "rating.set": writes("set cut-offs for rating a contract", [
    COMMISSIONER,
    "commissioned contract",
  ]),

  "engagement.record": writes(
    "start, correct and end engagements",
    [PROVIDER_MANAGER, "managed service"],
    [KEYWORKER, "own caseload"],
  ),
  "reading.record": writes(
    "record readings",
    [PROVIDER_MANAGER, "managed service"],
    [KEYWORKER, "own caseload"],
  ),
  "withdrawal.request": writes(
    "ask for a reading to be withdrawn",
    [PROVIDER_MANAGER, "managed service"],
    [KEYWORKER, "own caseload"],
  ),
  "withdrawal.decide": writes("decide on the withdrawal of a reading", [
    PROVIDER_MANAGER,
    "managed service",
  ]),

  "practice.define": writes(
    "define checklists, themes and statements of readiness",
    [ADMINISTRATOR, "what is visible"],
    [COMMISSIONER, "what is visible"],
    [PROVIDER_MANAGER, "what is visible"],
  ),
  "suitability.answer": writes(
    "open reviews of whether a Star is right for a service, and answer them",
    [COMMISSIONER, "commissioned contract"],
    [PROVIDER_MANAGER, "managed service"],
  ),
  "suitability.conclude": writes("conclude whether a Star is right for a service", [
    COMMISSIONER,
    "commissioned contract",
  ]),
  "implementation.plan": writes(
    "plan how a Star is brought into a service",
    [COMMISSIONER, "commissioned contract"],
    [PROVIDER_MANAGER, "managed service"],
  ),
  "reading.check": writes(
    "record supervision and second scorings, hold readings against case files, and answer spot checks",
    [PROVIDER_MANAGER, "managed service"],
  ),
  "spot-check.ask": writes("ask for a spot check, and take it back", [
    COMMISSIONER,
    "commissioned contract",
  ]),
  "learning.log": writes("ask questions of a contract, and log what was learned", ...BOTH_SIDES, [
    KEYWORKER,
    "served contract",
  ]),
  "learning.close": writes("close questions, and open them again", ...BOTH_SIDES),
  "case-study.write": writes("write, share and withdraw case studies", [
    PROVIDER_MANAGER,
    "managed service",
  ]),
  "journey.state": writes(
    "say which stages of a journey a service works with",
    [COMMISSIONER, "commissioned contract"],
    [PROVIDER_MANAGER, "managed service"],
  ),
  "checklist.map": writes("say which outcomes a checklist is about", [COMMISSIONER, "own model"]),
  "checklist.record": writes(
    "record checklists, and withdraw those in error",
    [PROVIDER_MANAGER, "managed service"],
    [KEYWORKER, "own caseload"],
  ),
  "readiness.review": writes("open and close reviews of readiness", [
    COMMISSIONER,
    "commissioned contract",
  ]),
  "readiness.rate": writes(
    "rate statements of readiness for the own organisation, and plan what to do",
    ...BOTH_SIDES,
  ),
  "way.record": writes(
    "record somebody's way through a service, and the outcomes agreed with them",
    [PROVIDER_MANAGER, "managed service"],
    [KEYWORKER, "own caseload"],
  ),
  "training-case.write": writes(
    "write invented cases for training",
    [COMMISSIONER, "own organisation"],
    [PROVIDER_MANAGER, "managed provider"],
  ),
  "workshop.read": reads("see design workshops", [COMMISSIONER]),
  "workshop.hold": writes("hold design workshops", [COMMISSIONER, "own organisation"]),

  "person.export": writes("have everything prepared that is held about somebody", [
    PROVIDER_MANAGER,
    "managed provider",
  ]),
  "person.erase": writes("erase somebody", [PROVIDER_MANAGER, "managed provider"]),
  "retention.read": reads("see who is to be erased", [PROVIDER_MANAGER]),
  "retention.hold": writes("hold on to somebody who is to be erased", [
    PROVIDER_MANAGER,
    "managed provider",
  ]),
  "retention.set": writes("set how long people are kept", [COMMISSIONER, "commissioned contract"]),

  "bundle.import": writes(
    "import bundles",
    [ADMINISTRATOR, "what is visible"],
    [COMMISSIONER, "what is visible"],
    [PROVIDER_MANAGER, "what is visible"],
  ),
} as const satisfies Readonly<Record<string, Permission>>;

/** Something that a permission is needed for, e.g. `contract.change`. */
export type Action = keyof typeof PERMISSIONS;

/** Whether a text names an action of the table. */
export function isAction(text: unknown): text is Action {
  return typeof text === "string" && Object.hasOwn(PERMISSIONS, text);
}

/** What the table says of an action. */
export function permissionOf(action: Action): Permission {
  return PERMISSIONS[action];
}
