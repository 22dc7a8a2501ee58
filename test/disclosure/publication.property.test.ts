import fc from "fast-check";
import { withholdParts, withholdTable } from "../../src/disclosure/complement";
import { CountSystem } from "../../src/disclosure/linear-program";
import { engagementsFor, isSafe, rounded, DEFAULT_POLICY } from "../../src/disclosure/policy";
import { Publication, type Group } from "../../src/disclosure/publication";

const THRESHOLD = 3;

/** Every way to spread `total` people over so many places. */
function* spreads(places: number, total: number): Generator<number[]> {
  if (places === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const rest of spreads(places - 1, total - first)) yield [first, ...rest];
  }
}

const sumOf = (counts: readonly number[], group: Group): number =>
  counts.reduce((sum, count, i) => sum + (group[i] ? count : 0), 0);

/** The most people that a group can have for all that somebody knows who sees the sums. */
function most(counts: readonly number[], known: readonly Group[], group: Group): number {
  const total = counts.reduce((a, b) => a + b, 0);
  let found = 0;
  for (const other of spreads(counts.length, total)) {
    if (known.every((one) => sumOf(other, one) === sumOf(counts, one))) {
      found = Math.max(found, sumOf(other, group));
    }
  }
  return found;
}

const counts = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 });
const group = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
const everybody: Group = Array.from({ length: 5 }, () => true);

describe("what is published together", () => {
  it("never lets a protected group be worked out, or be bounded, below the threshold", () => {
    let withheld = 0;
    let given = 0;
    fc.assert(
      fc.property(counts, fc.array(group, { maxLength: 6 }), (people, offered) => {
        const atoms = people.map((_, i) => people.map((__, j) => i === j));
        const guarded = [...offered, ...atoms].filter(
          (one) => sumOf(people, one) < sumOf(people, everybody),
        );
        const isLarge = guarded.every(
          (one) => isSafe(sumOf(people, one), THRESHOLD) || sumOf(people, everybody) >= THRESHOLD,
        );
        fc.pre(isLarge);
        const publication = new Publication(people, guarded, THRESHOLD);
        publication.add(everybody);
        const published: Group[] = [everybody];
        for (const one of offered) {
          if (publication.offer([one])) published.push(one);
        }
        given += published.length - 1;
        withheld += offered.length - published.length + 1;
        for (const one of guarded) {
          if (isSafe(sumOf(people, one), THRESHOLD)) continue;
          expect(most(people, published, one)).toBeGreaterThanOrEqual(THRESHOLD);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
    expect(given).toBeGreaterThan(100);
    expect(withheld).toBeGreaterThan(100);
  });

  it("would let one be worked out if each count were judged alone", () => {
    const people = [8, 2, 3, 0, 0];
    const [first, rest]: Group[] = [
      [true, false, false, false, false],
      [false, false, true, true, true],
    ];
    const small: Group = [false, true, false, false, false];
    expect(most(people, [everybody, first!, rest!], small)).toBe(2);
    const publication = new Publication(people, [small], THRESHOLD);
    publication.add(everybody);
    expect(publication.offer([first!])).toBe(true);
    expect(publication.offer([rest!])).toBe(false);
  });

  it("finds the largest whole number that a group can have", () => {
    fc.assert(
      fc.property(counts, fc.array(group, { maxLength: 4 }), group, (people, known, asked) => {
        const all = [everybody, ...known];
        const system = new CountSystem(
          5,
          all.map((set) => ({ set, sum: sumOf(people, set) })),
        );
        const largest = most(people, all, asked);
        const witness = system.witness(asked, largest);
        // A witness may be missed where corners are fractions; one that is given fits.
        if (witness) {
          for (const set of all) expect(sumOf(witness, set)).toBe(sumOf(people, set));
          expect(witness.every((count) => count >= 0)).toBe(true);
        }
        expect(system.witness(asked, largest + 1)).toBeNull();
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe("parts of a known whole", () => {
  it("withholds what is small and, with it, enough that the whole does not give it away", () => {
    expect(withholdParts([40, 2, 12], 10)).toEqual([40, null, null]);
    expect(withholdParts([40, 9, 9], 10)).toEqual([40, null, null]);
    expect(withholdParts([40, 0, 12], 10)).toEqual([40, 0, 12]);
    expect(withholdParts([0, 3, 0], 10)).toEqual([null, null, null]);
  });

  it("never leaves one that can be worked out", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), (parts) => {
        const shown = withholdParts(parts, 5);
        const hidden = parts.filter((_, i) => shown[i] === null);
        parts.forEach((part, i) => expect(shown[i] === null || shown[i] === part).toBe(true));
        expect(parts.every((part, i) => isSafe(part, 5) || shown[i] === null)).toBe(true);
        if (hidden.length === 0 || hidden.length === parts.length) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(5);
      }),
      { seed: 5 },
    );
  });

  it("leaves no row and no column of a table with a single gap", () => {
    const table = fc.array(fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }), {
      ...{ minLength: 4, maxLength: 4 },
    });
    fc.assert(
      fc.property(table, (cells) => {
        const shown = withholdTable(cells, 10);
        const columns = cells.map((_, j) => shown.map((row) => row[j]!));
        for (const line of [...shown, ...columns]) {
          expect(line.filter((cell) => cell === null).length).not.toBe(1);
        }
      }),
      { seed: 6 },
    );
  });
});

describe("counts of people", () => {
  it("asks for so many engagements that enough different people are behind them", () => {
    expect(engagementsFor(10, 0, 1)).toBe(10);
    expect(engagementsFor(10, 3, 2)).toBe(13);
    expect(engagementsFor(10, 40, 2)).toBe(20);
  });

  it("rounds only where the policy says so", () => {
    expect(rounded(13, DEFAULT_POLICY)).toBe(13);
    expect(rounded(13, { ...DEFAULT_POLICY, rounding: 5 })).toBe(15);
  });
});
