import { CountSystem, type KnownSum } from "./linear-program";
import { isSafe } from "./policy";

/** A group of people that a figure counts: which of the smallest groups it is made of. */
export type Group = readonly boolean[];

/**
 * What is published about one population, split into its smallest groups (atoms). Tables are offered
 * one after another; a table is taken only where, with all that was published before, no protected
 * group of fewer people than the threshold can be worked out, or be bounded below the threshold.
 */
export class Publication {
  private readonly published: KnownSum[] = [];
  private readonly seen = new Set<string>();

  /**
   * @param counts people in each atom
   * @param protectedGroups groups that nobody may learn to be small
   */
  constructor(
    private readonly counts: readonly number[],
    private readonly protectedGroups: readonly Group[],
    private readonly threshold: number,
  ) {}

  /** Publishes what stands regardless, such as the number of all. */
  add(group: Group): void {
    this.published.push(this.known(group));
  }

  /** Publishes the groups together, or none of them; says which. */
  offer(groups: readonly Group[]): boolean {
    const fresh = groups.map((group) => this.known(group));
    if (fresh.some(({ sum }) => !isSafe(sum, this.threshold))) return false;
    const all = [...this.published, ...fresh];
    if (!this.isHarmless(all)) return false;
    for (const one of fresh) {
      const key = one.set.join();
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      this.published.push(one);
    }
    return true;
  }

  private isHarmless(all: readonly KnownSum[]): boolean {
    const system = new CountSystem(this.counts.length, all);
    const small = this.protectedGroups.filter((g) => !isSafe(this.sumOf(g), this.threshold));
    return small.every((group) => system.witness(group, this.threshold) !== null);
  }

  private known(group: Group): KnownSum {
    return { set: group, sum: this.sumOf(group) };
  }

  private sumOf(group: Group): number {
    return this.counts.reduce((sum, count, i) => sum + (group[i] ? count : 0), 0);
  }
}
