import { parse } from "graphql";
import { DocumentCache } from "../../src/limits/document-cache";

const long = (characters: number) => parse("{ a }".padEnd(characters));

describe("documents that are remembered", () => {
  it("are those used last, by the length of their texts", async () => {
    const cache = new DocumentCache(10_000);
    const documents = [long(3_000), long(3_000), long(3_000)];
    await cache.set("a", documents[0]!);
    await cache.set("b", documents[1]!);
    expect(await cache.get("a")).toBe(documents[0]);
    await cache.set("c", documents[2]!);
    expect(await cache.get("b")).toBeUndefined();
    expect(await cache.get("a")).toBe(documents[0]);
    expect(await cache.get("c")).toBe(documents[2]);
  });

  it("do not count twice, nor once they are forgotten", async () => {
    const cache = new DocumentCache(10_000);
    for (let i = 0; i < 5; i += 1) await cache.set("a", long(3_000));
    await cache.set("b", long(3_000));
    expect(await cache.get("a")).toBeDefined();
    expect([await cache.delete("a"), await cache.delete("a")]).toEqual([true, false]);
    await cache.set("c", long(3_000));
    expect(await cache.get("b")).toBeDefined();
  });

  it("are none that alone are too long", async () => {
    const cache = new DocumentCache(10_000);
    await cache.set("a", long(20_000));
    expect(await cache.get("a")).toBeUndefined();
  });
});
