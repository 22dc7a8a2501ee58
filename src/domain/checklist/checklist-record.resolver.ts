import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { Engagement } from "../engagement/engagement.type";
import { RECORDS_OF_ENGAGEMENT } from "./checklist-record.repository";
import { recordChecklist, withdrawChecklistRecord } from "./checklist-record.service";
import {
  ChecklistRecord,
  ChecklistRecordConnection,
  toChecklistRecord,
} from "./checklist-record.type";
import {
  ChecklistRecordSuccess,
  RecordChecklistInput,
  RecordChecklistResult,
  WithdrawChecklistRecordInput,
  WithdrawChecklistRecordResult,
} from "./checklist.inputs";
import { Checklist } from "./checklist.type";

@Resolver(() => ChecklistRecord)
export class ChecklistRecordResolver {
  @FieldResolver(() => Checklist, { description: "Which checklist, in which edition." })
  async checklist(
    @Ctx() context: OperationContext,
    @Root() { row }: ChecklistRecord,
  ): Promise<Checklist> {
    return new Checklist(await present(context.loaders.checklist.byId.load(row.checklistId)));
  }

  @FieldResolver(() => Engagement, { description: "In whose engagement." })
  async engagement(
    @Ctx() context: OperationContext,
    @Root() { row }: ChecklistRecord,
  ): Promise<Engagement> {
    return new Engagement(await present(context.loaders.engagement.byId.load(row.engagementId)));
  }

  @Requires("checklist.record")
  @Mutation(() => RecordChecklistResult, {
    description:
      "Records a checklist as it was filled in: of every item whether there was a need, and where " +
      "there was, whether it is achieved. A later record takes its place in figures.",
  })
  recordChecklist(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordChecklistInput, { description: "What it says." })
    input: RecordChecklistInput,
  ) {
    const record = {
      ...input,
      engagementId: decodeId("engagement", input.engagement),
      checklistId: decodeId("checklist", input.checklist),
    };
    return mutate(context, {
      name: "recordChecklist",
      input,
      work: (session) => recordChecklist(session, record),
      answer: (id) => recorded(context, id),
    });
  }

  @Requires("checklist.record")
  @Mutation(() => WithdrawChecklistRecordResult, {
    description: "Withdraws a record that is a mistake: it stays readable, and counts no more.",
  })
  withdrawChecklistRecord(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawChecklistRecordInput, { description: "Which record, and why." })
    input: WithdrawChecklistRecordInput,
  ) {
    const id = decodeId("checklistRecord", input.record);
    return mutate(context, {
      name: "withdrawChecklistRecord",
      input,
      work: (session) => withdrawChecklistRecord(session, id, input.reason),
      answer: (key) => recorded(context, key),
    });
  }
}

@Resolver(() => Engagement)
export class EngagementChecklistsResolver {
  @FieldResolver(() => ChecklistRecordConnection, {
    description: "Checklists filled in during it, in the order of their days.",
  })
  checklists(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ChecklistRecord>> {
    return listConnection(context, RECORDS_OF_ENGAGEMENT, row.id, args, toChecklistRecord);
  }
}

async function recorded(context: OperationContext, id: string): Promise<ChecklistRecordSuccess> {
  const row = await present(context.loaders.checklist.recordById.load(id));
  return new ChecklistRecordSuccess(new ChecklistRecord(row));
}
