import { CountSystem } from "../../src/disclosure/linear-program";
import { DEFAULT_POLICY } from "../../src/disclosure/policy";
import { GONE, isHere, NOT_YET, type Stay } from "../../src/domain/journey/places";
import { protectPlan } from "../../src/domain/journey/protect-plan";
import { exactPlan, type Shown, type ShownPlan } from "../../src/domain/journey/shown-plan";

const STAGES = 5;
const THRESHOLD = 10;
const GUARD = {
  ...{ threshold: THRESHOLD, stages: STAGES, latestOfPairs: new Map<number, number[]>() },
  ...{ hasThen: true, isLatest: true },
};

const protect = (stays: readonly Stay[], guard = GUARD): ShownPlan =>
  protectPlan([{ area: 1, stays }], DEFAULT_POLICY, guard);

const stay = (then: number, now: number, people: number): Stay => ({ then, now, people });

type Holds = (one: Stay) => boolean;

/** Every figure of a plan with whom it counts. */
function figures({ areas, ...whole }: ShownPlan): [Shown, Holds][] {
  const [area] = areas;
  return [
    [whole.now, ({ now }) => isHere(now)],
    [whole.then, ({ then }) => isHere(then)],
    [whole.stayed, ({ then, now }) => isHere(then) && isHere(now)],
    [whole.joined, ({ then, now }) => then === NOT_YET && isHere(now)],
    [whole.left, ({ then, now }) => isHere(then) && now === GONE],
    [area!.notScoredNow, ({ now }) => now === 0],
    [area!.notScoredThen, ({ then }) => then === 0],
    ...area!.now.map((n, i): [Shown, Holds] => [n, ({ now }) => now === i + 1]),
    ...area!.then.map((n, i): [Shown, Holds] => [n, ({ then }) => then === i + 1]),
    ...area!.joined.map((n, i): [Shown, Holds] => [
      n,
      ({ then, now }) => then === NOT_YET && now === i + 1,
    ]),
    ...area!.left.map((n, i): [Shown, Holds] => [
      n,
      ({ then, now }) => then === i + 1 && now === GONE,
    ]),
    ...area!.flows.flatMap((row, i) =>
      row.map((n, j): [Shown, Holds] => [n, ({ then, now }) => then === i + 1 && now === j + 1]),
    ),
  ];
}

/** Numbers that repeat, of a seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Everybody's places on days a year apart: some come, some go, most stay where they are. */
function lives(seed: number, people: number, days: number): number[][] {
  const next = random(seed);
  const each = Array.from({ length: people }, () => {
    const begins = Math.floor(next() * days * 0.99 - 0.3);
    const stays = 1 + Math.floor(next() * 3);
    let stage = Math.floor(next() * 4);
    return Array.from({ length: days }, (_, day) => {
      if (day < begins) return NOT_YET;
      if (day >= begins + stays) return GONE;
      if (next() < 0.4) stage = Math.min(STAGES, stage + 1);
      return stage;
    });
  });
  return each;
}

const staysBetween = (all: readonly number[][], then: number, now: number): Stay[] =>
  all.map((places) => stay(places[then]!, places[now]!, 1));

