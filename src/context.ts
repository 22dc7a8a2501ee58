import type { DataSource } from "typeorm";
import type { Viewer } from "./auth/viewer";
import { OwnConnection } from "./db/own-connection";
import { PageLoaders } from "./db/page-loaders";
import type { Session } from "./db/session";
import type { SessionCounts } from "./db/session-logger";
import { openSnapshot, type Snapshot } from "./db/snapshot";
import { inTransaction } from "./db/transaction";
import { createLoaders, type Loaders } from "./loaders";

/** What is read from one snapshot: nothing of it outlives a write. */
interface Reading {
  readonly snapshot: Snapshot;
  readonly loaders: Loaders;
  readonly pages: PageLoaders;
}

/** What one GraphQL operation carries. */
export class OperationContext {
  readonly counts: SessionCounts = { statements: 0, rows: 0 };
  private reading: Reading | null = null;
  private isOver = false;

  constructor(
    private readonly dataSource: DataSource,
    readonly viewer: Viewer,
  ) {}

  /** The snapshot that all of the operation reads from; opened with the first read. */
  get session(): Session {
    return this.open().snapshot.session;
  }

  /** Batches over the snapshot. */
  get loaders(): Loaders {
    return this.open().loaders;
  }

  /** Pages of lists over the snapshot. */
  get pages(): PageLoaders {
    return this.open().pages;
  }

  /** One read-write transaction. What is read afterwards comes from a snapshot taken after it. */
  async write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    await this.giveBack();
    try {
      return await inTransaction(this.dataSource, this.viewer, this.counts, work);
    } finally {
      await this.giveBack();
    }
  }

  /**
   * A connection apart from the pool's, for what needs one of its own; whoever asks closes it. What
   * is read afterwards comes from a new snapshot.
   */
  async ownConnection(): Promise<OwnConnection> {
    await this.giveBack();
    return OwnConnection.beside(this.dataSource, this.viewer);
  }

  /**
   * Gives the snapshot back, for good. Where one field failed, others may still be at work when the
   * answer goes out: what they ask for now is refused, for nobody would close it.
   */
  async close(): Promise<void> {
    this.isOver = true;
    await this.giveBack();
  }

  private async giveBack(): Promise<void> {
    const reading = this.reading;
    this.reading = null;
    await reading?.snapshot.close();
  }

  private open(): Reading {
    if (this.isOver) throw new Error("the operation is over");
    if (this.reading) return this.reading;
    const snapshot = openSnapshot(this.dataSource, this.viewer, this.counts);
    this.reading = {
      snapshot,
      loaders: createLoaders(snapshot.session),
      pages: new PageLoaders(snapshot.session),
    };
    return this.reading;
  }
}
