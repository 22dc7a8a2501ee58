import { mkdtemp, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadBundle, type LoadedBundle } from "../../src/compiled-bundle";

interface Words {
  say(): string;
  readonly folder: string;
}

const saying = (word: string): string =>
  `exports.say = () => "${word}"; exports.folder = __dirname; require("node:fs");`;

describe("a bundle with its compiled code", () => {
  let folder: string;
  let file: string;
  let kept: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "compiled-"));
    file = join(folder, "bundle.js");
    kept = join(folder, "kept");
    await writeFile(file, saying("one"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Runs it, keeps what was compiled, and tells whether that was new. */
  async function load(): Promise<{ said: string; hasWritten: boolean }> {
    const before = await written();
    const bundle: LoadedBundle<Words> = loadBundle(file, kept);
    const said = bundle.exports.say();
    bundle.keepCompiled();
    return { said, hasWritten: (await written()) !== before };
  }

  const written = (): Promise<number | null> =>
    stat(kept).then(
      ({ ino }) => ino,
      () => null,
    );

  it("is compiled once", async () => {
    expect(await load()).toEqual({ said: "one", hasWritten: true });
    expect(await load()).toEqual({ said: "one", hasWritten: false });
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
  });

  it("stands where its file does", () => {
    expect(loadBundle<Words>(file, kept).exports.folder).toBe(folder);
  });

  it("is compiled anew when it has changed, be it by a letter", async () => {
    await load();
    await writeFile(file, saying("two"));
    expect(await load()).toEqual({ said: "two", hasWritten: true });
  });

  it("is compiled anew when what was kept is damaged", async () => {
    await load();
    const { size } = await stat(kept);
    await truncate(kept, size - 8);
    expect(await load()).toEqual({ said: "one", hasWritten: true });
    const code = await readFile(kept);
    code[code.length - 9]! ^= 1;
    await writeFile(kept, code);
    expect(await load()).toEqual({ said: "one", hasWritten: true });
  });

  it("runs where nothing can be kept", async () => {
    kept = join(folder, "nowhere", "kept");
    expect(await load()).toEqual({ said: "one", hasWritten: false });
  });
});