describe("protected plans by the journey", () => {
  it("withholds everything of too few", () => {
    const plan = protect([stay(NOT_YET, 2, 9)]);
    expect(figures(plan).every(([n]) => n === null)).toBe(true);
  });

  it("gives all where every group is large", () => {
    const stays = [1, 2].flatMap((a) => [1, 2].map((b) => stay(a, b, 20)));
    const all = [...stays, stay(NOT_YET, 1, 15), stay(2, GONE, 12)];
    const plan = protect(all);
    expect(plan).toMatchObject({ now: 95, then: 92, stayed: 80, joined: 15, left: 12 });
    expect(plan.areas[0]).toMatchObject({
      ...{ now: [55, 40, 0, 0, 0], then: [40, 52, 0, 0, 0] },
      ...{ joined: [15, 0, 0, 0, 0], left: [0, 12, 0, 0, 0] },
    });
    expect(plan.areas[0]!.flows[1]).toEqual([20, 20, 0, 0, 0]);
  });

  it("withholds a second stage where one is of few", () => {
    const plan = protect([stay(NOT_YET, 1, 4), stay(NOT_YET, 2, 20), stay(NOT_YET, 3, 30)]);
    expect(plan.now).toBe(54);
    expect(plan.areas[0]!.now).toEqual([null, null, 30, 0, 0]);
  });

  it("tells no number of those who are here from which the few who left would follow", () => {
    const plan = protect([stay(NOT_YET, 1, 40), stay(NOT_YET, GONE, 3), stay(NOT_YET, 2, 30)]);
    expect(plan.now).toBeNull();
    expect(plan.areas[0]!.now.filter((n) => n !== null && n > 0).length).toBeLessThan(2);
  });

  it("tells no movements of few between stages of many", () => {
    const plan = protect([stay(1, 1, 40), stay(1, 2, 3), stay(2, 2, 40), stay(2, 1, 2)]);
    expect(plan.areas[0]).toMatchObject({ now: [42, 43, 0, 0, 0], then: [43, 42, 0, 0, 0] });
    expect(plan.areas[0]!.flows[0]!.slice(0, 2)).toEqual([null, null]);
  });

  it("tells nothing of a year before where no day of then can be told of", () => {
    const plan = protect([stay(NOT_YET, 1, 40)], { ...GUARD, hasThen: false });
    expect(plan).toMatchObject({ now: 40, then: null, stayed: null, joined: null, left: null });
    expect(plan.areas[0]).toMatchObject({ then: Array(5).fill(null), joined: Array(5).fill(null) });
  });

  it("stays apart from the people with two readings, of whom evidence tells", () => {
    const stays = [stay(NOT_YET, 1, 40), stay(NOT_YET, 2, 60)];
    const beside = (latest: number[], guard = GUARD) =>
      protect(stays, { ...guard, latestOfPairs: new Map([[1, latest]]) }).areas[0]!.now;
    expect(beside([38, 30, 0, 0, 0])).toEqual([null, 60, 0, 0, 0]);
    expect(beside([40, 30, 0, 0, 0])).toEqual([40, 60, 0, 0, 0]);
    expect(beside([38, 30, 0, 0, 0], { ...GUARD, isLatest: false })).toEqual([40, 60, 0, 0, 0]);
  });

  const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

  it.each(seeds)("gives nobody away, and says what is so (seed %i)", (seed) => {
    const stays = staysBetween(lives(seed, 30 + 12 * seed, 3), 1, 2);
    const plan = protect(stays);
    const exact = figures(exactPlan([{ area: 1, stays }], STAGES));
    const shown = figures(plan).map(([n, holds], i) => ({ n, holds, truth: exact[i]![0]! }));
    for (const { n, truth } of shown) expect([null, truth]).toContain(n);
    for (const { n } of shown) expect(n === null || n === 0 || n >= THRESHOLD).toBe(true);
    const atoms = [...new Map(possible().map((one) => [`${one.then} ${one.now}`, one])).values()];
    const told = shown.filter(({ n }) => n !== null);
    const known = [
      { set: atoms.map(() => true), sum: stays.length },
      ...told.map(({ n, holds }) => ({ set: atoms.map(holds), sum: n! })),
    ];
    const system = new CountSystem(atoms.length, known);
    for (const { truth, holds } of shown) {
      if (truth === 0 || truth >= THRESHOLD) continue;
      expect(system.witness(atoms.map(holds), THRESHOLD)).not.toBeNull();
    }
  });

  it.each(seeds)("tells of a day the same, whichever the other day is (seed %i)", (seed) => {
    const all = lives(seed, 60 + 40 * seed, 4);
    const asNow = protect(staysBetween(all, 0, 2));
    const asThen = protect(staysBetween(all, 2, 3));
    expect(asThen.then).toEqual(asNow.now);
    expect(asThen.areas[0]!.then).toEqual(asNow.areas[0]!.now);
    expect(asThen.areas[0]!.notScoredThen).toEqual(asNow.areas[0]!.notScoredNow);
  });

  it.each(seeds)("tells movements only between numbers that it tells (seed %i)", (seed) => {
    const area = protect(staysBetween(lives(seed, 200, 3), 1, 2)).areas[0]!;
    for (const [i, row] of area.flows.entries()) {
      for (const [j, n] of row.entries()) {
        if (n !== null) expect([area.then[i], area.now[j]]).not.toContain(null);
      }
    }
  });
});

function possible(): Stay[] {
  const places = Array.from({ length: STAGES + 1 }, (_, place) => place);
  return [
    stay(NOT_YET, NOT_YET, 0),
    stay(GONE, GONE, 0),
    ...[NOT_YET, ...places].flatMap((then) => [GONE, ...places].map((now) => stay(then, now, 0))),
  ];
}
