import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { mutate } from "../../graphql/mutate";
import { DateTimeScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { PlanPaymentsInput, PlanPaymentsResult, PlanPaymentsSuccess } from "./payment-plan.inputs";
import { planPayments } from "./payment-plan.service";
import { PaymentPlan, PaymentPlanLine, PlanAgainstActual } from "./payment-plan.type";

@Resolver(() => Contract)
export class ContractPaymentPlansResolver {
  @Requires("plan.set")
  @Mutation(() => PlanPaymentsResult, {
    description:
      "Plans claims and payments by period. It supersedes the plan in force, which stays readable; " +
      "the same plan again changes nothing.",
  })
  planPayments(
    @Ctx() context: OperationContext,
    @Arg("input", () => PlanPaymentsInput, { description: "The plan." }) input: PlanPaymentsInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const lines = input.lines.map((line) => ({
      ...line,
      payerId: decodeOptionalId("organisation", line.payer),
      recipientId: decodeOptionalId("organisation", line.recipient),
    }));
    return mutate(context, {
      name: "planPayments",
      input,
      work: (session) => planPayments(session, contractId, { ...input, lines }),
      answer: async (id) => {
        const plans = await plansOf(context, contractId);
        const contract = await present(context.loaders.contract.byId.load(contractId));
        const plan = plans.find(({ row }) => row.id === id) ?? null;
        return new PlanPaymentsSuccess(
          await present(Promise.resolve(plan)),
          new Contract(contract),
        );
      },
    });
  }

  @Requires("payment.read")
  @FieldResolver(() => PaymentPlan, {
    nullable: true,
    description: "The plan of payments in force; null where nothing was planned by then.",
  })
  async paymentPlan(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description: "The one that was in force at this instant; default: now.",
    })
    asOf?: Date | null,
  ): Promise<PaymentPlan | null> {
    const plans = await plansOf(context, row.id);
    return plans.find((plan) => !asOf || plan.row.setAt <= asOf) ?? null;
  }

  @Requires("payment.read")
  @FieldResolver(() => [PaymentPlan], {
    description: "Every plan of payments there was, the latest first. Never add them up.",
  })
  paymentPlans(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
  ): Promise<PaymentPlan[]> {
    return plansOf(context, row.id);
  }
}

@Resolver(() => PaymentPlan)
export class PaymentPlanResolver {
  @FieldResolver(() => [PaymentPlanLine], { description: "What it expects, as it was entered." })
  async lines(
    @Ctx() context: OperationContext,
    @Root() { row }: PaymentPlan,
  ): Promise<PaymentPlanLine[]> {
    const rows = await context.loaders.paymentPlan.lines.load(row.id);
    return rows.map((line) => new PaymentPlanLine(line));
  }

  @FieldResolver(() => Money, { description: "The sum of its lines: of this version alone." })
  async total(@Ctx() context: OperationContext, @Root() { row }: PaymentPlan): Promise<Money> {
    const rows = await context.loaders.paymentPlan.lines.load(row.id);
    const amountMinor = rows.reduce((sum, line) => sum + line.amountMinor, 0);
    return new Money(amountMinor, rows[0]!.currency);
  }

  @FieldResolver(() => [PlanAgainstActual], {
    description:
      "What it expects, beside what was verified, owed and paid, by period; last what happened " +
      "outside of its periods, if anything did.",
  })
  async againstActual(
    @Ctx() context: OperationContext,
    @Root() { row }: PaymentPlan,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description:
        "With what was known at this instant; default: now. For viewers of totals when the month began.",
    })
    asOf?: Date | null,
  ): Promise<PlanAgainstActual[]> {
    const rows = await context.loaders.paymentPlan.againstActual(asOf ?? null).load(row);
    return rows.map((one) => new PlanAgainstActual(one));
  }
}

@Resolver(() => PaymentPlanLine)
export class PaymentPlanLineResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Reference of the outcome metric; null where it is of all together.",
  })
  async metric(@Ctx() context: OperationContext, @Root() { row }: PaymentPlanLine) {
    if (row.outcomeMetricId === null) return null;
    const metric = await present(context.loaders.paymentPlan.metric.load(row.outcomeMetricId));
    return metric.reference;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: "Who pays, where it says." })
  payer(@Ctx() context: OperationContext, @Root() { row }: PaymentPlanLine) {
    return organisation(context, row.payerId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: "Who is paid, where it says." })
  recipient(@Ctx() context: OperationContext, @Root() { row }: PaymentPlanLine) {
    return organisation(context, row.recipientId);
  }
}

@Resolver(() => PlanAgainstActual)
export class PlanAgainstActualResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What the verified claims of what was achieved in it come to by the rate card, approved or " +
      "not. Null if withheld, without a rate card, and for viewers of totals: see " +
      "`calculatedPayments`.",
  })
  async calculated(
    @Ctx() context: OperationContext,
    @Root() { data }: PlanAgainstActual,
  ): Promise<Money | null> {
    if (data.actual === null || data.isGuarded) return null;
    const { calculated } = context.loaders.paymentPlan;
    const found = await calculated(data.asOf).load(data.contractId);
    if (!found) return null;
    const { lines, currency } = found.calculation;
    const own = lines.filter(({ claim }) => data.has(claim.achievedOn));
    return new Money(
      own.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      currency,
    );
  }
}

async function plansOf(context: OperationContext, contractId: string): Promise<PaymentPlan[]> {
  const rows = await context.loaders.paymentPlan.ofContract.load(contractId);
  return rows.map((row, i) => new PaymentPlan(row, rows[i - 1] ?? null));
}

async function organisation(
  { loaders }: OperationContext,
  id: string | null,
): Promise<Organisation | null> {
  return id === null ? null : new Organisation(await present(loaders.organisation.byId.load(id)));
}
