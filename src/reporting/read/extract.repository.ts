import sql, { type Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import { AuditCategory } from "../../audit/audit-event.entity";
import { recordEvent, recordReads } from "../../audit/audit.repository";
import type { Viewer } from "../../auth/viewer";
import type { Deadline } from "../../db/deadline";
import type { Session } from "../../db/session";
import { StreamedSnapshot } from "../../db/streamed-snapshot";
import { inTransaction } from "../../db/transaction";
import type { Dataset } from "../catalogue/dataset";
import type { ExtractLimits } from "./extract-limits";
import { Turns } from "./turns";

/** In which form rows leave. */
export type ExtractFormat = "odata" | "csv" | "parquet";

/** What is to be taken out, and by whom. */
export interface ExtractRequest {
  readonly viewer: Viewer;
  /** The datasets that are read, first the one that was asked for. */
  readonly datasets: readonly Dataset[];
  readonly format: ExtractFormat;
  /** What was asked of them, as it was sent. */
  readonly asked: string;
  /**
   * Gives the keys of the engagements that the answer tells of, in one column, any number of times;
   * null where it tells of no people.
   */
  readonly people: Sql | null;
}

/** Brings the kept figures of datasets up to date for a viewer. */
export type RefreshFigures = (
  viewer: Viewer,
  datasets: readonly Dataset[],
  deadline: Deadline,
) => Promise<void>;

/** What extracts are made of. */
export interface ExtractParts {
  readonly dataSource: DataSource;
  readonly limits: ExtractLimits;
  readonly refreshFigures: RefreshFigures;
}

/** Rows of one state of the database, as the viewer sees them. It must be closed. */
export interface Extract {
  /** The rows of a statement that gives few; columns in camelCase. */
  query<Row>(statement: Sql): Promise<Row[]>;
  /** The rows of any statement as lists of values, in batches; see `StreamedSnapshot`. */
  batches(statement: Sql, size?: number): AsyncGenerator<unknown[][], void>;
  /** Never throws. */
  close(): Promise<void>;
}

/** Rows that are fetched from the database at a time. */
const BATCH = 1_000;

/**
 * Rows about people that are told of person by person. Of more it is told as of what tools read by SQL:
 * that the providers' people were read, and what was asked.
 */
const MOST_TOLD = 10_000;

/** Most characters of what was asked that the audit trail keeps. */
const MOST_ASKED = 2_000;

/** Opens extracts: in turn, with the figures up to date, and never without a trace. */
export class Extracts {
  private readonly turns: Turns;

  constructor(private readonly parts: ExtractParts) {
    this.turns = new Turns(parts.limits);
  }

  /**
   * What is entered in the audit trail is committed before the first row can be had: whoever hangs
   * up before the last has read the others all the same.
   *
   * @throws QueryProblem 429 when too much is read at the same time
   * @throws OperationStopped when the deadline is over, or its client has hung up
   */
  async open(request: ExtractRequest, deadline: Deadline): Promise<Extract> {
    const endTurn = await this.turns.take(request.viewer.subject, deadline);
    try {
      return await this.openInTurn(request, deadline, endTurn);
    } catch (error) {
      endTurn();
      throw error;
    }
  }

  private async openInTurn(
    request: ExtractRequest,
    deadline: Deadline,
    endTurn: () => void,
  ): Promise<Extract> {
    const { dataSource, refreshFigures } = this.parts;
    const { viewer, datasets, people } = request;
    await refreshFigures(viewer, datasets, deadline);
    const snapshot = await StreamedSnapshot.open(dataSource, viewer, deadline);
    try {
      await this.tell(request, people ? await findPeople(snapshot, people) : [], deadline);
    } catch (error) {
      await snapshot.close();
      throw error;
    }
    return {
      query: (statement) => snapshot.query(statement),
      batches: (statement, size = BATCH) => snapshot.batches(statement, size),
      close: async () => {
        await snapshot.close();
        endTurn();
      },
    };
  }

  /** @param people rows about people, `MOST_TOLD` at the most, or one more where there are more */
  private tell(
    request: ExtractRequest,
    people: readonly string[],
    deadline: Deadline,
  ): Promise<void> {
    const category = AuditCategory.EXPORT;
    return this.enter(request, deadline, async (session, kinds) => {
      await recordEvent(session, { category, kinds, organisationId: null });
      if (people.length === 0) return;
      if (people.length <= MOST_TOLD) {
        const told = { kinds, engagements: [...new Set(people)], serviceUsers: [], readings: [] };
        await recordReads(session, told, category);
        return;
      }
      const { serving } = await session.reach();
      for (const organisationId of serving) {
        await recordEvent(session, { category, kinds, organisationId });
      }
    });
  }

  private enter(
    { viewer, datasets, format, asked }: ExtractRequest,
    deadline: Deadline,
    record: (session: Session, kinds: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const operation = asked.slice(0, MOST_ASKED);
    const trace = { ...viewer.trace, action: `extract as ${format}`, operation };
    const kinds = datasets.map(({ name }) => name);
    return inTransaction(
      this.parts.dataSource,
      { ...viewer, trace },
      { statements: 0, rows: 0 },
      (session) => record(session, kinds),
      deadline,
    );
  }
}

/** Engagements, of the very state of the database that the rows will be of. */
async function findPeople(snapshot: StreamedSnapshot, people: Sql): Promise<string[]> {
  const rows = await snapshot.query<{ id: string }>(
    sql`select p.id::text from (${people}) p (id) limit ${MOST_TOLD + 1}::integer`,
  );
  return rows.map(({ id }) => id);
}
