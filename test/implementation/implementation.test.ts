import { addDays } from "../../src/domain/period";
import { today } from "../../src/domain/today";
import { encodeId } from "../../src/graphql/global-id";
import { startOutcomeApi, type OutcomeApi } from "../evidence/support/outcome-api";
import { engagement, movers, reading } from "../evidence/support/people";
import type { TestEngagement } from "../evidence/support/world";
import type { Asking } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";

interface Earliest {
  on: string | null;
  unknownBecause: string | null;
  notBefore: string | null;
  started: number | null;
  paired: number | null;
  stillWanted: number | null;
  inWords: string;
  isTooEarly: boolean;
}

interface Plan {
  id: string;
  number: number;
  enoughPairs: number;
  reason: string | null;
  steps: { place: number; kind: string; state: string; endsOn: string; doneOn: string | null }[];
  numbers: { number: number; reason: string | null; setBy: string }[];
  earliest: Earliest;
}

const PLAN = `id number enoughPairs reason steps { place kind state endsOn doneOn organisation { name } }
  numbers { number reason setBy }
  earliest { on unknownBecause notBefore started paired stillWanted inWords isTooEarly }`;

const SUCCESS = `... on ImplementationPlanSuccess { implementationPlan { ${PLAN} } }`;

const training = (endsOn: string, more: object = {}) => ({
  ...{ kind: "TRAINING", startsOn: "2025-01-06", endsOn, owner: "Team leaders", ...more },
});

const done = (on: string) => training(on, { state: "DONE", doneOn: on });

/** Two readings each, with the second of the two services. */
const elsewhere = (people: TestEngagement[]): TestEngagement[] =>
  people.map((one) => ({ ...one, service: 1 }));

const once = (n: number): TestEngagement[] =>
  Array.from({ length: n }, () => engagement([reading("2025-02-01", [3, 3, 3])]));

let shop: OutcomeApi;
let council: Asking;
let manager: Asking;
beforeAll(async () => {
  shop = await startOutcomeApi();
  await shop.api.grant("council", "commissioner", { organisation: shop.world.commissionerId });
  await shop.api.grant("manager", "provider_manager", { organisation: shop.world.providerId });
  [council, manager] = [shop.api.as("council"), shop.api.as("manager")];
});
afterAll(() => shop.api.close());

const starId = (star = 0): string => encodeId("star", shop.world.starIds[star]!);

const set = (who: Asking, serviceId: string, input: object) =>
  runMutation<{ implementationPlan: Plan }>(
    who,
    "setImplementationPlan",
    { service: encodeId("service", serviceId), star: starId(), ...input },
    SUCCESS,
  );

const update = (who: Asking, plan: string, step: number, changes: object, reason = "As it came") =>
  runMutation<{ implementationPlan: Plan }>(
    who,
    "updateImplementationStep",
    { plan, step, changes, reason },
    SUCCESS,
  );

async function plansOf(who: Asking, serviceId: string, asOf: string | null = null) {
  const { service } = await who.ask<{ service: { implementationPlans: Plan[] } }>(
    `query ($id: ID!, $asOf: DateTime) {
      service(id: $id) { implementationPlans(asOf: $asOf) { ${PLAN} } } }`,
    { id: encodeId("service", serviceId), asOf },
  );
  return service.implementationPlans;
}

