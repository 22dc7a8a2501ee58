import { decodeId, encodeId } from "../../src/graphql/global-id";
import { readingAnew, startTestApi, type TestApi } from "../support/api";
import { instant } from "../indicator/thread";
import { addParty, agree, map, metric, playScene, type Scene } from "./scene";

const EXPLANATION = "Two steps mean that people open their own letters.";

const unit = (priceMinor: number): object => ({ price: { unit: { priceMinor } } });

describe("reading rate cards", () => {
  let api: TestApi;
  let scene: Scene;
  let early: string;
  let between: string;
  beforeAll(async () => {
    api = await startTestApi({}, null, readingAnew());
    scene = await playScene(api);
    early = await instant();
    const { mapping, indicator } = scene;
    await ok({
      ...{ effectiveFrom: "2024-04-01", reason: "Signed late" },
      metrics: [
        metric(scene),
        metric(scene, { reference: "moved", title: "Moved in", paysFor: { indicator } }),
      ],
      caps: [{ metric: { metric: "settled", count: 300 } }],
    });
    between = await instant();
    await ok({
      ...{ effectiveFrom: "2025-04-01", reason: "The second year" },
      metrics: [
        metric(scene, {
          ...{ title: "Settled for good", explanation: EXPLANATION },
          ...{ paysFor: { wholeStarOf: mapping }, entitlement: { sustainedMonths: 6 } },
          rates: [unit(70_000), { party: scene.provider.id, area: "North", ...unit(80_000) }],
        }),
        metric(scene, { reference: "at-work", title: "At work" }),
      ],
    });
  });
  afterAll(() => api.close());

  const ok = async (card: object): Promise<string> => {
    const agreed = await agree(api, scene, card);
    if (!agreed.rateCard) throw new Error(JSON.stringify(agreed));
    return agreed.rateCard.id;
  };

  const ofContract = async <T>(fields: string): Promise<T> => {
    const data = await api.ask<{ contract: T }>(
      `query ($id: ID!) { contract(id: $id) { ${fields} } }`,
      { id: scene.contract.id },
    );
    return data.contract;
  };

  it("gives the version in force on a day, as it was agreed at an instant", async () => {
    const holding = async (on: string | null, asOf: string | null): Promise<number | null> => {
      const { contract } = await api.ask<{ contract: { rateCard: { number: number } | null } }>(
        `query ($id: ID!, $asOf: DateTime, $on: Date) {
          contract(id: $id) { rateCard(on: $on, asOf: $asOf) { number } }
        }`,
        { id: scene.contract.id, on, asOf },
      );
      return contract.rateCard?.number ?? null;
    };
    expect(await holding("2024-03-31", null)).toBeNull();
    expect(await holding("2024-04-01", null)).toBe(1);
    expect(await holding("2025-03-31", null)).toBe(1);
    expect(await holding("2025-04-01", null)).toBe(2);
    expect(await holding(null, null)).toBe(2);
    expect(await holding("2025-04-01", between)).toBe(1);
    expect(await holding("2025-04-01", early)).toBeNull();
  });

  it("gives each metric through the versions, and how they differ in words", async () => {
    const found = await ofContract<{
      outcomeMetrics: object[];
      rateCards: { id: string; number: number }[];
    }>(`rateCards { id number } outcomeMetrics {
      reference title contract { reference } history { title rateCard { number } metric { reference } }
    }`);
    const contract = { reference: "EAST" };
    expect(found.outcomeMetrics).toMatchObject([
      { reference: "at-work", title: "At work", history: [{ rateCard: { number: 2 } }] },
      { reference: "moved", title: "Moved in", history: [{ rateCard: { number: 1 } }] },
      {
        ...{ reference: "settled", title: "Settled for good", contract },
        history: [
          { title: "Settled in a tenancy", rateCard: { number: 1 } },
          {
            ...{ title: "Settled for good", rateCard: { number: 2 } },
            metric: { reference: "settled" },
          },
        ],
      },
    ]);
    const changes = (id: string, previous: string) =>
      api.send<{ node: { changesSince: string[] } }>(
        `query ($id: ID!, $previous: ID!) {
          node(id: $id) { ... on RateCard { changesSince(previous: $previous) } }
        }`,
        { id, previous },
      );
    const [first, second] = found.rateCards.map(({ id }) => id);
    expect((await changes(second!, first!)).data?.node.changesSince).toEqual([
      "It takes effect on 1 April 2025; it was: 1 April 2024.",
      '"Moved in" is no longer paid for.',
      'What "Settled for good" is called: Settled for good; it was: Settled in a tenancy.',
      '"Settled for good" pays for something else of the logic model.',
      'The price of "Settled for good": 700.00 GBP for each. For Organisation HARBOUR in North: 800.00 GBP for ' +
        "each; it was: 600.00 GBP for each.",
      'When "Settled for good" is earned: It must have held for 6 months; it was: always earned.',
      '"At work" is new: 600.00 GBP for each.',
      'Its limits: none; it was: At most 300 of "Settled for good" are paid for.',
    ]);
    expect((await changes(second!, second!)).data?.node.changesSince).toEqual([]);
    const stranger = encodeId("rateCard", decodeId("contract", scene.contract.id));
    expect((await changes(second!, stranger)).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("carries the caution where a price sits on Star scores, and nowhere else", async () => {
    const found = await ofContract<{
      outcomeMetrics: { reference: string; caution: object | null; history: object[] }[];
    }>(
      `outcomeMetrics { reference caution { text explanation } history { caution { explanation } } }`,
    );
    const settled = found.outcomeMetrics.find(({ reference }) => reference === "settled")!;
    expect(settled).toEqual({
      reference: "settled",
      caution: {
        text: expect.stringContaining("A score is a place on a journey, not an amount"),
        explanation: EXPLANATION,
      },
      history: [{ caution: null }, { caution: { explanation: EXPLANATION } }],
    });
    const others = found.outcomeMetrics.filter((one) => one !== settled);
    expect(others.map(({ caution }) => caution)).toEqual([null, null]);
  });

  it("carries the caution on an indicator that is a Star score", async () => {
    const paysFor = { indicator: scene.starIndicator };
    const id = await ok({
      ...{ effectiveFrom: "2029-04-01", reason: "Scores" },
      metrics: [metric(scene, { reference: "score", paysFor, explanation: EXPLANATION })],
    });
    const { node } = await api.ask<{ node: { metrics: object[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on RateCard { metrics { caution { explanation } } } } }`,
      { id },
    );
    expect(node.metrics).toEqual([{ caution: { explanation: EXPLANATION } }]);
  });

  const PAID_BY = "paidBy { title rateCard { number } }";

  it("tells of a box, an indicator and a mapping what pays for them now or later", async () => {
    const data = await api.ask<Record<string, object>>(
      `query ($node: ID!, $indicator: ID!, $score: ID!, $mapping: ID!) {
        box: node(id: $node) { ... on LogicModelNode { ${PAID_BY} } }
        indicator: node(id: $indicator) { ... on Indicator { ${PAID_BY} } }
        score: node(id: $score) { ... on Indicator { ${PAID_BY} } }
        mapping: node(id: $mapping) { ... on Mapping { ${PAID_BY} } }
      }`,
      {
        ...{ node: scene.node, indicator: scene.indicator },
        ...{ score: scene.starIndicator, mapping: scene.mapping },
      },
    );
    const whole = { title: "Settled for good", rateCard: { number: 2 } };
    const score = { title: "Settled in a tenancy", rateCard: { number: 3 } };
    expect(data).toEqual({
      box: { paidBy: [whole, { title: "At work", rateCard: { number: 2 } }, score] },
      indicator: { paidBy: [] },
      score: { paidBy: [score] },
      mapping: { paidBy: [whole] },
    });
  });

  it("follows what is paid for into later versions of the model", async () => {
    const next = await scene.thread.version(scene.model, 2, "draft");
    await api.database.dataSource.query("update node set lineage_id = $1 where id = $2", [
      ...[scene.model.nodeKey, next.nodeKey],
    ]);
    const { node } = await api.ask<{ node: { paidBy: object[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on LogicModelNode { paidBy { title } } } }`,
      { id: encodeId("node", next.nodeKey) },
    );
    expect(node.paidBy).toHaveLength(3);
  });

  it("says beside evidence that money depends on it, as it was known", async () => {
    const caveats = async (asOf: string | null, contracts: string[] | null = null) => {
      const { node } = await api.ask<{
        node: { starEvidence: { caveats: { code: string; message: string }[] }[] };
      }>(
        `query ($id: ID!, $asOf: DateTime, $contracts: [ID!]) { node(id: $id) { ... on Outcome {
          starEvidence(asOf: $asOf, contracts: $contracts) { caveats { code message } }
        } } }`,
        { id: scene.node, asOf, contracts },
      );
      return node.starEvidence[0]!.caveats.filter(({ code }) => code === "PAID_FOR");
    };
    expect(await caveats(null)).toEqual([
      {
        code: "PAID_FOR",
        message: expect.stringMatching(
          /^Money depends on this outcome: it is paid for by "Settled for good" \(EAST\), "At work" \(EAST\)/,
        ),
      },
    ]);
    expect(await caveats(early)).toEqual([]);
    const [then] = await caveats(between);
    expect(then!.message).toContain('"Settled in a tenancy" (EAST) and "Moved in" (EAST).');
    const elsewhere = await scene.thread.fixtures.contract("WEST", scene.council);
    expect(await caveats(null, [elsewhere.id])).toEqual([]);
  });

  it("costs the same statements for one version, metric and box as for many", async () => {
    const { thread, council, provider } = scene;
    const small = await thread.fixtures.contract("SMALL", council);
    const large = await thread.fixtures.contract("LARGE", council);
    await addParty(api, large, provider, "lead_provider");
    const model = await thread.model("paid", [small, large], council);
    const area = await areaKey();
    const mapping = await map(api, model, area);
    const indicator = await thread.indicator(model, "counted");
    const paid = (i: number): object =>
      metric(scene, {
        ...{ reference: `m${i}`, explanation: EXPLANATION },
        paysFor: [{ node: encodeId("node", model.nodeKey) }, { mapping }, { indicator }][i % 3],
      });
    const three = [paid(0), paid(1), paid(2)];
    const nine = Array.from({ length: 9 }, (_, i) => paid(i));
    const rates = [unit(1), { party: provider.id, ...unit(2) }];
    await ok({ contract: small.id, metrics: three });
    await ok({ contract: large.id, metrics: three });
    await ok({ contract: large.id, metrics: nine, reason: "More" });
    await ok({ contract: large.id, metrics: [...nine, { ...paid(9), rates }], reason: "More" });
    const ofMetric = `
      caution { text } entitlement { inWords } rates { price { inWords } } metric { title }
      node { title paidBy { title } } indicator { title paidBy { title } }
      mapping { weight paidBy { title } }`;
    const cost = async (id: string, fields: string): Promise<number> => {
      await api.ask(`query ($id: ID!) { contract(id: $id) { ${fields} } }`, { id });
      return api.log.at(-1)!.statements;
    };
    for (const fields of [
      `rateCard(on: "2029-01-01") { number metrics { ${ofMetric} } }`,
      `rateCards { number agreedBy contract { title } caps { inWords } metrics { ${ofMetric} } }`,
      "outcomeMetrics { title caution { text } history { rateCard { number } } }",
    ]) {
      await cost(small.id, fields);
      expect(await cost(large.id, fields)).toBe(await cost(small.id, fields));
    }
    const { node } = await api.ask<{ node: { starEvidence: object[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on Outcome {
        starEvidence { caveats { code message } }
      } } }`,
      { id: encodeId("node", model.nodeKey) },
    );
    const message = expect.stringMatching(/paid for by ("[^"]+" \(LARGE\),? ){3}and 10 more\./);
    expect(node.starEvidence).toMatchObject([
      { caveats: expect.arrayContaining([{ code: "PAID_FOR", message }]) },
    ]);
  });

  const areaKey = async (): Promise<string> => {
    const [row] = await api.database.dataSource.query("select star_area_id as id from mapping");
    return (row as { id: string }).id;
  };
});
