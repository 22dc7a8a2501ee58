/** What somebody was told: how many people a sum of unknown groups has. */
export interface Equation {
  readonly groups: readonly number[];
  readonly sum: number;
}

/** The unknown groups whose size follows from what somebody was told, with it. */
export function solve(unknowns: number, equations: readonly Equation[]): Map<number, number> {
  const rows = equations.map(({ groups, sum }) => [...groups, sum]);
  let done = 0;
  for (let column = 0; column < unknowns && done < rows.length; column += 1) {
    const best = rows.findIndex((row, i) => i >= done && Math.abs(row[column]!) > 1e-9);
    if (best < 0) continue;
    [rows[done], rows[best]] = [rows[best]!, rows[done]!];
    const pivot = rows[done]!;
    const scale = pivot[column]!;
    for (let j = 0; j <= unknowns; j += 1) pivot[j] = pivot[j]! / scale;
    rows.forEach((row, i) => {
      const times = row[column]!;
      if (i === done || times === 0) return;
      for (let j = 0; j <= unknowns; j += 1) row[j] = row[j]! - times * pivot[j]!;
    });
    done += 1;
  }
  const found = rows.slice(0, done).flatMap((row): [number, number][] => {
    const used = row.slice(0, unknowns).flatMap((value, i) => (Math.abs(value) > 1e-9 ? [i] : []));
    return used.length === 1 ? [[used[0]!, Math.round(row[unknowns]!)]] : [];
  });
  return new Map(found);
}
