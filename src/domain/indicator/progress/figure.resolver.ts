import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../../context";
import { present } from "../../../db/loaders";
import { whenThere, type MaybePromise } from "../../../db/maybe-promise";
import { contractKeys } from "../../contract/contract-keys";
import { Contract } from "../../contract/contract.type";
import { orBadInput } from "../../../graphql/or-bad-input";
import { Measurement } from "../../measurement/measurement.type";
import { Indicator } from "../indicator.type";
import { FigureArgs, MeasuredArgs, toFigureRequest } from "./figure.args";
import type { FigureRequest, IndicatorAnswer } from "./figure.service";
import { IndicatorFigure, MissingMeasurement } from "./figure.type";
import { IndicatorProgress } from "./progress.type";

const toProgress = (answer: IndicatorAnswer): IndicatorProgress => new IndicatorProgress(answer);

const toFigure = ({ figure, byContract }: IndicatorAnswer): IndicatorFigure =>
  new IndicatorFigure(figure, byContract);

/** What the arguments of a field ask for: worked out once where many indicators are asked the same. */
function requestOf(context: OperationContext, args: FigureArgs): MaybePromise<FigureRequest> {
  const { requests } = context.loaders.indicatorFigure;
  const known = requests.get(args);
  if (known) return known;
  const request = whenThere(contractKeys(context, args.contracts), (keys) =>
    toFigureRequest(args, keys),
  );
  requests.set(args, request);
  return request;
}

@Resolver(() => Indicator)
export class IndicatorFiguresResolver {
  @FieldResolver(() => IndicatorProgress, {
    description: "How far it has come towards its target, and what that rests on.",
  })
  progress(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
    @Args(() => FigureArgs) args: FigureArgs,
  ): MaybePromise<IndicatorProgress> {
    const { answer } = context.loaders.indicatorFigure;
    return whenThere(requestOf(context, args), (request) =>
      orBadInput(answer(request).load(row), toProgress),
    );
  }

  @FieldResolver(() => IndicatorFigure, {
    description: "Its measurements over periods and contracts as one figure, by its aggregation.",
  })
  rollUp(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
    @Args(() => FigureArgs) args: FigureArgs,
  ): MaybePromise<IndicatorFigure> {
    const { answer } = context.loaders.indicatorFigure;
    return whenThere(requestOf(context, args), (request) =>
      orBadInput(answer(request).load(row), toFigure),
    );
  }

  @FieldResolver(() => Measurement, {
    nullable: true,
    description:
      "The one with the latest end that counts; of several contracts' with one end, that of the " +
      "first by reference. Null when nothing that counts was measured.",
  })
  latestMeasurement(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
    @Args(() => MeasuredArgs) args: MeasuredArgs,
  ): MaybePromise<Measurement | null> {
    const { latest } = context.loaders.indicatorFigure;
    return whenThere(requestOf(context, args), (request) =>
      orBadInput(latest(request).load(row), (found) => found && new Measurement(found, row)),
    );
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
