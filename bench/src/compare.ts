/** Any JSON value. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Most differences that are told. */
const MOST_TOLD = 20;

/** Relative difference of two numbers that still counts as rounding. */
const ROUNDING = 1e-9;

/**
 * Where two answers differ: each leaf of either, by its path. Numbers may differ by rounding, and a
 * decimal may be a number or its text; what is null may also be left out.
 */
export function differences(ours: Json, theirs: Json): string[] {
  const found: string[] = [];
  walk("", ours, theirs, found);
  return found;
}

/**
 * Stops the bench where somebody answers something else, or less.
 *
 * @throws Error telling the first differences by their paths
 */
export function assertSame(what: string, ours: Json, theirs: Json): void {
  const found = differences(ours, theirs);
  if (found.length === 0) return;
  const more = found.length > MOST_TOLD ? [`… and ${found.length - MOST_TOLD} more`] : [];
  const lines = [...found.slice(0, MOST_TOLD), ...more].map((line) => `  ${line}`);
  throw new Error(`${what}: the answers differ (ours / theirs)\n${lines.join("\n")}`);
}

/** How many leaves an answer has: so that empty answers do not pass for equal ones. */
export function leaves(answer: Json): number {
  if (answer === null || typeof answer !== "object") return 1;
  return Object.values(answer).reduce<number>((sum, one) => sum + leaves(one), 0);
}

function walk(path: string, ours: Json, theirs: Json, found: string[]): void {
  if (isList(ours) && isList(theirs)) {
    if (ours.length !== theirs.length) {
      found.push(`${path}: ${ours.length} entries / ${theirs.length} entries`);
    }
    const most = Math.min(ours.length, theirs.length);
    for (let n = 0; n < most; n += 1) walk(`${path}[${n}]`, ours[n]!, theirs[n]!, found);
  } else if (isObject(ours) && isObject(theirs)) {
    for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      walk(path === "" ? name : `${path}.${name}`, ours[name] ?? null, theirs[name] ?? null, found);
    }
  } else if (!isSameLeaf(ours, theirs)) {
    found.push(`${path}: ${JSON.stringify(ours)} / ${JSON.stringify(theirs)}`);
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !isList(value);

function isSameLeaf(ours: Json, theirs: Json): boolean {
  if (ours === theirs) return true;
  const [a, b] = [numberOf(ours), numberOf(theirs)];
  return a !== null && b !== null && Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a));
}

/** A number, or the decimal that a text stands for. */
function numberOf(value: Json): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}
