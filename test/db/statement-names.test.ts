import { StatementNames } from "../../src/db/statement-names";

describe("names of prepared statements", () => {
  const use = (names: StatementNames, text: string, times: number): string | undefined => {
    let name: string | undefined;
    for (let i = 0; i < times; i++) name = names.nameOf(text);
    return name;
  };

  it("are earned by being used, and stay", () => {
    const names = new StatementNames();
    expect(use(names, "a", 2)).toBeUndefined();
    const name = use(names, "a", 1);
    expect(name).toBeDefined();
    expect(use(names, "a", 5)).toBe(name);
    expect(use(names, "b", 3)).not.toBe(name);
  });

  it("are bounded, and dearer as they get scarce", () => {
    const names = new StatementNames();
    const given = new Set<string | undefined>();
    for (let i = 0; i < 500; i++) given.add(use(names, `often ${i}`, 3));
    expect(given.size - 1).toBe(75);
    for (let i = 0; i < 500; i++) given.add(use(names, `very often ${i}`, 100));
    expect(given.size - 1).toBe(150);
    expect(use(names, "too late", 1_000)).toBeUndefined();
  });

  it("are not earned by what varies each time, however much of it there is", () => {
    const names = new StatementNames();
    for (let i = 0; i < 5_000; i++) expect(names.nameOf(`varies ${i}`)).toBeUndefined();
    expect(use(names, "steady", 3)).toBeDefined();
  });

  it("are others once what was prepared no longer fits", () => {
    const names = new StatementNames();
    const name = use(names, "a", 3);
    names.rename("a");
    const next = names.nameOf("a");
    expect(next).toBeDefined();
    expect(next).not.toBe(name);
    names.rename("unknown");
    expect(names.nameOf("unknown")).toBeUndefined();
  });
});
