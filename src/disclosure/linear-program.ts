const ROUNDING = 1e-7;

/** Known sums over unknown counts: each row of `sets` says which unknowns add up to its `sum`. */
export interface KnownSum {
  readonly set: readonly boolean[];
  readonly sum: number;
}

/**
 * How large a sum of unknowns can be, given known sums and that no unknown is below 0 (simplex with
 * Bland's rule, which ends). The bases of all questions about one system start from one solution.
 */
export class CountSystem {
  private readonly rows: Float64Array[];
  private readonly basis: number[];
  private readonly width: number;

  /** @throws RangeError where no counts fit the sums */
  constructor(
    private readonly unknowns: number,
    sums: readonly KnownSum[],
  ) {
    this.width = unknowns + sums.length + 1;
    this.rows = sums.map(({ set, sum }, i) => {
      const row = new Float64Array(this.width);
      for (let j = 0; j < unknowns; j += 1) row[j] = set[j] ? 1 : 0;
      row[unknowns + i] = 1;
      row[this.width - 1] = sum;
      return row;
    });
    this.basis = sums.map((_, i) => unknowns + i);
    this.drivePlaceholdersOut();
  }

  /**
   * Some counts that fit, in which the sum over `set` is at least `enough`; null where the search
   * finds none in whole numbers, be it that there are none.
   */
  witness(set: readonly boolean[], enough: number): readonly number[] | null {
    const tableau = this.rows.map((row) => row.slice());
    const basis = [...this.basis];
    const costs = new Float64Array(this.width);
    for (let j = 0; j < this.unknowns; j += 1) costs[j] = set[j] ? 1 : 0;
    tableau.forEach((row, i) => subtract(costs, row, costs[basis[i]!]!));
    for (;;) {
      const counts = this.solution(tableau, basis);
      const reached = counts.reduce((sum, count, j) => sum + (set[j] ? count : 0), 0);
      if (reached >= enough && counts.every(Number.isInteger)) return counts;
      const entering = costs.findIndex((cost, j) => j < this.unknowns && cost > ROUNDING);
      if (entering < 0) return null;
      const leaving = leavingRow(tableau, basis, entering);
      // Without a bound there would be a set that no known sum touches.
      if (leaving < 0) return null;
      pivot(tableau, basis, leaving, entering);
      subtract(costs, tableau[leaving]!, costs[entering]!);
    }
  }

  private drivePlaceholdersOut(): void {
    const costs = new Float64Array(this.width);
    for (const row of this.rows) subtract(costs, row, -1);
    for (;;) {
      const entering = costs.findIndex((cost, j) => j < this.unknowns && cost > ROUNDING);
      if (entering < 0) break;
      const leaving = leavingRow(this.rows, this.basis, entering);
      if (leaving < 0) break;
      pivot(this.rows, this.basis, leaving, entering);
      subtract(costs, this.rows[leaving]!, costs[entering]!);
    }
    this.dropPlaceholders();
  }

  /** A placeholder left in the basis stands for a sum that says what others say already. */
  private dropPlaceholders(): void {
    for (let i = this.rows.length - 1; i >= 0; i -= 1) {
      if (this.basis[i]! < this.unknowns) continue;
      const row = this.rows[i]!;
      if (Math.abs(row[this.width - 1]!) > ROUNDING) throw new RangeError("no counts fit");
      const other = row.findIndex((value, j) => j < this.unknowns && Math.abs(value) > ROUNDING);
      if (other >= 0) {
        pivot(this.rows, this.basis, i, other);
        continue;
      }
      this.rows.splice(i, 1);
      this.basis.splice(i, 1);
    }
  }

  private solution(tableau: readonly Float64Array[], basis: readonly number[]): number[] {
    const counts = Array.from({ length: this.unknowns }, () => 0);
    tableau.forEach((row, i) => {
      const value = row[this.width - 1]!;
      const whole = Math.round(value);
      counts[basis[i]!] = Math.abs(value - whole) < ROUNDING ? whole : value;
    });
    return counts;
  }
}

function leavingRow(rows: readonly Float64Array[], basis: readonly number[], entering: number) {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  rows.forEach((row, i) => {
    if (row[entering]! <= ROUNDING) return;
    const ratio = row[row.length - 1]! / row[entering]!;
    const isTie = Math.abs(ratio - least) <= ROUNDING;
    if (isTie ? basis[i]! < basis[best]! : ratio < least) [best, least] = [i, ratio];
  });
  return best;
}

function pivot(rows: readonly Float64Array[], basis: number[], at: number, entering: number): void {
  const row = rows[at]!;
  const scale = row[entering]!;
  for (let j = 0; j < row.length; j += 1) row[j]! /= scale;
  rows.forEach((other, i) => {
    if (i !== at) subtract(other, row, other[entering]!);
  });
  basis[at] = entering;
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let j = 0; j < from.length; j += 1) from[j]! -= times * row[j]!;
}
