/**
 * Keeps what was used last, up to so many rows; what was used longest ago goes first. Only for what
 * never changes under its key.
 */
export class BoundedMemory<Value> {
  private readonly values = new Map<string, Value>();
  private rows = 0;

  constructor(
    /** Most rows that it holds; 0 keeps nothing. */
    private readonly maxRows: number,
    /** How many rows a value stands for. */
    private readonly rowsOf: (value: Value) => number,
  ) {}

  /** How many rows it holds. */
  get size(): number {
    return this.rows;
  }

  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    // Maps keep the order of insertion: the first is the one that was used longest ago.
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.delete(key);
    this.values.set(key, value);
    this.rows += this.rowsOf(value);
    for (const oldest of this.values.keys()) {
      if (this.rows <= this.maxRows) return;
      this.delete(oldest);
    }
  }

  /** Forgets a value; whether there was one. */
  delete(key: string): boolean {
    const value = this.values.get(key);
    if (value === undefined) return false;
    this.rows -= this.rowsOf(value);
    return this.values.delete(key);
  }
}
