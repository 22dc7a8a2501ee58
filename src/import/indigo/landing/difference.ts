/** What became of one kind of thing. */
export interface PartCount {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Known from an earlier snapshot, and no more in this one: they stay, unless it says otherwise. */
  readonly gone: number;
}

export const NOTHING: PartCount = { added: 0, changed: 0, unchanged: 0, gone: 0 };

/** How what is wanted differs from what is known. */
export interface Difference<Wanted, Known> {
  readonly added: readonly Wanted[];
  readonly changed: readonly { readonly wanted: Wanted; readonly known: Known }[];
  readonly gone: readonly Known[];
  readonly count: PartCount;
}

/** Compares rows that have the same key. */
export function compareRows<Wanted, Known>(
  wanted: readonly Wanted[],
  known: readonly Known[],
  by: {
    readonly wantedKey: (row: Wanted) => string;
    readonly knownKey: (row: Known) => string;
    readonly isSame: (wanted: Wanted, known: Known) => boolean;
  },
): Difference<Wanted, Known> {
  const found = new Map(known.map((row) => [by.knownKey(row), row]));
  const keys = new Set(wanted.map(by.wantedKey));
  const added = wanted.filter((row) => !found.has(by.wantedKey(row)));
  const changed = wanted.flatMap((row) => {
    const before = found.get(by.wantedKey(row));
    return before === undefined || by.isSame(row, before) ? [] : [{ wanted: row, known: before }];
  });
  const gone = known.filter((row) => !keys.has(by.knownKey(row)));
  const unchanged = wanted.length - added.length - changed.length;
  const count = { added: added.length, changed: changed.length, unchanged, gone: gone.length };
  return { added, changed, gone, count };
}

/** Whether two values say the same as data, whatever the order of their fields. */
export const isSameData = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
