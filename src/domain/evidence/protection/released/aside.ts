import type { Session } from "../../../../db/session";

/** How an operation lets something be done that may take longer than itself. */
export interface Aside {
  /** Does it in a snapshot of its own, on behalf of the same viewer, for as long as long work may. */
  run(work: (session: Session) => Promise<unknown>): Promise<void>;
  /**
   * Waits for what is done by others.
   *
   * @throws StillCounting shortly before the operation would be over
   */
  waitFor<T>(going: Promise<T>): Promise<T>;
}

/** Most that is done aside at one time by a process: each holds a connection. */
const MOST = 2;

/** What is being done aside, each once however many wait for it. */
export class AsideWork {
  private readonly going = new Map<string, Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /** Begins what `key` stands for, or joins it where it was begun. */
  begin(key: string, work: () => Promise<void>): Promise<void> {
    const known = this.going.get(key);
    if (known) return known;
    const going = this.inTurn(work).finally(() => this.going.delete(key));
    // Who began it may have gone.
    going.catch(() => undefined);
    this.going.set(key, going);
    return going;
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    if (this.running >= MOST) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
