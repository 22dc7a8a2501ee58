import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { ContractEntity } from "../../domain/contract/contract.entity";
import { calculateContracts } from "../../domain/payment/calculate-contracts.service";
import type { CalculatedContract, PaymentQuestion } from "../../domain/payment/calculated-contract";
import { ClaimBasis } from "../../domain/payment/calculation";
import { askedOfTotals } from "../../domain/payment/protect-totals";
import { ShownPayments } from "../../domain/payment/shown-payments";
import { sightOf, type Sight } from "../../domain/payment/sight.service";
import { endOfMonth } from "../../domain/period";
import type { FigureRow } from "../catalogue/figures/figure-column";
import type { PAYMENT_COLUMNS } from "../catalogue/figures/payment-columns";
import { contractMonths } from "./contract-months";
import type { KeptRow, Told } from "./evidence-rows";
import { yesNo } from "./yes-no";

/** A contract of which it is to be kept what is owed. */
export interface OwingContract extends Told {
  readonly contract: ContractEntity;
}

/**
 * What contracts owe by metric and month, as the API answers the viewer month by month: rows in the
 * order of `owing`. One month at a time, for the lines of a calculation may be very many.
 */
export async function paymentRows(
  session: Session,
  policy: DisclosurePolicy | null,
  owing: readonly OwingContract[],
  day: string,
): Promise<KeptRow[][]> {
  const rows: KeptRow[][] = owing.map(() => []);
  if (owing.length === 0) return rows;
  const ids = owing.map(({ contractId }) => contractId);
  const sights = await sightOf(session, ids, policy);
  for (const [place, one] of owing.entries()) {
    const sight = sights.get(one.contractId)!;
    for (const { month } of contractMonths(one.contract, day)) {
      const question = questionOf(month, sight, day);
      const found = await calculateContracts(session, [one.contract], question);
      const calculated = found.get(one.contractId);
      if (calculated) rows[place]!.push(...rowsOf(one, month, calculated, sight));
    }
  }
  return rows;
}

function questionOf(month: string, sight: Sight, day: string): PaymentQuestion {
  const question: PaymentQuestion = {
    period: { start: month, end: endOfMonth(month) },
    ...{ rateCardNumber: null, asOf: null, basis: ClaimBasis.VERIFIED },
  };
  const isHeld = sight.kind === "totals" && sight.threshold !== null;
  return isHeld ? askedOfTotals(question, day) : question;
}

function rowsOf(
  { contractId, audience }: Told,
  month: string,
  calculated: CalculatedContract,
  sight: Sight,
): KeptRow[] {
  const { currency } = calculated.calculation;
  return new ShownPayments(calculated, sight).byMetric.flatMap((tally) => {
    const { inPeriod, isWithheld, metricId } = tally;
    const told = isWithheld ? null : inPeriod;
    if (told?.claims === 0) return [];
    const figures: FigureRow<typeof PAYMENT_COLUMNS> = {
      claims: told?.claims ?? null,
      claimed: told?.claimed ?? null,
      paid_for: told?.paid ?? null,
      amount_minor: told?.amountMinor ?? null,
      currency,
      suppressed: yesNo(isWithheld),
    };
    const of = { contract_id: contractId, month, outcome_metric_id: metricId, audience };
    return [{ ...of, ...figures }];
  });
}
