import sql, { join } from "sql-template-tag";
import type { Session } from "../../db/session";
import { BEHIND, BEHIND_PARTS, countedOfEach, countedParts, TOTALS } from "./counting.repository";
import { judged } from "./pairing.repository";
import type { ReadingQuestion, StarScope } from "./question";
import { selection } from "./selection.repository";
import { gather, gatherWithPeople, type Part } from "./statistics-parts";
import type { StarStatistics } from "./sufficient-statistics";

/**
 * The statistics of any number of scopes in one statement, in the order of `scopes`. All evidence
 * comes from these counts, so this is the place for any other way of counting.
 */
export async function readStatistics(
  session: Session,
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): Promise<StarStatistics[]> {
  const parts = await session.query<Part>(sql`
    with ${selection(question, scopes)}, ${judged(question, countedOfEach(question))}, ${TOTALS}
    ${join(countedParts(question, scopes), " union all ")}`);
  const byScope: Part[][] = scopes.map(() => []);
  for (const part of parts) byScope[part.scopeNumber]!.push(part);
  return byScope.map(gather);
}

/** One question of some scopes. */
export interface Asked {
  readonly question: ReadingQuestion;
  readonly scopes: readonly StarScope[];
}

/**
 * The statistics of several questions, each of its scopes, in one statement; with the people behind
 * readings and reviews. A question without a scope has none.
 *
 * @returns for each question those of its scopes, in order
 */
export async function readStatisticsOf(
  session: Session,
  asked: readonly Asked[],
): Promise<StarStatistics[][]> {
  const found: Part[][][] = asked.map(({ scopes }) => scopes.map(() => []));
  const statements = asked.flatMap(({ question, scopes }, number) => {
    if (scopes.length === 0) return [];
    const parts = [...countedParts(question, scopes), ...BEHIND_PARTS];
    return [
      sql`select ${number}::integer as question_number, part.*
          from (
            with ${selection(question, scopes)},
              ${judged(question, countedOfEach(question))}, ${TOTALS}, ${BEHIND}
            ${join(parts, " union all ")}
          ) part`,
    ];
  });
  if (statements.length === 0) return found.map(() => []);
  const rows = await session.query<Part & { readonly questionNumber: number }>(
    join(statements, " union all "),
  );
  for (const row of rows) found[row.questionNumber]![row.scopeNumber]!.push(row);
  return found.map((scopes) => scopes.map(gatherWithPeople));
}
