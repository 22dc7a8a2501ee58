import { FindingAnswer } from "../../src/domain/reading-quality/audit-finding.entity";
import { blocksOf, monthOf, roughly, toldAt } from "../../src/domain/reading-quality/batches";
import {
  roughAnswers,
  toldFindings,
  type AuditedFinding,
  type Block,
} from "../../src/domain/reading-quality/protect-findings";
import { roughShare, toldSupervision } from "../../src/domain/reading-quality/protect-supervision";
import { AuditQuestion } from "../../src/domain/reading-quality/data-quality";
import { roughAgreement, toldScorings } from "../../src/domain/reading-quality/scoring-agreement";
import type { StarAreaEntity } from "../../src/domain/star/star-area.entity";
import { seeded } from "../disclosure/support/random-world";

const THRESHOLD = 10;
const { YES, NO, CANNOT_TELL } = FindingAnswer;

let next = 0;

/** A finished audit of people of its own, unless readings are given; with so many of each answer. */
function audit(
  [yes, no, cannotTell]: readonly [number, number, number],
  { isAsked = false, reading = (i: number) => `r${next}-${i}`, person = (id: string) => id } = {},
): AuditedFinding[] {
  next += 1;
  const answers = [
    ...Array.from({ length: yes }, () => YES),
    ...Array.from({ length: no }, () => NO),
    ...Array.from({ length: cannotTell }, () => CANNOT_TELL),
  ];
  return answers.map((answer, i) => ({
    ...{ auditId: `a${next}`, spotCheckId: isAsked ? `s${next}` : null },
    ...{ readingId: reading(i), personId: person(reading(i)) },
    ...{ involvedPerson: answer, scoresFitNotes: YES, actionPlanFollows: YES },
  }));
}

const first = (all: readonly (readonly Block[])[]): readonly Block[] => all[0]!;
const rough = (all: readonly (readonly Block[])[]) =>
  roughAnswers(AuditQuestion.INVOLVED_PERSON, first(all), THRESHOLD);

describe("what is told of findings", () => {
  it("waits until enough people are behind each answer, and those who did not say it", () => {
    const [one, two, three] = [audit([26, 4, 0]), audit([22, 8, 0]), audit([30, 0, 0])];
    expect(rough(toldFindings(one, THRESHOLD).audits)).toMatchObject({ isWithheld: true, n: null });
    // All said yes to the other questions: nobody is behind the other answers.
    expect(
      roughAnswers(
        AuditQuestion.SCORES_FIT_NOTES,
        toldFindings(one, THRESHOLD).audits[1]!,
        THRESHOLD,
      ),
    ).toMatchObject({ isWithheld: false, n: 30, yesShare: 1, noShare: 0, nearest: 10 });
    expect(rough(toldFindings([...one, ...two], THRESHOLD).audits)).toMatchObject({
      ...{ isWithheld: false, n: 60, yesShare: 0.8, noShare: 0.2, cannotTellShare: 0 },
      ...{ yes: null, no: null },
    });
    expect(rough(toldFindings([...one, ...two, ...three], THRESHOLD).audits)).toMatchObject({
      ...{ n: 90, yesShare: 0.87, noShare: 0.13 },
    });
  });

  it("says how many are not yes where only no and cannot tell are about too few", () => {
    const asked = audit([20, 8, 5], { isAsked: true });
    const [answers] = [...toldFindings(asked, THRESHOLD).ofSpotCheck.values()][0]!;
    expect(answers).toMatchObject({
      ...{ isWithheld: false, n: 33, yes: 20, no: null, cannotTell: null, noShare: null },
    });
    expect(rough(toldFindings(asked, THRESHOLD).spotChecks)).toMatchObject({
      ...{ n: 30, yesShare: 0.61, noShare: null, cannotTellShare: null },
    });
  });

  it("withholds a spot check whose answers are about too few, and tells of it with others", () => {
    const few = audit([27, 3, 0], { isAsked: true });
    const more = audit([23, 7, 0], { isAsked: true });
    const alone = toldFindings(few, THRESHOLD);
    expect([...alone.ofSpotCheck.values()][0]![0]).toMatchObject({ isWithheld: true, n: null });
    const both = toldFindings([...few, ...more], THRESHOLD);
    for (const answers of both.ofSpotCheck.values()) expect(answers[0]!.isWithheld).toBe(true);
    expect(rough(both.spotChecks)).toMatchObject({ n: 60, yesShare: 0.83, noShare: 0.17 });
  });

  it("does not tell by a second sample that is the first and one reading more", () => {
    const reading = (i: number): string => `same-${i}`;
    const smaller = audit([15, 15, 0], { isAsked: true, reading: (i) => reading(i) });
    const larger = audit([15, 16, 0], { isAsked: true, reading: (i) => reading(i) });
    const before = toldFindings(smaller, THRESHOLD);
    const after = toldFindings([...smaller, ...larger], THRESHOLD);
    expect(after.spotChecks).toEqual(before.spotChecks);
    expect([...after.ofSpotCheck.keys()]).toEqual([...before.ofSpotCheck.keys()]);
  });

  it("counts people, not readings", () => {
    const same = audit([12, 12, 0], { isAsked: true, person: (id) => `p${id.slice(-1)}` });
    expect([...toldFindings(same, THRESHOLD).ofSpotCheck.values()][0]![0]!.isWithheld).toBe(false);
    const three = audit([12, 12, 0], {
      ...{ isAsked: true, reading: (i: number) => `three-${i}` },
      person: (id) => `p${Number(id.split("-")[1]) % 3}`,
    });
    expect([...toldFindings(three, THRESHOLD).ofSpotCheck.values()][0]![0]!.isWithheld).toBe(true);
  });

  it("is made of blocks that each are safe and never change, whatever comes later", () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = seeded(seed);
      const pick = (most: number): number => Math.floor(random() * (most + 1));
      const all: AuditedFinding[][] = [];
      let before: readonly (readonly Block[])[] = [];
      for (let i = 0; i < 12; i += 1) {
        const isAsked = random() < 0.5;
        all.push(audit([pick(30), random() < 0.3 ? 0 : pick(20), pick(6)], { isAsked }));
        const { audits, spotChecks, ofSpotCheck } = toldFindings(all.flat(), THRESHOLD);
        const blocks = [...audits, ...spotChecks];
        blocks.forEach((some, place) => {
          expect(some.slice(0, before[place]?.length ?? 0).map(counts)).toEqual(
            (before[place] ?? []).map(counts),
          );
          for (const { yes, no, cannotTell } of some) {
            expect([yes, no + cannotTell].every(isSafe)).toBe(true);
          }
          // No and cannot tell are given only of all blocks together: they are safe then.
          if (some.length > 0 && some.every(({ isFine }) => isFine)) {
            expect([sum(some, "no"), sum(some, "cannotTell")].every(isSafe)).toBe(true);
          }
        });
        for (const [answers] of ofSpotCheck.values()) {
          const { yes, no, cannotTell, n } = answers!;
          if (n === null) continue;
          expect([yes!, n - yes!].every(isSafe)).toBe(true);
          if (no !== null) expect([no, cannotTell!].every(isSafe)).toBe(true);
        }
        before = blocks;
      }
    }
  });
});

