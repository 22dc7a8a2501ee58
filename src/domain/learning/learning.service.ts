import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { getContract } from "../contract/current-contract";
import { refuseIdentifying } from "../identifying-detail";
import { describeDay } from "../period";
import { expectVersion, notAllowed, notFound } from "../refusal";
import { findService } from "../service/service.repository";
import { findStar } from "../star/star.repository";
import { today } from "../today";
import { LearningEntryKind } from "./learning-entry.entity";
import type { Suggestion } from "./learning-facts";
import { LearningQuestionState, type LearningQuestionEntity } from "./learning-question.entity";
import { PLAIN_QUESTIONS, type LearningRule } from "./learning-rule";
import {
  findPublishedLineage,
  findQuestion,
  insertEntries,
  insertQuestion,
  lockQuestion,
  providersOfContract,
  updateQuestion,
  type NewEntryRow,
} from "./learning.repository";

/** Most entries that are logged at once. */
const MOST_ENTRIES = 20;
/** Most that took part, by what they are. */
const MOST_TOOK_PART = 20;
/** Longest name of who took part. */
const LONGEST_NAME = 200;

const { OPEN, CLOSED } = LearningQuestionState;
const { DISCUSSED, TRIED, NEXT_DATA } = LearningEntryKind;
const LOGGED: readonly LearningEntryKind[] = [DISCUSSED, TRIED, NEXT_DATA];

/** A question to ask of a contract. */
export interface NewQuestion {
  readonly contractId: string;
  /** Null where no rule suggests it. */
  readonly rule: LearningRule | null;
  /** Which of the rule's questions; null for the first. */
  readonly subject: string | null;
  /** In own words; null takes those of the rule. */
  readonly question: string | null;
  /** What a rule says of the data, as everybody who reads it may be told; null for nothing. */
  readonly told: Suggestion | null;
  readonly serviceId: string | null;
  readonly starId: string | null;
  readonly nodeId: string | null;
}

/**
 * Asks a question of a contract.
 *
 * @returns its key
 * @throws Refusal when something is wrong, or it is not the viewer's to ask
 */
export async function askQuestion(session: Session, asked: NewQuestion): Promise<string> {
  const { contractId, rule, told } = asked;
  await getContract(session, contractId, ["input", "contract"]);
  await authoriseLog(session, contractId);
  const checks = new Checks(["input"]);
  checks.that(
    asked.question !== null || rule !== null,
    "question",
    "REQUIRED",
    "Ask in your own words, or name the rule that suggests it.",
  );
  if (asked.question !== null) checks.title(asked.question, "question", 1000);
  if (asked.subject !== null) checks.title(asked.subject, "subject");
  for (const path of ["question", "subject"] as const) {
    await refuseIdentifying(session, checks, path, asked[path], contractId);
  }
  const ties = await checkedTies(session, checks, asked);
  checks.throwIfAny();
  return insertQuestion(session, {
    ...{ contractId, rule },
    subject: rule === null ? null : (told?.subject ?? asked.subject),
    serviceId: ties.serviceId ?? told?.serviceId ?? null,
    starId: ties.starId ?? told?.starId ?? null,
    nodeLineageId: ties.nodeLineageId ?? told?.nodeLineageId ?? null,
    question: asked.question ?? told?.question ?? PLAIN_QUESTIONS[rule!],
    figure: told?.figure ?? null,
  });
}

async function checkedTies(
  session: Session,
  checks: Checks,
  { contractId, serviceId, starId, nodeId }: NewQuestion,
) {
  const service = serviceId === null ? null : await findService(session, serviceId);
  const isOfContract = serviceId === null || service?.contractId === contractId;
  checks.that(isOfContract, "service", "OF_ANOTHER_CONTRACT", "Name a service of the contract.");
  if (starId !== null && !(await findStar(session, starId))) {
    throw notFound("Star", ["input", "star"]);
  }
  const nodeLineageId =
    nodeId === null ? null : await findPublishedLineage(session, contractId, nodeId);
  checks.that(
    nodeId === null || nodeLineageId !== null,
    "node",
    "NOT_OF_THE_CONTRACT",
    "Name a node that was published in a logic model of the contract.",
  );
  return { serviceId, starId, nodeLineageId };
}

