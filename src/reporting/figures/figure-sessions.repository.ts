import type { DataSource } from "typeorm";
import type { Viewer } from "../../auth/viewer";
import type { Deadline } from "../../db/deadline";
import type { Session } from "../../db/session";
import { openSnapshot } from "../../db/snapshot";
import { inTransaction } from "../../db/transaction";

/** Transactions of somebody for whom figures are counted, until a deadline. */
export class FigureSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly viewer: Viewer,
    private readonly deadline: Deadline,
  ) {}

  /** Reads from one snapshot. */
  async read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const counts = { statements: 0, rows: 0 };
    const snapshot = openSnapshot(this.dataSource, this.viewer, counts, this.deadline);
    try {
      return await work(snapshot.session);
    } finally {
      await snapshot.close();
    }
  }

  /** Writes in one transaction. */
  write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const counts = { statements: 0, rows: 0 };
    return inTransaction(this.dataSource, this.viewer, counts, work, this.deadline);
  }
}

/** Opens transactions of somebody. */
export type OpenSessions = (viewer: Viewer, deadline: Deadline) => FigureSessions;

export const figureSessions =
  (dataSource: DataSource): OpenSessions =>
  (viewer, deadline) =>
    new FigureSessions(dataSource, viewer, deadline);
