import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "../../db/session";
import { DEFAULT_POLICY } from "../../disclosure/policy";
import {
  answerClaimQuery,
  decideClaims,
  withdrawClaims,
  ClaimDecision,
} from "../../domain/claim/claim-decisions.service";
import { drawClaimSample, verifyUnsampled } from "../../domain/claim/claim-sample.service";
import type { NewClaim } from "../../domain/claim/new-claim";
import { recordRelapse } from "../../domain/claim/relapse.service";
import { submitClaims } from "../../domain/claim/submit-claims.service";
import { setContractKpi } from "../../domain/contract-rating/contract-kpi.service";
import { recordBondFlow } from "../../domain/impact-bond/bond-flow.service";
import { setBondScenarios } from "../../domain/impact-bond/bond-scenario.service";
import { enterInvestment } from "../../domain/impact-bond/investment.service";
import { approvePayments } from "../../domain/payment/approve-payments.service";
import { recordPayment } from "../../domain/payment/record-payment.service";
import { commitPayment } from "../../domain/payment-plan/payment-commitment.service";
import { planPayments } from "../../domain/payment-plan/payment-plan.service";
import type { Period } from "../../domain/period";
import { agreeRateCard } from "../../domain/rate-card/rate-card.service";
import { stateAlternative, stateCost } from "../../domain/value-for-money/cost.service";
import { claimsOf } from "./claims-file";
import { findKeys, findUndecidedSample } from "./names.repository";
import { namesIn, withKeys } from "./with-keys";

/** Copied beside the compiled code by the build. */
export const PAYING_FILES = join(__dirname, "data");

/** Something done by somebody of the demonstration. */
export interface Step {
  /** Key of the person. */
  readonly as: string;
  readonly do: StepName;
  /** What the service of that name takes, by names. */
  readonly with: object;
}

/** What a service takes, contract apart. */
type Of<Service extends (session: Session, contractId: string, input: never) => unknown> =
  Parameters<Service>[2];
type Apart<Input> = Omit<Input, "contractId">;

interface Decision {
  readonly claims: readonly string[];
  readonly decision: ClaimDecision;
  readonly reason: string | null;
}

/** What can be done, each by the service that a mutation calls. */
const STEPS = {
  agreeRateCard: (session: Session, contractId: string, card: Apart<Card>) =>
    agreeRateCard(session, { ...card, contractId }),
  planPayments,
  commitPayment,
  enterInvestment,
  recordBondFlow,
  setBondScenarios: (
    session: Session,
    contractId: string,
    input: { readonly scenarios: Of<typeof setBondScenarios> },
  ) => setBondScenarios(session, contractId, input.scenarios),
  stateCost,
  stateAlternative,
  setContractKpi: (
    session: Session,
    contractId: string,
    { indicator, ...cutOffs }: Parameters<typeof setContractKpi>[3] & { indicator: string },
  ) => setContractKpi(session, contractId, indicator, cutOffs),
  submitClaims: (session: Session, contractId: string, { claims }: Claims) =>
    submitClaims(session, {
      ...{ contractId, claims, providerId: null, fewest: DEFAULT_POLICY.threshold },
    }),
  withdrawClaims: (session: Session, _: string, { claims, reason }: Decision) =>
    withdrawClaims(session, claims, reason!),
  answerClaimQuery: (
    session: Session,
    _: string,
    input: { readonly claim: string; readonly answer: string },
  ) => answerClaimQuery(session, input.claim, input.answer),
  recordRelapse: (session: Session, _: string, relapse: Parameters<typeof recordRelapse>[1]) =>
    recordRelapse(session, relapse),
  drawClaimSample: (session: Session, contractId: string, sample: Apart<Sample>) =>
    drawClaimSample(session, { ...sample, contractId }),
  decideClaims: (session: Session, _: string, { claims, decision, reason }: Decision) =>
    decideClaims(session, claims, decision, reason),
  verifySampled: async (session: Session, contractId: string) =>
    decideClaims(
      session,
      await findUndecidedSample(session, contractId),
      ClaimDecision.VERIFY,
      null,
    ),
  verifyUnsampled: (session: Session, contractId: string, { period }: { period: Period }) =>
    verifyUnsampled(session, contractId, period),
  approvePayments: (session: Session, contractId: string, approval: Apart<Approval>) =>
    approvePayments(session, { ...approval, contractId }),
  recordPayment: (session: Session, contractId: string, payment: Apart<Payment>) =>
    recordPayment(session, { ...payment, contractId }),
};

type StepName = keyof typeof STEPS;
type Card = Parameters<typeof agreeRateCard>[1];
type Sample = Parameters<typeof drawClaimSample>[1];
type Approval = Parameters<typeof approvePayments>[1];
type Payment = Parameters<typeof recordPayment>[1];
interface Claims {
  readonly claims: readonly NewClaim[];
}

/** What is done, in order. */
export const readSteps = (): readonly Step[] =>
  ["rate-card-1", "bond", "2025", "rate-card-2", "2026", "value"].flatMap((name): Step[] =>
    JSON.parse(readFileSync(join(PAYING_FILES, `${name}.json`), "utf8")),
  );

/** Does a step on behalf of the session's viewer. */
export async function takeStep(session: Session, contractId: string, step: Step): Promise<void> {
  const run: (session: Session, contractId: string, input: never) => Promise<unknown> =
    STEPS[step.do];
  const input = withClaims(step);
  const names = namesIn(input);
  const keys = names.length > 0 ? await findKeys(session, contractId, names) : new Map();
  await run(session, contractId, withKeys(input, keys) as never);
}

/** The claims of a submission stand in a table of their own. */
function withClaims(step: Step): object {
  if (step.do !== "submitClaims") return step.with;
  const { submission, shares } = step.with as { submission: string; shares: Shares };
  const text = readFileSync(join(PAYING_FILES, "claims.csv"), "utf8");
  return { claims: claimsOf(text, submission, shares) };
}

type Shares = Readonly<Record<string, unknown>>;
