import { MetricCounts } from "../../src/domain/rate-card/terms";
import { movers } from "../evidence/support/people";
import { issuesOf, type MutationAnswer } from "../support/fixtures";
import { setClaimScene, type ClaimAnswer, type ClaimScene } from "./scene";

const CLAIMS = "... on ClaimsSuccess { claims { id state } }";

interface Drawn extends MutationAnswer {
  sample: { seed: string; size: number; drawnFrom: number; claims: { nodes: { id: string }[] } };
}

interface Rest extends MutationAnswer {
  inWords: string;
}

describe("claims that are decided on", () => {
  let scene: ClaimScene;

  beforeAll(async () => {
    scene = await setClaimScene(movers(4, 3, 5));
    await scene.card([{ reference: "home" }, { reference: "sum", counts: MetricCounts.OUTCOMES }]);
    // Somebody who works for both sides.
    const { providerId, commissionerId } = scene.world;
    await scene.api.grant("both", "provider_manager", { organisation: providerId });
    await scene.api.grant("both", "commissioner", { organisation: commissionerId });
  });
  afterAll(() => scene.api.close());

  /** New claims, by their ids. */
  const claims = async (n: number, more: object = {}, who = scene.manager): Promise<string[]> => {
    const { engagements } = scene;
    const made = Array.from({ length: n }, (_, i) => ({
      ...{ metric: "home", engagement: engagements[i % 4], achievedOn: "2025-06-30", ...more },
    }));
    const answer = await scene.submit(made, who);
    return answer.claims.map(({ id }) => id);
  };
  const move = (name: string, input: object): Promise<ClaimAnswer> =>
    scene.run(name, input, name === "answerClaimQuery" ? "__typename" : CLAIMS, scene.manager);
  const stateOf = async (id: string): Promise<string> => {
    const { claim } = await scene.manager.ask<{ claim: { state: string } }>(
      "query ($id: ID!) { claim(id: $id) { state } }",
      { id },
    );
    return claim.state;
  };

  it("are verified, queried or rejected together, and who, when and why is kept", async () => {
    const ids = await claims(3);
    const asked = await scene.decide(ids, "QUERY", "Which address?");
    expect(asked.claims.map(({ state }) => state)).toEqual(["QUERIED", "QUERIED", "QUERIED"]);
    await move("answerClaimQuery", { claim: ids[0], answer: "The second one." });
    await scene.decide([ids[0]!], "VERIFY");
    const { claim } = await scene.commissioner.ask<{ claim: object }>(
      `query ($id: ID!) { claim(id: $id) {
         version submittedBy history { state reason actedBy } person { value } } }`,
      { id: ids[0] },
    );
    // Of the provider's people a commissioner is told the organisation.
    expect(claim).toEqual({
      ...{ version: 4, submittedBy: "somebody of provider", person: null },
      history: [
        { state: "SUBMITTED", reason: null, actedBy: "somebody of provider" },
        { state: "QUERIED", reason: "Which address?", actedBy: "commissioner" },
        { state: "SUBMITTED", reason: "The second one.", actedBy: "somebody of provider" },
        { state: "VERIFIED", reason: null, actedBy: "commissioner" },
      ],
    });
  });

  it("move all or none, by legal moves and with the reasons they take", async () => {
    const ids = await claims(2);
    expect(issuesOf(await scene.decide(ids, "REJECT"))).toEqual(["input.reason REQUIRED"]);
    expect(issuesOf(await scene.decide(ids, "QUERY", " "))).toEqual(["input.reason REQUIRED"]);
    expect(issuesOf(await scene.decide([], "VERIFY"))).toEqual(["input.claims REQUIRED"]);
    await scene.decide([ids[0]!], "REJECT", "no evidence");
    const mixed = await scene.decide(ids, "VERIFY");
    expect(mixed).toMatchObject({ code: "ILLEGAL_MOVE" });
    expect(mixed.message).toContain("is rejected and cannot become verified: that is its end");
    expect(await stateOf(ids[1]!)).toBe("SUBMITTED");
    const unasked = await move("answerClaimQuery", { claim: ids[1], answer: "nobody asked" });
    expect(unasked).toMatchObject({ code: "ILLEGAL_MOVE" });
  });

  it("are taken back by their provider until they are decided", async () => {
    const ids = await claims(2);
    await scene.decide([ids[1]!], "VERIFY");
    const reason = "claimed too early";
    const taken = await move("withdrawClaims", { claims: [ids[0]], reason });
    expect(taken.claims).toMatchObject([{ state: "WITHDRAWN" }]);
    expect(await move("withdrawClaims", { claims: [ids[1]], reason })).toMatchObject({
      code: "ILLEGAL_MOVE",
    });
    const blank = await move("withdrawClaims", { claims: [ids[1]], reason: "" });
    expect(issuesOf(blank)).toEqual(["input.reason REQUIRED"]);
  });

  it("are never decided on by who submitted them, whatever their roles", async () => {
    const both = scene.api.as("both");
    const [own] = await claims(1, {}, both);
    const [other] = await claims(1);
    for (const decision of ["VERIFY", "QUERY", "REJECT"]) {
      const answer = await scene.decide([other!, own!], decision, "because", both);
      expect(answer).toMatchObject({ code: "SECOND_PERSON_NEEDED" });
    }
    const others = await scene.decide([other!], "VERIFY", undefined, both);
    expect(others).toMatchObject({ claims: [{ state: "VERIFIED" }] });
    expect(await scene.decide([own!], "VERIFY")).toMatchObject({ claims: [{ state: "VERIFIED" }] });
  });

  it("are decided on by the contract's commissioner, who takes none back", async () => {
    const ids = await claims(1);
    const refused = async (who: string, name: string, input: object) => {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      const answer = await scene.api
        .as(who)
        .send(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });
      return answer.errors?.[0]?.extensions.code;
    };
    const decision = { claims: ids, decision: "VERIFY" };
    expect(await refused("manager", "decideClaims", decision)).toBe("FORBIDDEN");
    const taken = { claims: ids, reason: "x" };
    expect(await refused("commissioner", "withdrawClaims", taken)).toBe("FORBIDDEN");
    await scene.api.grant("foreign", "commissioner", { organisation: scene.world.providerId });
    const foreign = await scene.decide(ids, "VERIFY", undefined, scene.api.as("foreign"));
    expect(foreign).toMatchObject({ code: "NOT_FOUND" });
    expect(await stateOf(ids[0]!)).toBe("SUBMITTED");
  });

  it("repeat nothing under one idempotency key", async () => {
    const [id] = await claims(1);
    const input = { claims: [id], decision: "VERIFY", idempotencyKey: "once" };
    const run = () => scene.run<ClaimAnswer>("decideClaims", input, CLAIMS, scene.commissioner);
    const first = await run();
    expect(first.claims).toHaveLength(1);
    expect(await run()).toEqual(first);
  });

  describe("by sample", () => {
    const MAY = { start: "2025-05-01", end: "2025-05-31" };
    const draw = (period: object, more: object): Promise<Drawn> =>
      scene.run(
        "drawClaimSample",
        { contract: scene.contract, period, ...more },
        `... on DrawClaimSampleSuccess { sample {
           seed size drawnFrom claims(first: 100) { nodes { id } } } }`,
        scene.commissioner,
      );
    const rest = (): Promise<Rest> =>
      scene.run(
        "verifyUnsampled",
        { contract: scene.contract, period: MAY },
        "... on VerifyUnsampledSuccess { verified sampled sampledRejected cameLater inWords }",
        scene.commissioner,
      );

    it("are verified unseen only once everything drawn is decided", async () => {
      const ids = await claims(10, { achievedOn: "2025-05-10" });
      expect(await rest()).toMatchObject({ code: "NOT_SAMPLED" });
      const { sample } = await draw(MAY, { share: "0.25" });
      expect(sample).toMatchObject({ size: 3, drawnFrom: 10 });
      expect(sample.seed).toMatch(/^[0-9a-f]{16}$/);
      const drawn = sample.claims.nodes.map(({ id }) => id);
      expect(await stateOf(drawn[0]!)).toBe("SAMPLED");
      await scene.decide(drawn.slice(0, 1), "VERIFY");
      await scene.decide(drawn.slice(1, 2), "REJECT", "no evidence");
      await scene.decide(drawn.slice(2), "QUERY", "where?");
      expect(await rest()).toMatchObject({ code: "SAMPLE_UNDECIDED" });
      await move("answerClaimQuery", { claim: drawn[2], answer: "there" });
      expect(await rest()).toMatchObject({ code: "SAMPLE_UNDECIDED" });
      await scene.decide(drawn.slice(2), "VERIFY");
      // These came too late to be drawn.
      await claims(2, { achievedOn: "2025-05-11" });
      const found = await rest();
      expect(found).toMatchObject({ verified: 7, sampled: 3, sampledRejected: 1, cameLater: 2 });
      expect(found.inWords).toBe(
        "7 verified unseen; of 3 looked at, 1 rejected. 2 came after the draw and still wait.",
      );
      const states = await Promise.all(ids.map(stateOf));
      expect(states.filter((state) => state === "VERIFIED")).toHaveLength(9);
    });

    it("are kept with the seed they were drawn by, and not drawn twice", async () => {
      const period = { start: "2025-04-01", end: "2025-04-30" };
      await claims(8, { achievedOn: "2025-04-02" });
      await claims(4, {
        ...{ metric: "sum", engagement: null, quantity: 2, achievedOn: "2025-04-03" },
      });
      const { sample } = await draw(period, { size: 3, seed: "dice" });
      expect(sample).toMatchObject({ seed: "dice", size: 3, drawnFrom: 12 });
      const { contract } = await scene.manager.ask<{ contract: object }>(
        `query ($id: ID!) { contract(id: $id) { claimSamples(first: 1) {
           nodes { seed drawnFrom drawnBy period { start } } } } }`,
        { id: scene.contract },
      );
      const kept = { seed: "dice", drawnFrom: 12, period: { start: "2025-04-01" } };
      const drawnBy = "somebody of commissioner";
      expect(contract).toEqual({ claimSamples: { nodes: [{ ...kept, drawnBy }] } });
      expect((await draw(period, { size: 100 })).sample).toMatchObject({ size: 9, drawnFrom: 9 });
      expect(await draw(period, { size: 1 })).toMatchObject({ code: "NOTHING_TO_DRAW" });
    });

    it("take a size or a share, and days in their order", async () => {
      expect(issuesOf(await draw(MAY, {}))).toEqual(["input.size ONE_OF"]);
      expect(issuesOf(await draw(MAY, { size: 1, share: "1" }))).toEqual(["input.size ONE_OF"]);
      expect(issuesOf(await draw(MAY, { size: 0 }))).toEqual(["input.size OUT_OF_RANGE"]);
      expect(issuesOf(await draw(MAY, { share: "1.01" }))).toEqual(["input.share OUT_OF_RANGE"]);
      const backwards = { start: "2025-05-02", end: "2025-05-01" };
      expect(issuesOf(await draw(backwards, { size: 1 }))).toEqual([
        "input.period PERIOD_BACKWARDS",
      ]);
    });
  });

  describe("for people who relapse", () => {
    const relapse = (more: object = {}) =>
      scene.run<{ relapse: object }>(
        "recordRelapse",
        { engagement: scene.engagements[0], metric: "home", relapsedOn: "2025-07-01", ...more },
        `... on RecordRelapseSuccess { relapse {
           metric { reference } relapsedOn note recordedBy recordedAt } }`,
        scene.manager,
      );

    it("tell so, once for each day", async () => {
      const first = await relapse({ note: "moved out" });
      expect(first.relapse).toMatchObject({ metric: { reference: "home" }, note: "moved out" });
      expect((await relapse({ note: "again" })).relapse).toEqual(first.relapse);
      const [id] = await claims(1);
      const { claim } = await scene.manager.ask<{ claim: object }>(
        "query ($id: ID!) { claim(id: $id) { person { relapses { relapsedOn } } } }",
        { id },
      );
      expect(claim).toEqual({ person: { relapses: [{ relapsedOn: "2025-07-01" }] } });
    });

    it("tell of something that is paid for, in the person's time", async () => {
      expect(issuesOf(await relapse({ metric: "sum" }))).toEqual(["input.metric UNKNOWN_METRIC"]);
      expect(issuesOf(await relapse({ relapsedOn: "2999-01-01" }))).toEqual([
        "input.relapsedOn IN_THE_FUTURE",
      ]);
      expect(issuesOf(await relapse({ relapsedOn: "2024-12-31" }))).toEqual([
        "input.relapsedOn BEFORE_THE_ENGAGEMENT",
      ]);
    });
  });
});
