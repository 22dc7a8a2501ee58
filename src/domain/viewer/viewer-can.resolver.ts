import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Role } from "../../auth/role";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { Contract } from "../contract/contract.type";
import { Engagement } from "../engagement/engagement.type";
import { LogicModelVersion } from "../logic-model/logic-model-version.type";
import { LogicModel } from "../logic-model/logic-model.type";
import { ModelVersionStatus } from "../logic-model/model-version.entity";
import { MeasurementState } from "../measurement/measurement.entity";
import { Measurement } from "../measurement/measurement.type";
import { WithdrawalState } from "../reading/withdrawal.entity";
import { Withdrawal } from "../reading/withdrawal.type";
import { viewerMay } from "./viewer-may";

@Resolver(() => Contract)
export class ContractViewerCanResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether you may change its terms, status and parties.",
  })
  viewerCanChange(@Ctx() context: OperationContext, @Root() { row }: Contract): Promise<boolean> {
    return viewerMay(context, "contract.change", { contractId: row.id });
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether people of it may be listed for you, by pseudonym: as a manager of its services or a " +
      "keyworker. Others see figures alone.",
  })
  async viewerCanSeePeople(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
  ): Promise<boolean> {
    const reach = await context.session.reach();
    if (reach.delivered.includes(row.id)) return true;
    const isKeyworker = reach.roles.includes(Role.KEYWORKER) && reach.contracts.includes(row.id);
    return isKeyworker && !reach.protectedContracts.includes(row.id);
  }
}

@Resolver(() => LogicModel)
export class LogicModelViewerCanResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether you may start, edit and publish drafts of it, and set its targets.",
  })
  viewerCanEdit(@Ctx() context: OperationContext, @Root() { row }: LogicModel): Promise<boolean> {
    return viewerMay(context, "model.edit", { logicModelId: row.id });
  }
}

@Resolver(() => LogicModelVersion)
export class LogicModelVersionViewerCanResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether you may edit it: a draft, of a model of yours.",
  })
  viewerCanEdit(
    @Ctx() context: OperationContext,
    @Root() { row }: LogicModelVersion,
  ): Promise<boolean> | boolean {
    return row.status === ModelVersionStatus.DRAFT && viewerMay(context, "model.edit", row);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may publish it: a draft, of a model of yours. `check` may object.",
  })
  viewerCanPublish(
    @Ctx() context: OperationContext,
    @Root() { row }: LogicModelVersion,
  ): Promise<boolean> | boolean {
    return row.status === ModelVersionStatus.DRAFT && viewerMay(context, "model.publish", row);
  }
}

const { DRAFT, RETURNED, SUBMITTED } = MeasurementState;

@Resolver(() => Measurement)
export class MeasurementViewerCanResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether you may change and submit it: a draft or a returned one.",
  })
  viewerCanSubmit(
    @Ctx() context: OperationContext,
    @Root() { row }: Measurement,
  ): Promise<boolean> | boolean {
    const isOpen = row.state === DRAFT || row.state === RETURNED;
    return isOpen && viewerMay(context, "measurement.submit", row);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether you may verify or return it: a submitted one. Who submitted it cannot verify it.",
  })
  viewerCanVerify(
    @Ctx() context: OperationContext,
    @Root() { row }: Measurement,
  ): Promise<boolean> | boolean {
    return row.state === SUBMITTED && viewerMay(context, "measurement.verify", row);
  }
}

@Resolver(() => Engagement)
export class EngagementViewerCanResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether you may correct it and record readings with the person.",
  })
  viewerCanRecord(@Ctx() context: OperationContext, @Root() { row }: Engagement): Promise<boolean> {
    return viewerMay(context, "reading.record", row);
  }
}

@Resolver(() => Withdrawal)
export class WithdrawalViewerCanResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether you may decide on it: it waits, and another person asked for it.",
  })
  async viewerCanDecide(
    @Ctx() context: OperationContext,
    @Root() { row }: Withdrawal,
  ): Promise<boolean> {
    if (row.state !== WithdrawalState.REQUESTED) return false;
    if (row.requestedBy === context.viewer.subject) return false;
    const reading = await present(context.loaders.reading.byId.load(row.readingId));
    const { byId } = context.loaders.engagement;
    return viewerMay(context, "withdrawal.decide", await present(byId.load(reading.engagementId)));
  }
}
