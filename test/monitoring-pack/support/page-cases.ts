import { createHash } from "node:crypto";
import { DEMONSTRATION_PREFIX } from "../../../src/auth/subjects";
import type { Asking, TestApi } from "../../support/api";
import { runMutation } from "../../support/fixtures";

const DAYS = "from=2026-04-01&to=2026-06-30";

/** What was written or asked. */
interface Made {
  readonly id: string;
  readonly version: number;
}

const QUESTION = "... on LearningQuestionSuccess { question { id version } }";

/** The cases of the page, on an API with the demonstration. */
export function pageCases(api: () => TestApi): void {
  describe("as a page", () => {
    const open = async (path: string, who = "commissioner-aldermere") => {
      const headers = { "x-test-subject": DEMONSTRATION_PREFIX + who };
      const response = await fetch(api().url + path, { headers, redirect: "manual" });
      return { response, page: await response.text() };
    };

    it("holds what its reader may see, under a policy that lets nothing in but its own style", async () => {
      const { response, page } = await open(`/packs/ALD-HOM-01?${DAYS}`);
      expect(response.status).toBe(200);
      expect(page).toContain("<h1>Monitoring pack, April to June 2026</h1>");
      expect(page).toContain("People keep the home they have");
      expect(page).toContain("A figure about fewer than 10 people is withheld");
      const [, style] = /<style>([^]*)<\/style>/.exec(page)!;
      const hash = createHash("sha256").update(style!).digest("base64");
      const policy = response.headers.get("content-security-policy");
      expect(policy).toContain(`style-src 'sha256-${hash}'`);
      expect(policy).toContain("default-src 'none'");
      expect(page).not.toContain("<script");
      expect(page).not.toMatch(/\sstyle=|\son\w+=/);
      expect(response.headers.get("cache-control")).toBe("no-store");
    });

    it("shows each reader their own figures", async () => {
      const seen = /<th scope="row">With two readings to compare<\/th>\s*<td>(.*?)<\/td>/;
      const path = `/packs/ALD-HOM-01?${DAYS}`;
      const commissioner = seen.exec((await open(path)).page)![1];
      const manager = seen.exec((await open(path, "manager-quillfold")).page)![1];
      expect(commissioner).toBe("withheld");
      expect(Number(manager)).toBeGreaterThan(100);
    });

    it("opens by the contract's id, as the API names it", async () => {
      const { contract } = await api().as(`${DEMONSTRATION_PREFIX}commissioner-aldermere`).ask<{
        contract: { monitoringPack: { page: string } };
      }>(`{ contract(reference: "ALD-HOM-02") { monitoringPack(
      period: { start: "2026-01-01", end: "2026-03-31" }) { page } } }`);
      const { response, page } = await open(contract.monitoringPack.page);
      expect(response.status).toBe(200);
      expect(page).toContain("ALD-HOM-02, January to March 2026");
      expect(page).toContain('<h2 id="payments">');
    });

    it("shows texts that were entered as they are, whatever is in them", async () => {
      const title = `<img src=x onerror="alert(1)"> & 'more'`;
      const set = (to: string) =>
        api().database.dataSource.query("update contract set title = $1 where reference = $2", [
          ...[to, "HAT-YTH-01"],
        ]);
      await set(title);
      const { page } = await open(`/packs/HAT-YTH-01?${DAYS}`, "commissioner-hathersey");
      expect(page).not.toContain("<img");
      expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;");
    });

    it("leads to the last quarter where no days are asked for", async () => {
      const { response } = await open("/packs/ALD-HOM-01");
      expect(response.status).toBe(303);
      expect(response.headers.get("location")).toMatch(
        /^\/packs\/ALD-HOM-01\?from=\d{4}-\d\d-01&to=\d{4}-\d\d-\d\d$/,
      );
    });

    it.each([
      ["/packs/ALD-HOM-01?from=yesterday&to=2026-06-30", 400, "&quot;yesterday&quot; is none"],
      ["/packs/ALD-HOM-01?from=2026-04-10&to=2026-06-30", 400, "ask for 2026-04-01 to 2026-06-30"],
      [`/packs/ALD-HOM-01?${DAYS}&asOf=then`, 400, "DateTime"],
      [`/packs/NOWHERE?${DAYS}`, 404, "There is no such contract"],
      [`/packs/HAT-YTH-01?${DAYS}`, 404, "There is no such contract"],
      [`/packs/ctr_nonsense?${DAYS}`, 400, "not the id of a contract"],
      [`/packs/a%00b?${DAYS}`, 400, "U+0000"],
    ])("says what to do at %s", async (path, status, words) => {
      const { response, page } = await open(path);
      expect({ status: response.status, page }).toEqual({
        status,
        page: expect.stringContaining(words),
      });
      expect(page).toContain("<!doctype html>");
    });

    it("says whom it is not for", async () => {
      const { response, page } = await open(`/packs/ALD-HOM-01?${DAYS}`, "administrator");
      expect(response.status).toBe(403);
      expect(page).toContain("You may not see this");
    });

    it("says what is not there yet of a contract with nothing in it", async () => {
      await api().database.dataSource.query(
        `insert into contract (id, reference, title, commissioner_id, status, starts_on, ends_on)
       select gen_random_uuid(), 'ALD-NEW-01', 'New', commissioner_id, 'active', starts_on, ends_on
       from contract where reference = 'ALD-HOM-01'`,
      );
      const { response, page } = await open(`/packs/ALD-NEW-01?${DAYS}`);
      expect(response.status).toBe(200);
      expect(page).toContain("No logic model is in force for this contract");
      expect(page).toContain("No Star is used under this contract");
      expect(page).toContain("There are no readings yet");
    });

    it("shows stories once they are shared, and questions while they are open, with their log", async () => {
      const path = `/packs/ALD-HOM-01?${DAYS}`;
      const [manager, commissioner, keyworker] = [
        "manager-quillfold",
        "commissioner-aldermere",
        "keyworker-quillfold",
      ].map((who) => api().as(DEMONSTRATION_PREFIX + who)) as [Asking, Asking, Asking];
      const { contract } = await manager.ask<{ contract: { id: string; services: Made[] } }>(
        '{ contract(reference: "ALD-HOM-01") { id services { id } } }',
      );
      const write = (title: string) =>
        runMutation<{ caseStudy: Made }>(
          manager,
          "writeCaseStudy",
          { service: contract.services[0]!.id, title, body: "It <took> a year." },
          "... on CaseStudySuccess { caseStudy { id version } }",
        );
      const { caseStudy } = await write("A letter she opened");
      await write("Not told yet");
      await runMutation(
        manager,
        "shareCaseStudy",
        {
          ...{ caseStudy: caseStudy.id, version: caseStudy.version },
          ...{ consentedOn: "2026-05-01", consentWords: "You may tell it." },
        },
        "",
      );
      const { question } = await runMutation<{ question: Made }>(
        commissioner,
        "askQuestion",
        { contract: contract.id, question: "What happens & when?" },
        QUESTION,
      );
      const tried = { kind: "TRIED", happenedOn: "2026-05-04", body: "Rang everybody." };
      const logged = await runMutation<{ question: Made }>(
        keyworker,
        "logLearning",
        { question: question.id, entries: [{ ...tried, tookPart: ["keyworkers"] }] },
        QUESTION,
      );
      const { page } = await open(path);
      expect(page).toContain("A letter she opened");
      expect(page).toContain("It &lt;took&gt; a year.");
      expect(page).not.toContain("Not told yet");
      expect(page).toContain("What happens &amp; when?");
      expect(page).toMatch(/Tried<\/strong>,\s+4 May 2026, with keyworkers: Rang/);
      await runMutation(
        commissioner,
        "closeLearningQuestion",
        { question: question.id, version: logged.question.version, reason: "Answered." },
        "",
      );
      expect((await open(path)).page).not.toContain("What happens &amp; when?");
    });
  });
}
