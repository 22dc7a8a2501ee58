import { ArgsType, Field, ID } from "type-graphql";
import { GraphQLError } from "graphql";
import { PeriodInput } from "../../../graphql/period.type";
import { DateTimeScalar } from "../../../graphql/scalars";
import { MeasurementState } from "../../measurement/measurement.entity";
import type { FigureRequest } from "./figure.service";

@ArgsType()
export class MeasuredArgs {
  @Field(() => [ID], {
    nullable: true,
    description:
      "Only these contracts, by id or reference; default: all that the logic model is attached to " +
      "at `asOf`.",
  })
  contracts?: string[] | null;

  @Field(() => [MeasurementState], {
    nullable: true,
    description: "Which measurements count; default: verified and submitted.",
  })
  states?: MeasurementState[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Answer with what was known at this instant; default: now.",
  })
  asOf?: Date | null;
}

@ArgsType()
export class FigureArgs extends MeasuredArgs {
  @Field(() => PeriodInput, {
    nullable: true,
    description:
      "Measurements wholly within these days. Default: the period of the target for today, else " +
      "of the latest begun, else of the first to come; without targets, the contracts' periods.",
  })
  period?: PeriodInput | null;
}

/**
 * Arguments as the service reads them.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a period that ends before it starts, or no states
 */
export function toFigureRequest(
  args: FigureArgs,
  contractIds: readonly string[] | null,
): FigureRequest {
  const { period, asOf, states } = args;
  if (period && period.end < period.start) {
    throw badInput(`The period ends on ${period.end}, before its start ${period.start}.`);
  }
  if (states?.length === 0) {
    throw badInput("`states` names none: leave it out, or name at least one.");
  }
  return {
    contractIds,
    period: period ? { start: period.start, end: period.end } : null,
    asOf: asOf ?? null,
    states: states ?? null,
  };
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
