import type { QueryArrayResult } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Reach } from "../auth/reach";
import type { Viewer } from "../auth/viewer";
import { Connection, type Sender } from "./connection";
import { isAborted, isStalePlan } from "./database-error";
import { Deadline } from "./deadline";
import { enterAs } from "./enter";
import { reachMemoryOf } from "./reaches";
import { Session } from "./session";
import type { SessionCounts } from "./session-counts";

/** A session over one unchanging state of the database. */
export interface Snapshot {
  readonly session: Session;
  /**
   * Ends the transaction and gives the connection back; done once nothing of it runs any more.
   * Never throws.
   */
  close(): Promise<void>;
  /**
   * As `close`, keeping what was entered in the audit trail.
   *
   * @throws when it cannot be kept
   */
  commit(): Promise<void>;
}

/**
 * Opens a transaction in which everything read agrees with each other: read-only, unless what is
 * read may tell of persons, which leaves an event in the same transaction. It begins with the first
 * read, with which its opening statements leave.
 */
export function openSnapshot(
  dataSource: DataSource,
  viewer: Viewer,
  counts: SessionCounts,
  deadline: Deadline = Deadline.none(),
): Snapshot {
  const connection = new Connection(dataSource, counts, deadline);
  const memory = reachMemoryOf(dataSource);
  const reads = new Reads(connection, viewer, () => enterAs(connection, viewer, deadline, memory));
  const likely = memory.known(viewer.subject)?.reach;
  const session = new Session(reads, viewer, () => reads.reach(), likely);
  const close = (): Promise<void> => {
    session.end();
    return connection.leave();
  };
  const commit = async (): Promise<void> => {
    session.end();
    try {
      await connection.command("commit");
      await connection.giveBack();
    } catch (error) {
      await connection.rollBack();
      throw error;
    }
  };
  return { session, close, commit };
}

/** The statements of a snapshot, which begins with the first of them. */
class Reads implements Sender {
  private entered: Promise<Reach> | null = null;
  private hasRead = false;
  private hasBegunAgain = false;

  constructor(
    private readonly connection: Connection,
    private readonly viewer: Viewer,
    private readonly enter: () => Promise<Reach>,
  ) {}

  get manager(): EntityManager {
    void this.reach();
    return this.connection.manager;
  }

  reach(): Promise<Reach> {
    return (this.entered ??= this.begin());
  }

  async query(text: string, values: unknown[]): Promise<QueryArrayResult> {
    const entered = this.reach();
    try {
      const result = await this.connection.query(text, values);
      this.hasRead = true;
      return result;
    } catch (error) {
      if (!this.mayGoOnIn(entered, error)) throw error;
      return this.connection.query(text, values);
    }
  }

  private begin(): Promise<Reach> {
    const access = this.viewer.trace?.mayTellOfPersons ? "read write" : "read only";
    const begun = this.connection.command(
      `begin transaction isolation level repeatable read ${access}`,
    );
    const entered = this.enter();
    // A failed opening fails each read of it too; here it must only not be "unhandled".
    begun.catch(() => undefined);
    entered.catch(() => undefined);
    return entered;
  }

  /**
   * Begins anew where a prepared statement no longer fits its tables, unless something was read from
   * this snapshot: the next might not agree with it.
   *
   * @returns whether a statement that failed in the beginning `entered` can be sent again
   */
  private mayGoOnIn(entered: Promise<Reach>, error: unknown): boolean {
    if (entered !== this.entered) return isAborted(error) || isStalePlan(error);
    if (!isStalePlan(error) || this.hasRead || this.hasBegunAgain) return false;
    this.hasBegunAgain = true;
    this.connection.command("rollback").catch(() => undefined);
    this.entered = this.begin();
    return true;
  }
}
