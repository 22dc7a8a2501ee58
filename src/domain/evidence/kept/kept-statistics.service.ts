import type { Session } from "../../../db/session";
import { today } from "../../today";
import { BaselineRule, type ReadingQuestion, type StarScope } from "../question";
import { readStatistics } from "../statistics.repository";
import type { StarStatistics } from "../sufficient-statistics";
import type { CountsMemory } from "./counts-memory";
import { addUp, NO_COUNTS, type KeptCounts } from "./kept-counts";
import { findKept, NO_STAR, type KeptQuestion } from "./kept-counts.repository";
import { tellsOfLater, toStatistics } from "./to-statistics";

/**
 * The statistics of scopes, in the order of `scopes`: from kept counts where the question is the
 * plain one and kept counts can answer it, from the readings themselves else. Both give the same; the
 * first costs the same for a million people as for a thousand.
 */
export async function readAnyStatistics(
  session: Session,
  memory: CountsMemory,
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): Promise<StarStatistics[]> {
  if (!isPlain(question) || !(await seesWholeServices(session))) {
    return readStatistics(session, question, scopes);
  }
  const kept = await readKept(session, memory, question, scopes);
  const left = scopes.filter((_, i) => kept[i] === null);
  const counted = left.length > 0 ? await readStatistics(session, question, left) : [];
  return kept.map((found) => found ?? counted.shift()!);
}

/** Whether it asks for all that is known today of everybody, by the rule that counts are kept by. */
function isPlain(question: ReadingQuestion): boolean {
  const { baselineRule, minimumDays, asOf, from, to, dueBefore, where } = question;
  const isWhole = asOf === null && from === null && to === today() && dueBefore === to;
  const isOfAll = where.length === 0 && !question.excludeRetrospective && !question.split;
  const isByRule = baselineRule === BaselineRule.FIRST && minimumDays === 0;
  return isWhole && isOfAll && isByRule && !question.applyEditionMapping;
}

/** A keyworker sees people of a caseload, for whom no counts are kept. */
async function seesWholeServices(session: Session): Promise<boolean> {
  return (await session.reach()).workers.length === 0;
}

/** Counts with what tells them from others. */
interface Marked {
  readonly mark: string;
  readonly counts: KeptCounts;
}

const NOBODY: Marked = { mark: "", counts: NO_COUNTS };

/** As `readAnyStatistics`, with null for a scope that only its readings can tell of. */
async function readKept(
  session: Session,
  memory: CountsMemory,
  { to, serviceIds }: ReadingQuestion,
  scopes: readonly StarScope[],
): Promise<(StarStatistics | null)[]> {
  const contractIds = [...new Set(scopes.flatMap((scope) => scope.contractIds))];
  const starIds = [...new Set(scopes.map(({ starId }) => starId))];
  if (contractIds.length === 0) return scopes.map(() => toStatistics(NO_COUNTS, NO_COUNTS, to));
  const kept = await readCounts(session, memory, { contractIds, starIds, serviceIds });
  if (kept.settledOn > to) return scopes.map(() => null);
  return scopes.map((scope) => {
    const of = (star: string): Marked[] =>
      scope.contractIds.map((id) => kept.counts.get(`${id} ${star}`) ?? NOBODY);
    const [engaged, read] = [of(NO_STAR), of(scope.starId)];
    const marks = [...engaged, ...read].map(({ mark }) => mark);
    return memory.statisticsOf(marks, to, () =>
      read.some(({ counts }) => tellsOfLater(counts, to))
        ? null
        : toStatistics(sum(engaged), sum(read), to),
    );
  });
}

function sum(all: readonly Marked[]): KeptCounts {
  const [first, ...others] = all.map(({ counts }) => counts);
  if (!first) return NO_COUNTS;
  if (others.length === 0) return first;
  return addUp([first, ...others].map(({ items, amounts }) => [items, amounts]));
}

/** Counts by contract and Star, of which those are sent that the process does not have. */
async function readCounts(
  session: Session,
  memory: CountsMemory,
  question: KeptQuestion,
): Promise<{ readonly counts: ReadonlyMap<string, Marked>; readonly settledOn: string }> {
  const known = new Map<string, Marked>();
  for (const contractId of question.contractIds) {
    for (const starId of [...question.starIds, NO_STAR]) {
      for (const state of memory.statesOf(contractId, starId)) known.set(state.mark, state);
    }
  }
  const rows = await findKept(session, question, [...known.keys()]);
  const counts = new Map<string, Marked>();
  for (const { contractId, starId, mark, parts } of rows) {
    const found = parts ? { mark, counts: addUp(parts) } : known.get(mark)!;
    if (parts) memory.keep(contractId, starId, found);
    counts.set(`${contractId} ${starId}`, found);
  }
  return { counts, settledOn: rows[0]?.settledOn ?? "" };
}
