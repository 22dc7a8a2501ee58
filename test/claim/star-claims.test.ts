import { MetricCounts, type PriceRule } from "../../src/domain/rate-card/terms";
import { engagement, reading } from "../evidence/support/people";
import { issuesOf } from "../support/fixtures";
import { setClaimScene, type ClaimScene } from "./scene";

const THRESHOLD: PriceRule = {
  ...{ kind: "threshold", comparison: "at_least", threshold: "1", priceMinor: 5000 },
};

/** Who changes how, in three areas: a third up in all; two areas only; one reading; one date; none. */
const PEOPLE = [
  engagement([reading("2025-01-10", [2, 3, 4]), reading("2025-04-10", [3, 5, 5])]),
  engagement([reading("2025-01-10", [2, null, 4]), reading("2025-04-10", [3, 5, 4])]),
  engagement([reading("2025-01-10", [2, 3, 4])]),
  engagement([reading("2025-01-10", [2, 3, 4]), reading("2025-01-10", [9, 9, 9])]),
  engagement([reading("2025-01-10", [1, 1, 1], { completedBy: "service_user" })]),
  ...Array.from({ length: 8 }, (_, i) =>
    engagement([reading("2025-01-10", [2, 2, 2]), reading("2025-04-10", [2 + (i % 3), 3, 2])]),
  ),
];

const ON = { achievedOn: "2025-06-30" };

describe("claims that are paid by Star scores", () => {
  let scene: ClaimScene;

  beforeAll(async () => {
    scene = await setClaimScene(PEOPLE);
    await scene.card([
      { reference: "score", star: "whole", price: THRESHOLD },
      { reference: "area", star: 2, price: THRESHOLD },
      { reference: "mean", counts: MetricCounts.OUTCOMES, star: "whole", price: THRESHOLD },
      { reference: "mean area", counts: MetricCounts.OUTCOMES, star: 2, price: THRESHOLD },
    ]);
  });
  afterAll(() => scene.api.close());

  const person = (i: number, more: object = {}) => ({
    ...{ engagement: scene.engagements[i], ...ON, ...more },
  });

  const worth = async (metric: string, i: number, more: object = {}) => {
    const answer = await scene.submit([person(i, { metric, ...more })]);
    return answer.claims?.[0]?.person ?? answer.issues;
  };

  it("are worth the change from the first reading to the last one by then", async () => {
    expect(await worth("score", 0)).toMatchObject({
      ...{ value: "1.333333333", baseline: { takenOn: "2025-01-10" } },
      latest: { takenOn: "2025-04-10" },
    });
    expect(await worth("score", 1)).toMatchObject({ value: "0.5" });
    expect(await worth("area", 0)).toMatchObject({ value: "2" });
  });

  it("are refused where there is no pair, in words", async () => {
    const reason = (words: string) => [
      {
        path: ["input", "claims", "0", "metric"],
        code: "NO_PAIR",
        message: expect.stringContaining(words),
      },
    ];
    expect(await worth("score", 2)).toEqual(reason("Only one reading to compare"));
    expect(await worth("score", 3)).toEqual(reason("All readings to compare are of one day."));
    expect(await worth("score", 4)).toEqual(reason("No reading that counts"));
    expect(await worth("area", 1)).toEqual(reason('"Area 2" was not scored in both readings'));
    expect(await worth("score", 0, { achievedOn: "2025-04-09" })).toEqual(
      reason("Only one reading to compare"),
    );
  });

  it("never say their value themselves", async () => {
    const typed = await scene.submit([person(0, { metric: "score", value: "9" })]);
    expect(issuesOf(typed)).toEqual(["input.claims.0.value WORKED_OUT"]);
  });

  it("are worth the mean change of the provider's people, where no person is named", async () => {
    const claim = { metric: "mean", quantity: 1, ...ON };
    const { claims } = await scene.submit([claim]);
    const persons = await scene.submit(
      [0, 1, ...Array.from({ length: 8 }, (_, i) => i + 5)].map((i) =>
        person(i, { metric: "score" }),
      ),
    );
    const changes = persons.claims.map(({ person: one }) => Number(one!.value));
    const mean = changes.reduce((a, b) => a + b, 0) / changes.length;
    expect(claims).toMatchObject([{ valueN: 10, person: null }]);
    expect(Number(claims[0]!.value)).toBeCloseTo(mean, 8);
    const early = await scene.submit([{ ...claim, achievedOn: "2025-04-09" }]);
    expect(early.issues[0]!.message).toBe("Nobody has two readings that can be compared.");
  });

  it("give no mean over so few people that others may not see it", async () => {
    const [id] = scene.engagementKeys.slice(-1);
    const take = (state: string, at: string) =>
      scene.api.database.dataSource.query(
        `update reading set state = $1, withdrawn_at = ${at}
           where engagement_id = $2 and taken_on = '2025-04-10'`,
        [state, id],
      );
    await take("withdrawn", "now()");
    const few = await scene.submit([{ metric: "mean", quantity: 1, ...ON }]);
    await take("completed", "null");
    expect(few.issues[0]!.message).toContain("9 people with two readings");
  });

  it("cost the same number of statements for one and for many", async () => {
    const cost = async (n: number) => {
      await scene.submit(
        Array.from({ length: n }, (_, i) => person((i % 8) + 5, { metric: "score" })),
      );
      return scene.api.log.at(-1)!.statements;
    };
    expect(await cost(40)).toBe(await cost(2));
  });
});
