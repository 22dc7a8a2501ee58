import { releases, type Change } from "../../src/disclosure/releases";

const change = (month: number, started: number, paired: number, active = paired): Change => ({
  at: new Date(Date.UTC(2025, month, 0, 23, 59, 59, 999)),
  started,
  paired: new Map(paired > 0 ? [["star", paired]] : []),
  active: new Map(active > 0 ? [["star", active]] : []),
});

const months = (changes: Change[]): number[] =>
  releases(changes, 10).map((at) => at.getUTCMonth() + 1);

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

  it("gives nothing before there is enough", () => {
    expect(months([change(1, 4, 0)])).toEqual([]);
  });
});