describe("how a Star is brought into a service", () => {
  it("is planned, revised for a reason, and stays readable as it was", async () => {
    const { serviceIds } = await shop.contractOf(movers(3, 3, 5));
    const [service] = serviceIds;
    const input = { steps: [done("2025-02-28"), training("2026-03-31")], enoughPairs: 40 };
    const first = await set(manager, service, input);
    expect(first.implementationPlan).toMatchObject({
      ...{ number: 1, enoughPairs: 40, reason: null },
      steps: [
        { place: 1, kind: "TRAINING", state: "DONE", doneOn: "2025-02-28" },
        { place: 2, kind: "TRAINING", state: "PLANNED", doneOn: null },
      ],
    });
    // The same again is no other plan, and another takes a reason.
    expect((await set(manager, service, input)).implementationPlan.number).toBe(1);
    const revised = { ...input, enoughPairs: 20 };
    expect(issuesOf(await set(council, service, revised))).toEqual(["input.reason REQUIRED"]);
    const before = new Date().toISOString();
    const second = await set(council, service, { ...revised, reason: "Fewer people than hoped" });
    expect(second.implementationPlan.number).toBe(2);
    expect(await plansOf(manager, service)).toMatchObject([
      {
        ...{ number: 2, enoughPairs: 20 },
        numbers: [
          { number: 2, reason: "Fewer people than hoped", setBy: "somebody of commissioner" },
          { number: 1, reason: null, setBy: "manager" },
        ],
      },
    ]);
    expect(await plansOf(manager, service, before)).toMatchObject([{ number: 1, enoughPairs: 40 }]);
    expect(await plansOf(manager, serviceIds[1])).toEqual([]);
  });

  it("moves on step by step, each a number with its reason", async () => {
    const { serviceIds } = await shop.contractOf(movers(3, 3, 5));
    const { implementationPlan: plan } = await set(manager, serviceIds[0], {
      steps: [training("2025-06-30"), training("2025-09-30", { kind: "PILOT" })],
    });
    const moved = await update(manager, plan.id, 1, { state: "DONE", doneOn: "2025-06-12" });
    expect(moved.implementationPlan).toMatchObject({
      ...{ number: 2, reason: "As it came", enoughPairs: 30 },
      steps: [{ state: "DONE", doneOn: "2025-06-12" }, { state: "PLANNED" }],
    });
    expect(await update(manager, plan.id, 2, { state: "UNDER_WAY" })).toMatchObject({
      ...{ __typename: "Conflict", currentVersion: 2 },
    });
    const { id } = moved.implementationPlan;
    expect((await update(manager, id, 1, { state: "DONE" })).implementationPlan.number).toBe(2);
    expect(issuesOf(await update(manager, id, 3, { state: "DONE" }))).toEqual([
      "input.step NO_SUCH_STEP",
    ]);
    expect(issuesOf(await update(manager, id, 2, { state: "DONE" }))).toEqual([
      "input.changes.doneOn REQUIRED",
    ]);
    expect(issuesOf(await update(manager, id, 2, { state: "UNDER_WAY" }, " "))).toEqual([
      "input.reason REQUIRED",
    ]);
    const back = await update(manager, id, 1, { state: "UNDER_WAY" }, "One worker is to come");
    expect(back.implementationPlan.steps[0]).toMatchObject({ state: "UNDER_WAY", doneOn: null });
  });

  it("refuses steps that cannot be", async () => {
    const { serviceIds } = await shop.contractOf(movers(3, 3, 5));
    const wrong = async (step: object, more: object = {}) =>
      issuesOf(await set(manager, serviceIds[0], { steps: [step], ...more }));
    expect(await wrong(training("2025-01-01"))).toEqual(["input.steps.0.endsOn PERIOD_BACKWARDS"]);
    expect(await wrong(training("2025-02-28", { doneOn: "2025-02-01" }))).toEqual([
      "input.steps.0.doneOn NOT_DONE",
    ]);
    expect(await wrong(done(addDays(today(), 3)))).toEqual(["input.steps.0.doneOn IN_THE_FUTURE"]);
    expect(await wrong(training("2025-02-28", { owner: " " }))).toEqual([
      "input.steps.0.owner REQUIRED",
    ]);
    expect(await wrong(training("2025-02-28", { note: "Ring 020 7946 0018" }))).toEqual([
      "input.steps.0.note IDENTIFYING",
    ]);
    const elsewhere = encodeId("organisation", shop.world.starIds[0]!);
    expect(await wrong(training("2025-02-28", { organisation: elsewhere }))).toEqual([
      "input.steps.0.organisation NOT_A_PARTY",
    ]);
    expect(await wrong(done("2025-02-28"), { enoughPairs: 0 })).toEqual([
      "input.enoughPairs OUT_OF_RANGE",
    ]);
    expect(issuesOf(await set(manager, serviceIds[0], { steps: [] }))).toEqual([
      "input.steps REQUIRED",
    ]);
  });
});

