import { newId } from "../../src/db/new-id";
import { encodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import { addParty, agree, metric, playScene, TOMORROW, type Agreed, type Scene } from "./scene";

const unit = (priceMinor: number): object => ({ price: { unit: { priceMinor } } });

describe("agreeing a rate card", () => {
  let api: TestApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await playScene(api);
  });
  afterAll(() => api.close());

  /** A contract of its own, with the scene's model and provider. */
  const another = async (reference: string, dates: object = {}): Promise<Scene> => {
    const contract = await scene.thread.fixtures.contract(reference, scene.council, dates);
    await addParty(api, contract, scene.provider, "lead_provider");
    await api.database.dataSource.query(
      `insert into model_attachment (id, logic_model_id, contract_id, attached_by)
       values ($1, $2, $3, 'somebody')`,
      [newId(), scene.model.key, contract.key],
    );
    return { ...scene, contract };
  };

  const refused = async (changes: object, within = scene): Promise<Agreed> => {
    const answer = await agree(api, within, changes);
    expect(answer.rateCard).toBeUndefined();
    return answer;
  };

  it("numbers the versions, and the last one again changes nothing", async () => {
    const there = await another("NUMBERED");
    const rates = [{ price: { threshold: { threshold: "1.40", priceMinor: 1 } } }];
    const card = { metrics: [metric(there, { rates })] };
    const first = await agree(api, there, card);
    expect(first).toMatchObject({ rateCard: { number: 1 }, notices: [] });
    const same = [{ price: { threshold: { threshold: "1.4", priceMinor: 1 } } }];
    const again = await agree(api, there, { metrics: [metric(there, { rates: same })] });
    expect(again.rateCard).toEqual(first.rateCard);
    const later = await agree(api, there, { ...card, effectiveFrom: "2029-06-01" });
    expect(later.rateCard.number).toBe(2);
    const back = await agree(api, there, { ...card, reason: "Not after all" });
    expect(back.rateCard.number).toBe(3);
  });

  it("can be held to the version that was read, and to one request", async () => {
    const there = await another("HELD");
    const first = await agree(api, there, { follows: 0, idempotencyKey: "first" });
    const repeated = await agree(api, there, { follows: 0, idempotencyKey: "first" });
    expect(repeated.rateCard).toEqual(first.rateCard);
    const other = { reason: "Dearer", metrics: [metric(there, { rates: [unit(1)] })] };
    const conflict = await refused({ ...other, follows: 0 }, there);
    expect(conflict).toMatchObject({ __typename: "Conflict", currentVersion: 1 });
    expect((await agree(api, there, { ...other, follows: 1 })).rateCard.number).toBe(2);
  });

  it("says what may be a slip: a metric without a rate for all", async () => {
    const there = await another("SLIP");
    const rates = [{ area: "North", ...unit(1) }];
    const { notices } = await agree(api, there, { metrics: [metric(there, { rates })] });
    expect(notices).toEqual([expect.stringContaining('"settled" has no rate for everybody')]);
  });

  it("asks for a reason where the past, or the same day, is priced anew", async () => {
    const there = await another("REASONS");
    const past = await refused({ effectiveFrom: "2024-04-01" }, there);
    expect(issuesOf(past)).toEqual(["input.reason REQUIRED"]);
    expect(past.message).toContain("This prices what was achieved in the past");
    const late = { effectiveFrom: "2024-04-01", reason: "Signed late" };
    expect((await agree(api, there, late)).rateCard.number).toBe(1);
    const anew = { ...late, reason: " ", metrics: [metric(there, { rates: [unit(2)] })] };
    const replaced = await refused(anew, there);
    expect(issuesOf(replaced)).toEqual(["input.reason REQUIRED"]);
    expect(replaced.message).toContain("This replaces version 1, from the same day");
  });

  it("keeps to the contract's days and its currency", async () => {
    const early = await refused({ effectiveFrom: "2024-03-31", reason: "Early" });
    expect(issuesOf(early)).toEqual(["input.effectiveFrom OUTSIDE_CONTRACT"]);
    expect(early.message).toContain("from 1 April 2024 to 31 March 2030");
    const late = await refused({ effectiveFrom: "2030-04-01" });
    expect(issuesOf(late)).toEqual(["input.effectiveFrom OUTSIDE_CONTRACT"]);
    const there = await another("POUNDS");
    await api.database.dataSource.query(
      "update contract set value_minor = 1, currency = 'GBP' where id = $1",
      [there.contract.key],
    );
    const euros = await refused({ currency: "EUR" }, there);
    expect(issuesOf(euros)).toEqual(["input.currency OTHER_CURRENCY"]);
    expect(issuesOf(await refused({ currency: "quid" }))).toContain(
      "input.currency NOT_A_CURRENCY",
    );
  });

  it("names every fault of the terms by its place in the input", async () => {
    const rates = [
      {
        price: {
          tiers: [
            { upTo: 10, priceMinor: 1 },
            { upTo: 10, priceMinor: -1 },
          ],
        },
      },
      { price: { bonusAndDeduction: { priceMinor: 1 } } },
      { area: "South", price: { slidingScale: { fullPriceMinor: 1, lo: "2", hi: "1" } } },
    ];
    const lone = { reference: "lone", entitlement: { after: ["lone"] } };
    const answer = await refused({
      metrics: [metric(scene, { ...lone, rates }), metric(scene, { title: " " }), metric(scene)],
      caps: [{ contract: { amountMinor: -1 } }, { metric: { metric: "lost" } }],
    });
    expect(issuesOf(answer)).toEqual([
      "input.metrics.0.rates.0.price.tiers.1.priceMinor NOT_AN_AMOUNT",
      "input.metrics.0.rates.0.price.tiers.1.upTo NOT_GROWING",
      "input.metrics.0.rates.1 TWICE",
      "input.metrics.0.rates.1.price.bonusAndDeduction REQUIRED",
      "input.metrics.0.rates.2.price.slidingScale.hi NOT_GROWING",
      "input.metrics.1.title REQUIRED",
      "input.metrics.2.reference TWICE",
      "input.metrics.0.entitlement.after CIRCLE",
      "input.caps.0.contract.amountMinor NOT_AN_AMOUNT",
      "input.caps.1.metric.metric UNKNOWN_METRIC",
      "input.caps.1.metric REQUIRED",
    ]);
    const endless = Array.from({ length: 201 }, () => metric(scene));
    expect(issuesOf(await refused({ metrics: endless }))).toEqual(["input.metrics TOO_MANY"]);
  });

  it("takes exactly one price, limit and thing that is paid for", async () => {
    const price = { unit: { priceMinor: 1 }, assessmentFee: { priceMinor: 1 } };
    const paysFor = { node: scene.node, indicator: scene.indicator };
    const wrong = [
      { metrics: [metric(scene, { rates: [{ price }] })] },
      { metrics: [metric(scene, { rates: [{ price: {} }] })] },
      { metrics: [metric(scene, { paysFor })] },
      { caps: [{ contract: { amountMinor: 1 }, person: { amountMinor: 1 } }] },
    ];
    for (const changes of wrong) {
      await expect(agree(api, scene, changes)).rejects.toThrow(/[Ee]xactly one/);
    }
  });

  it("has rates for parties of the contract alone", async () => {
    const stranger = await scene.thread.fixtures.organisation("STRANGER");
    const rates = [unit(1), { party: stranger.id, ...unit(2) }];
    const answer = await refused({ metrics: [metric(scene, { rates })] });
    expect(issuesOf(answer)).toEqual(["input.metrics.0.rates.1.party NOT_A_PARTY"]);
  });

  it("pays for what a published version of an attached model says comes of it", async () => {
    const { thread, council, model } = scene;
    const apart = await thread.model("apart", [], council);
    const ofApart = await thread.indicator(apart, "apart");
    const draft = await thread.version(model, 2, "draft");
    const ofDraft = await thread.indicator(draft, "in-draft");
    const { logicModelVersion } = await api.ask<{
      logicModelVersion: { nodes: { id: string }[] };
    }>(`query ($id: ID!) { logicModelVersion(id: $id) { nodes { id } } }`, {
      id: encodeId("modelVersion", draft.versionKey),
    });
    const nobody = scene.node.slice(0, -4) + "0000";
    const bind = (paysFor: object, i: number): object =>
      metric(scene, { reference: `m${i}`, paysFor });
    const answer = await refused({
      metrics: [
        { node: logicModelVersion.nodes[0]!.id },
        { indicator: ofDraft },
        { indicator: ofApart },
        { node: nobody },
      ].map(bind),
    });
    expect(issuesOf(answer)).toEqual([
      "input.metrics.0.paysFor.node NOT_PUBLISHED",
      "input.metrics.1.paysFor.indicator NOT_PUBLISHED",
      "input.metrics.2.paysFor.indicator NOT_ATTACHED",
      "input.metrics.3.paysFor.node NOT_FOUND",
    ]);
    await api.database.dataSource.query("delete from indicator where model_version_id = $1", [
      draft.versionKey,
    ]);
  });

  it("does not pay for what is put in", async () => {
    await api.database.dataSource.query("alter table node disable trigger user");
    const layer = (word: string) =>
      api.database.dataSource.query("update node set layer = $1 where id = $2", [
        ...[word, scene.model.nodeKey],
      ]);
    await layer("input");
    const answer = await refused({ effectiveFrom: "2029-02-01" });
    await layer("final_outcome");
    await api.database.dataSource.query("alter table node enable trigger user");
    expect(issuesOf(answer)).toEqual(["input.metrics.0.paysFor.node NOT_AN_OUTCOME"]);
    expect(answer.message).toContain("name an output or an outcome");
  });

  it("takes a price on Star scores with an explanation alone, and says why", async () => {
    const { mapping, starIndicator } = scene;
    for (const paysFor of [{ mapping }, { wholeStarOf: mapping }, { indicator: starIndicator }]) {
      const answer = await refused({ metrics: [metric(scene, { paysFor, explanation: " " })] });
      expect(issuesOf(answer)).toEqual(["input.metrics.0.explanation EXPLANATION_NEEDED"]);
      expect(answer.message).toContain("This price sits on Star scores: say in `explanation`");
      expect(answer.message).toContain("Where money depends on scores, they tend to drift");
    }
  });

  it("keeps what a claimed metric counts", async () => {
    const there = await another("CLAIMED");
    const outcomes = { metrics: [metric(there, { counts: "OUTCOMES" })] };
    await agree(api, there, outcomes);
    const people = { metrics: [metric(there)], reason: "Each by name" };
    expect((await agree(api, there, people)).rateCard.number).toBe(2);
    await claim(there);
    const answer = await refused({ ...outcomes, reason: "Back again" }, there);
    expect(issuesOf(answer)).toEqual(["input.metrics.0.counts COUNTS_CHANGED"]);
    expect(answer.message).toContain('"settled" counts people and was claimed so');
  });

  it("is for the contract's commissioner, and a stranger sees nothing", async () => {
    const other = await scene.thread.fixtures.organisation("OTHER", "commissioner");
    await api.grant("cora", "commissioner", { organisation: scene.council.key });
    await api.grant("olga", "commissioner", { organisation: other.key });
    await api.grant("pam", "provider_manager", { organisation: scene.provider.key });
    await api.grant("ivan", "investor", { organisation: scene.investor.key });
    const there = await another("ROLES");
    await addParty(api, there.contract, scene.investor, "investor");
    const input = { ...{ reason: "x" }, effectiveFrom: TOMORROW };
    await expect(agree(api.as("pam"), there, input)).rejects.toThrow("a commissioner");
    await expect(agree(api.as("ivan"), there, input)).rejects.toThrow("a commissioner");
    expect((await agree(api.as("olga"), there, input)).__typename).toBe("NotFound");
    expect((await agree(api.as("cora"), there, input)).rateCard.number).toBe(1);
    const seen = async (who: string) => {
      const data = await api.as(who).ask<{ contract: object | null }>(
        `query ($id: ID!) { contract(id: $id) { rateCards { metrics { title rates { price {
          inWords } } } } outcomeMetrics { title } } }`,
        { id: there.contract.id },
      );
      return data.contract;
    };
    const all = {
      rateCards: [
        {
          metrics: [
            {
              title: "Settled in a tenancy",
              rates: [{ price: { inWords: "600.00 GBP for each." } }],
            },
          ],
        },
      ],
      outcomeMetrics: [{ title: "Settled in a tenancy" }],
    };
    expect(await seen("cora")).toEqual(all);
    expect(await seen("pam")).toEqual(all);
    expect(await seen("ivan")).toEqual(all);
    expect(await seen("olga")).toBeNull();
  });

  it("waits for another that is being agreed, and follows it", async () => {
    const there = await another("RACE");
    const cards = [1, 2, 3].map((priceMinor) => ({
      reason: "Race",
      metrics: [metric(there, { rates: [unit(priceMinor)] })],
    }));
    const agreed = await Promise.all(cards.map((card) => agree(api, there, card)));
    expect(agreed.map(({ rateCard }) => rateCard.number).sort()).toEqual([1, 2, 3]);
  });

  /** A claim of the metric `settled`, straight into the database. */
  const claim = async ({ contract, provider }: Scene): Promise<void> => {
    const key = newId();
    await api.database.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into claim (id, contract_id, outcome_metric_id, provider_id, quantity, achieved_on,
           shares, submitted_by)
         select $1, contract_id, id, $3, 1, '2025-01-01', '[]', 'pam'
         from outcome_metric where contract_id = $2`,
        [key, contract.key, provider.key],
      );
      await manager.query(
        "insert into claim_event (id, claim_id, state, acted_by) values ($1, $2, 'submitted', 'pam')",
        [newId(), key],
      );
    });
  };

  it("names a contract that is not there", async () => {
    const input = { contract: scene.contract.id.slice(0, -4) + "0000", metrics: [] };
    const card = { ...input, effectiveFrom: TOMORROW, currency: "GBP" };
    const answer = await runMutation(api, "agreeRateCard", card, "");
    expect(answer.__typename).toBe("NotFound");
  });
});
