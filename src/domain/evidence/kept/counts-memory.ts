import { BoundedMemory } from "../../../db/bounded-memory";
import type { StarStatistics } from "../sufficient-statistics";
import type { KeptCounts } from "./kept-counts";

/** Most items that a process keeps: those of a thousand contracts and Stars in 16 MB. */
const MAX_ITEMS = 1_000_000;

/** Most cells of statistics that it keeps: those of some five hundred scopes in 30 MB. */
const MAX_CELLS = 400_000;

/** Counts at one state. Viewers of different services of a contract have different ones. */
interface KnownCounts {
  readonly mark: string;
  readonly counts: KeptCounts;
}

/** Statistics of counts; null where counts cannot tell. */
interface Made {
  readonly statistics: StarStatistics | null;
}

/** States of one contract and Star that are kept at a time. */
const MAX_STATES = 4;

/**
 * Kept counts in the memory of the process. Not by viewer but by mark, which tells what they were
 * counted from, and which the database gave to this very operation under its own viewer's rights: a
 * write that was committed before has changed it.
 */
export class CountsMemory {
  private readonly counts: BoundedMemory<readonly KnownCounts[]>;
  private readonly statistics: BoundedMemory<Made>;

  constructor(maxRows?: number) {
    this.counts = new BoundedMemory(maxRows ?? MAX_ITEMS, (states) =>
      states.reduce((sum, { counts }) => sum + counts.items.length + 10, 0),
    );
    const rowsOf = ({ statistics }: Made): number => (statistics?.cells.length ?? 0) + 10;
    this.statistics = new BoundedMemory(maxRows ?? MAX_CELLS, rowsOf);
  }

  /** The states of a contract and Star that are known. */
  statesOf(contractId: string, starId: string): readonly KnownCounts[] {
    return this.counts.get(`${contractId} ${starId}`) ?? [];
  }

  keep(contractId: string, starId: string, known: KnownCounts): void {
    const others = this.statesOf(contractId, starId).filter(({ mark }) => mark !== known.mark);
    this.counts.set(`${contractId} ${starId}`, [known, ...others].slice(0, MAX_STATES));
  }

  /** The statistics that were made of counts with these marks for this day, or now by `make`. */
  statisticsOf(
    marks: readonly string[],
    day: string,
    make: () => StarStatistics | null,
  ): StarStatistics | null {
    const key = `${day} ${marks.join(" ")}`;
    const known = this.statistics.get(key);
    if (known) return known.statistics;
    const statistics = make();
    this.statistics.set(key, { statistics });
    return statistics;
  }
}
