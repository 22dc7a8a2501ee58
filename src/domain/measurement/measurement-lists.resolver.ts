import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { PageArgs, type Connection } from "../../graphql/connection";
import { decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { PeriodInput } from "../../graphql/period.type";
import { contractKeys } from "../contract/contract-keys";
import { Contract } from "../contract/contract.type";
import { Indicator } from "../indicator/indicator.type";
import { MeasurementState, type MeasurementEntity } from "./measurement.entity";
import { measurementsOfContract, measurementsOfLineage } from "./measurement.repository";
import { Measurement, MeasurementConnection, toMeasurement } from "./measurement.type";

@ArgsType()
class MeasurementsArgs extends PageArgs {
  @Field(() => [MeasurementState], { nullable: true, description: "Only those in these states." })
  states?: MeasurementState[] | null;

  @Field(() => PeriodInput, { nullable: true, description: "Only those wholly within these days." })
  period?: PeriodInput | null;
}

@ArgsType()
class ContractMeasurementsArgs extends MeasurementsArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Only those of this indicator, whichever version its id is of.",
  })
  indicator?: string | null;
}

@ArgsType()
class IndicatorMeasurementsArgs extends MeasurementsArgs {
  @Field(() => [ID], {
    nullable: true,
    description: "Only those under these contracts, by id or reference.",
  })
  contracts?: string[] | null;
}

@Resolver(() => Contract)
export class ContractMeasurementsResolver {
  @Requires("measurement.read")
  @FieldResolver(() => MeasurementConnection, {
    description: "What was measured under it, by period, in all states.",
  })
  measurements(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => ContractMeasurementsArgs) args: ContractMeasurementsArgs,
  ): Promise<Connection<Measurement>> {
    const indicatorId = decodeOptionalId("indicator", args.indicator);
    const list = measurementsOfContract({ ...args, indicatorId });
    return listConnection(context, list, row.id, args, toMeasurement);
  }
}

@Resolver(() => Indicator)
export class IndicatorMeasurementsResolver {
  @FieldResolver(() => MeasurementConnection, {
    description: "Its measurements in all versions of the model, by period, in all states.",
  })
  async measurements(
    @Ctx() context: OperationContext,
    @Root() { row: indicator }: Indicator,
    @Args(() => IndicatorMeasurementsArgs) args: IndicatorMeasurementsArgs,
  ): Promise<Connection<Measurement>> {
    const contractIds = (await contractKeys(context, args.contracts)) ?? undefined;
    const list = measurementsOfLineage({ ...args, contractIds });
    const toNode = (row: MeasurementEntity) => new Measurement(row, indicator);
    return listConnection(context, list, indicator.lineageId, args, toNode);
  }
}
