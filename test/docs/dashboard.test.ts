import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { loadDemonstration } from "../../src/demo/load-demonstration";
import { startSignInServer, type SignInServer } from "../auth/support/sign-in-server";
import { makeToken } from "../support/access-token";

import { TEST_PSEUDONYMS } from "../support/pseudonyms";

const PROJECT = path.join(__dirname, "..", "..");
const FOLDER = path.join(PROJECT, "docs", "examples", "dashboard");

const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

describe("the example dashboard", () => {
  let server: SignInServer;
  let folder: string;
  beforeAll(async () => {
    server = await startSignInServer(
      () => ({}),
      async ({ dataSource }) => {
        await loadDemonstration(dataSource, TEST_PSEUDONYMS, () => undefined);
      },
    );
    folder = await mkdtemp(path.join(tmpdir(), "golden-thread-dashboard-"));
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** Draws what somebody of the demonstration sees of a contract. */
  async function draw(person: string, contract = "ALD-HOM-01"): Promise<string> {
    const file = path.join(folder, `${person}.html`);
    const token = await makeToken(server.database, DEMONSTRATION_PREFIX + person, ["read"]);
    const env = {
      ...process.env,
      ...{ GOLDEN_THREAD_URL: server.url, GOLDEN_THREAD_TOKEN: token },
      // Its picture is not what is tested.
      CHROMIUM_PATH: "/nowhere",
    };
    const args = ["--import", "tsx", path.join(FOLDER, "draw.ts"), contract, file];
    await promisify(execFile)(process.execPath, args, { cwd: PROJECT, env });
    return readFile(file, "utf8");
  }

  it("shows each area and indicator of a contract, as its provider sees it", async () => {
    const page = await draw("manager-quillfold");
    expect(page).toContain("<h1>ALD-HOM-01: Homelessness");
    expect(page).toContain("<p>0.90 points, 121 people</p>");
    // Nine areas and six indicators, besides the stages with their legend.
    expect(count(page, /<div class="panel">/g)).toBe(15);
    expect(count(page, /<div class="panel">.*?<svg/gs)).toBe(15);
    expect(page).not.toContain("withheld</text>");
  });

  it("says what is withheld where it is", async () => {
    expect(await draw("commissioner-aldermere")).toContain("the rest withheld</text>");
  });

  it("says what is wrong where there is no such contract", async () => {
    await expect(draw("commissioner-aldermere", "NO-SUCH")).rejects.toThrow(
      "there is no contract NO-SUCH for this token",
    );
  });

  it("stands in the docs as a page that needs nothing else, and a picture", async () => {
    const page = await readFile(path.join(FOLDER, "dashboard.html"), "utf8");
    expect(page).not.toMatch(/<script|<link|\bsrc=|@import|url\(/);
    expect(count(page, /<div class="panel">/g)).toBe(15);
    expect((await stat(path.join(FOLDER, "dashboard.png"))).size).toBeLessThan(200_000);
  });
});
