import { COMMAND_LINE_VIEWER } from "../../../src/auth/viewer";
import { openSnapshot } from "../../../src/db/snapshot";
import { CountsMemory } from "../../../src/domain/evidence/kept/counts-memory";
import { readAnyStatistics } from "../../../src/domain/evidence/kept/kept-statistics.service";
import {
  BaselineRule,
  type ReadingQuestion,
  type StarScope,
} from "../../../src/domain/evidence/question";
import { readStatistics } from "../../../src/domain/evidence/statistics.repository";
import type { StarStatistics } from "../../../src/domain/evidence/sufficient-statistics";
import { today } from "../../../src/domain/today";
import { TESTER, type TestDatabase } from "../../support/database";

/** The question that kept counts answer, as of today. */
export function plainQuestion(serviceIds: readonly string[] | null = null): ReadingQuestion {
  return {
    ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, asOf: null, from: null },
    ...{ to: today(), dueBefore: today(), excludeRetrospective: false, serviceIds, where: [] },
    applyEditionMapping: false,
  };
}

/** Statistics in an order of their own, so that two of them can be compared. */
export function inOrder(statistics: StarStatistics): StarStatistics {
  const { cells, wholeStar, ownReadingGaps } = statistics;
  return {
    ...statistics,
    cells: [...cells].sort(
      (a, b) => a.area - b.area || a.baseline - b.baseline || a.latest - b.latest,
    ),
    wholeStar: wholeStar
      .map(({ areas, people, baselineSum, latestSum, squaredChangeSum }) => ({
        ...{ areas, people, baselineSum, latestSum, squaredChangeSum },
      }))
      .sort((a, b) => a.areas - b.areas),
    ownReadingGaps: [...ownReadingGaps].sort((a, b) => a.area - b.area),
  };
}

/** Both answers to a question, as somebody is given them. */
export async function bothAnswers(
  database: TestDatabase,
  memory: CountsMemory,
  asked: { question: ReadingQuestion; scopes: readonly StarScope[]; subject?: string },
): Promise<{ any: StarStatistics[]; exact: StarStatistics[]; statements: number }> {
  const { question, scopes, subject = TESTER } = asked;
  const counts = { statements: 0, rows: 0 };
  const viewer = { ...COMMAND_LINE_VIEWER, subject };
  const { session, close } = openSnapshot(database.server, viewer, counts);
  await session.reach();
  const before = counts.statements;
  const any = await readAnyStatistics(session, memory, question, scopes);
  const statements = counts.statements - before;
  const exact = await readStatistics(session, question, scopes);
  await close();
  return { any: any.map(inOrder), exact: exact.map(inOrder), statements };
}

/** What a recount finds that is kept otherwise. */
export function differences({ dataSource }: TestDatabase): Promise<unknown[]> {
  return dataSource.query("select * from recount_evidence(false)");
}
