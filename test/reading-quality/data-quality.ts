import type { Asking } from "../support/api";
import { day } from "../evidence/support/world";
import { QUALITY, qualityFor } from "./quality";
import { done, type Scene } from "./scene";

let scene: Scene;

/** What is told of data quality, to whom, and what it costs. */
export function dataQualityCases(sceneOf: () => Scene): void {
  beforeAll(() => {
    scene = sceneOf();
  });
  cases();
}

const cases = () =>
  describe("data quality beside the evidence", () => {
    it("is exact for the provider, and waits for enough people for the commissioner", async () => {
      const supervise = (readings: readonly string[]) =>
        done(scene.manager, "recordSupervision", { readings, discussedOn: day(120) });
      await supervise(scene.readings.slice(0, 5));
      const { supervision } = await qualityFor(scene, scene.manager);
      expect(supervision).toMatchObject({
        ...{ readings: 70, readingsDiscussed: 5, people: 70, peopleDiscussed: 5, nearest: null },
        ...{ share: 5 / 70, suppressed: false },
        inWords: "5 of 70 readings (7%) were discussed in supervision, of 5 of 70 people.",
      });
      const none = { readings: null, readingsDiscussed: null, peopleDiscussed: null };
      // As at the import of everybody: what a few were discussed since is not told yet.
      expect((await qualityFor(scene, scene.commissioner)).supervision).toMatchObject({
        ...{ ...none, people: 70, share: 0, nearest: 10, suppressed: false },
      });
      await supervise(scene.readings.slice(20, 40));
      const after = await qualityFor(scene, scene.commissioner);
      expect(after.supervision).toMatchObject({
        ...{ ...none, people: 70, share: 0.29, nearest: 10 },
        inWords: "Of about 70 people with a reading, 29% had one discussed in supervision.",
      });
      expect(after.inWords.join(" ")).toContain("fewer than 10 people");
      expect((await qualityFor(scene, scene.manager)).inWords.join(" ")).not.toContain(
        "fewer than",
      );
    });

    it("tells how alike two workers score, with why not where it cannot", async () => {
      const { agreement: before } = await qualityFor(scene, scene.manager);
      expect(before.overall).toMatchObject({ people: 0, kappaLinear: null, noneBecause: "NONE" });
      const scored = (from: number, count: number) =>
        scene.readings.slice(from, from + count).map((reading, i) => ({
          ...{ reading, scoredOn: day(120), worker: ["ben", "cat", "ann"][(from + i) % 3] },
          scores: [
            { area: "a1", score: 1 + ((from + i) % 5) },
            { area: "a2", score: i % 2 === 0 ? 3 : 5 },
          ],
        }));
      const record = (scorings: object[]) =>
        done(scene.manager, "recordSecondScorings", { scorings });
      await record(scored(0, 6));
      expect((await qualityFor(scene, scene.manager)).agreement.overall).toMatchObject({
        ...{ people: 6, pairs: 12, kappaLinear: null, noneBecause: "TOO_FEW" },
      });
      expect((await qualityFor(scene, scene.commissioner)).agreement.overall).toMatchObject({
        ...{ people: null, noneBecause: "NONE", suppressed: true },
      });
      await record(scored(6, 14));
      const { overall, areas } = (await qualityFor(scene, scene.manager)).agreement;
      expect(overall).toMatchObject({
        people: 20,
        pairs: 40,
        sameShare: 0.75,
        withinOneShare: 0.75,
      });
      expect(
        areas.map(({ figure }) => [figure.people, figure.kappaLinear, figure.noneBecause]),
      ).toEqual([
        [20, 1, null],
        // The first gave three throughout: no better than chance.
        [20, 0, null],
        [0, null, "NONE"],
      ]);
      const { agreement } = await qualityFor(scene, scene.commissioner);
      // Fourteen at once are told of; the six before them when their month is over.
      expect(agreement.overall).toMatchObject({
        ...{ people: 10, pairs: null, sameShare: null, suppressed: false },
        kappaLinear: expect.any(Number),
      });
      expect(agreement.areas[0]!.figure).toMatchObject({ kappaLinear: 1, people: 10 });
    });

    it("is of the same readings as the answer for who sees them, and of the whole for others", async () => {
      const args = `(period: { start: "${day(10)}", end: "${day(14)}" })`;
      expect((await qualityFor(scene, scene.manager, args)).supervision).toMatchObject({
        ...{ readings: 5, readingsDiscussed: 5 },
      });
      const early = await qualityFor(scene, scene.manager, `(asOf: "2025-03-01T00:00:00Z")`);
      expect(early.supervision).toMatchObject({ readingsDiscussed: 0 });
      expect(early.spotChecks.answers[0]).toMatchObject({ n: 0 });
      const narrowed = await qualityFor(
        scene,
        scene.commissioner,
        `(period: { start: "2025-04-01", end: "2026-03-31" })`,
      );
      expect(narrowed.supervision).toMatchObject({ suppressed: true });
      expect(narrowed.inWords.join(" ")).toContain("whole contracts alone");
    });

    it("costs statements only where it is asked for, and no more for many", async () => {
      let asked = 0;
      const count = async (by: Asking, fields: string): Promise<number> => {
        asked += 1; // Each in words of its own: what was answered is not asked of the database again.
        await qualityFor(scene, by, "", `asked${asked}: status ${fields}`);
        return scene.api.log.at(-1)!.statements;
      };
      for (const by of [scene.manager, scene.commissioner]) {
        await count(by, "status"); // From here on the server knows the Star.
        const without = await count(by, "status");
        expect(await count(by, QUALITY)).toBe(without + 3);
        expect(await count(by, `${QUALITY} again: ${QUALITY}`)).toBe(without + 3);
      }
    });
  });
