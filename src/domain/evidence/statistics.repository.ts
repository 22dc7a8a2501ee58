import sql, { join } from "sql-template-tag";
import type { Session } from "../../db/session";
import { countedParts } from "./counting.repository";
import { judged } from "./pairing.repository";
import type { ReadingQuestion, StarScope } from "./question";
import { selection } from "./selection.repository";
import { gather, type Part } from "./statistics-parts";
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
    with ${selection(question, scopes)}, ${judged(question)}
    ${join(countedParts(question), " union all ")}`);
  const byScope: Part[][] = scopes.map(() => []);
  for (const part of parts) byScope[part.scopeNumber]!.push(part);
  return byScope.map(gather);
}
