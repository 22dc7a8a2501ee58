import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { DateScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { OutcomeMetric } from "../rate-card/outcome-metric.type";
import { LedgerEntryKind } from "./ledger-entry.entity";
import {
  LedgerBalance,
  LedgerEntry,
  LedgerEntryConnection,
  LedgerPosting,
  toLedgerEntry,
} from "./ledger-entry.type";
import { entriesOfContract } from "./ledger.repository";

@ArgsType()
class LedgerArgs extends PageArgs {
  @Field(() => [LedgerEntryKind], { nullable: true, description: "Only entries of these kinds." })
  kinds?: LedgerEntryKind[] | null;

  @Field(() => DateScalar, { nullable: true, description: "Only from this day on." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only up to this day." })
  to?: string | null;
}

@Resolver(() => Contract)
export class ContractLedgerResolver {
  @Requires("payment.read")
  @FieldResolver(() => LedgerEntryConnection, {
    description:
      "Every movement of money under it, by day. Its commissioner sees all of them, a provider " +
      "those that post to itself, and others none.",
  })
  ledger(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => LedgerArgs) args: LedgerArgs,
  ): Promise<Connection<LedgerEntry>> {
    return listConnection(context, entriesOfContract(args), row.id, args, toLedgerEntry);
  }

  @Requires("payment.read")
  @FieldResolver(() => [LedgerBalance], {
    description:
      "What stands on each account, by organisation: together they come to 0. A provider sees its own.",
  })
  async ledgerBalances(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description: "At the end of this day; default: with all that was entered.",
    })
    on?: string | null,
  ): Promise<LedgerBalance[]> {
    const rows = await context.loaders.ledger.balances(on ?? null).load(row.id);
    return rows.map((balance) => new LedgerBalance(balance));
  }
}

@Resolver(() => LedgerEntry)
export class LedgerEntryResolver {
  @FieldResolver(() => Contract, { description: "Under which contract." })
  async contract(@Ctx() context: OperationContext, @Root() { row }: LedgerEntry) {
    return new Contract(await present(context.loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => [LedgerPosting], { description: "Debits and credits, in order." })
  async postings(@Ctx() context: OperationContext, @Root() { row }: LedgerEntry) {
    const rows = await context.loaders.ledger.postings.load(row.id);
    return rows.map((posting) => new LedgerPosting(posting));
  }

  @FieldResolver(() => LedgerEntry, {
    nullable: true,
    description: "What it corrects; null for what is no correction.",
  })
  async corrects(@Ctx() context: OperationContext, @Root() { row }: LedgerEntry) {
    const found = row.correctsId && (await context.loaders.ledger.byId.load(row.correctsId));
    return found ? new LedgerEntry(found) : null;
  }

  @FieldResolver(() => [LedgerEntry], { description: "What corrects it, oldest first." })
  async corrections(@Ctx() context: OperationContext, @Root() { row }: LedgerEntry) {
    const rows = await context.loaders.ledger.corrections.load(row.id);
    return rows.map(toLedgerEntry);
  }
}

@Resolver(() => LedgerPosting)
export class LedgerPostingResolver {
  @FieldResolver(() => Organisation, { description: "Whose account." })
  organisation(@Ctx() context: OperationContext, @Root() { row }: LedgerPosting) {
    return organisationOf(context, row.organisationId);
  }

  @FieldResolver(() => OutcomeMetric, {
    nullable: true,
    description: "The metric that it is for; null where it is for none in particular.",
  })
  async metric(@Ctx() context: OperationContext, @Root() { row }: LedgerPosting) {
    if (row.outcomeMetricId === null) return null;
    const { byId } = context.loaders.outcomeMetric;
    return new OutcomeMetric(await present(byId.load(row.outcomeMetricId)));
  }
}

@Resolver(() => LedgerBalance)
export class LedgerBalanceResolver {
  @FieldResolver(() => Organisation, { description: "Whose account." })
  organisation(@Ctx() context: OperationContext, @Root() { row }: LedgerBalance) {
    return organisationOf(context, row.organisationId);
  }
}

async function organisationOf(context: OperationContext, id: string): Promise<Organisation> {
  return new Organisation(await present(context.loaders.organisation.byId.load(id)));
}