describe("when data can begin to mean something", () => {
  it("is worked out from the service's own people, as far as a viewer may see them", async () => {
    // Forty people in the one service, of whom half have two readings; few in the other.
    const { serviceIds } = await shop.contractOf(
      movers(20, 3, 5),
      once(20),
      elsewhere(movers(4, 2, 9)),
    );
    for (const service of serviceIds) {
      await set(manager, service, { steps: [done("2025-02-28")], enoughPairs: 40 });
    }
    const [exact] = await plansOf(manager, serviceIds[0]);
    expect(exact!.earliest).toMatchObject({
      ...{ notBefore: "2025-05-29", started: 40, paired: 20, stillWanted: 20 },
      ...{ unknownBecause: null, isTooEarly: true },
    });
    expect(exact!.earliest.on! > today()).toBe(true);
    const [few] = await plansOf(manager, serviceIds[1]);
    expect(few!.earliest).toMatchObject({ started: 4, paired: 4, stillWanted: 36 });
    // The other service has too few people to be told apart from this one.
    for (const service of serviceIds) {
      const [told] = await plansOf(council, service);
      expect(told!.earliest).toMatchObject({
        ...{ on: null, unknownBecause: "WITHHELD", notBefore: "2025-05-29" },
        ...{ started: null, paired: null, stillWanted: null, isTooEarly: false },
      });
      expect(told!.earliest.inWords).not.toMatch(/\b(40|20|44|24|4|36)\b/);
    }
  });

  it("is told to a commissioner where each service has enough people", async () => {
    const { serviceIds } = await shop.contractOf(
      ...[movers(20, 3, 5), once(20)],
      elsewhere([...movers(15, 2, 9), ...once(15)]),
    );
    for (const service of serviceIds) {
      await set(council, service, { steps: [done("2025-02-28")], enoughPairs: 15 });
    }
    const [first] = await plansOf(council, serviceIds[0]);
    expect(first!.earliest).toMatchObject({
      started: 40,
      paired: 20,
      stillWanted: 0,
      on: "2025-05-29",
    });
    expect(first!.earliest.isTooEarly).toBe(false);
    const [second] = await plansOf(council, serviceIds[1]);
    expect(second!.earliest).toMatchObject({ started: 30, paired: 15, stillWanted: 0 });
  });

  it("costs as much for one service as for many", async () => {
    let asked = 0;
    /** Of so many contracts that nobody asked about before, by a query that nobody asked before. */
    const statements = async (who: Asking, contracts: number): Promise<number> => {
      for (let i = 0; i < contracts; i += 1) {
        const { serviceIds } = await shop.contractOf(movers(12, 3, 5));
        for (const id of serviceIds) await set(council, id, { steps: [done("2025-02-28")] });
      }
      await who.ask(`query Asked${(asked += 1)} { contracts(first: 50) { nodes { services {
        implementationPlans { steps { organisation { name } } numbers { number } star { name }
          earliest { inWords } } } } } }`);
      return shop.api.log.at(-1)!.statements;
    };
    for (const who of [council, manager]) {
      await statements(who, 1);
      expect(await statements(who, 3)).toBe(await statements(who, 1));
    }
  });

  describe("beside evidence", () => {
    const caveat = async (nodeId: string, args = "minimum: 10") => {
      const [evidence] = await shop.ask(nodeId, args);
      return evidence!.caveats.find(({ code }) => code === "TOO_EARLY")?.message;
    };

    it("is a caveat until then, naming the services", async () => {
      const { contractId, serviceIds } = await shop.contractOf(
        movers(20, 3, 5),
        elsewhere(movers(15, 2, 9)),
      );
      const { nodeIds } = await shop.modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
      expect(await caveat(nodeIds[0]!)).toBeUndefined();
      const before = new Date().toISOString();
      const soon = addDays(today(), 10);
      await set(manager, serviceIds[1], { steps: [training(soon)], enoughPairs: 15 });
      expect(await caveat(nodeIds[0]!)).toMatch(
        /^Too early to tell for "Service 2", into which .* from \d+ \w+ \d{4} at the earliest\./,
      );
      expect(await caveat(nodeIds[0]!, `asOf: "${before}"`)).toBeUndefined();
      const [one, other] = serviceIds.map((id) => encodeId("service", id));
      expect(await caveat(nodeIds[0]!, `services: ["${one}"]`)).toBeUndefined();
      expect(await caveat(nodeIds[0]!, `services: ["${other}"]`)).toMatch(
        /from \d+ \w+ \d{4}\. What/,
      );
    });

    it("is one as long as there are too few pairs for what was planned, of days before that alone", async () => {
      const { contractId, serviceIds } = await shop.contractOf(
        movers(20, 3, 5),
        elsewhere(movers(15, 2, 9)),
      );
      const { nodeIds } = await shop.modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
      for (const service of serviceIds) {
        await set(manager, service, { steps: [done("2025-02-28")], enoughPairs: 20 });
      }
      expect(await caveat(nodeIds[0]!)).toMatch(
        /^Too early to tell for "Service 1" and "Service 2"/,
      );
      for (const service of serviceIds) {
        await set(manager, service, {
          ...{ steps: [done("2025-02-28")], enoughPairs: 10, reason: "A pilot will do" },
        });
      }
      expect(await caveat(nodeIds[0]!)).toBeUndefined();
      expect(await caveat(nodeIds[0]!, 'to: "2025-05-28"')).toMatch(/from 29 May 2025/);
      expect(await caveat(nodeIds[0]!, 'to: "2025-05-29"')).toBeUndefined();
    });
  });
});
