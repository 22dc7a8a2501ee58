import { commissioners, type Case } from "./case";
import {
  YEAR,
  alternative,
  backed,
  card,
  claimed,
  committed,
  cost,
  entered,
  flow,
  invested,
  kpi,
  owed,
  ownDay,
  pounds,
  priced,
  promise,
  sampled,
  supported,
} from "./paying-subjects";

/** Of a contract that another commissioner does not see. */
const own = commissioners("absent");
const claiming: Case["own"] = { manager: "done", subcontractor: "absent" };

/** Mutations about what is paid for, claimed, owed, planned, invested and rated. */
export const PAYING_CASES: readonly Case[] = [
  {
    mutation: "agreeRateCard",
    input: async (world, side) => {
      await priced(world, side);
      return card(side, "2028-01-01", 10_000 + Number(world.next("price").split("-").at(-1)));
    },
    own,
    other: "absent",
  },
  {
    mutation: "submitClaims",
    input: async (world, side) => {
      await priced(world, side);
      const claim = { metric: "settled", achievedOn: "2025-05-01" };
      const engagement = await supported(world, side);
      return { contract: side.contract.id, claims: [{ ...claim, engagement }] };
    },
    own: claiming,
    other: "absent",
  },
  {
    mutation: "withdrawClaims",
    input: async (world, side) => ({
      ...{ claims: [await claimed(world, side)], reason: "Not theirs" },
    }),
    own: claiming,
    other: "absent",
  },
  {
    mutation: "answerClaimQuery",
    input: async (world, side) => ({
      ...{ claim: await claimed(world, side, "queried"), answer: "The tenancy is there" },
    }),
    own: claiming,
    other: "absent",
  },
  {
    mutation: "recordRelapse",
    input: async (world, side) => {
      await priced(world, side);
      const engagement = await supported(world, side);
      await world.done(
        "submitClaims",
        {
          contract: side.contract.id,
          claims: [{ metric: "settled", achievedOn: "2025-05-01", engagement }],
        },
        "__typename",
      );
      return { engagement, metric: "settled", relapsedOn: "2025-06-01" };
    },
    own: claiming,
    other: "absent",
  },
  {
    mutation: "drawClaimSample",
    input: async (world, side) => {
      const day = ownDay(world);
      await claimed(world, side, "submitted", day);
      return { contract: side.contract.id, period: { start: day, end: day }, size: 1 };
    },
    own,
    other: "absent",
  },
  {
    mutation: "decideClaims",
    input: async (world, side) => ({
      ...{ claims: [await claimed(world, side)], decision: "VERIFY" },
    }),
    // A manager of the provider sees the claim, and has no part in deciding on it.
    own,
    other: "absent",
  },
  { mutation: "verifyUnsampled", input: sampled, own, other: "absent" },
  {
    mutation: "approvePayments",
    input: async (world, side) => {
      await claimed(world, side, "verified");
      return { contract: side.contract.id, period: YEAR };
    },
    own,
    other: "absent",
  },
  {
    mutation: "recordPayment",
    input: async (world, side) => ({
      ...{ run: await owed(world, side), paidOn: "2026-01-31", amount: pounds(1) },
      recipient: side.provider.id,
    }),
    own,
    other: "absent",
  },
  {
    mutation: "correctLedgerEntry",
    input: async (world, side) => ({ entry: await entered(world, side), reason: "Entered twice" }),
    own,
    other: "absent",
  },
  {
    mutation: "planPayments",
    input: (world, side) => ({
      ...{ contract: side.contract.id, reason: world.next("plan") },
      lines: [{ period: YEAR, amount: pounds(100) }],
    }),
    own,
    other: "absent",
  },
  { mutation: "commitPayment", input: promise, own, other: "absent" },
  {
    mutation: "changePaymentCommitment",
    input: async (world, side) => ({
      ...{ commitment: await committed(world, side), version: 1, changes: { note: "Less" } },
    }),
    own,
    other: "absent",
  },
  { mutation: "enterInvestment", input: backed, own, other: "absent" },
  {
    mutation: "changeInvestment",
    input: async (world, side) => ({
      ...{ investment: await invested(world, side), version: 1, changes: { note: "Less" } },
    }),
    own,
    other: "absent",
  },
  { mutation: "recordBondFlow", input: (_world, side) => flow(side), own, other: "absent" },
  {
    mutation: "setBondScenarios",
    input: (world, side) => ({
      contract: side.contract.id,
      scenarios: [{ name: "LOW", achievement: "0.5", assumptions: world.next("Half") }],
    }),
    own,
    other: "absent",
  },
  { mutation: "stateCost", input: cost, own, other: "absent" },
  {
    mutation: "withdrawCost",
    input: async (world, side) => {
      const { cost: stated } = await world.done<{ cost: { id: string } }>(
        "stateCost",
        cost(world, side),
        "... on CostSuccess { cost { id } }",
      );
      return { cost: stated.id, reason: "Counted twice" };
    },
    own,
    other: "absent",
  },
  { mutation: "stateAlternative", input: alternative, own, other: "absent" },
  {
    mutation: "withdrawAlternative",
    input: async (world, side) => {
      const { alternative: stated } = await world.done<{ alternative: { id: string } }>(
        "stateAlternative",
        alternative(world, side),
        "... on AlternativeSuccess { alternative { id } }",
      );
      return { alternative: stated.id, reason: "Not alike" };
    },
    own,
    other: "absent",
  },
  { mutation: "setContractKpi", input: (_world, side) => kpi(side), own, other: "absent" },
  {
    mutation: "withdrawContractKpi",
    input: async (world, side) => {
      await world.done("setContractKpi", kpi(side), "__typename");
      const { contract, indicator } = kpi(side);
      return { contract, indicator, reason: "Not agreed" };
    },
    own,
    other: "absent",
  },
];
