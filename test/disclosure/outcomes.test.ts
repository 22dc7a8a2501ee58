import { encodeId } from "../../src/graphql/global-id";
import { startOutcomeApi, type OutcomeApi } from "../evidence/support/outcome-api";
import { engagement, movers, reading } from "../evidence/support/people";

let shop: OutcomeApi;
beforeAll(async () => {
  shop = await startOutcomeApi();
  const organisation = shop.world.commissionerId;
  await shop.api.grant("commissioner", "commissioner", { organisation });
  await shop.api.grant("manager", "provider_manager", { organisation: shop.world.providerId });
});
afterAll(() => shop.api.close());

interface Told {
  star: { edition: string };
  status: string;
  suppressed: boolean;
  insufficientBecause: string | null;
  insufficientInWords: string | null;
  weightedMeanChange: number | null;
  coverage: { engagements: number | null };
  areas: { n: number | null; suppressed: boolean; change: object | null }[];
  caveats: { message: string }[];
  derivation: { steps: string[] };
  disclosure: { applies: boolean; inWords: string[] };
}

const FIELDS = `star { edition } status suppressed insufficientBecause insufficientInWords weightedMeanChange
  coverage { engagements } areas { n suppressed change { meanChange } } caveats { message }
  derivation { steps } disclosure { applies inWords }`;

async function ask(subject: string, type: string, id: string): Promise<Told[]> {
  const { node } = await shop.api
    .as(subject)
    .ask<{ node: { starEvidence: Told[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on ${type} { starEvidence(minimum: 1) { ${FIELDS} } } } }`,
      { id },
    );
  return node.starEvidence;
}

describe("outcomes, for who sees aggregates only", () => {
  it("leave a contract of few people out of several, and say so", async () => {
    const large = await shop.contractOf(movers(30, 3, 5), movers(15, 6, 4));
    const small = await shop.contractOf(movers(4, 2, 9));
    const contractIds = [large.contractId, small.contractId];
    const { nodeIds } = await shop.modelOf(contractIds, [{ star: 0, area: 0, weight: 1 }]);
    const [told] = await ask("commissioner", "Outcome", encodeId("node", nodeIds[0]!));
    expect(told).toMatchObject({ status: "SUFFICIENT", coverage: { engagements: 45 } });
    expect(told!.areas[0]).toMatchObject({ n: 45, suppressed: false });
    expect(told!.disclosure.inWords.join(" ")).toContain(`C-${small.contractId}`);
    const [exact] = await ask("manager", "Outcome", encodeId("node", nodeIds[0]!));
    expect(exact).toMatchObject({ coverage: { engagements: 49 }, disclosure: { applies: false } });
    expect([told!.suppressed, exact!.suppressed]).toEqual([false, false]);
  });

  it("give nothing about few people, in no number and in no words", async () => {
    const { contractId } = await shop.contractOf(movers(7, 3, 5));
    const { nodeIds } = await shop.modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    const [told] = await ask("commissioner", "Outcome", encodeId("node", nodeIds[0]!));
    expect(told).toMatchObject({ status: "INSUFFICIENT", insufficientBecause: "WITHHELD" });
    expect(told!.suppressed).toBe(true);
    expect(told).toMatchObject({ weightedMeanChange: null, coverage: { engagements: null } });
    expect(told!.areas).toEqual([{ n: null, suppressed: true, change: null }]);
    const words = [
      ...told!.derivation.steps,
      ...told!.caveats.map(({ message }) => message),
      told!.insufficientInWords,
    ].join(" ");
    expect(words).not.toMatch(/\b(7|3\.00|5\.00|\+2\.00)\b/);
  });

  it("do not say that a few people used a Star that no model names", async () => {
    const other = (n: number) =>
      Array.from({ length: n }, () => engagement([reading("2025-01-10", [3, 3], { star: 1 })]));
    const few = await shop.contractOf(movers(40, 3, 5), other(3));
    const many = await shop.contractOf(movers(40, 3, 5), other(12));
    const editions = async (subject: string, id: string): Promise<string[]> =>
      (await ask(subject, "Contract", encodeId("contract", id))).map(({ star }) => star.edition);
    expect(await editions("commissioner", few.contractId)).toEqual(["1"]);
    expect(await editions("commissioner", many.contractId)).toEqual(["1", "2"]);
    expect(await editions("manager", few.contractId)).toEqual(["1", "2"]);
  });
});
