import { BoundedMemory } from "../db/bounded-memory";
import type { Reach } from "./reach";

/** Keys of all lists that are remembered: about 60 MB. */
const MAX_KEYS = 500_000;

/** What a reach weighs beside its keys. */
const LEAST_KEYS = 20;

/** People of whom is remembered that nothing was kept. */
const MAX_MISSED = 10_000;

/** Milliseconds before anything is kept again, once it could not be. */
const REST_MS = 60_000;

/** What entering a transaction gives, see `enter_as` in the migrations. */
export interface Entered {
  /** By what the reach is known again; null where it had to be worked out. */
  readonly kept: string | null;
  /** From how many changes it was worked out. */
  readonly changes?: number;
  /** Absent where it is what the caller said to know. */
  readonly reach?: Reach;
}

/** A reach that was told, and the key that it is kept under. */
export interface Known {
  readonly kept: string;
  readonly reach: Reach;
}

/**
 * The reaches that a process has been told of, each under the key by which the database keeps it:
 * what is kept under a key never changes, and the database says with each transaction which key
 * holds in it. Has the database keep what it had to work out.
 */
export class ReachMemory {
  private readonly reaches: BoundedMemory<Known>;
  private readonly missed = new BoundedMemory<number>(MAX_MISSED, () => 1);
  private readonly keeping = new Set<string>();
  private restingUntil = 0;
  /** Told why something could not be kept, which then is worked out each time. */
  onFailure: (error: unknown) => void = () => undefined;

  constructor(
    private readonly keep: (subject: string) => Promise<unknown>,
    maxKeys = MAX_KEYS,
  ) {
    this.reaches = new BoundedMemory(maxKeys, ({ reach }) => keysOf(reach));
  }

  /** What is known of somebody at this moment. */
  known(subject: string): Known | undefined {
    return this.reaches.get(subject);
  }

  /**
   * The reach that a transaction was entered with.
   *
   * @param known what the database was told to be known
   */
  reachOf(subject: string, { kept, changes, reach }: Entered, known: Known | undefined): Reach {
    // Of who holds nothing, nothing is kept.
    if (kept === null && reach!.roles.length > 0) this.miss(subject, changes);
    if (!reach) return known!.reach;
    if (kept !== null) this.reaches.set(subject, { kept, reach: frozen(reach) });
    return reach;
  }

  /** Kept once it was missed twice: while much changes, each time would be for nothing. */
  private miss(subject: string, changes: number | undefined): void {
    const isSecond = this.missed.get(subject) === changes;
    if (changes !== undefined) this.missed.set(subject, changes);
    if (!isSecond || this.keeping.has(subject) || Date.now() < this.restingUntil) return;
    this.keeping.add(subject);
    this.keep(subject)
      .catch((error: unknown) => {
        // A replica that takes no writes, say: asking it each time would help nobody.
        this.restingUntil = Date.now() + REST_MS;
        this.onFailure(error);
      })
      .finally(() => this.keeping.delete(subject));
  }
}

function keysOf(reach: Reach): number {
  let keys = LEAST_KEYS;
  for (const list of Object.values(reach)) if (Array.isArray(list)) keys += list.length;
  return keys;
}

/** It is told to many operations. */
function frozen(reach: Reach): Reach {
  for (const list of Object.values(reach)) Object.freeze(list);
  return Object.freeze(reach);
}
