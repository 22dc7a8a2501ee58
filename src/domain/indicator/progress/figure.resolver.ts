import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../../context";
import { present } from "../../../db/loaders";
import { contractKeys } from "../../contract/contract-keys";
import { Contract } from "../../contract/contract.type";
import { orBadInput } from "../../../graphql/or-bad-input";
import { Measurement } from "../../measurement/measurement.type";
import { Indicator } from "../indicator.type";
import { FigureArgs, MeasuredArgs, toFigureRequest } from "./figure.args";
import { IndicatorFigure, MissingMeasurement } from "./figure.type";
import { IndicatorProgress } from "./progress.type";

@Resolver(() => Indicator)
export class IndicatorFiguresResolver {
  @FieldResolver(() => IndicatorProgress, {
    description: "How far it has come towards its target, and what that rests on.",
  })
  async progress(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
    @Args(() => FigureArgs) args: FigureArgs,
  ): Promise<IndicatorProgress> {
    const request = toFigureRequest(args, await contractKeys(context, args.contracts));
    const answer = await orBadInput(context.loaders.indicatorFigure.answer(request).load(row));
    return new IndicatorProgress(answer);
  }

  @FieldResolver(() => IndicatorFigure, {
    description: "Its measurements over periods and contracts as one figure, by its aggregation.",
  })
  async rollUp(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
    @Args(() => FigureArgs) args: FigureArgs,
  ): Promise<IndicatorFigure> {
    const request = toFigureRequest(args, await contractKeys(context, args.contracts));
    const answer = await orBadInput(context.loaders.indicatorFigure.answer(request).load(row));
    return new IndicatorFigure(answer.figure, answer.byContract);
  }

  @FieldResolver(() => Measurement, {
    nullable: true,
    description:
      "The one with the latest end that counts; of several contracts' with one end, that of the " +
      "first by reference. Null when nothing that counts was measured.",
  })
  async latestMeasurement(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
    @Args(() => MeasuredArgs) args: MeasuredArgs,
  ): Promise<Measurement | null> {
    const request = toFigureRequest(args, await contractKeys(context, args.contracts));
    const latest = await orBadInput(context.loaders.indicatorFigure.latest(request).load(row));
    return latest && new Measurement(latest, row);
  }
}

@Resolver(() => IndicatorFigure)
export class FigureScopeResolver {
  @FieldResolver(() => [Contract], { description: "The contracts it is about, by reference." })
  async contracts(
    @Ctx() context: OperationContext,
    @Root() { figure }: IndicatorFigure,
  ): Promise<Contract[]> {
    const rows = await Promise.all(
      figure.question.contracts.map(({ id }) => present(context.loaders.contract.byId.load(id))),
    );
    return rows.map((row) => new Contract(row));
  }
}

@Resolver(() => IndicatorFigure)
export class FigureMeasurementsResolver {
  @FieldResolver(() => [Measurement], { description: "The measurements it is made of, by period." })
  async measurements(
    @Ctx() context: OperationContext,
    @Root() { figure }: IndicatorFigure,
  ): Promise<Measurement[]> {
    const { counted, definition, question } = figure;
    const whole = context.loaders.indicatorFigure.measurement(question.asOf ?? null);
    const rows = await Promise.all(counted.map(({ id }) => present(whole.load(id))));
    return rows.map((row) => new Measurement(row, definition));
  }
}

@Resolver(() => MissingMeasurement)
export class MissingMeasurementResolver {
  @FieldResolver(() => Contract, { description: "The contract that nothing was counted for." })
  async contract(
    @Ctx() context: OperationContext,
    @Root() { row }: MissingMeasurement,
  ): Promise<Contract> {
    return new Contract(await present(context.loaders.contract.byId.load(row.contract.id)));
  }
}
