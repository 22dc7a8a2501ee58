import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { GraphQLError } from "graphql";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { PeriodInput } from "../../graphql/period.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { DEFAULT_MINIMUM, type EvidenceRequest } from "./evidence-request";
import { BaselineRule } from "./question";

@InputType({ description: "Narrows to engagements by a fact, e.g. an age band." })
export class FactConditionInput {
  @Field(() => String, { description: "Name of the fact, e.g. `age_band`." })
  fact!: string;

  @Field(() => [String], {
    description: "Values that pass, at least one; an empty text stands for not recorded.",
  })
  isOneOf!: string[];
}

@ArgsType()
export class ContractStarEvidenceArgs {
  @Field(() => BaselineRule, {
    defaultValue: BaselineRule.FIRST,
    description: "Which reading change is measured from.",
  })
  baselineRule!: BaselineRule;

  @Field(() => Int, {
    defaultValue: 0,
    description: "Least days between baseline and latest reading, from 0.",
  })
  minimumDays!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Answer with what was known at this instant: what was entered later is not seen, what was " +
      "withdrawn later still counts. Default: now.",
  })
  asOf?: Date | null;

  @Field(() => PeriodInput, {
    nullable: true,
    description:
      "The latest reading must lie within these days; the baseline may be before. Default: all " +
      "time, up to today.",
  })
  period?: PeriodInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Up to this day, from the beginning; not together with `period`. Default: today, or the " +
      "day of `asOf`.",
  })
  to?: string | null;

  @Field(() => [ID], { nullable: true, description: "Only engagements with these services." })
  services?: string[] | null;

  @Field(() => [FactConditionInput], {
    nullable: true,
    description: "Only engagements for which all of these hold.",
  })
  where?: FactConditionInput[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Leave out readings that were scored looking back.",
  })
  excludeRetrospective!: boolean;

  @Field(() => Int, {
    defaultValue: DEFAULT_MINIMUM,
    description: "Fewest people that a figure is given for, from 1.",
  })
  minimum!: number;

  @Field(() => ID, {
    nullable: true,
    description: "A band set, `bnd_…`: also count people by size of change.",
  })
  bands?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Read readings of other editions as this one where somebody declared how. The answer says so.",
  })
  applyEditionMapping!: boolean;
}

@ArgsType()
export class OutcomeStarEvidenceArgs extends ContractStarEvidenceArgs {
  @Field(() => [ID], {
    nullable: true,
    description:
      "Only these contracts, by id or reference. Default: all that the logic model is attached to.",
  })
  contracts?: string[] | null;
}

/**
 * Arguments as the service reads them.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a number too small, a period that ends before it
 *   starts, a period and `to` together, or a narrowing that lets nothing pass
 */
export function toEvidenceRequest(
  args: ContractStarEvidenceArgs,
  contractIds: readonly string[] | null = null,
): EvidenceRequest {
  check(args);
  const { baselineRule, minimumDays, asOf, period, excludeRetrospective, minimum } = args;
  return {
    ...{ baselineRule, minimumDays, excludeRetrospective, minimum },
    asOf: asOf ?? null,
    from: period?.start ?? null,
    to: period?.end ?? args.to ?? null,
    contractIds,
    serviceIds: decodeServices(args.services),
    where: (args.where ?? []).map(({ fact, isOneOf }) => ({ fact, values: isOneOf })),
    bandSetId: decodeOptionalId("bandSet", args.bands) ?? null,
    applyEditionMapping: args.applyEditionMapping,
  };
}

function check(args: ContractStarEvidenceArgs): void {
  const { minimumDays, minimum, period, to, services, where } = args;
  if (minimumDays < 0) throw badInput("`minimumDays` is 0 or more.");
  if (minimum < 1) throw badInput("`minimum` is 1 or more: a figure needs somebody.");
  if (period && to != null) throw badInput("Give either `period` or `to`, and not both.");
  if (period && period.end < period.start) {
    throw badInput(`The period ends on ${period.end}, before its start ${period.start}.`);
  }
  if (services?.length === 0) {
    throw badInput("`services` names none: name at least one, or leave it out.");
  }
  for (const { fact, isOneOf } of where ?? []) {
    if (isOneOf.length > 0) continue;
    throw badInput(`\`where\` lets no value of "${fact}" pass: name at least one in \`isOneOf\`.`);
  }
}

/** Keys in one order, so that the same ids in another order are the same request. */
function decodeServices(ids: string[] | null | undefined): string[] | null {
  return ids ? [...new Set(ids.map((id) => decodeId("service", id)))].sort() : null;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
