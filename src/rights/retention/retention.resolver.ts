import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { Contract } from "../../domain/contract/contract.type";
import { ServiceUser } from "../../domain/service-user/service-user.type";
import type { Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import {
  HoldServiceUserInput,
  HoldServiceUserResult,
  HoldServiceUserSuccess,
  RetentionNoticesArgs,
  SetRetentionInput,
  SetRetentionResult,
  SetRetentionSuccess,
} from "./retention.inputs";
import { notices } from "./retention.repository";
import { holdServiceUser, setRetention } from "./retention.service";
import { RetentionNotice, RetentionNoticeConnection, toRetentionNotice } from "./retention.type";

@Resolver(() => RetentionNotice)
export class RetentionResolver {
  @Requires("retention.read")
  @Query(() => RetentionNoticeConnection, {
    description:
      "Who of a provider's people is to be erased, and when: the first due come first. For those who " +
      "manage the provider.",
  })
  retentionNotices(
    @Ctx() context: OperationContext,
    @Args(() => RetentionNoticesArgs) args: RetentionNoticesArgs,
  ): Promise<Connection<RetentionNotice>> {
    const list = notices(decodeId("organisation", args.provider));
    return listConnection(context, list, null, args, toRetentionNotice);
  }

  @Requires("retention.set")
  @Mutation(() => SetRetentionResult, {
    description:
      "Sets how long people are kept after their engagements under a contract ended; what was set " +
      "before is kept.",
  })
  setRetention(
    @Ctx() context: OperationContext,
    @Arg("input", () => SetRetentionInput, { description: "For which contract, and why." })
    input: SetRetentionInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    return mutate(context, {
      name: "setRetention",
      input,
      work: (session) => setRetention(session, contractId, input.months ?? null, input.reason),
      answer: async (id) =>
        new SetRetentionSuccess(
          new Contract(await present(context.loaders.contract.byId.load(id))),
        ),
    });
  }

  @Requires("retention.hold")
  @Mutation(() => HoldServiceUserResult, {
    description: "Holds on to somebody who was announced to be erased, with a reason; or lets go.",
  })
  holdServiceUser(
    @Ctx() context: OperationContext,
    @Arg("input", () => HoldServiceUserInput, { description: "Who, until when, and why." })
    input: HoldServiceUserInput,
  ) {
    const serviceUserId = decodeId("serviceUser", input.serviceUser);
    const hold = { serviceUserId, until: input.until ?? null, reason: input.reason ?? null };
    return mutate(context, {
      name: "holdServiceUser",
      input,
      work: (session) => holdServiceUser(session, hold),
      answer: async (id) =>
        new HoldServiceUserSuccess(
          new RetentionNotice(
            await present(context.loaders.retention.noticeOfServiceUser.load(id)),
          ),
        ),
    });
  }

  @FieldResolver(() => ServiceUser, { description: "Who." })
  async serviceUser(
    @Ctx() context: OperationContext,
    @Root() { row }: RetentionNotice,
  ): Promise<ServiceUser> {
    const { byId } = context.loaders.serviceUser;
    return new ServiceUser(await present(byId.load(row.serviceUserId)));
  }
}
