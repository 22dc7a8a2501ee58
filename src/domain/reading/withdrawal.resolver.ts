import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { WithdrawalsArgs } from "./reading.args";
import { Reading } from "./reading.type";
import {
  ApproveWithdrawalInput,
  ApproveWithdrawalResult,
  RefuseWithdrawalInput,
  RefuseWithdrawalResult,
  RequestWithdrawalInput,
  RequestWithdrawalResult,
  WithdrawalSuccess,
} from "./withdrawal.inputs";
import { withdrawals } from "./withdrawal.repository";
import { approveWithdrawal, refuseWithdrawal, requestWithdrawal } from "./withdrawal.service";
import { toWithdrawal, Withdrawal, WithdrawalConnection } from "./withdrawal.type";

@Resolver(() => Withdrawal)
export class WithdrawalResolver {
  @Requires("person.read")
  @Query(() => WithdrawalConnection, {
    description: "Requests to withdraw readings, oldest first. For providers alone.",
  })
  withdrawals(
    @Ctx() context: OperationContext,
    @Args(() => WithdrawalsArgs) args: WithdrawalsArgs,
  ): Promise<Connection<Withdrawal>> {
    return listConnection(context, withdrawals(args.state), null, args, toWithdrawal);
  }

  @FieldResolver(() => Reading, { description: "The reading that it is about." })
  async reading(@Ctx() context: OperationContext, @Root() { row }: Withdrawal): Promise<Reading> {
    return new Reading(await present(context.loaders.reading.byId.load(row.readingId)));
  }

  @Requires("withdrawal.request")
  @Mutation(() => RequestWithdrawalResult, {
    description: "Asks for a mistaken reading to be withdrawn. Another person decides.",
  })
  requestWithdrawal(
    @Ctx() context: OperationContext,
    @Arg("input", () => RequestWithdrawalInput, { description: "Which reading, and why." })
    input: RequestWithdrawalInput,
  ) {
    const readingId = decodeId("reading", input.reading);
    return mutate(context, {
      name: "requestWithdrawal",
      input,
      work: (session) => requestWithdrawal(session, readingId, input.reason),
      answer: (id) => success(context, id),
    });
  }

  @Requires("withdrawal.decide")
  @Mutation(() => ApproveWithdrawalResult, {
    description: "Withdraws a reading that somebody else asked to be withdrawn.",
  })
  approveWithdrawal(
    @Ctx() context: OperationContext,
    @Arg("input", () => ApproveWithdrawalInput, { description: "Which request." })
    input: ApproveWithdrawalInput,
  ) {
    const withdrawalId = decodeId("withdrawal", input.withdrawal);
    return mutate(context, {
      name: "approveWithdrawal",
      input,
      work: (session) => approveWithdrawal(session, withdrawalId, input.note),
      answer: (id) => success(context, id),
    });
  }

  @Requires("withdrawal.decide")
  @Mutation(() => RefuseWithdrawalResult, {
    description: "Lets a reading stand that somebody else asked to be withdrawn.",
  })
  refuseWithdrawal(
    @Ctx() context: OperationContext,
    @Arg("input", () => RefuseWithdrawalInput, { description: "Which request, and why not." })
    input: RefuseWithdrawalInput,
  ) {
    const withdrawalId = decodeId("withdrawal", input.withdrawal);
    return mutate(context, {
      name: "refuseWithdrawal",
      input,
      work: (session) => refuseWithdrawal(session, withdrawalId, input.reason),
      answer: (id) => success(context, id),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<WithdrawalSuccess> {
  const row = await present(context.loaders.reading.withdrawalById.load(id));
  return new WithdrawalSuccess(new Withdrawal(row));
}
