import type { DataSource } from "typeorm";
import { AuditCategory } from "./audit/audit-event.entity";
import { recordReads } from "./audit/audit.repository";
import { OperationTrace } from "./audit/operation-trace";
import type { Viewer } from "./auth/viewer";
import { Connection } from "./db/connection";
import { Deadline } from "./db/deadline";
import { OwnConnection } from "./db/own-connection";
import { PageLoaders } from "./db/page-loaders";
import type { Session } from "./db/session";
import type { SessionCounts } from "./db/session-counts";
import { openSnapshot, type Snapshot } from "./db/snapshot";
import { workInTransaction } from "./db/transaction";
import type { Aside } from "./domain/evidence/protection/released/aside";
import { StillCounting } from "./domain/evidence/protection/released/still-counting";
import type { Charge } from "./limits/cost-budget";
import { createLoaders, type Loaders } from "./loaders";
import { asAggregates } from "./disclosure/as-aggregates";
import { DEFAULT_POLICY, type DisclosurePolicy } from "./disclosure/policy";
import { ProcessMemory } from "./process-memory";
import type { Pseudonyms } from "./pseudonyms/pseudonyms";

/** What is read from one snapshot: nothing of it outlives a write. */
interface Reading {
  readonly snapshot: Snapshot;
  readonly loaders: Loaders;
  readonly pages: PageLoaders;
}

/** What one GraphQL operation carries. */
export class OperationContext {
  readonly counts: SessionCounts = { statements: 0, rows: 0 };
  /** On whose behalf it runs. */
  readonly viewer: Viewer;
  /** What it was charged; the same for it and for what it was begun anew as. */
  readonly account: { charge: Charge | null } = { charge: null };
  private reading: Reading | null = null;
  private isOver = false;

  constructor(
    private readonly dataSource: DataSource,
    viewer: Viewer,
    /** Makes the pseudonyms that people are known by. */
    readonly pseudonyms: Pseudonyms,
    /** When the operation is to be over. */
    readonly deadline: Deadline = Deadline.none(),
    /** What it leaves in the audit trail. */
    readonly trace: OperationTrace = new OperationTrace(),
    /** Our own address as others know it; null: on this machine only. */
    readonly publicUrl: URL | null = null,
    /** How figures are protected from viewers of aggregates; null: not at all. */
    readonly disclosure: DisclosurePolicy | null = DEFAULT_POLICY,
    /** What the process keeps of what never changes. */
    readonly memory: ProcessMemory = new ProcessMemory(),
  ) {
    this.viewer = { ...viewer, trace };
  }

  /** The snapshot that all of the operation reads from; opened with the first read. */
  get session(): Session {
    return this.open().snapshot.session;
  }

  /** Batches over the snapshot. */
  get loaders(): Loaders {
    return this.open().loaders;
  }

  /**
   * Batches over the snapshot as a viewer of aggregates is answered: for what is kept for others to
   * read. Made anew each time.
   */
  get guardedLoaders(): Loaders {
    const session = asAggregates(this.session);
    return createLoaders(session, this.disclosure, this.memory, this.aside);
  }

  /** Pages of lists over the snapshot. */
  get pages(): PageLoaders {
    return this.open().pages;
  }

  /** One read-write transaction. What is read afterwards comes from a snapshot taken after it. */
  async write<T, Seen = undefined>(
    run: (session: Session, seen?: Promise<Seen>) => Promise<T>,
    look?: (session: Session) => Promise<Seen>,
  ): Promise<T> {
    await this.enterReads();
    await this.giveBack();
    const { dataSource, viewer, counts, deadline } = this;
    try {
      return await workInTransaction(dataSource, viewer, counts, { look, run }, deadline);
    } finally {
      await this.giveBack();
    }
  }

  /**
   * A connection apart from the pool's, for long work that needs one of its own; whoever asks closes
   * it. What is read afterwards comes from a new snapshot.
   */
  async ownConnection(): Promise<OwnConnection> {
    await this.enterReads();
    await this.giveBack();
    this.deadline.prolong();
    return OwnConnection.beside(this.dataSource, this.viewer, this.deadline);
  }

  /**
   * Enters in the audit trail whom the answer tells of so far, in the transaction that read it, and
   * ends that. Nothing is done where it tells of nobody.
   *
   * @throws when it cannot be entered: then the answer must not go out
   */
  async enterReads(): Promise<void> {
    const told = this.trace.take();
    if (!told) return;
    const { snapshot } = this.open();
    this.reading = null;
    const recorded = recordReads(snapshot.session, told, AuditCategory.READ);
    // Both leave together; where the first fails the second undoes, and says nothing.
    await Promise.all([recorded, snapshot.commit()]);
  }

  /** What the data are like at this moment, before anything is read: another text after every write. */
  async stateOfData(): Promise<string> {
    const connection = new Connection(this.dataSource, this.counts, this.deadline);
    try {
      const { rows } = await connection.ask("select data_state()", []);
      await connection.giveBack();
      return rows[0]![0];
    } catch (error) {
      await connection.rollBack();
      throw error;
    }
  }

  /** Forgets what was read so far: none of it goes into the answer. */
  async startOver(): Promise<void> {
    this.trace.take();
    await this.giveBack();
  }

  /** The same operation, to try to answer it: it may be given up without an end of this one. */
  attempt(): OperationContext {
    return Object.assign(Object.create(OperationContext.prototype), this);
  }

  /** Ends an attempt: what of it is still at work reads nothing more. */
  async giveUp(): Promise<void> {
    this.isOver = true;
    await this.startOver();
  }

  /**
   * Gives the snapshot back, for good. Where one field failed, others may still be at work when the
   * answer goes out: what they ask for now is refused, for nobody would close it.
   */
  async close(): Promise<void> {
    this.isOver = true;
    await this.giveBack();
    this.deadline.end();
  }

  /** What takes long goes on in a snapshot of its own when the operation is over. */
  private readonly aside: Aside = {
    run: async (work) => {
      const deadline = this.deadline.ofLongWork();
      const counts: SessionCounts = { statements: 0, rows: 0 };
      const snapshot = openSnapshot(this.dataSource, this.viewer, counts, deadline);
      try {
        await work(snapshot.session);
      } finally {
        await snapshot.close();
        deadline.end();
      }
    },
    waitFor: (going) => this.deadline.inTime(going, () => new StillCounting()),
  };

  private async giveBack(): Promise<void> {
    const reading = this.reading;
    this.reading = null;
    await reading?.snapshot.close();
  }

  private open(): Reading {
    if (this.isOver) throw new Error("the operation is over");
    if (this.reading) return this.reading;
    const snapshot = openSnapshot(this.dataSource, this.viewer, this.counts, this.deadline);
    this.reading = {
      snapshot,
      loaders: createLoaders(snapshot.session, this.disclosure, this.memory, this.aside),
      pages: new PageLoaders(snapshot.session),
    };
    return this.reading;
  }
}
