import { exactFigures, type Figures } from "../../src/domain/evidence/figures";
import { divide } from "../../src/domain/evidence/protection/narrow";
import {
  protectContract,
  type Counted,
} from "../../src/domain/evidence/protection/protect-contract";
import { protectedFigures } from "../../src/domain/evidence/protection/protected-figures";
import { solve, type Equation } from "./support/linear";
import {
  AREAS,
  partsOf,
  POLICY,
  randomPeople,
  REQUEST,
  seeded,
  STAR,
  statisticsOf,
  VALUES,
  type Person,
} from "./support/random-world";

const WORLDS = 60;
const THRESHOLD = POLICY.threshold;

type Choice = Readonly<Record<string, string>>;

/** Every question of one value for some of the dimensions. */
function questions(): Choice[] {
  return Object.entries(VALUES).reduce<Choice[]>(
    (all, [name, values]) => [
      ...all,
      ...all.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value }))),
    ],
    [{}],
  );
}

const isIn = ({ values }: Person, choice: Choice): boolean =>
  Object.entries(choice).every(([name, value]) => values.get(name) === value);

/** How a viewer is answered. */
type Answering = (people: readonly Person[], choice: Choice) => Figures;

const protectedly: Answering = (people, { service, ...facts }) => {
  const where = Object.entries(facts).map(([fact, value]) => ({ fact, values: [value] }));
  const request = { ...REQUEST, where, serviceIds: service === undefined ? null : [service] };
  const counted: Counted = {
    ...{ whole: statisticsOf(people), asked: null, wider: [] },
    parts: partsOf(people),
    dimensions: Object.keys(VALUES),
  };
  const given = protectContract(counted, STAR, THRESHOLD, request);
  return protectedFigures(given, STAR.stages.length, null, POLICY);
};

/** As without the rule. */
const openly: Answering = (people, choice) =>
  exactFigures(statisticsOf(people.filter((one) => isIn(one, choice))), STAR, null);

/** Counts of an answer by what they count. */
function told({ counts, areas, wholeStar }: Figures): [string, number | null][] {
  return [
    ["engagements", counts.engagements],
    ["pairs", counts.pairs],
    ["moved forward", counts.movedForwardInAnyArea],
    ["whole", wholeStar?.n ?? null],
    ...[...areas].flatMap(([area, { n, statistics }]): [string, number | null][] => [
      [`${area} n`, n],
      ...(statistics
        ? ([
            [`${area} up`, statistics.increased],
            [`${area} same`, statistics.same],
            [`${area} down`, statistics.decreased],
            ...statistics.journey.baseline.map((c, i) => [`${area} baseline ${i}`, c]),
            ...statistics.journey.latest.map((c, i) => [`${area} latest ${i}`, c]),
          ] as [string, number | null][])
        : []),
    ]),
  ];
}

interface Loot {
  asked: number;
  /** Figures that were given. */
  given: number;
  /** Of them, those of a group that was asked for. */
  narrowed: number;
  /** Groups of fewer people than the threshold that were worked out. */
  groups: number;
  /** People whose change in an area was worked out. */
  scores: number;
}

/** Asks everything about a contract's people, subtracts all answers and solves what they say. */
function attack(people: readonly Person[], answer: Answering): Loot {
  const smallest = Object.keys(VALUES).reduce<Choice[]>(
    (all, name) =>
      all.flatMap((one) => VALUES[name as keyof typeof VALUES].map((v) => ({ ...one, [name]: v }))),
    [{}],
  );
  const loot: Loot = { asked: 0, given: 0, narrowed: 0, groups: 0, scores: 0 };
  const equations = new Map<string, Equation[]>();
  const sums = new Map<string, Equation[]>();
  const add = (to: Map<string, Equation[]>, name: string, one: Equation) =>
    to.set(name, [...(to.get(name) ?? []), one]);
  for (const choice of questions()) {
    loot.asked += 1;
    const figures = answer(people, choice);
    const groups = smallest.map((one) =>
      Object.entries(choice).every(([name, value]) => one[name] === value) ? 1 : 0,
    );
    for (const [name, count] of told(figures)) {
      if (count === null) continue;
      loot.given += 1;
      if (Object.keys(choice).length > 0) loot.narrowed += 1;
      add(equations, name, { groups, sum: count });
    }
    for (const [area, { n, statistics }] of figures.areas) {
      if (n === null || !statistics) continue;
      add(sums, `${area}`, { groups, sum: Math.round(n * statistics.change.meanChange * 100) });
    }
    loot.groups += smallWithin(figures);
  }
  for (const [name, all] of equations) {
    loot.groups += differences(all) + solved(smallest.length, all);
    if (name.endsWith(" n")) {
      loot.scores += onePerson(smallest.length, all, sums.get(name.replace(" n", "")) ?? []);
    }
  }
  return loot;
}

