import { isSafe } from "./policy";

/** Counts with what is withheld of them as null. */
export type Withheld = readonly (number | null)[];

/**
 * Parts of a known whole, with the small ones withheld and then, the smallest first, as many more as
 * it takes: at least two are withheld, and together they come to the threshold, so that none can be
 * worked out or bounded below it. All of them where that is not enough.
 */
export function withholdParts(parts: readonly number[], threshold: number): Withheld {
  const hidden = new Set([...parts.keys()].filter((i) => !isSafe(parts[i]!, threshold)));
  if (hidden.size === 0) return parts;
  const others = [...parts.keys()]
    .filter((i) => !hidden.has(i) && parts[i]! > 0)
    .sort((a, b) => parts[a]! - parts[b]!);
  while (!isEnough(parts, hidden, threshold)) {
    const next = others.shift();
    if (next === undefined) return parts.map(() => null);
    hidden.add(next);
  }
  return parts.map((part, i) => (hidden.has(i) ? null : part));
}

function isEnough(parts: readonly number[], hidden: ReadonlySet<number>, threshold: number) {
  let sum = 0;
  for (const i of hidden) sum += parts[i]!;
  return hidden.size >= 2 && sum >= threshold;
}

/**
 * A table whose rows and columns may be known too: small cells are withheld, and then others in the
 * same row and column until no row or column gives one away.
 */
export function withholdTable(
  table: readonly (readonly number[])[],
  threshold: number,
): readonly Withheld[] {
  const lines = linesOf(table.length);
  const cells = table.flat();
  const hidden = new Set([...cells.keys()].filter((i) => !isSafe(cells[i]!, threshold)));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const line of lines) {
      const before = hidden.size;
      completeLine(line, cells, hidden, threshold);
      isChanged ||= hidden.size > before;
    }
  }
  return table.map((row, i) =>
    row.map((cell, j) => (hidden.has(i * table.length + j) ? null : cell)),
  );
}

function completeLine(
  line: readonly number[],
  cells: readonly number[],
  hidden: Set<number>,
  threshold: number,
): void {
  const inLine = new Set(line.filter((i) => hidden.has(i)));
  if (inLine.size === 0) return;
  const others = line.filter((i) => !hidden.has(i)).sort((a, b) => cells[a]! - cells[b]!);
  // What is empty is withheld last: it adds nothing.
  others.sort((a, b) => Number(cells[a] === 0) - Number(cells[b] === 0));
  while (!isEnough(cells, inLine, threshold) && others.length > 0) {
    const next = others.shift()!;
    inLine.add(next);
    hidden.add(next);
  }
}

function linesOf(size: number): number[][] {
  const places = [...Array(size).keys()];
  const rows = places.map((i) => places.map((j) => i * size + j));
  return [...rows, ...places.map((j) => places.map((i) => i * size + j))];
}
