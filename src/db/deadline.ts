/** Why an operation was stopped before it was done. */
export type StopReason = "deadline" | "hang-up";

/** What was asked for was stopped: it took too long, or nobody waits for it any more. */
export class OperationStopped extends Error {
  constructor(readonly reason: StopReason) {
    super(reason === "deadline" ? "the operation took too long" : "the client hung up");
    this.name = "OperationStopped";
  }
}

/** How long an operation and its statements may take, in seconds; 0 for as long as they like. */
export interface OperationTime {
  readonly operation: number;
  /** Of an operation that does long work, such as an import. */
  readonly longOperation: number;
  /** Of waiting for what another transaction holds. */
  readonly lock: number;
}

/**
 * Seconds that a statement has beyond the deadline before the database ends it by itself: should
 * this process be unable to.
 */
const BACKSTOP_SECONDS = 5;

/** How much of the time that is left somebody waits for work that goes on without them. */
const SHARE_TO_WAIT = 0.9;

/** When an operation is to be over, and what is to be stopped by then. */
export class Deadline {
  private readonly startedAt = performance.now();
  private readonly running = new Set<(reason: StopReason) => void>();
  private timer: NodeJS.Timeout | undefined;
  private cause: OperationStopped | null = null;

  /** Seconds from the start. */
  private seconds: number;

  constructor(private readonly time: OperationTime) {
    this.seconds = time.operation;
    this.setTimer();
  }

  /** Of what may take as long as it likes: command lines. */
  static none(): Deadline {
    return new Deadline({ operation: 0, longOperation: 0, lock: 0 });
  }

  /** Why everything was stopped; null while nothing was. */
  get stopped(): OperationStopped | null {
    return this.cause;
  }

  /** The operation turns out to do long work. */
  prolong(): void {
    this.seconds = this.time.longOperation;
    this.setTimer();
  }

  /** Of work that this operation begins and that goes on when the operation is over. */
  ofLongWork(): Deadline {
    return new Deadline({ ...this.time, operation: this.time.longOperation });
  }

  /**
   * What `going` gives, as long as there is time for an answer.
   *
   * @throws what `late` makes, shortly before the operation would be stopped
   */
  async inTime<T>(going: Promise<T>, late: () => Error): Promise<T> {
    if (this.seconds === 0) return going;
    let timer: NodeJS.Timeout | undefined;
    let unwatch: (() => void) | undefined;
    const isLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(late()), this.leftMs * SHARE_TO_WAIT);
      unwatch = this.watch(() => reject(this.cause!));
    });
    try {
      return await Promise.race([going, isLate]);
    } finally {
      clearTimeout(timer);
      unwatch?.();
    }
  }

  /** Calls `stop` if the operation is stopped before the returned function is called. */
  watch(stop: (reason: StopReason) => void): () => void {
    this.running.add(stop);
    return () => void this.running.delete(stop);
  }

  /** Stops whatever runs; what is asked for from now on fails. */
  stop(reason: StopReason): void {
    if (this.cause) return;
    this.cause = new OperationStopped(reason);
    clearTimeout(this.timer);
    for (const stop of this.running) stop(reason);
  }

  /** The operation is over: nothing is left to stop. */
  end(): void {
    clearTimeout(this.timer);
    this.running.clear();
  }

  /** What the database is told to hold to by itself, in milliseconds; 0 for no limit. */
  get backstop(): { readonly statementMs: number; readonly lockMs: number } {
    const statementMs = this.seconds === 0 ? 0 : this.leftMs + BACKSTOP_SECONDS * 1000;
    return { statementMs: Math.round(statementMs), lockMs: Math.round(this.time.lock * 1000) };
  }

  private get leftMs(): number {
    return Math.max(0, this.seconds * 1000 - (performance.now() - this.startedAt));
  }

  private setTimer(): void {
    clearTimeout(this.timer);
    if (this.seconds === 0 || this.cause) return;
    this.timer = setTimeout(() => this.stop("deadline"), this.leftMs);
  }
}
