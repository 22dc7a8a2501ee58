import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { type Asking, type TestApi } from "../support/api";
import { pageCases } from "./support/page-cases";
import { startDemonstration } from "../support/demonstration";

const QUARTER = { start: "2026-04-01", end: "2026-06-30" };

interface Told {
  readonly star: { readonly name: string };
  readonly status: string;
  readonly weightedMeanChange: number | null;
  readonly coverage: { readonly engagements: number | null };
}
interface Pack {
  readonly page: string;
  readonly asOf: string;
  readonly before: string | null;
  readonly madeFor: string;
  readonly withheld: string[];
  readonly paymentsInWords: string[];
  readonly starEvidence: Told[];
  readonly starEvidenceBefore: Told[];
  readonly outcomes: {
    readonly outcome: { readonly title: string };
    readonly starEvidence: Told[];
    readonly starEvidenceBefore: Told[];
    readonly indicators: {
      readonly indicator: { readonly title: string };
      readonly progress: { readonly words: string };
      readonly overTargetPeriod: { readonly words: string } | null;
    }[];
  }[];
  readonly delivery: {
    readonly node: { readonly title: string; readonly layer: string };
    readonly indicators: { readonly indicator: { readonly title: string } }[];
  }[];
}

const TOLD = "star { name } status weightedMeanChange coverage { engagements }";
const PACK = `page asOf before madeFor withheld paymentsInWords
  starEvidence { ${TOLD} } starEvidenceBefore { ${TOLD} }
  outcomes { outcome { title } starEvidence { ${TOLD} } starEvidenceBefore { ${TOLD} }
    indicators { indicator { title } progress { words } overTargetPeriod { words } } }
  delivery { node { title layer } indicators { indicator { title } } }`;

