/** Random draws that are the same on every machine: integer arithmetic only, no Math.log or exp. */
export interface Random {
  /** At least 0, less than 1. */
  unit(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** About normal: mean 0, standard deviation 1, never beyond 6. */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  /** A key, drawn in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

/** Draws of their own for each seed, so that a change for one person moves nobody else. */
export function randomFor(seed: string): Random {
  let state = hash(seed);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(unit() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  return {
    unit,
    pick,
    between: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    chance: (probability) => unit() < probability,
    normal: () => Array.from({ length: 12 }, unit).reduce((sum, u) => sum + u, -6),
    weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
      const entries = Object.entries<number | undefined>(weights);
      const total = entries.reduce((sum, [, weight]) => sum + (weight ?? 0), 0);
      let left = unit() * total;
      const found = entries.find(([, weight]) => (left -= weight ?? 0) < 0);
      return (found ?? pick(entries))[0] as K;
    },
  };
}
