import { checkRemoval, removeIndicators } from "../../src/domain/indicator/indicator.service";
import { setTarget } from "../../src/domain/target/target.service";
import { decodeId, encodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import {
  issuesOf,
  registerStar,
  runMutation,
  type MutationAnswer,
  type Written,
} from "../support/fixtures";
import { untilWaiting } from "../support/until";
import { instant, Q1, Thread, YEAR, type Model } from "./thread";

describe("targets", () => {
  let api: TestApi;
  let thread: Thread;
  let model: Model;
  let owner: Written;
  beforeAll(async () => {
    api = await startTestApi();
    thread = new Thread(api);
    owner = await thread.fixtures.organisation("RIVERTON", "commissioner");
    model = await thread.model("homes", [await thread.fixtures.contract("EAST", owner)], owner);
  });
  afterAll(() => api.close());

  const read = async <T>(indicator: string, fields: string, variables: object = {}): Promise<T> => {
    const data = await api.ask<{ indicator: T }>(
      `query ($id: ID!, $asOf: DateTime, $period: PeriodInput) {
        indicator(id: $id) { ${fields} targetHistory(period: $period) { value }
          targets(asOf: $asOf) { value } }
      }`,
      { id: indicator, ...variables },
    );
    return data.indicator;
  };

  it("is revised with a reason, and the old one stays readable", async () => {
    const indicator = await thread.indicator(model, "revised");
    const before = await instant();
    const set = await thread.setTarget(indicator, YEAR, "9000");
    expect(set.target.value).toBe("9000");
    const between = await instant();
    const refused = await thread.setTarget(indicator, YEAR, "8000");
    expect(issuesOf(refused)).toEqual(["input.reason REQUIRED"]);
    expect(refused.message).toContain("revises the target of 9000 for April 2025 to March 2026");
    await thread.setTarget(indicator, YEAR, "8000", { reason: "Two posts stayed empty" });
    const history = `history: targetHistory { value reason setBy setAt period { start end } }`;
    const now = await read<Record<string, { value: string }[]>>(indicator, history);
    expect(now.targets).toEqual([{ value: "8000" }]);
    expect(now.history).toMatchObject([
      { value: "9000", reason: null, setBy: "tester" },
      { value: "8000", reason: "Two posts stayed empty", period: { end: "2026-03-31" } },
    ]);
    const then = await read<{ targets: object[] }>(indicator, "", { asOf: between });
    expect(then.targets).toEqual([{ value: "9000" }]);
    const early = await read<{ targets: object[] }>(indicator, "", { asOf: before });
    expect(early.targets).toEqual([]);
    const other = { start: Q1[0], end: Q1[1] };
    const none = await read<{ targetHistory: object[] }>(indicator, "", { period: other });
    expect(none.targetHistory).toEqual([]);
  });

  it("is told in the history of the model, with who and why", async () => {
    const history = async () => {
      const data = await api.ask<{ logicModel: { history: { nodes: object[] } } }>(
        `{ logicModel(reference: "told") { history(first: 9) { nodes {
          action reason actedBy changes { kind subject sentence fields { field before after } }
        } } } }`,
      );
      return data.logicModel.history.nodes;
    };
    const indicator = await thread.indicator(await thread.model("told", [], owner), "told");
    await thread.setTarget(indicator, YEAR, "60");
    await thread.setTarget(indicator, YEAR, "60"); // says nothing new
    await thread.setTarget(indicator, YEAR, "70", { reason: "More" });
    const period = { start: YEAR[0], end: YEAR[1] };
    const withdrawal = { indicator, period, reason: "Wrong year" };
    await runMutation(
      api,
      "withdrawTarget",
      withdrawal,
      "... on WithdrawTargetSuccess { __typename }",
    );
    const about = 'Indicator "Indicator told": the target for April 2025 to March 2026';
    const act = { action: "TARGET_SET", actedBy: "tester" };
    expect(await history()).toMatchObject([
      { ...act, reason: "Wrong year", changes: [{ sentence: `${about} was withdrawn.` }] },
      {
        ...{ ...act, reason: "More" },
        changes: [{ kind: "CHANGED", fields: [{ field: "value", before: "60", after: "70" }] }],
      },
      {
        ...{ ...act, reason: null },
        changes: [{ kind: "ADDED", subject: "TARGET", sentence: `${about} is 60.` }],
      },
    ]);
  });

  it("said again changes nothing", async () => {
    const indicator = await thread.indicator(model, "again");
    const first = await thread.setTarget(indicator, YEAR, "60");
    const second = await thread.setTarget(indicator, YEAR, "60.0");
    expect(second.target.id).toBe(first.target.id);
  });

  it("does not overlap another period, and the refusal says what is accepted", async () => {
    const indicator = await thread.indicator(model, "overlap");
    await thread.setTarget(indicator, YEAR, "60");
    const nested = await thread.setTarget(indicator, Q1, "15");
    expect(issuesOf(nested)).toEqual(["input.period OVERLAPPING_PERIOD"]);
    expect(nested.message).toContain("2025-04-01 to 2026-03-31");
    expect(nested.message).toContain("Give exactly that period to revise it");
    const next = await thread.setTarget(indicator, ["2026-04-01", "2027-03-31"], "70");
    expect(next.target.value).toBe("70");
    const backwards = await thread.setTarget(indicator, ["2030-04-01", "2030-03-31"], "1");
    expect(issuesOf(backwards)).toEqual(["input.period.end PERIOD_BACKWARDS"]);
  });

  it("is withdrawn with a reason, which makes its period free and keeps it in the history", async () => {
    const indicator = await thread.indicator(model, "withdrawn");
    await thread.setTarget(indicator, ["2025-04-01", "2026-03-30"], "60");
    const success = "... on WithdrawTargetSuccess { indicator { targets { value } } }";
    const withdraw = (period: readonly string[], reason: string) =>
      runMutation<{ indicator: { targets: object[] } }>(
        api,
        "withdrawTarget",
        { indicator, period: { start: period[0], end: period[1] }, reason },
        success,
      );
    expect((await withdraw(YEAR, "A day short")).__typename).toBe("NotFound");
    const wrong = ["2025-04-01", "2026-03-30"];
    expect(issuesOf(await withdraw(wrong, " "))).toEqual(["input.reason REQUIRED"]);
    expect((await withdraw(wrong, "A day short")).indicator.targets).toEqual([]);
    expect((await thread.setTarget(indicator, YEAR, "60")).target.value).toBe("60");
    const all = await read<{ all: object[] }>(
      indicator,
      "all: targetHistory { value isWithdrawal reason }",
    );
    expect(all.all).toEqual([
      { value: "60", isWithdrawal: false, reason: null },
      { value: null, isWithdrawal: true, reason: "A day short" },
      { value: "60", isWithdrawal: false, reason: null },
    ]);
  });

  it("on a Star score needs an explanation, and carries the caution", async () => {
    const star = await registerStar(api);
    const { star: found } = await api.ask<{ star: { areas: { id: string }[] } }>(
      `query ($id: ID!) { star(id: $id) { areas { id } } }`,
      { id: star },
    );
    const starAreaId = decodeId("starArea", found.areas[0]!.id);
    const indicator = await thread.indicator(model, "scored", { starAreaId });
    const bare = await thread.setTarget(indicator, YEAR, "7");
    expect(issuesOf(bare)).toEqual(["input.explanation EXPLANATION_NEEDED"]);
    const explanation = "From 7 on people open their own letters.";
    await thread.setTarget(indicator, YEAR, "7", { explanation });
    const answer = await read<Record<string, unknown>>(
      indicator,
      "starArea { code } cautious: targets { caution explanation } progress { caution }",
    );
    const caution = expect.stringContaining("This number is a Star score");
    expect(answer).toMatchObject({ starArea: { code: "home" }, progress: { caution } });
    expect(answer.cautious).toEqual([
      { explanation, caution: expect.stringContaining(explanation) },
    ]);
  });

  it("of a superseded version is set on the newer one, where the old ones still hold", async () => {
    const first = await thread.model("renewed", [], owner);
    const old = await thread.indicator(first, "kept");
    await thread.setTarget(old, YEAR, "10");
    const second = await thread.version(first, 2, "published");
    const renewed = await thread.indicator(second, "kept");
    const refused = await thread.setTarget(old, YEAR, "20", { reason: "More" });
    expect(refused).toMatchObject({ __typename: "NotAllowed", code: "VERSION_SUPERSEDED" });
    expect((await read<{ targets: object[] }>(renewed, "")).targets).toEqual([{ value: "10" }]);
    await thread.setTarget(renewed, YEAR, "20", { reason: "More" });
    expect((await read<{ targets: object[] }>(renewed, "")).targets).toEqual([{ value: "20" }]);
    // What version 1 says does not change with version 2.
    expect((await read<{ targets: object[] }>(old, "")).targets).toEqual([{ value: "10" }]);
  });

  it("in a draft is put right without a reason, until it is published", async () => {
    const published = await thread.model("drafted", [], owner);
    const draft = await thread.version(published, 2, "draft");
    const indicator = await thread.indicator(draft, "new");
    await thread.setTarget(indicator, YEAR, "10");
    expect((await thread.setTarget(indicator, YEAR, "11")).target.value).toBe("11");
  });

  it("does not overlap what the draft has set, which will hold beside it", async () => {
    const published = await thread.model("ahead", [], owner);
    const now = await thread.indicator(published, "ahead");
    const next = await thread.indicator(await thread.version(published, 2, "draft"), "ahead");
    await thread.setTarget(next, YEAR, "10");
    const refused = await thread.setTarget(now, Q1, "3");
    expect(issuesOf(refused)).toEqual(["input.period OVERLAPPING_PERIOD"]);
    expect(refused.message).toContain("2025-04-01 to 2026-03-31 in its draft");
    expect((await thread.setTarget(now, YEAR, "9")).target.value).toBe("9");
  });

  it("waits for another that is being set, and then sees it", async () => {
    const indicator = await thread.indicator(model, "racing");
    let second: Promise<MutationAnswer> | null = null;
    await thread.write(async (session) => {
      const period = { start: YEAR[0], end: YEAR[1] };
      await setTarget(session, decodeId("indicator", indicator), { period, value: "1" });
      second = thread.setTarget(indicator, Q1, "1");
      await untilWaiting(api.database);
    });
    expect(issuesOf(await second!)).toEqual(["input.period OVERLAPPING_PERIOD"]);
  });

  it("names an indicator that is being removed at the moment", async () => {
    const draft = await thread.version(await thread.model("removed", [], owner), 2, "draft");
    const indicator = await thread.indicator(draft, "going");
    let second: Promise<MutationAnswer> | null = null;
    await thread.write(async (session) => {
      const ids = [decodeId("indicator", indicator)];
      expect(await checkRemoval(session, ids, () => [])).toEqual([]);
      second = thread.setTarget(indicator, YEAR, "1");
      await untilWaiting(api.database);
      await removeIndicators(session, ids);
    });
    expect(await second!).toMatchObject({ __typename: "NotFound" });
  });

  it("names an indicator that is not there", async () => {
    const nobody = encodeId("indicator", "01890000-0000-7000-8000-000000000000");
    expect((await thread.setTarget(nobody, YEAR, "1")).__typename).toBe("NotFound");
  });
});