const counts = ({ yes, no, cannotTell }: Block): number[] => [yes, no, cannotTell];
const isSafe = (n: number): boolean => n === 0 || n >= THRESHOLD;
const sum = (blocks: readonly Block[], of: "no" | "cannotTell"): number =>
  blocks.reduce((n, block) => n + block[of], 0);

describe("when something is told", () => {
  it("is at once for a list of enough people, and at the end of the month for a few", () => {
    const at = new Date("2025-03-05T09:00:00Z");
    const later = new Date("2025-03-06T09:00:00Z");
    const list = Array.from({ length: 10 }, (_, i) => ({ personId: `p${i}`, at }));
    const told = toldAt([...list, { personId: "p1", at: later }], THRESHOLD);
    expect(told.slice(0, 10).every((one) => one === at)).toBe(true);
    expect(told[10]).toEqual(new Date("2025-03-31T23:59:59.999Z"));
    expect(monthOf(new Date("2024-02-29T23:59:59.999Z"))).toEqual(
      new Date("2024-02-29T23:59:59.999Z"),
    );
  });

  it("puts together what cannot be told of alone", () => {
    const canBeTold = (some: readonly number[]) => some.reduce((a, b) => a + b, 0) >= 5;
    expect(blocksOf([2, 2, 1, 7, 3], canBeTold)).toEqual({
      blocks: [[2, 2, 1], [7]],
      isAllTold: false,
    });
    expect(blocksOf([2, 9, 3], canBeTold, (n) => n === 9)).toEqual({
      blocks: [[9], [2, 3]],
      isAllTold: true,
    });
    expect(roughly(12, 10)).toBe(10);
    expect(roughly(45, 10)).toBe(50);
    expect(roughly(11, 25)).toBe(25);
  });
});

