import { BoundedMemory } from "../../src/db/bounded-memory";

describe("what is kept in memory", () => {
  it("is bounded by rows, and forgets what was used longest ago", () => {
    const memory = new BoundedMemory<string>(10, (text) => text.length);
    memory.set("a", "aaaa");
    memory.set("b", "bbbb");
    expect(memory.get("a")).toBe("aaaa");
    memory.set("c", "cc");
    expect(memory.size).toBe(10);
    memory.set("d", "d");
    expect([memory.get("a"), memory.get("b"), memory.get("c"), memory.get("d")]).toEqual([
      "aaaa",
      undefined,
      "cc",
      "d",
    ]);
    expect(memory.size).toBe(7);
  });

  it("counts a value that takes another's place once", () => {
    const memory = new BoundedMemory<string>(10, (text) => text.length);
    memory.set("a", "aaaa");
    memory.set("a", "aaaaaa");
    expect([memory.get("a"), memory.size]).toEqual(["aaaaaa", 6]);
  });

  it("is nothing where nothing may be, nor what is larger than all that may be", () => {
    const memory = new BoundedMemory<string>(0, (text) => text.length);
    memory.set("a", "a");
    expect([memory.get("a"), memory.size]).toEqual([undefined, 0]);
  });
});
