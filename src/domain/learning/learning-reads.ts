import type { claimLoaders } from "../claim/claim.loaders";
import type { evidenceLoaders } from "../evidence/evidence.loaders";
import type { EvidenceReads } from "../evidence/evidence-reads";
import type { figureLoaders } from "../indicator/progress/figure.loaders";
import type { logicModelLoaders } from "../logic-model/logic-model.loaders";
import type { Contents } from "../logic-model/structure/contents";
import type { outcomeMetricLoaders } from "../rate-card/rate-card.loaders";
import type { serviceLoaders } from "../service/service.loaders";

/** What the figures behind questions are read from: the batches of one operation. */
export interface OperationLoaders {
  readonly claim: Pick<ReturnType<typeof claimLoaders>, "counts" | "signals">;
  readonly contents: Contents;
  readonly evidence: Pick<ReturnType<typeof evidenceLoaders>, "qualitySignals">;
  readonly evidenceReads: EvidenceReads;
  readonly indicatorFigure: Pick<ReturnType<typeof figureLoaders>, "answer">;
  readonly logicModel: Pick<ReturnType<typeof logicModelLoaders>, "ofContract">;
  readonly outcomeMetric: Pick<
    ReturnType<typeof outcomeMetricLoaders>,
    "ofContract" | "payingForNode"
  >;
  readonly service: Pick<ReturnType<typeof serviceLoaders>, "byContract">;
}
