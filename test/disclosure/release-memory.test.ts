import { AsideWork } from "../../src/domain/evidence/protection/released/aside";
import { ReleaseMemory } from "../../src/domain/evidence/protection/released/release-memory";

/** A promise with its ends. */
function promised<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((...ends) => ([resolve, reject] = ends));
  return { promise, resolve, reject };
}

describe("The memory of released counts", () => {
  const memory = (maxRows = 100) => new ReleaseMemory<string>(maxRows, () => 1);

  it("counts what it does not know, once for each key, and gives values in the order of keys", async () => {
    const kept = memory();
    const asked: (readonly number[])[] = [];
    const count = async (places: readonly number[]) => {
      asked.push(places);
      return places.map((place) => `value ${place}`);
    };
    expect(await kept.find(["a", "b", "a"], count)).toEqual(["value 0", "value 1", "value 0"]);
    expect(await kept.find(["c", "b"], count)).toEqual(["value 0", "value 1"]);
    expect(asked).toEqual([[0, 1], [0]]);
  });

  it("lets several who ask at one time wait for one count", async () => {
    const kept = memory();
    const { promise, resolve } = promised<string[]>();
    const never = () => Promise.reject(new Error("counted twice"));
    const both = Promise.all([kept.find(["a"], () => promise), kept.find(["a"], never)]);
    resolve(["counted"]);
    expect(await both).toEqual([["counted"], ["counted"]]);
  });

  it("counts itself what somebody else failed to count", async () => {
    const kept = memory();
    const { promise, reject } = promised<string[]>();
    const first = kept.find(["a"], () => promise);
    const second = kept.find(["a"], async () => ["counted"]);
    reject(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    expect(await second).toEqual(["counted"]);
  });

  it("leaves it to who asks how long they wait for what others count", async () => {
    const kept = memory();
    const { promise, resolve } = promised<string[]>();
    const first = kept.find(["a", "b"], () => promise);
    const tired = async (_: unknown, place: number): Promise<never> => {
      throw new Error(`too long for ${place}`);
    };
    const never = () => Promise.reject(new Error("counted twice"));
    await expect(kept.find(["b"], never, tired)).rejects.toThrow("too long for 0");
    resolve(["one", "two"]);
    expect(await first).toEqual(["one", "two"]);
  });

  it("gives what it has no room to keep", async () => {
    expect(await memory(0).find(["a"], async () => ["counted"])).toEqual(["counted"]);
  });
});

describe("What is done aside", () => {
  it("is done once for each key, and two at a time at the most", async () => {
    const work = new AsideWork();
    const ends = [promised<void>(), promised<void>(), promised<void>()];
    const begun: number[] = [];
    const begin = (i: number) =>
      work.begin(`key ${i}`, () => {
        begun.push(i);
        return ends[i]!.promise;
      });
    const all = [begin(0), begin(1), begin(2), begin(0)];
    expect(all[3]).toBe(all[0]);
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    ends[0]!.reject(new Error("failed"));
    await expect(all[0]).rejects.toThrow("failed");
    ends[1]!.resolve();
    ends[2]!.resolve();
    await Promise.all([all[1], all[2]]);
    expect(begun).toEqual([0, 1, 2]);
    const again = work.begin("key 0", async () => undefined);
    expect(again).not.toBe(all[0]);
    await again;
  });
});
