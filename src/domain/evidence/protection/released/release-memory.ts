import { BoundedMemory } from "../../../../db/bounded-memory";

/**
 * What was counted for viewers of aggregates, in the memory of the process: by what it was counted
 * from, so that nothing under a key ever changes. What several ask for at one time is counted once.
 */
export class ReleaseMemory<Value> {
  private readonly kept: BoundedMemory<{ readonly value: Value }>;
  private readonly counting = new Map<string, Promise<Value>>();

  /**
   * @param maxRows most rows that it holds
   * @param rowsOf how many rows a value stands for
   */
  constructor(maxRows: number, rowsOf: (value: Value) => number) {
    this.kept = new BoundedMemory(maxRows, ({ value }) => rowsOf(value));
  }

  /**
   * The values of keys, in their order.
   *
   * @param count gives the values of those keys whose places it is told, in that order
   * @param wait waits for what somebody else is counting, for the key of a place
   * @throws what `count` and `wait` throw; what somebody else fails to count is counted here
   */
  async find(
    keys: readonly string[],
    count: (places: readonly number[]) => Promise<readonly Value[]>,
    wait: <T>(coming: Promise<T>, place: number) => Promise<T> = (coming) => coming,
  ): Promise<Value[]> {
    const found = new Map<string, Value>();
    for (;;) {
      const own = new Map<string, number>();
      const others = new Map<string, { coming: Promise<Value>; place: number }>();
      keys.forEach((key, place) => {
        if (found.has(key)) return;
        const known = this.kept.get(key);
        const coming = this.counting.get(key);
        if (known) found.set(key, known.value);
        else if (coming) others.set(key, { coming, place });
        else if (!own.has(key)) own.set(key, place);
      });
      if (own.size > 0) {
        const values = await this.count([...own.keys()], () => count([...own.values()]));
        [...own.keys()].forEach((key, i) => found.set(key, values[i]!));
      }
      for (const [key, { coming, place }] of others) {
        const counted = coming.then(
          (one) => ({ one }),
          () => null,
        );
        const value = await wait(counted, place);
        if (value) found.set(key, value.one);
      }
      if (keys.every((key) => found.has(key))) return keys.map((key) => found.get(key)!);
    }
  }

  private async count(
    keys: readonly string[],
    count: () => Promise<readonly Value[]>,
  ): Promise<readonly Value[]> {
    const counted = count();
    keys.forEach((key, i) => {
      const one = counted.then((values) => values[i]!);
      one.catch(() => undefined);
      this.counting.set(key, one);
    });
    try {
      const values = await counted;
      keys.forEach((key, i) => this.kept.set(key, { value: values[i]! }));
      return values;
    } finally {
      for (const key of keys) this.counting.delete(key);
    }
  }
}