/** Something for the log. */
export type NewEntry = NewEntryRow;

/**
 * Logs who discussed a question, what was tried, or what the next data said.
 *
 * @returns the question's key
 * @throws Refusal when something is wrong, or the question is closed
 */
export async function logLearning(
  session: Session,
  questionId: string,
  entries: readonly NewEntry[],
): Promise<string> {
  const question = await findQuestion(session, questionId);
  if (!question) throw notFound("learning question", ["input", "question"]);
  await authoriseLog(session, question.contractId);
  if (question.state === CLOSED) {
    throw notAllowed("CLOSED", "This question is closed: open it again to log what follows on it.");
  }
  const checks = new Checks(["input"]);
  checks.that(entries.length > 0, "entries", "REQUIRED", "Give at least one entry.");
  checks.count(entries, MOST_ENTRIES, "entries");
  checks.throwIfAny();
  for (const [i, entry] of entries.entries()) {
    await checkEntry(session, checks, question, entry, ["entries", String(i)]);
  }
  checks.throwIfAny();
  await insertEntries(session, question, entries);
  return questionId;
}

/**
 * Closes a question, or opens it again, and says why in the log.
 *
 * @returns its key
 * @throws Refusal when something is wrong, it is not the viewer's to close, or it is so already
 */
export async function turnQuestion(
  session: Session,
  questionId: string,
  version: number,
  to: LearningQuestionState,
  reason: string,
): Promise<string> {
  const seen = await findQuestion(session, questionId);
  if (!seen) throw notFound("learning question", ["input", "question"]);
  await authorise(session, "learning.close", { contractId: seen.contractId });
  const question = (await lockQuestion(session, questionId)) ?? seen;
  expectVersion("question", question.version, version);
  if (question.state === to) {
    const [code, is] = to === OPEN ? ["OPEN", "open"] : ["CLOSED", "closed"];
    throw notAllowed(`ALREADY_${code}`, `This question is ${is} already.`);
  }
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  await refuseIdentifying(session, checks, "reason", reason, question.contractId);
  checks.throwIfAny();
  const kind = to === OPEN ? LearningEntryKind.OPENED_AGAIN : LearningEntryKind.CLOSED;
  const entry = { kind, happenedOn: today(), body: reason, tookPart: [], figure: null };
  await insertEntries(session, question, [entry]);
  await updateQuestion(session, question, to);
  return questionId;
}

async function authoriseLog(session: Session, contractId: string): Promise<void> {
  const providerIds = await providersOfContract(session, contractId);
  await authorise(session, "learning.log", { contractId, providerIds });
}

async function checkEntry(
  session: Session,
  checks: Checks,
  { contractId }: LearningQuestionEntity,
  { kind, body, happenedOn, tookPart }: NewEntry,
  path: readonly string[],
): Promise<void> {
  const at = (name: string): string[] => [...path, name];
  checks.that(
    LOGGED.includes(kind),
    at("kind"),
    "NOT_LOGGED",
    "Log what was discussed, tried or seen: a question is closed, and opened again, by mutations of their own.",
  );
  checks.that(body.trim() !== "", at("body"), "REQUIRED", "Say what happened.");
  checks.text(body, at("body"));
  checks.that(
    happenedOn <= today(),
    at("happenedOn"),
    "IN_THE_FUTURE",
    `${describeDay(happenedOn)} is still to come.`,
  );
  if (checks.count(tookPart, MOST_TOOK_PART, at("tookPart"))) {
    tookPart.forEach((who, i) => checks.title(who, [...at("tookPart"), String(i)], LONGEST_NAME));
  }
  await refuseIdentifying(session, checks, at("body"), body, contractId);
  await refuseIdentifying(session, checks, at("tookPart"), tookPart.join("; "), contractId);
}
