import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { DateTimeScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { CashPosition, ImpactBond } from "./impact-bond.type";

@Resolver(() => Contract)
export class ContractImpactBondResolver {
  @Requires("payment.read")
  @FieldResolver(() => ImpactBond, {
    nullable: true,
    description: "Its social impact bond; null where nobody invested.",
  })
  async impactBond(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description:
        "By what was in the ledger at this instant; default: now. Viewers of totals are told outcome " +
        "payments and cash as they were when the month began. Terms of investments are as now.",
    })
    asOf?: Date | null,
  ): Promise<ImpactBond | null> {
    const bond = await context.loaders.impactBond.bond(asOf ?? null).load(row.id);
    return bond && new ImpactBond(bond);
  }
}

@Resolver(() => CashPosition)
export class BondCashResolver {
  @FieldResolver(() => Organisation, { description: "Whose cash it is." })
  async organisation(@Ctx() context: OperationContext, @Root() { data }: CashPosition) {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(data.organisationId)));
  }
}
