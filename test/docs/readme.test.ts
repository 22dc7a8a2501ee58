import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { type TestApi } from "../support/api";
import { startDemonstration } from "../support/demonstration";

const PROJECT = path.join(__dirname, "..", "..");
const README = readFileSync(path.join(PROJECT, "README.md"), "utf8");

/** What stands in the README's only block of a language. */
function blockOf(language: string): string {
  const blocks = [...README.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))];
  if (blocks.length !== 1) throw new Error(`the README has ${blocks.length} ${language} blocks`);
  return blocks[0]![1]!;
}

describe("the README", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration();
  }, 120_000);
  afterAll(() => api.close());

  it("shows the answer that its question has on the demonstration data", async () => {
    const commissioner = api.as(DEMONSTRATION_PREFIX + "commissioner-aldermere");
    expect(await commissioner.ask(blockOf("graphql"))).toEqual(JSON.parse(blockOf("json")));
  });

  it("leads to files that are there", () => {
    const files = [...README.matchAll(/\]\(([^):]+)\)/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !existsSync(path.join(PROJECT, file)))).toEqual([]);
  });
});
