import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation, type MutationAnswer } from "../support/fixtures";
import { World } from "../auth/who-may/world";

const STORY = `... on CaseStudySuccess { caseStudy {
  id title body state consentedOn consentWords writtenBy sharedBy withdrawnReason version
  service { name } about { pseudonym } } }`;

interface Story {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly about: { pseudonym: string } | null;
}

type Answer = MutationAnswer & { caseStudy: Story };

const CONSENT = { consentedOn: "2025-05-01", consentWords: "Tell it, it may help somebody." };

describe("case studies", () => {
  let api: TestApi;
  let world: World;
  let person: { id: string; pseudonym: string };
  beforeAll(async () => {
    api = await startTestApi();
    world = await World.make(api);
    person = await supported(world.own.service.id, world.own.contract.id);
  });
  afterAll(() => api.close());

  const run = (name: string, input: object, who = "manager"): Promise<Answer> =>
    runMutation<Answer>(api.as(who), name, input, STORY);
  const write = (changes: object = {}): Promise<Answer> =>
    run("writeCaseStudy", {
      ...{ service: world.own.service.id, title: world.next("A door"), body: "It has a lock." },
      ...changes,
    });
  const share = ({ id, version }: Story, changes: object = {}): Promise<Answer> =>
    run("shareCaseStudy", { caseStudy: id, version, ...CONSENT, ...changes });

  const seenBy = async (who: string): Promise<Story[]> => {
    const { contract } = await api
      .as(who)
      .ask<{ contract: { caseStudies: { nodes: Story[] } } | null }>(
        `query ($id: ID!) { contract(id: $id) { caseStudies {
           nodes { id title state about { pseudonym } } } } }`,
        { id: world.own.contract.id },
      );
    return contract?.caseStudies.nodes ?? [];
  };

  it("are their provider's until they are shared, and again when they are taken back", async () => {
    const { caseStudy } = await write({ about: person.id });
    expect(caseStudy).toMatchObject({
      state: "DRAFT",
      version: 1,
      about: { pseudonym: person.pseudonym },
    });
    expect((await seenBy("commissioner")).map(({ id }) => id)).not.toContain(caseStudy.id);
    const changed = await run("changeCaseStudy", {
      ...{ caseStudy: caseStudy.id, version: 1, title: "A door of one's own" },
    });
    expect(changed.caseStudy).toMatchObject({
      ...{ title: "A door of one's own", body: "It has a lock.", version: 2 },
    });
    expect(await share(caseStudy)).toMatchObject({ code: "CONFLICT", currentVersion: 2 });
    const shared = await share(changed.caseStudy);
    expect(shared.caseStudy).toMatchObject({ state: "SHARED", sharedBy: "manager", ...CONSENT });
    for (const who of ["commissioner", "investor", "analyst", "subcontractor", "keyworker"]) {
      expect(await seenBy(who)).toEqual([
        { id: caseStudy.id, title: "A door of one's own", state: "SHARED", about: null },
      ]);
    }
    expect(await seenBy("borrower")).toEqual([]);
    const { version } = shared.caseStudy;
    const words = { caseStudy: caseStudy.id, version, body: "Another" };
    expect(await run("changeCaseStudy", words)).toMatchObject({ code: "NOT_A_DRAFT" });
    const back = { caseStudy: caseStudy.id, version, reason: "They took their consent back" };
    expect((await run("withdrawCaseStudy", back)).caseStudy).toMatchObject({
      ...{ state: "WITHDRAWN", withdrawnReason: back.reason },
    });
    expect(await seenBy("commissioner")).toEqual([]);
    expect(await run("withdrawCaseStudy", { ...back, version: version + 1 })).toMatchObject({
      code: "ALREADY_WITHDRAWN",
    });
    expect(await share({ ...caseStudy, version: version + 1 })).toMatchObject({
      ...{ code: "NOT_A_DRAFT", message: "This case study is withdrawn." },
    });
  });

  it("are shared with consent alone", async () => {
    const { caseStudy } = await write();
    expect(
      issuesOf(await share(caseStudy, { consentedOn: "2999-01-01", consentWords: " " })),
    ).toEqual(["input.consentWords REQUIRED", "input.consentedOn IN_THE_FUTURE"]);
  });

  it("are not shared with what leads to a person", async () => {
    const { caseStudy } = await write({
      title: "The flat in M1 1AE",
      body: `${person.pseudonym} can be reached at ana@example.org.`,
    });
    const refused = await share(caseStudy, { consentWords: "Ring me: 07700 900123" });
    expect(issuesOf(refused).sort()).toEqual([
      "input.body IDENTIFYING",
      "input.body IDENTIFYING",
      "input.consentWords IDENTIFYING",
      "input.title IDENTIFYING",
    ]);
    expect((await seenBy("commissioner")).map(({ id }) => id)).not.toContain(caseStudy.id);
  });

  it("are about somebody of the service, and say something", async () => {
    const other = await supported(world.other.service.id, world.other.contract.id);
    const wrong = await write({ title: " ", body: "", about: other.id });
    expect(issuesOf(wrong)).toEqual([
      ...["input.title REQUIRED", "input.body REQUIRED", "input.about NOT_OF_THE_SERVICE"],
    ]);
    const { caseStudy } = await write();
    const blank = { caseStudy: caseStudy.id, version: 1, body: " " };
    expect(issuesOf(await run("changeCaseStudy", blank))).toEqual(["input.body REQUIRED"]);
    const back = { caseStudy: caseStudy.id, version: 1, reason: "" };
    expect(issuesOf(await run("withdrawCaseStudy", back))).toEqual(["input.reason REQUIRED"]);
  });

  async function supported(service: string, contract: string) {
    const { engagement } = await world.done<{
      engagement: { serviceUser: { id: string; pseudonym: string } };
    }>(
      "startEngagement",
      { contract, service, serviceUser: world.next("person"), startedOn: "2024-05-01" },
      "... on EngagementSuccess { engagement { serviceUser { id pseudonym } } }",
    );
    return engagement.serviceUser;
  }
});
