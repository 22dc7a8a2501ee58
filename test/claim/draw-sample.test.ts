import { createHash } from "node:crypto";
import { drawSample } from "../../src/domain/claim/draw-sample";
import { encodeId } from "../../src/graphql/global-id";

const key = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

/** So many claims of each metric. */
const claims = (...counts: number[]) =>
  counts.flatMap((count, metric) =>
    Array.from({ length: count }, (_, i) => ({
      id: key(metric * 1000 + i),
      metricId: `m${metric}`,
    })),
  );

describe("drawing a sample", () => {
  it.each([
    [[90, 9, 1], 10, [7, 2, 1]],
    [[50, 50], 5, [3, 2]],
    [[5, 30, 5], 2, [1, 1, 0]],
    [[3, 2, 1], 6, [3, 2, 1]],
    [[1, 1], 1, [1, 0]],
  ])("of metrics with %j claims takes %i as %j", (counts, size, expected) => {
    const of = claims(...counts);
    const drawn = new Set(drawSample(of, size, "seed"));
    expect(drawn.size).toBe(size);
    const perMetric = counts.map(
      (_, i) => of.filter(({ id, metricId }) => metricId === `m${i}` && drawn.has(id)).length,
    );
    expect(perMetric).toEqual(expected);
  });

  it("draws the same by the same seed, in whatever order claims come, and others by another", () => {
    const of = claims(60, 40);
    const drawn = drawSample(of, 20, "one");
    expect(drawSample(of.toReversed(), 20, "one")).toEqual(drawn);
    expect(drawSample(of, 20, "two")).not.toEqual(drawn);
  });

  it("draws by the SHA-256 of the seed and the id as anybody reads it", () => {
    const of = claims(20);
    const digest = (id: string): string =>
      createHash("sha256")
        .update(`dice:${encodeId("claim", id).slice(4)}`)
        .digest("hex");
    const ids = of.map(({ id }) => id);
    const expected = ids.sort((a, b) => digest(a).localeCompare(digest(b))).slice(0, 5);
    expect(drawSample(of, 5, "dice")).toEqual(expected);
  });

  it("gives every claim the same chance", () => {
    const of = claims(10);
    const times = new Map(of.map(({ id }) => [id, 0]));
    for (let seed = 0; seed < 1000; seed++) {
      for (const id of drawSample(of, 3, String(seed))) times.set(id, times.get(id)! + 1);
    }
    expect(Math.min(...times.values())).toBeGreaterThan(240);
    expect(Math.max(...times.values())).toBeLessThan(360);
  });
});
