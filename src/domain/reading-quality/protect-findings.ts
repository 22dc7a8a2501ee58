import { AUDIT_QUESTIONS, byAnswer, withheldAnswers, type Found } from "./answers";
import { arePartsSafe, blocksOf, roughly } from "./batches";
import type { Answers, AuditQuestion } from "./data-quality";

/** A finding, with the audit that it is of. */
export interface AuditedFinding extends Found {
  readonly auditId: string;
  readonly spotCheckId: string | null;
}

/** A finished audit, as it counts for viewers of aggregates. */
interface CountedAudit {
  readonly auditId: string;
  readonly spotCheckId: string | null;
  readonly found: readonly AuditedFinding[];
  /** Whether all that it found counts, and nothing was found before. */
  readonly isWhole: boolean;
}

/** What viewers of aggregates are given of the finished audits of a contract and Star. */
export interface ToldFindings {
  readonly audits: readonly Block[][];
  readonly spotChecks: readonly Block[][];
  /** By the spot check's key; those of which nothing is told are not in it. */
  readonly ofSpotCheck: ReadonlyMap<string, readonly Answers[]>;
}

/**
 * Findings that are told of together: for how many the answer is yes. For how many of the others it
 * is no, and for how many nobody can tell, only where `isFine`.
 */
export interface Block {
  readonly question: AuditQuestion;
  readonly yes: number;
  readonly no: number;
  readonly cannotTell: number;
  readonly isFine: boolean;
}

/**
 * What may be told of findings, in the order in which their audits were finished. Each reading counts
 * once, in the audit that was finished first, so that no two figures are of nearly the same readings.
 * Audits wait until together they can be told of: until nobody or enough people are behind each
 * answer. A spot check that can be told of by itself is. Everything told is a sum of such blocks, and
 * so is every difference: of the answers in a part of one nothing follows.
 */
export function toldFindings(rows: readonly AuditedFinding[], threshold: number): ToldFindings {
  const counted = countOnce(rows);
  const [own, asked] = [
    counted.filter(({ spotCheckId }) => spotCheckId === null),
    counted.filter(({ spotCheckId }) => spotCheckId !== null),
  ];
  const ofSpotCheck = new Map(
    asked
      .filter(({ isWhole }) => isWhole)
      .map((audit) => [audit.spotCheckId!, tellOne(audit, threshold)] as const),
  );
  const told = (audits: readonly CountedAudit[]): Block[][] =>
    AUDIT_QUESTIONS.map((question) => tellAll(audits, question, threshold));
  return { audits: told(own), spotChecks: told(asked), ofSpotCheck };
}

function countOnce(rows: readonly AuditedFinding[]): CountedAudit[] {
  const seen = new Set<string>();
  return [...Map.groupBy(rows, ({ auditId }) => auditId).values()].map((all) => {
    const found = all.filter(({ readingId }) => !seen.has(readingId));
    for (const { readingId } of found) seen.add(readingId);
    const { auditId, spotCheckId } = all[0]!;
    return { auditId, spotCheckId, found, isWhole: found.length === all.length };
  });
}

function canTell(
  audits: readonly CountedAudit[],
  question: AuditQuestion,
  threshold: number,
  isFine: boolean,
): boolean {
  const { yes, no, cannotTell } = byAnswer(
    audits.flatMap(({ found }) => found),
    question,
  );
  const parts = isFine ? [yes, no, cannotTell] : [yes, [...no, ...cannotTell]];
  return arePartsSafe(parts, threshold);
}

function tellOne(audit: CountedAudit, threshold: number): readonly Answers[] {
  return AUDIT_QUESTIONS.map((question) => {
    if (!canTell([audit], question, threshold, false)) return withheldAnswers(question);
    const isFine = canTell([audit], question, threshold, true);
    const { yes, no, cannotTell } = byAnswer(audit.found, question);
    const n = audit.found.length;
    return {
      ...{ question, isWithheld: false, nearest: null, n, yes: yes.length },
      ...{ no: isFine ? no.length : null, cannotTell: isFine ? cannotTell.length : null },
      yesShare: yes.length / n,
      noShare: isFine ? no.length / n : null,
      cannotTellShare: isFine ? cannotTell.length / n : null,
    };
  });
}

function tellAll(
  audits: readonly CountedAudit[],
  question: AuditQuestion,
  threshold: number,
): Block[] {
  const isAlone = (block: readonly CountedAudit[], isFine: boolean): boolean =>
    block.length === 1 &&
    block[0]!.spotCheckId !== null &&
    block[0]!.isWhole &&
    canTell(block, question, threshold, isFine);
  const coarse = blocksOf(
    audits,
    (some) => canTell(some, question, threshold, false),
    (audit) => isAlone([audit], false),
  ).blocks;
  const { isAllTold } = blocksOf(
    coarse,
    (some) => canTell(some.flat(), question, threshold, true),
    (block) => isAlone(block, true),
  );
  return coarse.map((block) => {
    const { yes, no, cannotTell } = byAnswer(
      block.flatMap(({ found }) => found),
      question,
    );
    const counts = { yes: yes.length, no: no.length, cannotTell: cannotTell.length };
    return { question, ...counts, isFine: isAllTold };
  });
}

/**
 * What was found of a question in blocks, in shares to two decimals of a number to the nearest
 * threshold: the number of readings looked at may be the number there are.
 */
export function roughAnswers(
  question: AuditQuestion,
  blocks: readonly Block[],
  threshold: number,
): Answers {
  const sum = (of: (block: Block) => number): number => blocks.reduce((n, one) => n + of(one), 0);
  const n = sum(({ yes, no, cannotTell }) => yes + no + cannotTell);
  if (n === 0) return withheldAnswers(question);
  const share = (of: (block: Block) => number): number => Number((sum(of) / n).toFixed(2));
  const isFine = blocks.every((one) => one.isFine);
  return {
    ...withheldAnswers(question),
    ...{ isWithheld: false, nearest: threshold, n: roughly(n, threshold) },
    yesShare: share(({ yes }) => yes),
    noShare: isFine ? share(({ no }) => no) : null,
    cannotTellShare: isFine ? share(({ cannotTell }) => cannotTell) : null,
  };
}