const isSmall = (n: number): boolean => n > 0 && n < THRESHOLD;

/** Groups that follow from one answer: by nested counts, and by parts of a whole. */
function smallWithin({ counts: { engagements, pairs }, areas }: Figures): number {
  const ns = AREAS.map((area) => areas.get(area)?.n ?? null);
  const nested: [number | null, number | null][] = [
    [engagements, pairs],
    ...ns.flatMap((n): [number | null, number | null][] => [
      [engagements, n],
      [pairs, n],
    ]),
  ];
  const small = nested.filter(([a, b]) => a !== null && b !== null && isSmall(a - b)).length;
  const gaps = AREAS.flatMap((area) => {
    const { n, statistics } = areas.get(area)!;
    if (n === null || !statistics) return [];
    const { increased, same, decreased, journey } = statistics;
    return [[increased, same, decreased], journey.baseline, journey.latest].map((parts) => {
      const shown = parts.filter((part) => part !== null);
      const rest = n - shown.reduce((sum, part) => sum + part, 0);
      return parts.length > shown.length && isSmall(rest) ? 1 : shown.filter(isSmall).length;
    });
  });
  return small + gaps.reduce<number>((sum, one) => sum + one, 0);
}

/** Every answer less every answer that is about some of the same people and no others. */
function differences(all: readonly Equation[]): number {
  const isWithin = (a: Equation, b: Equation): boolean =>
    a.groups.every((group, i) => group <= b.groups[i]!);
  return all.reduce(
    (sum, wide) =>
      sum + all.filter((one) => isWithin(one, wide) && isSmall(wide.sum - one.sum)).length,
    all.filter(({ sum }) => isSmall(sum)).length,
  );
}

const solved = (unknowns: number, all: readonly Equation[]): number =>
  [...solve(unknowns, all).values()].filter(isSmall).length;

/** People who are alone in a group whose sum of changes follows as well. */
function onePerson(unknowns: number, n: readonly Equation[], sums: readonly Equation[]): number {
  const alone = [...solve(unknowns, n)].filter(([, count]) => count === 1);
  const known = solve(unknowns, sums);
  return alone.filter(([group]) => known.has(group)).length;
}

function attackAll(answer: Answering): Loot {
  const random = seeded(20251122);
  const all: Loot = { asked: 0, given: 0, narrowed: 0, groups: 0, scores: 0 };
  for (let world = 0; world < WORLDS; world += 1) {
    const loot = attack(randomPeople(random), answer);
    for (const key of Object.keys(all) as (keyof Loot)[]) all[key] += loot[key];
  }
  return all;
}

describe("an analyst who asks everything, subtracts the answers and solves what they say", () => {
  it("learns of no group of fewer people than the threshold, and nobody's score", () => {
    const loot = attackAll(protectedly);
    expect(loot.asked).toBeGreaterThan(2_000);
    // Not by giving nothing.
    expect(loot.given).toBeGreaterThan(1_500);
    expect(loot.narrowed).toBeGreaterThan(500);
    expect(loot).toMatchObject({ groups: 0, scores: 0 });
  }, 120_000);

  it("learns thousands of them with the rule taken out", () => {
    const loot = attackAll(openly);
    expect(loot.groups).toBeGreaterThan(10_000);
    expect(loot.scores).toBeGreaterThan(100);
  }, 120_000);

  it("would learn of the third group where the first two may be told and not the third", () => {
    const person = (age: string): Person => ({
      values: new Map([
        ["age", age],
        ["gender", "f"],
        ["service", "a"],
      ]),
      ...{ hasPair: true, scores: AREAS.map(() => [2, 4] as const) },
    });
    const people = [
      ...Array.from({ length: 40 }, () => person("young")),
      ...Array.from({ length: 30 }, () => person("middle")),
      ...Array.from({ length: 3 }, () => person("old")),
    ];
    expect(divide(partsOf(people), ["age"])).toHaveLength(3);
    for (const age of VALUES.age) {
      expect(protectedly(people, { age }).counts.engagements).toBeNull();
    }
    expect(protectedly(people, {}).counts.engagements).toBe(73);
  });
});
