import { openSnapshot } from "../../src/db/snapshot";
import { findContract } from "../../src/domain/contract/contract.repository";
import { calculateContracts } from "../../src/domain/payment/calculate-contracts.service";
import { ClaimBasis } from "../../src/domain/payment/calculation";
import { startTestApi, testViewer, type TestApi } from "../support/api";
import { metric, unit } from "./support/contract";
import { PaymentWorld } from "./support/payment-world";

describe("a calculation of a snapshot", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it("gives the same again, whatever was entered while it was read", async () => {
    const world = await PaymentWorld.create(api, "SNAP");
    await world.card([metric("WORK", unit(100))]);
    const claim = () => world.claim({ metric: "WORK", achievedOn: "2025-02-10" });
    await claim();
    const calculated = async (asOf: Date | null, meanwhile = () => Promise.resolve("")) => {
      const counts = { statements: 0, rows: 0 };
      const viewer = testViewer(undefined);
      const { session, close } = openSnapshot(api.database.dataSource, viewer, counts);
      const contract = await findContract(session, world.contract.key);
      await meanwhile();
      const question = {
        ...{ period: { start: "2025-01-01", end: "2025-03-31" }, rateCardNumber: null, asOf },
        basis: ClaimBasis.VERIFIED,
      };
      const found = await calculateContracts(session, [contract!], question);
      await close();
      return found.get(world.contract.key)!;
    };
    const first = await calculated(null, claim);
    expect(first.calculation.totalMinor).toBe(100);
    expect((await calculated(first.asOf)).calculation.totalMinor).toBe(100);
    expect((await calculated(null)).calculation.totalMinor).toBe(200);
  });
});
