/** Most statements that a process has prepared; each costs memory on each of its connections. */
const MOST_NAMES = 150;

/** Uses after which a statement is worth preparing while there is room, and where it gets scarce. */
const USES = 3;
const USES_WHEN_SCARCE = 50;

/** Texts that are counted and have no name yet: they vary with lists, so their number is bounded. */
const MOST_COUNTED = 1_000;

/**
 * Statements over people's records are planned for the very values of each use: between the smallest
 * contract and the largest lies a factor of thousands.
 */
const OVER_RECORDS = /\bcounted_(engagement|reading)/;

/**
 * Names under which connections keep statements prepared: parsed and planned once each, where row
 * security would have them planned for longer than they run.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly uses = new Map<string, number>();
  private given = 0;

  /** The name of a statement that is used often; undefined for others. */
  nameOf(text: string): string | undefined {
    const name = this.names.get(text);
    if (name !== undefined || this.names.size >= MOST_NAMES) return name;
    const uses = (this.uses.get(text) ?? 0) + 1;
    if (uses === 1 && OVER_RECORDS.test(text)) return undefined;
    if (uses >= (this.names.size < MOST_NAMES / 2 ? USES : USES_WHEN_SCARCE))
      return this.name(text);
    if (this.uses.size >= MOST_COUNTED) this.uses.clear();
    this.uses.set(text, uses);
    return undefined;
  }

  /** The statement's name from now on is another: what was prepared under it no longer fits. */
  rename(text: string): void {
    if (this.names.has(text)) this.name(text);
  }

  private name(text: string): string {
    const name = `golden_thread_${++this.given}`;
    this.uses.delete(text);
    this.names.set(text, name);
    return name;
  }
}
