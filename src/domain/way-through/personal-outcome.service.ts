import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import type { EngagementEntity } from "../engagement/engagement.entity";
import { conflict, notFound } from "../refusal";
import { today } from "../today";
import {
  findNamedNodes,
  findOutcomes,
  findThemes,
  insertOutcomes,
  type KnownOutcome,
  type NamedNode,
} from "./personal-outcome.repository";
import { getSupported } from "./supported";

/** An outcome, as it is agreed with a person. */
export interface NewPersonalOutcome {
  readonly engagementId: string;
  /** As the person says it. */
  readonly words: string;
  /** Code of a theme. */
  readonly theme?: string | null;
  /** Keys of outcomes of the contract's logic model, of whatever version. */
  readonly nodeIds?: readonly string[] | null;
  readonly whyItMatters?: string | null;
  readonly whatHelps?: string | null;
  readonly agreedOn: string;
  /** The one whose place it takes. */
  readonly replacesId?: string | null;
}

const MOST_NODES = 10;
const LONGEST_WORDS = 1_000;

/**
 * Enters an outcome that was agreed with a person. It never changes: another may take its place.
 *
 * @returns its key
 * @throws Refusal when engagement, theme, node or the one before are not there or do not belong
 *   together, the place is taken, or the day is to come
 */
export async function agreePersonalOutcome(
  session: Session,
  outcome: NewPersonalOutcome,
): Promise<string> {
  const [id] = await agreePersonalOutcomes(session, [outcome]);
  return id!;
}

/** As `agreePersonalOutcome`, of several at once; their keys in the order given. */
export async function agreePersonalOutcomes(
  session: Session,
  outcomes: readonly NewPersonalOutcome[],
): Promise<string[]> {
  const checks = new Checks(["input"]);
  for (const outcome of outcomes) checkWords(checks, outcome);
  checks.throwIfAny();
  const ids = outcomes.map(({ engagementId }) => engagementId);
  const engagements = await getSupported(session, ids, ["input", "engagement"]);
  const before = await findBefore(session, outcomes);
  const themes = await findThemeKeys(session, outcomes);
  const nodes = await findNodes(session, outcomes, [...engagements.values()]);
  for (const outcome of outcomes) {
    const { contractId } = engagements.get(outcome.engagementId)!;
    checkTheme(checks, outcome, themes);
    checkNodes(checks, outcome, contractId, nodes);
    checkBefore(checks, outcome, before);
  }
  checks.throwIfAny();
  const rows = outcomes.map((outcome) => ({
    ...{ id: newId(), engagementId: outcome.engagementId, words: outcome.words },
    themeId: outcome.theme == null ? null : themes.get(outcome.theme)!,
    replacesId: outcome.replacesId ?? null,
    ...{ whyItMatters: outcome.whyItMatters ?? null, whatHelps: outcome.whatHelps ?? null },
    ...{ agreedOn: outcome.agreedOn, agreedBy: session.viewer.subject },
    nodes: lineagesOf(outcome, nodes).map((lineageId) => ({ id: newId(), lineageId })),
  }));
  const entered = await insertOutcomes(session, rows);
  if (rows.some(({ id }) => !entered.has(id))) throw replacedAlready();
  return rows.map(({ id }) => id);
}

function checkWords(checks: Checks, outcome: NewPersonalOutcome): void {
  checks.title(outcome.words, "words", LONGEST_WORDS);
  checks.text(outcome.whyItMatters, "whyItMatters");
  checks.text(outcome.whatHelps, "whatHelps");
  checks.count(outcome.nodeIds ?? [], MOST_NODES, "outcomes");
  checks.that(
    outcome.agreedOn <= today(),
    "agreedOn",
    "IN_THE_FUTURE",
    `agreedOn is ${outcome.agreedOn}, after today, ${today()}: enter it once it is agreed.`,
  );
}

async function findBefore(
  session: Session,
  outcomes: readonly NewPersonalOutcome[],
): Promise<ReadonlyMap<string, KnownOutcome>> {
  const ids = outcomes.flatMap(({ replacesId }) => replacesId ?? []);
  const rows = ids.length === 0 ? [] : await findOutcomes(session, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

async function findThemeKeys(
  session: Session,
  outcomes: readonly NewPersonalOutcome[],
): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(outcomes.flatMap(({ theme }) => theme ?? []))];
  const rows = codes.length === 0 ? [] : await findThemes(session, codes);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

type NodesByContract = ReadonlyMap<string, ReadonlyMap<string, NamedNode>>;

async function findNodes(
  session: Session,
  outcomes: readonly NewPersonalOutcome[],
  engagements: readonly EngagementEntity[],
): Promise<NodesByContract> {
  const ids = [...new Set(outcomes.flatMap(({ nodeIds }) => nodeIds ?? []))];
  const contracts = [...new Set(engagements.map(({ contractId }) => contractId))];
  const rows = ids.length === 0 ? [] : await findNamedNodes(session, ids, contracts);
  return new Map(
    contracts.map((contractId) => {
      const own = rows.filter((row) => row.contractId === contractId);
      return [contractId, new Map(own.map((row) => [row.id, row]))];
    }),
  );
}

function checkTheme(
  checks: Checks,
  { theme }: NewPersonalOutcome,
  known: ReadonlyMap<string, string>,
): void {
  checks.that(
    theme == null || known.has(theme),
    "theme",
    "UNKNOWN",
    `There is no theme "${theme?.slice(0, 40)}": \`outcomeThemes\` lists their codes.`,
  );
}

function checkNodes(
  checks: Checks,
  { nodeIds }: NewPersonalOutcome,
  contractId: string,
  known: NodesByContract,
): void {
  nodeIds?.forEach((id, i) => {
    const path = ["outcomes", String(i)];
    const node = known.get(contractId)!.get(id);
    if (!node) throw notFound("box of a logic model", ["input", ...path]);
    checks.that(
      node.isOutcomeInForce,
      path,
      "NOT_OF_THE_MODEL",
      `"${node.title}" is no outcome of a published logic model of this contract: name one that is.`,
    );
  });
}

function checkBefore(
  checks: Checks,
  { replacesId, engagementId, agreedOn }: NewPersonalOutcome,
  known: ReadonlyMap<string, KnownOutcome>,
): void {
  if (replacesId == null) return;
  const before = known.get(replacesId);
  if (!before) throw notFound("personal outcome", ["input", "replaces"]);
  if (before.replacedById !== null) throw replacedAlready();
  checks.that(
    before.engagementId === engagementId,
    "replaces",
    "OF_ANOTHER_ENGAGEMENT",
    "It was agreed in another engagement: an outcome takes the place of one of the same.",
  );
  checks.that(
    before.agreedOn <= agreedOn,
    "agreedOn",
    "PERIOD_BACKWARDS",
    `agreedOn is ${agreedOn}, before ${before.agreedOn}, when the one before was agreed: give a ` +
      "day on or after it.",
  );
}

const replacedAlready = () =>
  conflict("Another took its place in the meantime: read them again, and replace the last one.");

/** Keys of the outcomes through all versions, each once. */
function lineagesOf({ nodeIds }: NewPersonalOutcome, known: NodesByContract): string[] {
  const nodes = new Map([...known.values()].flatMap((own) => [...own]));
  const lineage = (id: string): string => nodes.get(id)!.lineageId;
  return [...new Set((nodeIds ?? []).map(lineage))];
}
