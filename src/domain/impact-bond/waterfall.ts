import { split } from "../money";

/** An investment as it stands where the what-if begins. Whole minor units. */
export interface InvestmentStanding {
  readonly id: string;
  /** Committed and not drawn yet. */
  readonly undrawnMinor: number;
  readonly drawnMinor: number;
  readonly repaidMinor: number;
  readonly returnedMinor: number;
  /** Most that is returned over what was put in; null where none is stated. */
  readonly maximumReturnMinor: (drawnMinor: number) => number | null;
}

/** Money that is expected to move on a day. */
export interface ExpectedFlow {
  readonly on: string;
  readonly amountMinor: number;
}

/** From what a what-if is worked out. */
export interface WaterfallInput {
  readonly openingCashMinor: number;
  /** The day on which all that is committed is drawn; null: never. */
  readonly drawnOn: string | null;
  readonly investments: readonly InvestmentStanding[];
  /** Outcome payments. */
  readonly receipts: readonly ExpectedFlow[];
  readonly costs: readonly ExpectedFlow[];
}

/** What moves in a what-if. */
export interface WaterfallFlow extends ExpectedFlow {
  readonly kind: "drawdown" | "receipt" | "cost" | "repayment" | "return";
  /** Whose it is, where it is an investor's. */
  readonly investmentId: string | null;
}

/**
 * A stated waterfall: what is committed is drawn at once; costs are paid on their days; each receipt,
 * as far as there is cash, repays principal first, in proportion to what is outstanding, then returns
 * up to the most that may be, in proportion to what was drawn. On the last day whatever cash is left
 * goes the same way. Nothing is paid out of cash that is not there.
 *
 * @returns all flows in the order of their days
 */
export function waterfall(input: WaterfallInput): readonly WaterfallFlow[] {
  const { drawnOn, receipts, costs } = input;
  const draws = drawnOn === null ? [] : input.investments.flatMap((one) => drawing(one, drawnOn));
  const holdings = input.investments.map((one) => holdingOf(one, drawnOn !== null));
  const days = [...draws, ...receipts, ...costs].map(({ on }) => on);
  const inOrder = [...new Set(days)].sort();
  const flows: WaterfallFlow[] = [];
  let cash = input.openingCashMinor;
  for (const on of inOrder) {
    const drawn = draws.filter((flow) => flow.on === on);
    const received = ofDay(receipts, on, "receipt");
    const paid = ofDay(costs, on, "cost");
    cash += sumOf(drawn) + sumOf(received) - sumOf(paid);
    flows.push(...drawn, ...received, ...paid);
    const most = on === inOrder.at(-1) ? cash : Math.min(sumOf(received), cash);
    const out = payOut(holdings, Math.max(0, most), on);
    cash -= sumOf(out);
    flows.push(...out);
  }
  return flows;
}

interface Holding {
  readonly id: string;
  readonly drawnMinor: number;
  outstanding: number;
  /** What may still be returned; infinite where no most is stated. */
  room: number;
}

function holdingOf(investment: InvestmentStanding, isDrawn: boolean): Holding {
  const { id, undrawnMinor, repaidMinor, returnedMinor } = investment;
  const drawnMinor = investment.drawnMinor + (isDrawn ? undrawnMinor : 0);
  const most = investment.maximumReturnMinor(drawnMinor);
  const room = most === null ? Infinity : Math.max(0, most - returnedMinor);
  return { id, drawnMinor, outstanding: drawnMinor - repaidMinor, room };
}

function drawing({ id, undrawnMinor }: InvestmentStanding, on: string): WaterfallFlow[] {
  if (undrawnMinor <= 0) return [];
  return [{ kind: "drawdown", investmentId: id, on, amountMinor: undrawnMinor }];
}

/** Principal, then return. */
function payOut(holdings: Holding[], mostMinor: number, on: string): WaterfallFlow[] {
  const repaid = share(
    holdings,
    mostMinor,
    ({ outstanding }) => outstanding,
    ({ outstanding }) => outstanding,
  );
  repaid.forEach((amount, i) => (holdings[i]!.outstanding -= amount));
  const left = mostMinor - repaid.reduce((sum, amount) => sum + amount, 0);
  const returned = share(
    holdings,
    left,
    ({ drawnMinor }) => drawnMinor,
    ({ room }) => room,
  );
  returned.forEach((amount, i) => (holdings[i]!.room -= amount));
  return [
    ...toFlows(holdings, repaid, "repayment", on),
    ...toFlows(holdings, returned, "return", on),
  ];
}

/** An amount among holdings by weight, none beyond its room; what one cannot take goes to others. */
function share(
  holdings: readonly Holding[],
  amountMinor: number,
  weightOf: (holding: Holding) => number,
  roomOf: (holding: Holding) => number,
): number[] {
  const parts = holdings.map(() => 0);
  let left = amountMinor;
  for (;;) {
    const open = [...holdings.keys()].filter(
      (i) => weightOf(holdings[i]!) > 0 && roomOf(holdings[i]!) > parts[i]!,
    );
    if (left <= 0 || open.length === 0) return parts;
    const given = split(
      left,
      open.map((i) => String(weightOf(holdings[i]!))),
    );
    open.forEach((i, place) => {
      const part = Math.min(given[place]!, roomOf(holdings[i]!) - parts[i]!);
      parts[i]! += part;
      left -= part;
    });
  }
}

function toFlows(
  holdings: readonly Holding[],
  amounts: readonly number[],
  kind: WaterfallFlow["kind"],
  on: string,
): WaterfallFlow[] {
  return holdings.flatMap(({ id }, i) =>
    amounts[i]! > 0 ? [{ kind, investmentId: id, on, amountMinor: amounts[i]! }] : [],
  );
}

function ofDay(
  flows: readonly ExpectedFlow[],
  on: string,
  kind: WaterfallFlow["kind"],
): WaterfallFlow[] {
  return flows
    .filter((flow) => flow.on === on && flow.amountMinor > 0)
    .map(({ amountMinor }) => ({ kind, investmentId: null, on, amountMinor }));
}

const sumOf = (flows: readonly ExpectedFlow[]): number =>
  flows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
