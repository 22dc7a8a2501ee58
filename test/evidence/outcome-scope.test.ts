import { encodeId } from "../../src/graphql/global-id";
import type { TestApi } from "../support/api";
import { codes, startOutcomeApi, type OutcomeApi } from "./support/outcome-api";
import { movers } from "./support/people";

let api: TestApi;
let ask: OutcomeApi["ask"];
let contractOf: OutcomeApi["contractOf"];
let modelOf: OutcomeApi["modelOf"];

beforeAll(async () => {
  ({ api, ask, contractOf, modelOf } = await startOutcomeApi());
});
afterAll(() => api.close());

const NOBODY = "019aa000-0000-7000-8000-000000000000";

describe("the scope of an answer", () => {
  it("is all contracts of the model, or those asked for; others are left out and named", async () => {
    const [one, two, other] = [
      await contractOf(movers(10, 3, 5)),
      await contractOf(movers(10, 3, 4)),
      await contractOf(movers(10, 9, 1)),
    ];
    const { nodeIds } = await modelOf(
      [one.contractId, two.contractId],
      [{ star: 0, area: 0, weight: 1 }],
    );
    const [all] = await ask(nodeIds[0]!);
    expect(all!.weightedMeanChange).toBe(1.5);
    expect(all!.scope.contracts).toHaveLength(2);
    const ids = [two, other].map(({ contractId }) => `"${encodeId("contract", contractId)}"`);
    const [narrowed] = await ask(nodeIds[0]!, `contracts: [${ids.join(", ")}]`);
    expect(narrowed!.weightedMeanChange).toBe(1);
    expect(narrowed!.scope.leftOut).toEqual([{ reference: `C-${other.contractId}` }]);
    expect(codes(narrowed!)).toContain("CONTRACTS_LEFT_OUT");
    const [byReference] = await ask(nodeIds[0]!, `contracts: ["C-${two.contractId}"]`);
    expect(byReference!.weightedMeanChange).toBe(1);
  });

  it("can be narrowed to services and by facts", async () => {
    const young = movers(10, 3, 5).map((one) => ({ ...one, facts: { age: "young" } }));
    const old = movers(10, 3, 4).map((one) => ({ ...one, service: 1 as const }));
    const { contractId, serviceIds } = await contractOf(young, old);
    const { nodeIds } = await modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    const figure = async (args: string) => (await ask(nodeIds[0]!, args))[0]!.weightedMeanChange;
    const service = `services: ["${encodeId("service", serviceIds[1])}"]`;
    expect(await figure(service)).toBe(1);
    expect(await figure(`where: [{ fact: "age", isOneOf: ["young"] }]`)).toBe(2);
    expect(await figure(`where: [{ fact: "age", isOneOf: [""] }]`)).toBe(1);
    expect(await figure(`where: [{ fact: "age", isOneOf: ["young", ""] }]`)).toBe(1.5);
    const [told] = await ask(nodeIds[0]!, `${service}, where: [{ fact: "age", isOneOf: [""] }]`);
    expect(told!.scope.services).toEqual([{ name: "Service 2" }]);
    expect(told!.derivation.steps[0]).toContain("with Service 2, where age is not recorded.");
  });

  it.each([
    ["minimum: 0", "`minimum` is 1 or more"],
    ["minimumDays: -1", "`minimumDays` is 0 or more"],
    [`to: "2025-01-01", period: { start: "2025-01-01", end: "2025-02-01" }`, "not both"],
    [`period: { start: "2025-02-01", end: "2025-01-01" }`, "before its start 2025-02-01"],
    [`where: [{ fact: "age", isOneOf: [] }]`, "name at least one"],
    ["contracts: []", "`contracts` names none: name at least one, or leave it out."],
    ["services: []", "`services` names none: name at least one, or leave it out."],
    [`services: ["${encodeId("service", NOBODY)}"]`, "no such service"],
    [`contracts: ["nobody's"]`, `There is no contract "nobody's"`],
    [`bands: "${encodeId("bandSet", NOBODY)}"`, "band set"],
  ])("refuses %s", async (args, message) => {
    const { nodeIds } = await modelOf([], [{ star: 0, area: 0, weight: 1 }]);
    const { errors } = await api.send(
      `query ($id: ID!) { node(id: $id) { ... on Outcome { starEvidence(${args}) { status } } } }`,
      { id: encodeId("node", nodeIds[0]!) },
    );
    expect(errors![0]!.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors![0]!.message).toContain(message);
  });
});
