import { ReachMemory } from "../../../src/auth/reach-memory";
import type { Reach } from "../../../src/auth/reach";

const NOTHING: Reach = {
  ...{ roles: [], isAdministrator: false, administered: [], commissioning: [], commissioned: [] },
  ...{ modelled: [], managing: [], delivered: [], serving: [], personServices: [], workers: [] },
  ...{ contracts: [], countedServices: [], protectedContracts: [], own: [] },
};

const reach = (contracts: number): Reach => ({
  ...NOTHING,
  roles: ["provider_manager" as Reach["roles"][number]],
  contracts: Array.from({ length: contracts }, (_, i) => String(i)),
});

describe("what a process remembers of reaches", () => {
  let kept: string[];
  const remember = (maxKeys?: number): ReachMemory => {
    kept = [];
    return new ReachMemory(async (subject) => void kept.push(subject), maxKeys);
  };
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it("is told again by the key that it is kept under alone", () => {
    const memory = remember();
    const told = memory.reachOf("a", { kept: "1", reach: reach(1) }, undefined);
    const known = memory.known("a");
    expect(known).toEqual({ kept: "1", reach: told });
    memory.reachOf("a", { kept: "2", reach: reach(2) }, known);
    // Of two transactions at once, one may have been told of what was known before.
    expect(memory.reachOf("a", { kept: "1" }, known)).toBe(told);
    expect(memory.known("b")).toBeUndefined();
  });

  it("is no one's to change", () => {
    const told = remember().reachOf("a", { kept: "1", reach: reach(1) }, undefined);
    expect(() => (told.contracts as string[]).push("another")).toThrow(TypeError);
  });

  it("is bounded by keys", () => {
    const memory = remember(1_000);
    for (let i = 0; i < 50; i++) {
      memory.reachOf(`${i}`, { kept: `${i}`, reach: reach(100) }, undefined);
    }
    const subjects = Array.from({ length: 50 }, (_, i) => `${i}`);
    expect(subjects.filter((one) => memory.known(one))).toHaveLength(8);
    memory.reachOf("large", { kept: "large", reach: reach(5_000) }, undefined);
    expect(memory.known("large")).toBeUndefined();
  });

  it("has what was worked out twice kept, once nothing changes any more", async () => {
    const memory = remember();
    const miss = (changes: number, one = reach(1)): Reach =>
      memory.reachOf("a", { kept: null, changes, reach: one }, undefined);
    for (const changes of [1, 2, 3, 4]) miss(changes);
    expect(kept).toEqual([]);
    expect(miss(4, reach(7)).contracts).toHaveLength(7);
    miss(4);
    expect(kept).toEqual(["a"]);
    await turn();
    miss(4);
    expect(kept).toEqual(["a", "a"]);
    expect(memory.known("a")).toBeUndefined();
  });

  it("has nothing kept of who holds nothing", () => {
    const memory = remember();
    for (let i = 0; i < 3; i++) {
      memory.reachOf("a", { kept: null, changes: 1, reach: NOTHING }, undefined);
    }
    expect(kept).toEqual([]);
  });

  it("goes on where nothing can be kept, and does not ask for it each time", async () => {
    const failures: unknown[] = [];
    let asked = 0;
    const memory = new ReachMemory(async () => {
      asked++;
      throw new Error("read only");
    });
    memory.onFailure = (error) => failures.push(error);
    for (let i = 0; i < 5; i++) {
      memory.reachOf("a", { kept: null, changes: 1, reach: reach(1) }, undefined);
      await turn();
    }
    expect(asked).toBe(1);
    expect(failures).toEqual([new Error("read only")]);
  });
});
