import type { Logger } from "pino";
import { Deadline, type OperationTime } from "../../db/deadline";
import { describe } from "../../graphql/errors";
import type { FigureRefresher } from "./figure-refresher";
import type { OpenSessions } from "./figure-sessions.repository";
import { refreshForLogins } from "./refresh-for-logins";

/** What figures are kept up to date with, now and then. */
export interface PeriodicParts {
  readonly open: OpenSessions;
  readonly figures: FigureRefresher;
  readonly time: OperationTime;
  readonly log: Logger;
  /** Seconds from the end of one run to the next; 0 for never. */
  readonly seconds: number;
}

/**
 * Keeps the figures of those who read over SQL up to date: nobody asks the server before they do. Of
 * several servers one does it at a time.
 */
export class PeriodicRefresh {
  private timer: NodeJS.Timeout | undefined;
  private deadline: Deadline | null = null;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(private readonly parts: PeriodicParts) {}

  start(): void {
    const { seconds } = this.parts;
    if (seconds === 0 || this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.run().finally(() => this.start());
    }, seconds * 1_000);
    this.timer.unref();
  }

  /** Runs no more; what runs is stopped, and waited for. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.deadline?.stop("hang-up");
    await this.running;
  }

  /** Never throws. */
  async run(): Promise<void> {
    const { open, figures, time, log } = this.parts;
    const deadline = new Deadline({ ...time, operation: time.longOperation });
    this.deadline = deadline;
    try {
      const refreshed = await refreshForLogins(open, figures, deadline);
      for (const { subject, failure } of refreshed ?? []) {
        if (failure)
          log.warn({ subject, ...describe(failure) }, "figures for SQL are not up to date");
      }
    } catch (error) {
      if (!this.isStopped) log.warn(describe(error), "figures for SQL are not up to date");
    } finally {
      deadline.end();
      this.deadline = null;
    }
  }
}
