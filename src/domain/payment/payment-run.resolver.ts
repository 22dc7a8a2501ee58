import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Money } from "../../graphql/money.type";
import { Claim } from "../claim/claim.type";
import { Contract } from "../contract/contract.type";
import { LedgerEntry } from "../ledger/ledger-entry.type";
import { Organisation } from "../organisation/organisation.type";
import { RateCard } from "../rate-card/rate-card.type";
import type { PaymentLineEntity } from "./payment-line.entity";
import { linesOfRun, runsOfContract } from "./payment-run.repository";
import {
  PaymentRun,
  PaymentRunConnection,
  PaymentRunLine,
  PaymentRunLineConnection,
  toPaymentRun,
} from "./payment-run.type";

@Resolver(() => Contract)
export class ContractPaymentRunsResolver {
  @Requires("payment.read")
  @FieldResolver(() => PaymentRunConnection, {
    description:
      "What was approved to be paid, the newest first: for its commissioner and providers.",
  })
  paymentRuns(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<PaymentRun>> {
    return listConnection(context, runsOfContract(), row.id, args, toPaymentRun);
  }
}

@Resolver(() => PaymentRun)
export class PaymentRunResolver {
  @FieldResolver(() => Contract, { description: "Under which contract." })
  async contract(@Ctx() context: OperationContext, @Root() { row }: PaymentRun) {
    return new Contract(await present(context.loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => Money, {
    description:
      "What it came to over earlier approvals; negative where more was taken back than owed. A " +
      "provider is told its own part.",
  })
  async amount(@Ctx() context: OperationContext, @Root() { row }: PaymentRun): Promise<Money> {
    const { commissioned } = await context.session.reach();
    if (commissioned.includes(row.contractId)) return new Money(row.amountMinor, row.currency);
    const own = await context.loaders.payment.ownAmount.load(row.id);
    return new Money(own?.amountMinor ?? 0, row.currency);
  }

  @FieldResolver(() => RateCard, {
    nullable: true,
    description: "The version of the rate card in force on its last day, whose limits applied.",
  })
  async rateCard(@Ctx() context: OperationContext, @Root() { row }: PaymentRun) {
    if (row.rateCardId === null) return null;
    return new RateCard(await present(context.loaders.rateCard.byId.load(row.rateCardId)));
  }

  @FieldResolver(() => LedgerEntry, {
    nullable: true,
    description:
      "The entry of what it owes; null where it only takes back, or posts nothing to you.",
  })
  async entry(@Ctx() context: OperationContext, @Root() { row }: PaymentRun) {
    const found = row.entryId && (await context.loaders.ledger.byId.load(row.entryId));
    return found ? new LedgerEntry(found) : null;
  }

  @FieldResolver(() => PaymentRunLineConnection, {
    description: "Claim by claim and recipient by recipient; a provider sees those of its claims.",
  })
  lines(
    @Ctx() context: OperationContext,
    @Root() { row }: PaymentRun,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<PaymentRunLine>> {
    const toNode = (line: PaymentLineEntity) => new PaymentRunLine(line, row.currency);
    return listConnection(context, linesOfRun(), row.id, args, toNode);
  }
}

@Resolver(() => PaymentRunLine)
export class PaymentRunLineResolver {
  @FieldResolver(() => Claim, { description: "For which claim." })
  async claim(@Ctx() context: OperationContext, @Root() { row }: PaymentRunLine) {
    return new Claim(await present(context.loaders.claim.byId.load(row.claimId)));
  }

  @FieldResolver(() => Organisation, { description: "To whom." })
  async recipient(@Ctx() context: OperationContext, @Root() { row }: PaymentRunLine) {
    return new Organisation(await present(context.loaders.organisation.byId.load(row.recipientId)));
  }
}
