import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { orBadInput } from "../../graphql/or-bad-input";
import { PeriodInput } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { toFigureRequest } from "../indicator/progress/figure.args";
import type { FigureRequest, IndicatorAnswer } from "../indicator/progress/figure.service";
import { progress } from "../indicator/progress/progress";
import { MeasurementState } from "../measurement/measurement.entity";
import {
  ContractKpiSuccess,
  SetContractKpiInput,
  SetContractKpiResult,
  WithdrawContractKpiInput,
  WithdrawContractKpiResult,
} from "./contract-rating.inputs";
import { setContractKpi, withdrawContractKpi } from "./contract-kpi.service";
import type { KpiInForce } from "./contract-kpi.repository";
import { ContractRating, ContractRemark } from "./contract-rating.type";

@Resolver(() => Contract)
export class ContractRatingResolver {
  @Requires("rating.set")
  @Mutation(() => SetContractKpiResult, {
    description:
      "Sets the cut-offs by which a contract is rated on one of its indicators. Those before stay " +
      "readable; the same again changes nothing.",
  })
  setContractKpi(
    @Ctx() context: OperationContext,
    @Arg("input", () => SetContractKpiInput, { description: "The cut-offs." })
    input: SetContractKpiInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const indicatorId = decodeId("indicator", input.indicator);
    return mutate(context, {
      name: "setContractKpi",
      input,
      work: (session) => setContractKpi(session, contractId, indicatorId, input),
      answer: (id) => success(context, id),
    });
  }

  @Requires("rating.set")
  @Mutation(() => WithdrawContractKpiResult, {
    description: "Ends that a contract is rated on an indicator. What was agreed stays readable.",
  })
  withdrawContractKpi(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawContractKpiInput, { description: "Which, and why." })
    input: WithdrawContractKpiInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const indicatorId = decodeId("indicator", input.indicator);
    return mutate(context, {
      name: "withdrawContractKpi",
      input,
      work: (session) => withdrawContractKpi(session, contractId, indicatorId, input.reason),
      answer: (id) => success(context, id),
    });
  }

  @Requires("measurement.read")
  @FieldResolver(() => [ContractRating], {
    description:
      "How it stands on the indicators that cut-offs were agreed for, by verified measurements " +
      "alone. It rates the contract's indicators, not the service or its people.",
  })
  async ratings(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("period", () => PeriodInput, {
      nullable: true,
      description: "Figures of these days; default: those of each indicator's target of today.",
    })
    period?: PeriodInput | null,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description: "What was said at this instant, by the cut-offs of then; default: now.",
    })
    asOf?: Date | null,
  ): Promise<ContractRating[]> {
    // Of all contracts of a model at once, so that twenty of them are not asked one by one.
    const request: FigureRequest = {
      ...toFigureRequest({ period, asOf }, null),
      states: [MeasurementState.VERIFIED],
    };
    const kpis = await context.loaders.contractRating.kpis(request.asOf).load(row.id);
    return Promise.all(
      kpis.map(async (kpi) => new ContractRating(kpi, await ofContract(context, kpi, request))),
    );
  }

  @Requires("contract.read")
  @FieldResolver(() => [ContractRemark], {
    description: "What a source says of it in words that fit no field, by reference.",
  })
  async remarks(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
  ): Promise<ContractRemark[]> {
    const rows = await context.loaders.contractRating.remarks.load(row.id);
    return rows.map((remark) => new ContractRemark(remark));
  }
}

/** What measurements of the contract alone say of an indicator; null where it has none of it. */
async function ofContract(
  { loaders }: OperationContext,
  kpi: KpiInForce,
  request: FigureRequest,
): Promise<IndicatorAnswer | null> {
  const { indicator } = loaders.contractRating;
  const defined = await indicator(request.asOf).load(kpi.indicatorLineageId);
  if (!defined) return null;
  const all = await orBadInput(loaders.indicatorFigure.answer(request).load(defined));
  const own = all.byContract().find(({ question }) => question.contracts[0]?.id === kpi.contractId);
  if (!own) return null;
  const choice = { period: own.question.period, target: all.target, longer: null };
  return { ...all, figure: own, progress: progress(own, choice), byContract: () => [own] };
}

async function success(context: OperationContext, id: string): Promise<ContractKpiSuccess> {
  const row = await present(context.loaders.contract.byId.load(id));
  return new ContractKpiSuccess(new Contract(row));
}
