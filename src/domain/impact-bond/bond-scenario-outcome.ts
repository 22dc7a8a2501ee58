import type { ClaimFacts } from "../payment/calculation";
import { inMoney } from "../money-words";
import { portionDown, ratio } from "../money";
import { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import { describeDay } from "../period";
import type { RateCardTerms } from "../rate-card/terms";
import type { BondScenarioEntity } from "./bond-scenario.entity";
import { byMonth, type CashFlow, type CashMonth } from "./cash-position";
import { expectedPayments, type Expectation, type ExpectedLine } from "./expected-payments";
import type { Bond } from "./impact-bond.service";
import { internalRateOfReturn, type DatedFlow, type RateOfReturn } from "./internal-rate-of-return";
import type { InvestmentPosition } from "./investment-position";
import {
  waterfall,
  type ExpectedFlow,
  type InvestmentStanding,
  type WaterfallFlow,
} from "./waterfall";

/** From what a scenario is worked out. Nothing of it is ever written to the ledger. */
export interface ScenarioInput {
  readonly scenario: BondScenarioEntity;
  readonly bond: Bond;
  /** The day from which on it is a what-if. */
  readonly from: string;
  /** Lines of the plan in force whose periods end on that day or later. */
  readonly lines: readonly ExpectedLine[];
  readonly planNumber: number | null;
  readonly cards: readonly RateCardTerms[];
  readonly past: readonly ClaimFacts[];
  /** Stated costs of the service that are still to come. */
  readonly costs: readonly ExpectedFlow[];
}

/** What a scenario comes to. */
export interface ScenarioOutcome {
  readonly scenario: BondScenarioEntity;
  readonly currency: string;
  readonly expectedPaymentsMinor: number;
  /** Of what happened and what is to come. */
  readonly rate: RateOfReturn;
  readonly byInvestment: readonly {
    readonly position: InvestmentPosition;
    readonly rate: RateOfReturn;
    readonly repaidMinor: number;
    readonly returnedMinor: number;
    readonly outstandingMinor: number;
  }[];
  readonly months: readonly CashMonth[];
  readonly assumptions: readonly string[];
}

/** Works a scenario out. */
export function scenarioOutcome(input: ScenarioInput): ScenarioOutcome {
  const { scenario, bond, lines, cards, past, costs } = input;
  const achievement = scenario.achievement;
  const contractPeriod = { start: bond.contract.startsOn, end: bond.contract.endsOn };
  const expected = expectedPayments({ contractPeriod, cards, lines, achievement, past });
  const firstDay = lines.map(({ period }) => period.start).sort()[0];
  const drawnOn = firstDay === undefined ? null : later(firstDay, input.from);
  const flows = waterfall({
    openingCashMinor: bond.cash.reduce(
      (sum, { months }) => sum + (months.at(-1)?.balanceMinor ?? 0),
      0,
    ),
    drawnOn,
    investments: bond.positions.map(standingOf),
    receipts: expected.payments,
    costs,
  });
  const flowsOf = (position: InvestmentPosition): DatedFlow[] => [
    ...position.flows,
    ...flows
      .filter(({ investmentId }) => investmentId === position.investment.id)
      .map((flow) => ({ on: flow.on, amountMinor: signed(flow) })),
  ];
  return {
    ...{ scenario, currency: bond.currency },
    expectedPaymentsMinor: expected.payments.reduce((sum, one) => sum + one.amountMinor, 0),
    rate: internalRateOfReturn(bond.positions.flatMap(flowsOf)),
    byInvestment: bond.positions.map((position) => ({
      ...{ position, rate: internalRateOfReturn(flowsOf(position)) },
      ...endOf(position, flows),
    })),
    months: byMonth([...pastFlows(bond), ...flows.map(toCashFlow)]),
    assumptions: assumptionsOf(input, expected, drawnOn),
  };
}

/** An investment at the beginning of the what-if. */
function standingOf(position: InvestmentPosition): InvestmentStanding {
  const { investment, drawnMinor, repaidMinor, returnedMinor } = position;
  const committed = investment.committedMinor ?? investment.maximumMinor ?? drawnMinor;
  const share = investment.maximumReturnShare;
  return {
    ...{ id: investment.id, drawnMinor, repaidMinor, returnedMinor },
    undrawnMinor: Math.max(0, committed - drawnMinor),
    maximumReturnMinor: (drawn) => (share === null ? null : portionDown(drawn, ratio(share))),
  };
}

function endOf(position: InvestmentPosition, flows: readonly WaterfallFlow[]) {
  const own = flows.filter(({ investmentId }) => investmentId === position.investment.id);
  const of = (kind: WaterfallFlow["kind"]): number =>
    own.filter((flow) => flow.kind === kind).reduce((sum, flow) => sum + flow.amountMinor, 0);
  const repaidMinor = position.repaidMinor + of("repayment");
  const outstandingMinor = position.drawnMinor + of("drawdown") - repaidMinor;
  return { repaidMinor, returnedMinor: position.returnedMinor + of("return"), outstandingMinor };
}

/** As the investor sees it. */
const signed = ({ kind, amountMinor }: WaterfallFlow): number =>
  kind === "drawdown" ? -amountMinor : amountMinor;

const KINDS: Readonly<Record<WaterfallFlow["kind"], readonly [LedgerEntryKind, number]>> = {
  drawdown: [LedgerEntryKind.DRAWDOWN, 1],
  receipt: [LedgerEntryKind.OUTCOME_PAYMENT, 1],
  cost: [LedgerEntryKind.SERVICE_COST, -1],
  repayment: [LedgerEntryKind.REPAYMENT, -1],
  return: [LedgerEntryKind.INVESTOR_RETURN, -1],
};

function toCashFlow({ kind, on, amountMinor }: WaterfallFlow): CashFlow {
  const [entry, sign] = KINDS[kind];
  return { on, kind: entry, amountMinor: sign * amountMinor };
}

/** What moved so far, by month: of several holders together. */
function pastFlows({ cash }: Bond): CashFlow[] {
  return cash.flatMap(({ months }) =>
    months.flatMap((one) => {
      const flow = (kind: LedgerEntryKind, amountMinor: number): CashFlow => ({
        ...{ on: `${one.month}-01`, kind, amountMinor },
      });
      return [
        flow(LedgerEntryKind.DRAWDOWN, one.drawnMinor),
        flow(LedgerEntryKind.OUTCOME_PAYMENT, one.outcomePaymentsMinor),
        flow(LedgerEntryKind.SERVICE_COST, -one.serviceCostsMinor),
        flow(LedgerEntryKind.REPAYMENT, -one.repaidMinor),
        flow(LedgerEntryKind.INVESTOR_RETURN, -one.returnedMinor),
      ];
    }),
  );
}

/** Each thing that is taken for granted, in words. */
function assumptionsOf(
  { scenario, bond, from, planNumber, costs }: ScenarioInput,
  expected: Expectation,
  drawnOn: string | null,
): string[] {
  const words = (amountMinor: number): string => inMoney(amountMinor, bond.currency);
  const costsMinor = costs.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const unlimited = bond.positions
    .filter(({ investment }) => investment.maximumReturnShare === null)
    .map(({ investment }) => investment.reference);
  const plan =
    planNumber === null
      ? "Nothing is planned: no outcome payments are to come."
      : `Of what version ${planNumber} of the plan expects of periods that end on ` +
        `${describeDay(from)} or later, a share of ${scenario.achievement} is achieved; it is paid ` +
        "on the last day of each period.";
  return [
    scenario.assumptions,
    `What the ledger says up to ${describeDay(from)} stays as it is; nothing of what follows is in it.`,
    plan,
    ...(expected.pricedLines > 0
      ? [
          `${expected.pricedLines} lines of the plan say how many outcomes: these go through the rate ` +
            `card's prices and caps, as ${expected.claimsExpected} claims that are earned, each of ` +
            "somebody else.",
        ]
      : []),
    ...(expected.amountLines > 0
      ? [
          `${expected.amountLines} lines of the plan are taken by their amounts, without caps: they ` +
            "say no number of outcomes, or their price looks at the value of each.",
        ]
      : []),
    ...(bond.isGuarded && expected.pricedLines > 0
      ? [
          "What was claimed so far is not counted towards prices and limits: what is left under them " +
            "would tell of it.",
        ]
      : []),
    drawnOn === null
      ? "What is committed and not drawn stays undrawn."
      : `What is committed and not drawn is drawn on ${describeDay(drawnOn)}.`,
    `Costs of the service that are stated for days to come are paid on the first of their days: ` +
      `${words(costsMinor)}.`,
    "Each payment repays principal first, in proportion to what is outstanding, then returns up to " +
      "the most that is stated, in proportion to what was drawn; on the last day whatever cash is " +
      "left goes the same way.",
    ...(unlimited.length > 0
      ? [`No most is stated for what ${unlimited.join(", ")} may return: none is applied.`]
      : []),
  ];
}

const later = (a: string, b: string): string => (a > b ? a : b);
