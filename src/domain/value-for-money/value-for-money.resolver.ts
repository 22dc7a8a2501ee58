import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { orBadInput } from "../../graphql/or-bad-input";
import { PeriodInput } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { toFigureRequest } from "../indicator/progress/figure.args";
import { ValueForMoney } from "./value-for-money.type";

@Resolver(() => Contract)
export class ContractValueForMoneyResolver {
  @Requires("payment.read")
  @FieldResolver(() => ValueForMoney, {
    description:
      "What it cost, for each person engaged, each person improved and each outcome, beside stated " +
      "alternatives. No verdict.",
  })
  async valueForMoney(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("period", () => PeriodInput, {
      nullable: true,
      description: "Of these days; default: from the beginning until `asOf`.",
    })
    period?: PeriodInput | null,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description:
        "With what was known at this instant; default: now. Viewers of totals are told what was paid " +
        "and achieved as known when the month began.",
    })
    asOf?: Date | null,
  ): Promise<ValueForMoney> {
    const asked = toFigureRequest({ period, asOf }, null);
    const { ofContract } = context.loaders.valueForMoney;
    const found = ofContract({ period: asked.period, asOf: asked.asOf }).load(row.id);
    return orBadInput(found, (value) => new ValueForMoney(value));
  }
}
