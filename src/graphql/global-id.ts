import { GraphQLError } from "graphql";
import { keyFromText, keyToText } from "../db/key-text";

/** The kinds of thing that have an id, and the prefix by which a person recognises it. */
const ID_PREFIXES = {
  organisation: "org",
  contract: "ctr",
  contractLot: "lot",
  contractParty: "pty",
  service: "svc",
  logicModel: "lgm",
  modelVersion: "lmv",
  node: "nod",
  link: "lnk",
  mapping: "map",
  modelEvent: "evt",
  indicator: "ind",
  target: "tgt",
  measurement: "mea",
  claim: "clm",
  claimSample: "smp",
  star: "sta",
  starArea: "are",
  starStage: "stg",
  editionMapping: "edm",
  bandSet: "bnd",
  licence: "lic",
  worker: "wrk",
  training: "trn",
  serviceUser: "usr",
  engagement: "eng",
  reading: "rea",
  withdrawal: "wdr",
  roleGrant: "rgt",
  invitation: "inv",
  accessToken: "tok",
  rateCard: "rtc",
  rateMetric: "rtm",
  outcomeMetric: "otm",
  paymentCommitment: "pcm",
  investment: "ivm",
  contractCost: "cst",
  costAlternative: "alt",
  ledgerEntry: "led",
  paymentRun: "run",
  spotCheck: "spc",
  caseFileAudit: "cfa",
  auditFinding: "afi",
  supervision: "sup",
  secondScoring: "sec",
  learningQuestion: "lqu",
  learningEntry: "len",
  caseStudy: "cas",
  stageStatement: "sst",
  outcomeTheme: "thm",
  wayStep: "way",
  personalOutcome: "pou",
  personalOutcomeReview: "por",
  trainingCase: "trc",
  checklist: "chk",
  checklistMapping: "chm",
  checklistRecord: "chr",
  readinessFramework: "rdf",
  readinessReview: "rdr",
  readinessAction: "rda",
  designWorkshop: "wsh",
  suitabilityReview: "sui",
  implementationPlan: "imp",
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/** Whether things of a kind have ids. */
export function isIdKind(kind: string): kind is IdKind {
  return Object.hasOwn(ID_PREFIXES, kind);
}

const KIND_OF_PREFIX = new Map(
  Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix as string, kind as IdKind]),
);

/** The opaque id of a row, e.g. `ctr_0034…`. */
export function encodeId(kind: IdKind, key: string): string {
  return `${ID_PREFIXES[kind]}_${keyToText(key)}`;
}

/**
 * The row's key in an id of the given kind.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for anything else
 */
export function decodeId(kind: IdKind, id: string): string {
  const decoded = decodeAnyId(id);
  if (decoded?.kind === kind) return decoded.key;
  throw new GraphQLError(
    `"${shorten(id)}" is not the id of a ${words(kind)}: such an id begins with ` +
      `"${ID_PREFIXES[kind]}_" and comes from an answer of this server.`,
    { extensions: { code: "BAD_USER_INPUT" } },
  );
}

/** As `decodeId`, keeping null and undefined as undefined. */
export function decodeOptionalId(kind: IdKind, id: string | null | undefined): string | undefined {
  return id == null ? undefined : decodeId(kind, id);
}

/** Kind and key of any id, or null for a text that is none. */
export function decodeAnyId(id: string): { kind: IdKind; key: string } | null {
  const [prefix, text, ...rest] = id.split("_");
  const kind = KIND_OF_PREFIX.get(prefix ?? "");
  const key = text !== undefined && rest.length === 0 ? keyFromText(text) : null;
  return kind && key ? { kind, key } : null;
}

const words = (kind: IdKind): string => kind.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`);

const shorten = (id: string): string => (id.length > 40 ? `${id.slice(0, 40)}…` : id);
