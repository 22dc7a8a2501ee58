import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { DEFAULT_POLICY } from "../../disclosure/policy";
import { Contract } from "../../domain/contract/contract.type";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { runsOfContracts } from "./retention.repository";
import {
  RetentionRule,
  RetentionRun,
  RetentionRunConnection,
  toRetentionRun,
} from "./retention.type";

@Resolver(() => Contract)
export class ContractRetentionResolver {
  @FieldResolver(() => RetentionRule, {
    nullable: true,
    description:
      "How long people are kept after their engagements ended; null: nobody set an end, and they " +
      "are kept.",
  })
  async retention(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
  ): Promise<RetentionRule | null> {
    const rule = await context.loaders.retention.ruleOfContract.load(row.id);
    return rule && new RetentionRule(rule);
  }

  @FieldResolver(() => RetentionRunConnection, {
    description:
      "How many people each run of the job announced or erased under it, the latest first. Who " +
      "manages no provider of them sees no small counts.",
  })
  retentionRuns(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<RetentionRun>> {
    const list = runsOfContracts((context.disclosure ?? DEFAULT_POLICY).threshold);
    return listConnection(context, list, row.id, args, toRetentionRun);
  }
}
