import type { OperationContext } from "../../context";
import { orBadInput } from "../../graphql/or-bad-input";
import { DEFAULT_MINIMUM } from "../evidence/evidence-request";
import type { IndicatorRow } from "../indicator/indicator.entity";
import type { NodeEntity, NodeLayer } from "../node/node.entity";
import type { Period } from "../period";
import { ClaimBasis } from "../payment/calculation";
import { toPaymentQuestion } from "../payment/calculated-payments.args";
import type { MonitoringPack } from "./monitoring-pack.type";
import { figureRequest, starRequest } from "./pack-request";

/** Boxes of some layers of the models in force, layer by layer. */
export async function nodesOf(
  { loaders }: OperationContext,
  { request }: MonitoringPack,
  layers: readonly NodeLayer[],
): Promise<NodeEntity[]> {
  const models = await loaders.logicModel.ofContract.load(request.contractId);
  const versions = await Promise.all(
    models.map(({ published }) => (published ? loaders.contents.nodes(published.id) : [])),
  );
  return layers.flatMap((layer) => versions.flat().filter((node) => node.layer === layer));
}

/** What Stars say about the contract as a whole, as was known at an instant; null: now. */
export const starsOf = (
  { loaders }: OperationContext,
  { request }: MonitoringPack,
  asOf: Date | null,
) =>
  loaders.evidence
    .ofContract({ ...starRequest(request, asOf), contractIds: null })
    .load(request.contractId);

/** The same about an outcome under this contract alone. */
export const starsOfOutcome = (
  { loaders }: OperationContext,
  { request }: MonitoringPack,
  node: NodeEntity,
  asOf: Date | null,
) => loaders.evidence.ofOutcome(starRequest(request, asOf)).load(node);

/** What the indicators of a box say of the period. */
export const indicatorsOf = (
  { loaders }: OperationContext,
  { request }: MonitoringPack,
  node: NodeEntity,
) => orBadInput(loaders.indicatorFigure.evidence(figureRequest(request)).load(node));

/** What one indicator says of other days. */
export const answerOf = (
  { loaders }: OperationContext,
  { request }: MonitoringPack,
  indicator: IndicatorRow,
  period: Period,
) =>
  orBadInput(loaders.indicatorFigure.answer({ ...figureRequest(request), period }).load(indicator));

/** What in the making of readings is worth a question. */
export const signalsOf = ({ loaders }: OperationContext, { request }: MonitoringPack) => {
  const asked = { asOf: request.asOf, to: null, minimum: DEFAULT_MINIMUM };
  return orBadInput(loaders.evidence.qualitySignals(asked).load(request.contractId));
};

/** From people engaged to money paid; null where nothing is paid for outcomes. */
export const reconciledOf = ({ loaders }: OperationContext, { request }: MonitoringPack) => {
  const { period, asOf, contractId } = request;
  const question = toPaymentQuestion({ period, asOf, basis: ClaimBasis.VERIFIED });
  return orBadInput(loaders.payment.reconciled(contractId, question));
};
