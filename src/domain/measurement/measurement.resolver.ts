import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { DecimalScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { toAnswer, toExact } from "../indicator/exact";
import type { IndicatorRow } from "../indicator/indicator.entity";
import { Indicator } from "../indicator/indicator.type";
import { display } from "../indicator/unit";
import { valueOf } from "./figure";
import { MeasurementEvent, MeasurementPart } from "./measurement-parts.type";
import { Measurement, type FigureExplanation } from "./measurement.type";
import { protectEvent, protectMeasurement, type ShownMeasurement } from "./protect-measurement";

@Resolver(() => Measurement)
export class MeasurementResolver {
  @Requires("measurement.read")
  @Query(() => Measurement, {
    nullable: true,
    description: "One measurement; null when there is none.",
  })
  async measurement(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Measurement | null> {
    const row = await context.loaders.measurement.byId.load(decodeId("measurement", id));
    return row && new Measurement(row);
  }

  @FieldResolver(() => Indicator, {
    description:
      "The indicator as the newest published version that has it defines it, or else the draft.",
  })
  async indicator(
    @Ctx() context: OperationContext,
    @Root() measurement: Measurement,
  ): Promise<Indicator> {
    return new Indicator(await current(context, measurement));
  }

  @FieldResolver(() => Contract, { description: "The contract under which it was measured." })
  async contract(@Ctx() context: OperationContext, @Root() { row }: Measurement) {
    return new Contract(await present(context.loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "Of a ratio: how many did. Of an average: the sum. Null for others.",
  })
  async numerator(@Ctx() context: OperationContext, @Root() measurement: Measurement) {
    return (await shown(context, measurement)).numerator;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: "Of a ratio: of how many. Of an average: how many it rests on. Null for others.",
  })
  async denominator(@Ctx() context: OperationContext, @Root() measurement: Measurement) {
    return (await shown(context, measurement)).denominator;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether its figures are withheld from this viewer, as about too few people: null then. What " +
      "counts people is protected: ratios and means by how many people they are of, and values in " +
      "any unit but money, percentages, times, points, and a provider's posts, places and sessions.",
  })
  async suppressed(@Ctx() context: OperationContext, @Root() measurement: Measurement) {
    return (await shown(context, measurement)).isWithheld ?? false;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      "In the indicator's unit, at most nine digits after the point; of a ratio worked out from " +
      "numerator and denominator. Null where the denominator is 0: see `valueNote`.",
  })
  async value(@Ctx() context: OperationContext, @Root() measurement: Measurement) {
    const row = await shown(context, measurement);
    const value = valueOf(row, await definition(context, measurement));
    return value && toAnswer(value);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The value with the indicator's decimals and unit, rounded half-up.",
  })
  async display(@Ctx() context: OperationContext, @Root() measurement: Measurement) {
    const indicator = await definition(context, measurement);
    const value = valueOf(await shown(context, measurement), indicator);
    return value && display(value, indicator);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why there is no value; null where there is one.",
  })
  async valueNote(@Ctx() context: OperationContext, @Root() measurement: Measurement) {
    const row = await shown(context, measurement);
    if (row.isWithheld) return "Withheld: it is about too few people.";
    if (valueOf(row, await definition(context, measurement))) return null;
    return row.denominator !== null && toExact(row.denominator).eq("0")
      ? "No value: the denominator is 0, so there is nothing to take a share of."
      : "No value: the figures do not fit how the indicator is worked out now.";
  }

  @FieldResolver(() => [MeasurementPart], {
    description: "The same by groups; the categories of a dimension add up to the whole.",
  })
  async disaggregations(
    @Ctx() context: OperationContext,
    @Root() measurement: Measurement,
  ): Promise<MeasurementPart[]> {
    const indicator = await definition(context, measurement);
    const { disaggregations } = await shown(context, measurement);
    return disaggregations.map((part) => new MeasurementPart(part, indicator));
  }

  @FieldResolver(() => [MeasurementEvent], {
    description: "Who entered, changed and moved it, when and why, oldest first.",
  })
  async history(
    @Ctx() context: OperationContext,
    @Root() measurement: Measurement,
  ): Promise<MeasurementEvent[]> {
    const indicator = await definition(context, measurement);
    const events = await context.loaders.measurement.events.load(measurement.row.id);
    const threshold = await thresholdFor(context, measurement);
    if (threshold === null) return events.map((event) => new MeasurementEvent(event, indicator));
    const now = await shown(context, measurement);
    return events.map(
      (event) => new MeasurementEvent(protectEvent(event, now, indicator, threshold), indicator),
    );
  }
}

/** What explains the figures. */
async function definition(
  context: OperationContext,
  measurement: Measurement,
): Promise<FigureExplanation> {
  return measurement.definedBy ?? current(context, measurement);
}

function current(context: OperationContext, { row }: Measurement): Promise<IndicatorRow> {
  return present(context.loaders.indicator.currentOfLineage.load(row.lineageId));
}

/** The measurement as the viewer is shown it. */
async function shown(
  context: OperationContext,
  measurement: Measurement,
): Promise<ShownMeasurement> {
  const threshold = await thresholdFor(context, measurement);
  if (threshold === null) return measurement.row;
  return protectMeasurement(measurement.row, await definition(context, measurement), threshold);
}

/** Fewest people that it may be about; null for a viewer who sees the contract's people. */
async function thresholdFor(
  { disclosure, session }: OperationContext,
  { row }: Measurement,
): Promise<number | null> {
  if (!disclosure) return null;
  const { protectedContracts } = await session.reach();
  return protectedContracts.includes(row.contractId) ? disclosure.threshold : null;
}
