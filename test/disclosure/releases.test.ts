import { EVERY_STAR, releases, type Change } from "../../src/disclosure/releases";

const change = (month: number, started: number, paired: number, active = paired): Change => ({
  at: new Date(Date.UTC(2025, month, 0, 23, 59, 59, 999)),
  started,
  paired: new Map(paired > 0 ? [["star", paired]] : []),
  active: new Map(active > 0 ? [["star", active]] : []),
});

const months = (changes: Change[]): number[] =>
  releases(changes, 10, "star").map((at) => at.getUTCMonth() + 1);

describe("when answers to protected viewers move on", () => {
  it("is when nobody or enough people are new", () => {
    expect(months([change(1, 30, 0), change(2, 3, 0), change(3, 4, 0), change(4, 5, 0)])).toEqual([
      1, 4,
    ]);
  });

  it("waits for enough pairs of each Star", () => {
    expect(months([change(1, 30, 12), change(2, 12, 3), change(3, 0, 8)])).toEqual([1, 3]);
  });

  it("waits where only a few existing people have something new", () => {
    expect(months([change(1, 30, 12), change(2, 0, 0, 4), change(3, 0, 0, 11)])).toEqual([1, 3]);
  });

  it("does not wait for another Star that few people use", () => {
    const other = { ...change(2, 0, 0), active: new Map([["other", 2]]) };
    expect(months([change(1, 30, 12), other])).toEqual([1, 2]);
    expect(releases([change(1, 30, 12), other], 10, "other").length).toBe(1);
  });

  it("waits where a few people's accounts were corrected, which concerns all Stars", () => {
    const corrected = { ...change(2, 0, 0), active: new Map([[EVERY_STAR, 2]]) };
    expect(months([change(1, 30, 12), corrected, change(3, 12, 0)])).toEqual([1, 3]);
  });

  it("gives nothing before there is enough", () => {
    expect(months([change(1, 4, 0)])).toEqual([]);
  });
});
