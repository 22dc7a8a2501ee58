import type { Session } from "../../../db/session";
import type { DisclosurePolicy } from "../../../disclosure/policy";
import type { modelContractsLoader } from "../../logic-model/model-contracts.loaders";
import type { ModelVersionEntity } from "../../logic-model/model-version.entity";
import type { IndicatorRow } from "../indicator.entity";
import type { Contents } from "../../logic-model/structure/contents";

/** What the figures of one operation are read from. */
export interface FigureReads {
  readonly session: Session;
  readonly contents: Contents;
  readonly indicator: { load(id: string): Promise<IndicatorRow | null> };
  readonly modelVersion: { load(id: string): Promise<ModelVersionEntity | null> };
  readonly modelContracts: ReturnType<typeof modelContractsLoader>;
  /** How figures are protected; null where they are not. */
  readonly policy: DisclosurePolicy | null;
}
