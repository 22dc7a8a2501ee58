import type { Sample } from "./places";
import type { Things } from "./things";

/** What an id names, where its name in the schema does not say so itself. */
const NAMED: Readonly<Record<string, string>> = {
  owner: "commissioner",
  version: "publishedVersion",
  party: "contractParty",
  keyworker: "worker",
  trainedFor: "star",
  person: "serviceUser",
  area: "starArea",
  outcome: "draftNode",
  organisation: "provider",
  contracts: "contract",
  copyOf: "publishedVersion",
  subject: "draftNode",
  payer: "commissioner",
  recipient: "provider",
  investor: "provider",
  holder: "provider",
  wholeStarOf: "mapping",
  claims: "claim",
  readings: "reading",
  finding: "auditFinding",
  "RecordAuditFindingsInput.audit": "caseFileAudit",
  run: "paymentRun",
  entry: "ledgerEntry",
  commitment: "paymentCommitment",
  cost: "contractCost",
  alternative: "costAlternative",
  workshop: "designWorkshop",
  previous: "rateCard",
  question: "learningQuestion",
  review: "suitabilityReview",
  "UpdateImplementationStepInput.plan": "implementationPlan",
  about: "serviceUser",
  outcomes: "node",
  replaces: "personalOutcome",
  "RateInput.party": "provider",
  "MapChecklistInput.outcome": "node",
  "WithdrawChecklistMappingInput.mapping": "checklistMapping",
  "WithdrawChecklistRecordInput.record": "checklistRecord",
  "OpenReadinessReviewInput.framework": "readinessFramework",
  "CloseReadinessReviewInput.review": "readinessReview",
  "RateReadinessInput.review": "readinessReview",
  "PlanReadinessActionInput.review": "readinessReview",
  "ChangeReadinessActionInput.action": "readinessAction",
  "DeclareEditionMappingInput.from": "star",
  "DeclareEditionMappingInput.to": "star",
  "logicModelDiff.from": "publishedVersion",
  "logicModelDiff.to": "publishedVersion",
  "LinkOperation.from": "draftNode",
  "LinkOperation.to": "draftNode",
  "LinkChangesInput.from": "draftNode",
  "LinkChangesInput.to": "draftNode",
  "contracts.party": "provider",
  "auditEvents.organisation": "provider",
  "organisation.id": "provider",
  "designWorkshops.organisation": "commissioner",
  "OpenDesignWorkshopInput.organisation": "commissioner",
  "logicModelVersion.id": "publishedVersion",
  "node.id": "engagement",
};

/** Inputs whose ids are of a draft. */
const OF_DRAFT = /Operation$|^IndicatorChangesInput$/;

/** What the id at a place names: a key of `Things`. */
export function thingAt(owner: string, name: string): string {
  const named = NAMED[`${owner}.${name}`];
  if (named) return named;
  if (name === "id") return owner;
  if (OF_DRAFT.test(owner) && /^(node|link|mapping|indicator)$/.test(name)) {
    return `draft${name[0]!.toUpperCase()}${name.slice(1)}`;
  }
  return NAMED[name] ?? name;
}

/** Ids that are references, which `contract(reference:)` and the like take as `ID`. */
export const isReference = (name: string): boolean => name === "reference";

/** Texts that mean something where they stand. */
const TEXTS: Readonly<Record<string, string>> = {
  "contract.reference": "K",
  "organisation.reference": "C",
  "logicModel.reference": "M",
  "star.code": "plain",
  "star.edition": "1",
  "EraseServiceUserInput.confirm": "no",
  "ScoreInput.area": "a",
  "ReadinessRatingInput.statement": "culture-1",
  "EndEngagementInput.endedOn": "2026-01-31",
  "PeriodInput.start": "2025-10-01",
  "PeriodInput.end": "2025-12-31",
  currency: "GBP",
  dimension: "age",
  metric: "box",
  serviceUser: "P-NEW",
  after: "W10",
};

const ENUMS: Readonly<Record<string, string>> = {
  "GrantRoleInput.role": "ANALYST",
  "InvitePersonInput.role": "ANALYST",
  "ChangeRoleGrantInput.role": "ANALYST",
  "ContractPartyInput.role": "SUBCONTRACTOR",
  "CreateAccessTokenInput.scopes": "READ",
};

let count = 0;