describe("the monitoring pack", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration();
  }, 120_000);
  afterAll(() => api.close());

  const person = (key: string): Asking => api.as(DEMONSTRATION_PREFIX + key);
  const ask = (who: string, args: object, selection = PACK) =>
    person(who).send<{ contract: { monitoringPack: Pack } | null }>(
      `query ($contract: ID!, $period: PeriodInput!, $asOf: DateTime) {
        contract(reference: $contract) {
          monitoringPack(period: $period, asOf: $asOf) { ${selection} } } }`,
      { contract: "ALD-HOM-01", period: QUARTER, ...args },
    );
  const packOf = async (who: string, args: object = {}): Promise<Pack> => {
    const { data, errors } = await ask(who, args);
    expect(errors).toBeUndefined();
    return data!.contract!.monitoringPack;
  };
  const refusal = async (who: string, args: object): Promise<string> => {
    const { errors } = await ask(who, args);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    return errors![0]!.message;
  };

  it("holds what the same viewer is answered elsewhere, outcome by outcome", async () => {
    const pack = await packOf("commissioner-aldermere");
    const { contract } = await person("commissioner-aldermere").ask<{
      contract: {
        starEvidence: Told[];
        logicModels: { published: { outcomes: { title: string; starEvidence: Told[] }[] } }[];
      };
    }>(`{ contract(reference: "ALD-HOM-01") { starEvidence { ${TOLD} } logicModels { published {
      outcomes { title starEvidence(contracts: ["ALD-HOM-01"]) { ${TOLD} } } } } } }`);
    expect(pack.starEvidence).toEqual(contract.starEvidence);
    const { outcomes } = contract.logicModels[0]!.published;
    expect(outcomes.some(({ starEvidence }) => starEvidence.length > 0)).toBe(true);
    expect(
      pack.outcomes.map(({ outcome, starEvidence }) => ({ title: outcome.title, starEvidence })),
    ).toEqual(outcomes);
  });

  it("tells indicators of the period, and sums over the time of their target as well", async () => {
    const { outcomes } = await packOf("commissioner-aldermere");
    const all = outcomes.flatMap(({ indicators }) => indicators);
    const visits = all.find(({ indicator }) => indicator.title.startsWith("Visits to"))!;
    expect(visits.progress.words).toContain("no target for April to June 2026");
    expect(visits.overTargetPeriod!.words).toContain("65 visits");
    const week = all.find(({ indicator }) => indicator.title.startsWith("How people say"))!;
    expect(week.progress.words).toContain("5.6 points");
    expect(week.overTargetPeriod).toBeNull();
  });

  it("lists every output, and of inputs and processes those that something counts", async () => {
    const { delivery } = await packOf("commissioner-aldermere");
    expect(delivery.map(({ node }) => `${node.layer} ${node.title}`)).toEqual([
      "PROCESS Going out to find people, and going back",
      "OUTPUT Street contacts made each quarter",
      "OUTPUT Support sessions held in people's homes",
      "OUTPUT Flats leased and furnished each year",
      "OUTPUT Peer evenings held, with a meal",
    ]);
    expect(delivery.at(-1)!.indicators).toEqual([]);
  });

  it("says who it was made for, as of when, where its page is, and what is withheld", async () => {
    const pack = await packOf("commissioner-aldermere", { asOf: "2999-12-31T23:59:59Z" });
    expect(pack.madeFor).toBe(`${DEMONSTRATION_PREFIX}commissioner-aldermere`);
    expect(new Date(pack.asOf).getTime()).toBeLessThanOrEqual(Date.now());
    expect(pack.page).toMatch(/^\/packs\/ctr_\w+\?from=2026-04-01&to=2026-06-30&asOf=2999-/);
    expect(pack.withheld[0]).toContain("A figure about fewer than 10 people is withheld");
    expect(pack.withheld.join(" ")).toContain("Tenancies that end in eviction");
    expect(new Set(pack.withheld).size).toBe(pack.withheld.length);
  });

  it("suggests the questions that the contract suggests, as of the same instant", async () => {
    const selection = "question figure";
    const { contract } = await person("commissioner-aldermere").ask<{
      contract: { suggestedQuestions: object[]; monitoringPack: { suggestedQuestions: object[] } };
    }>(`{ contract(reference: "ALD-HOM-01") { suggestedQuestions { ${selection} }
      monitoringPack(period: { start: "2026-04-01", end: "2026-06-30" }) {
        suggestedQuestions { ${selection} } } } }`);
    expect(contract.suggestedQuestions.length).toBeGreaterThan(0);
    expect(contract.monitoringPack.suggestedQuestions).toEqual(contract.suggestedQuestions);
  });

  it("warns who sees the people that others do not", async () => {
    const { withheld } = await packOf("manager-quillfold");
    expect(withheld).toHaveLength(1);
    expect(withheld[0]).toContain("Nothing is withheld from you");
  });

  it("is held against what was known when the period began, where the contract had begun", async () => {
    const [running, first] = await Promise.all([
      packOf("commissioner-aldermere"),
      packOf("commissioner-aldermere", { period: { start: "2024-04-01", end: "2024-06-30" } }),
    ]);
    expect(running.before).toBe("2026-03-31T23:59:59.999Z");
    // All of the demonstration was entered later.
    const before = running.outcomes.flatMap(({ starEvidenceBefore }) => starEvidenceBefore);
    expect(before.length).toBeGreaterThan(0);
    expect(new Set(before.map(({ status }) => status))).toEqual(new Set(["INSUFFICIENT"]));
    expect(first.before).toBeNull();
    expect(first.starEvidenceBefore).toEqual([]);
    const early = await packOf("commissioner-aldermere", { asOf: "2026-02-28T23:59:59Z" });
    expect(early.before).toBeNull();
  });

  it("tells payments in words where the contract pays for outcomes, and says nothing elsewhere", async () => {
    const args = {
      contract: "ALD-HOM-02",
      period: { start: "2026-01-01", end: "2026-03-31" },
    };
    const { paymentsInWords } = await packOf("commissioner-aldermere", args);
    expect(paymentsInWords.length).toBeGreaterThan(3);
    expect(paymentsInWords.join(" ")).toMatch(/\d+ achieved, \d+ claimed/);
    // Totals are as they stood when the month began: before all of the demonstration.
    expect((await packOf("investor-longacre", args)).paymentsInWords).toEqual([]);
    expect((await packOf("commissioner-aldermere")).paymentsInWords).toEqual([]);
  });

  it("is of whole months, forwards, and of the end of a month where figures are protected", async () => {
    const who = "commissioner-aldermere";
    expect(await refusal(who, { period: { start: "2026-04-02", end: "2026-06-15" } })).toContain(
      "ask for 2026-04-01 to 2026-06-30",
    );
    expect(await refusal(who, { period: { start: "2026-04-01", end: "2026-03-31" } })).toContain(
      "before its start",
    );
    expect(await refusal(who, { asOf: new Date().toISOString() })).toContain("end of a month");
  });

  it("is nobody's who does not see the contract", async () => {
    const { data, errors } = await ask("commissioner-hathersey", {});
    expect({ data, errors }).toEqual({ data: { contract: null }, errors: undefined });
    const administrator = await ask("administrator", {});
    expect(administrator.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("costs as many statements for ten outcomes as for eight", async () => {
    const statements = async (contract: string): Promise<number> => {
      const { errors } = await api.send(
        `query ($contract: ID!, $period: PeriodInput!) { contract(reference: $contract) {
          monitoringPack(period: $period) { ${PACK} } } }`,
        { contract, period: QUARTER },
      );
      expect(errors).toBeUndefined();
      return api.log.at(-1)!.statements;
    };
    await statements("HAT-YTH-01");
    await statements("ALD-HOM-01");
    expect(await statements("ALD-HOM-01")).toBe(await statements("HAT-YTH-01"));
  });

  pageCases(() => api);
});
