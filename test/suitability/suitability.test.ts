import { decodeId } from "../../src/graphql/global-id";
import { Canvas } from "../logic-model/canvas";
import { readingAnew, startTestApi, type Asking, type TestApi } from "../support/api";
import { issuesOf, runMutation, type Written } from "../support/fixtures";
import { answer, conclude, CRITERIA, REVIEW, type Review } from "./reviewing";

describe("reviews of whether a Star is right for a service", () => {
  let api: TestApi;
  let canvas: Canvas;
  let provider: Written;
  let star: string;
  let council: Asking;
  let manager: Asking;
  let contracts = 0;

  beforeAll(async () => {
    api = await startTestApi({}, undefined, readingAnew());
    canvas = await Canvas.open(api);
    provider = await canvas.fixtures.organisation("HOMES");
    await api.grant("council", "commissioner", { organisation: canvas.owner.key });
    await api.grant("manager", "provider_manager", { organisation: provider.key });
    [council, manager] = [api.as("council"), api.as("manager")];
    const found = await api.ask<{ stars: { nodes: { id: string }[] } }>(
      "{ stars { nodes { id } } }",
    );
    star = found.stars.nodes[0]!.id;
  });
  afterAll(() => api.close());

  /** A contract of the council with services of the provider. */
  async function place(...names: string[]) {
    const reference = `FIT-${(contracts += 1)}`;
    const contract = await canvas.fixtures.contract(reference, canvas.owner);
    const services: Written[] = [];
    for (const name of names) {
      services.push(await canvas.fixtures.service(contract, provider, name));
    }
    await api.database.dataSource.query(
      `insert into contract_party (id, contract_id, organisation_id, role)
       values (gen_random_uuid(), $1, $2, 'lead_provider')`,
      [contract.key, provider.key],
    );
    return { contract, reference, services };
  }

  const open = (who: Asking, service: string, of = star) =>
    runMutation<{ suitabilityReview: Review }>(
      who,
      "openSuitabilityReview",
      { service, star: of },
      REVIEW,
    );

  /** Opens, answers on both sides and concludes. */
  async function reviewed(service: Written, provided: Record<string, string> = {}) {
    const { suitabilityReview } = await open(council, service.id);
    await answer(council, suitabilityReview.id);
    const last = await answer(manager, suitabilityReview.id, provided);
    const { id, version } = last.suitabilityReview;
    return conclude(council, id, version, { note: "Looked at together" });
  }

  const reviewsOf = async ({ id }: Written) => {
    const query = "{ suitabilityReviews { conclusion isCurrent inWords } }";
    const found = await council.ask<{ contract: { suitabilityReviews: Review[] } }>(
      `query ($id: ID!) { contract(id: $id) ${query} }`,
      { id },
    );
    return found.contract.suitabilityReviews;
  };

  it("are opened by either side, answered by both and concluded by the commissioner", async () => {
    const { services } = await place("Hub");
    const { suitabilityReview: review } = await open(manager, services[0]!.id);
    expect(review).toMatchObject({ conclusion: null, version: 1, isCurrent: false });
    expect(review.inWords).toContain("14 answers are still to come");
    expect(await open(council, services[0]!.id)).toMatchObject({ __typename: "Conflict" });
    const half = await answer(council, review.id);
    expect(half.suitabilityReview).toMatchObject({ version: 8 });
    const early = await conclude(council, review.id, 8);
    expect(early).toMatchObject({ __typename: "NotAllowed", code: "ANSWERS_MISSING" });
    expect(early.message).toContain("Organisation HOMES has not answered ONE_TO_ONE");
    await answer(manager, review.id, { MOST_AREAS: "PARTLY" });
    // Somebody thinks again between what the commissioner read and the conclusion.
    await answer(manager, review.id, { MOST_AREAS: "YES", NO_DUPLICATE: "NO" });
    expect(await conclude(council, review.id, 15)).toMatchObject({ currentVersion: 22 });
    const done = await conclude(council, review.id, 22);
    expect(done.suitabilityReview).toMatchObject({
      ...{ conclusion: "TALK_FIRST", decidedBy: ["NO_DUPLICATE"], isCurrent: true, version: 23 },
    });
    expect(done.suitabilityReview.inWords).toContain("it doubles no other good tool");
    expect(await conclude(council, review.id, 23)).toMatchObject({ code: "CONCLUDED" });
    expect(await answer(manager, review.id)).toMatchObject({ code: "CONCLUDED" });
    const again = await open(council, services[0]!.id);
    expect(again.__typename).toBe("SuitabilityReviewSuccess");
  });

  it("keep every answer, and tell of each criterion what either side says now", async () => {
    const { contract, services } = await place("Hub");
    const { suitabilityReview: review } = await open(council, services[0]!.id);
    await answer(manager, review.id, { ONE_TO_ONE: "NOT_KNOWN" });
    await answer(manager, review.id, { ONE_TO_ONE: "PARTLY" });
    await answer(council, review.id);
    const query = `query ($id: ID!) { contract(id: $id) { suitabilityReviews {
      criteria { criterion question why answers { organisation { reference } answer answeredBy } }
      answers { criterion answer } } } }`;
    const { contract: seen } = await council.ask<{
      contract: {
        suitabilityReviews: {
          criteria: { criterion: string; answers: object[] }[];
          answers: { criterion: string; answer: string }[];
        }[];
      };
    }>(query, { id: contract.id });
    const [told] = seen.suitabilityReviews;
    expect(told!.criteria.map(({ criterion }) => criterion)).toEqual(CRITERIA);
    expect(told!.criteria[0]).toMatchObject({
      answers: [
        { organisation: { reference: "TOWN" }, answer: "YES", answeredBy: "council" },
        { organisation: { reference: "HOMES" }, answer: "PARTLY" },
      ],
    });
    expect(JSON.stringify(told)).not.toContain('"manager"');
    const given = told!.answers.filter(({ criterion }) => criterion === "ONE_TO_ONE");
    expect(given.map(({ answer }) => answer)).toEqual(["YES", "PARTLY", "NOT_KNOWN"]);
  });

  it("refuse what says nothing, says it twice, or leads to a person", async () => {
    const { services } = await place("Hub");
    const { suitabilityReview: review } = await open(council, services[0]!.id);
    const one = { criterion: "ONE_TO_ONE", answer: "YES", grounds: "Weekly meetings" };
    const give = async (...answers: object[]) =>
      issuesOf(await answer(council, review.id, {}, { answers }));
    expect(await give()).toEqual(["input.answers REQUIRED"]);
    expect(await give({ ...one, grounds: " " })).toEqual(["input.answers.0.grounds REQUIRED"]);
    expect(await give(one, one)).toEqual(["input.answers.1.criterion TWICE"]);
    expect(await give({ ...one, grounds: "Ask jo@example.org" })).toEqual([
      "input.answers.0.grounds IDENTIFYING",
    ]);
    expect(await give(...Array.from({ length: 8 }, () => one))).toEqual(["input.answers TOO_MANY"]);
    expect(await open(council, services[0]!.id, star.replace(/.$/, "0"))).toMatchObject({
      __typename: expect.stringMatching(/NotFound|Conflict/),
    });
    const other = await runMutation(
      council,
      "answerSuitability",
      { review: review.id, organisation: provider.id, answers: [one] },
      "",
    );
    expect(other).toMatchObject({ code: "ROLE_NEEDED" });
  });

  it("are asked for whom by somebody who answers for both sides", async () => {
    await api.grant("both", "commissioner", { organisation: canvas.owner.key });
    await api.grant("both", "provider_manager", { organisation: provider.key });
    const { services } = await place("Hub");
    const { suitabilityReview: review } = await open(api.as("both"), services[0]!.id);
    expect(issuesOf(await answer(api.as("both"), review.id))).toEqual([
      "input.organisation REQUIRED",
    ]);
    const named = await answer(api.as("both"), review.id, {}, { organisation: provider.id });
    expect(named.suitabilityReview.inWords).toContain("7 answers are still to come");
  });

  describe("before a Star is bound to a contract", () => {
    interface Bound {
      starBindings: { reason: string | null; boundBy: string; star: { name: string } }[];
    }
    const bindingsOf = async (contract: Written) => {
      const query = `query ($id: ID!) { contract(id: $id) {
        starBindings { reason boundBy boundAt star { name } logicModel { reference } } } }`;
      return (await council.ask<{ contract: Bound }>(query, { id: contract.id })).contract
        .starBindings;
    };
    const caveatOf = async (node: string, who: Asking = council, asOf: string | null = null) => {
      const found = await who.ask<{
        node: { starEvidence: { caveats: { code: string; message: string }[] }[] };
      }>(
        `query ($id: ID!, $asOf: DateTime) { node(id: $id) { ... on Outcome {
          starEvidence(asOf: $asOf) { caveats { code message } } } } }`,
        { id: node, asOf },
      );
      return found.node.starEvidence[0]!.caveats.find(({ code }) => code === "STAR_NOT_REVIEWED")
        ?.message;
    };

    it("take a reason where a service is not reviewed, or is to be talked about", async () => {
      const { contract, reference, services } = await place("Hub", "Outreach");
      await reviewed(services[0]!);
      await reviewed(services[1]!, { ONE_TO_ONE: "NO" });
      const { draft, id } = await canvas.thread({ contracts: [contract.id] });
      const refused = await canvas.publish(draft, { starReason: undefined });
      expect(issuesOf(refused)).toEqual(["input.starReason STAR_NOT_REVIEWED"]);
      expect(refused.issues[0]!.message).toContain(`of ${reference}: "Outreach" (talk first)`);
      expect(issuesOf(await canvas.publish(draft, { starReason: " " }))).toHaveLength(1);
      expect(await bindingsOf(contract)).toEqual([]);
      const reason = "Outreach moves to one worker each in spring";
      const done = await canvas.publish(draft, { starReason: reason });
      expect(done.logicModelVersion.status).toBe("PUBLISHED");
      expect(await bindingsOf(contract)).toMatchObject([{ reason, logicModel: {} }]);
      expect(await caveatOf(id("coping"))).toBe(
        `No current review says that this Star fits "Outreach" (talk first). Why it is used all the ` +
          `same: "${reason}" (${reference}).`,
      );
      const before = new Date();
      await reviewed(services[1]!);
      expect(await reviewsOf(contract)).toMatchObject([
        { conclusion: "FITS", isCurrent: true },
        {
          ...{ conclusion: "TALK_FIRST", isCurrent: false },
          inWords: expect.stringContaining("A later review took its place."),
        },
        { isCurrent: true },
      ]);
      expect(await caveatOf(id("coping"))).toBeUndefined();
      const manage = await caveatOf(id("coping"), api, before.toISOString());
      expect(manage).toContain('"Outreach" (talk first)');
    });

    it("take none for a Star that is bound already, or that fits each service", async () => {
      const { contract, services } = await place("Hub");
      await reviewed(services[0]!);
      const { model, draft } = await canvas.thread({ contracts: [contract.id] });
      const done = await canvas.publish(draft, { starReason: undefined });
      expect(done.logicModelVersion.status).toBe("PUBLISHED");
      expect(await bindingsOf(contract)).toMatchObject([{ reason: null }]);
      // It ran out since: the Star is the contract's nevertheless.
      await api.database.dataSource.query(
        `update suitability_review set valid_until = '2024-01-01' where service_id = $1`,
        [services[0]!.key],
      );
      const next = await canvas.startDraft(model.id);
      const again = await canvas.publish(next.logicModelVersion, { starReason: undefined });
      expect(again.logicModelVersion.status).toBe("PUBLISHED");
    });

    it("take one where a published model is attached, also to a contract without a service", async () => {
      const { model, draft } = await canvas.thread();
      await canvas.publish(draft);
      const { contract } = await place();
      const attach = (more: object) =>
        runMutation(
          council,
          "attachLogicModel",
          { logicModel: model.id, version: model.version + 1, contract: contract.id, ...more },
          "",
        );
      const refused = await attach({});
      expect(issuesOf(refused)).toEqual(["input.starReason STAR_NOT_REVIEWED"]);
      expect(refused.issues[0]!.message).toContain("has no service yet");
      const done = await attach({ starReason: "Services are tendered next month" });
      expect(done.__typename).toBe("LogicModelSuccess");
      expect(await bindingsOf(contract)).toMatchObject([
        { reason: "Services are tendered next month", boundBy: "council" },
      ]);
    });

    it("say that nobody gave a reason, where it was imported", async () => {
      const { contract } = await place("Hub");
      const { model, draft, id } = await canvas.thread();
      await canvas.publish(draft);
      await api.database.dataSource.query(
        `insert into model_attachment (id, logic_model_id, contract_id, attached_by)
         values (gen_random_uuid(), $1, $2, 'import')`,
        [decodeId("logicModel", model.id), contract.key],
      );
      expect(await caveatOf(id("coping"))).toBe(
        'No current review says that this Star fits "Hub" (not reviewed). No reason was given for ' +
          "using it all the same.",
      );
    });
  });

  it("cost as much for two services as for many", async () => {
    const { contract, services } = await place("A", "B", "C", "D", "E");
    const query = `query ($id: ID!) { contract(id: $id) { services { suitabilityReviews {
      inWords version star { name } service { name } criteria { answers { organisation { name } } }
    } } } }`;
    const [first, second, ...others] = services;
    await reviewed(first!);
    await reviewed(second!);
    await council.ask(query, { id: contract.id });
    const few = api.log.at(-1)!.statements;
    for (const service of others) await reviewed(service);
    await council.ask(query, { id: contract.id });
    expect(api.log.at(-1)!.statements).toBe(few);
  });
});
