import type { Deadline } from "../../db/deadline";
import { QueryProblem } from "../query/query-problem";
import type { ExtractLimits } from "./extract-limits";

/** Who waits, and how they are told. */
interface Waiting {
  readonly who: string;
  readonly go: () => void;
}

type TurnLimits = Pick<ExtractLimits, "perViewer" | "atOnce" | "waitSeconds" | "waiting">;

/**
 * Lets so many work at the same time, and so many of them for one viewer. Others wait for a while:
 * programs that load ten tables ask for all of them at once.
 */
export class Turns {
  private readonly running = new Map<string, number>();
  private readonly queue: Waiting[] = [];
  private total = 0;

  constructor(private readonly limits: TurnLimits) {}

  /**
   * Waits for a turn; the returned function ends it.
   *
   * @throws QueryProblem 429 when none comes in time
   * @throws OperationStopped when nobody waits any more
   */
  async take(who: string, deadline: Deadline): Promise<() => void> {
    if (deadline.stopped) throw deadline.stopped;
    if (this.isFree(who)) this.begin(who);
    else await this.wait(who, deadline);
    let isOver = false;
    return () => {
      if (!isOver) this.end(who);
      isOver = true;
    };
  }

  private isFree(who: string): boolean {
    const { atOnce, perViewer } = this.limits;
    return this.total < atOnce && (this.running.get(who) ?? 0) < perViewer;
  }

  private begin(who: string): void {
    this.running.set(who, (this.running.get(who) ?? 0) + 1);
    this.total += 1;
  }

  private wait(who: string, deadline: Deadline): Promise<void> {
    const ofThem = this.queue.filter((waiting) => waiting.who === who).length;
    if (ofThem >= this.limits.waiting) throw this.tooMany();
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        unwatch();
        const place = this.queue.indexOf(waiting);
        if (place >= 0) this.queue.splice(place, 1);
      };
      const waiting: Waiting = { who, go: () => (leave(), this.begin(who), resolve()) };
      const timer = setTimeout(
        () => (leave(), reject(this.tooMany())),
        this.limits.waitSeconds * 1_000,
      );
      timer.unref();
      const unwatch = deadline.watch(() => (leave(), reject(deadline.stopped!)));
      this.queue.push(waiting);
    });
  }

  private end(who: string): void {
    const left = this.running.get(who)! - 1;
    if (left > 0) this.running.set(who, left);
    else this.running.delete(who);
    this.total -= 1;
    this.queue.find((waiting) => this.isFree(waiting.who))?.go();
  }

  private tooMany(): QueryProblem {
    const { perViewer, atOnce, waitSeconds } = this.limits;
    return new QueryProblem(
      429,
      "TOO_MANY_EXTRACTS",
      `Too much is read at the same time: ${perViewer} extracts of one viewer, ${atOnce} of all, are ` +
        `answered at once. Ask again in ${Math.max(1, waitSeconds)} seconds.`,
      Math.max(1, waitSeconds),
    );
  }
}