/** Values that let an operation come as far as looking up what its ids name. */
export function samplesOf(things: Things, side: string): Sample {
  return (owner, name, scalar) => {
    if (scalar === "enum") return ENUMS[`${owner}.${name}`] ?? null;
    if (name === "pseudonym") return things.pseudonym;
    const text = TEXTS[`${owner}.${name}`] ?? TEXTS[name];
    if (scalar === "ID" && !isReference(name)) return things[thingAt(owner, name)];
    if (text !== undefined) return name === "reference" ? text + side : text;
    if (/^(engagement|reading)$/.test(owner) && name === "reference") {
      return `${owner === "reading" ? "R" : "E"}${side}a${owner === "reading" ? "1" : ""}`;
    }
    // References and names are to be new ones.
    if (scalar === "String" || scalar === "ID") return `Sample ${(count += 1)}`;
    return PLAIN[scalar]?.(name);
  };
}

const PLAIN: Readonly<Record<string, (name: string) => unknown>> = {
  Date: (name) => (/end|to|until/i.test(name) ? "2030-12-31" : "2024-10-01"),
  DateTime: () => "2024-10-01T00:00:00Z",
  Decimal: () => "5",
  Boolean: () => false,
  Float: () => 1,
  SafeInt: () => 100,
  Int: (name) => (name === "first" ? 20 : name === "to" || name === "max" ? 5 : 1),
};

/** A value to give beside another: a sample of a scalar, or one that is said. */
type Beside = readonly [path: string, scalar: "ID" | "String" | { readonly value: unknown }];

const KEYWORKER: Beside = ["input.role", { value: "KEYWORKER" }];

const numbered = <T>(make: (name: string, at: number) => T): T[] =>
  [1, 2, 3, 4, 5].map((at) => make(`n${at}`, at));

/** What has to be given beside a value for the question to be one. */
const BESIDE: Readonly<Record<string, readonly Beside[]>> = {
  "engagement.provider": [["reference", "String"]],
  "engagement.reference": [["provider", "ID"]],
  "reading.provider": [["reference", "String"]],
  "reading.reference": [["provider", "ID"]],
  "serviceUser.provider": [["pseudonym", "String"]],
  "serviceUser.pseudonym": [["provider", "ID"]],
  "serviceUser.caseReference": [["provider", "ID"]],
  "star.code": [["edition", "String"]],
  "star.edition": [["code", "String"]],
  "auditEvents.person": [["organisation", "ID"]],
  "invitePerson.input.worker": [KEYWORKER],
  "grantRole.input.worker": [["input.organisation", "ID"], KEYWORKER],
  "grantRole.input.contract": [["input.organisation", "ID"]],
  "changeEngagement.input.changes.endReason": [["input.changes.endedOn", { value: "2026-01-31" }]],
  createLogicModel: [["input.title", "String"]],
  drawClaimSample: [["input.size", { value: 1 }]],
  drawCaseFileAudit: [["input.size", { value: 1 }]],
  askSpotCheck: [["input.size", { value: 10 }]],
  askQuestion: [["input.question", "String"]],
  recordWayStep: [["input.note", "String"]],
  reviewPersonalOutcome: [
    ["input.byPerson", { value: "PARTLY" }],
    ["input.byPersonWhy", "String"],
  ],
  recordPayment: [["input.contract", "ID"]],
  "recordPayment.input.run": [],
  "recordBondFlow.input.holder": [["input.kind", { value: "SERVICE_COST" }]],
  createBandSet: [
    [
      "input.bands",
      {
        value: [
          { name: "Low", to: -1 },
          { name: "High", from: 0 },
        ],
      },
    ],
  ],
  recordReading: [["input.scores", { value: [{ area: "a", score: 3 }] }]],
  recordMeasurement: [["input.value", { value: "5" }]],
  registerStar: [
    ["input.areas", { value: numbered((code) => ({ code, name: code })) }],
    ["input.stages", { value: numbered((name, at) => ({ name, from: at, to: at })) }],
  ],
};

/** The values that have to stand beside one at a place, by its whole name and its root field. */
export function besides(name: string, owner: string, sample: Sample) {
  const all = BESIDE[name] ?? BESIDE[owner] ?? [];
  // What stands within it, or in its place, is what the question is about.
  return all
    .filter(([at]) => !`${name}.`.startsWith(`${owner}.${at}.`))
    .map(([at, scalar]) => {
      const path = at.split(".");
      const last = path.at(-1)!;
      const place = path.length > 1 ? `${owner[0]!.toUpperCase()}${owner.slice(1)}Input` : owner;
      return {
        path,
        value: typeof scalar === "string" ? sample(place, last, scalar) : scalar.value,
      };
    });
}