describe("what is told of supervision", () => {
  const month = (n: number) => new Date(Date.UTC(2025, n + 1, 1) - 1);
  const UNTIL = month(11);
  const move = (known: number, discussed: number | null, people: number) => ({
    ...{ knownAt: month(known), people },
    discussedAt: discussed === null ? null : month(discussed),
  });

  it("is nothing while those discussed, or the others, are too few", () => {
    expect(toldSupervision([move(0, 0, 5), move(0, null, 30)], UNTIL, THRESHOLD)).toBeNull();
    expect(toldSupervision([move(0, 0, 30), move(0, null, 5)], UNTIL, THRESHOLD)).toBeNull();
    expect(toldSupervision([move(0, null, 9)], UNTIL, THRESHOLD)).toBeNull();
    expect(toldSupervision([], UNTIL, THRESHOLD)).toBeNull();
    expect(toldSupervision([move(0, 0, 30), move(0, null, 12)], UNTIL, THRESHOLD)).toEqual({
      ...{ people: 42, discussed: 30 },
    });
    expect(toldSupervision([move(0, 0, 30)], month(-1), THRESHOLD)).toBeNull();
  });

  it("moves on only with enough of those who came, were discussed, or were not", () => {
    const start = [move(0, 0, 30), move(0, null, 40)];
    const before = { people: 70, discussed: 30 };
    expect(toldSupervision([...start, move(0, 1, 3)], UNTIL, THRESHOLD)).toEqual({
      ...{ people: 73, discussed: 30 },
    });
    expect(toldSupervision([...start, move(1, null, 3)], UNTIL, THRESHOLD)).toEqual(before);
    // Twelve came and eleven of them were discussed: one would be told of.
    const almost = [...start, move(1, 1, 11), move(1, null, 1)];
    expect(toldSupervision(almost, UNTIL, THRESHOLD)).toEqual(before);
    expect(toldSupervision([...start, move(0, 1, 12)], UNTIL, THRESHOLD)).toEqual({
      ...{ people: 82, discussed: 42 },
    });
    // What waited is told of together with what came later.
    const waited = [...start, move(0, 1, 4), move(0, 2, 8)];
    expect(toldSupervision(waited, UNTIL, THRESHOLD)).toEqual({ people: 82, discussed: 42 });
    expect(toldSupervision(waited, month(1), THRESHOLD)).toEqual({ people: 82, discussed: 30 });
  });

  it("is rounded, and together for several contracts", () => {
    const all = [
      { people: 42, discussed: 30 },
      { people: 22, discussed: 11 },
    ];
    expect(roughShare(all, THRESHOLD)).toMatchObject({ people: 60, share: 0.64, nearest: 10 });
    expect(roughShare([], THRESHOLD)).toMatchObject({ isWithheld: true, people: null });
  });
});

describe("what is told of agreement", () => {
  const AREAS = [1, 2].map((position) => ({ position })) as StarAreaEntity[];
  const scoring = (i: number, at: string, second: number | null = 3) => ({
    ...{ personId: `p${i}`, at: new Date(at) },
    ...{ firstScores: [1 + (i % 5), second], scores: [1 + (i % 4), second] },
  });
  const list = (from: number, count: number, at: string, second: number | null = 3) =>
    Array.from({ length: count }, (_, i) => scoring(from + i, at, second));
  const UNTIL = new Date("2025-12-31T00:00:00Z");
  const told = (scorings: ReturnType<typeof list>) =>
    toldScorings(scorings, AREAS, UNTIL, THRESHOLD);
  const agreement = (scorings: ReturnType<typeof list>) =>
    roughAgreement([told(scorings)], AREAS, 10, THRESHOLD);

  it("waits for enough people, of each area as well", () => {
    const few = list(0, 9, "2025-01-10");
    expect(agreement(few).overall).toMatchObject({ isWithheld: true, people: null });
    const enough = [...few, ...list(20, 4, "2025-02-10", null)];
    const { overall, areas } = agreement(enough);
    expect(overall).toMatchObject({ isWithheld: false, people: 10, nearest: 10 });
    expect(overall.agreement.linear).toEqual(expect.any(Number));
    expect(overall.agreement).toMatchObject({ pairs: null, same: null, withinOne: null });
    expect(areas[0]).toMatchObject({ isWithheld: false });
    // Nine were scored in the second area: nothing is told of it.
    expect(areas[1]).toMatchObject({ isWithheld: true });
  });

  it("does not move on for a few more", () => {
    const start = list(0, 12, "2025-01-10");
    const more = [...start, ...list(30, 3, "2025-02-10")];
    expect(agreement(more)).toEqual(agreement(start));
    expect(told([...more, ...list(40, 8, "2025-03-10")]).overall).toHaveLength(23);
    // Not before the month is over.
    expect(toldScorings(list(0, 5, "2025-01-10"), AREAS, UNTIL, 5).overall).toHaveLength(5);
    const spread = list(0, 12, "2025-01-10").map((one, i) => ({
      ...one,
      at: new Date(Date.UTC(2025, 0, 10, i)),
    }));
    const mid = new Date("2025-01-20T00:00:00Z");
    expect(toldScorings(spread, AREAS, mid, THRESHOLD).overall).toHaveLength(0);
    expect(toldScorings(spread, AREAS, UNTIL, THRESHOLD).overall).toHaveLength(12);
  });
});
