import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { modelContractsLoader } from "../logic-model/model-contracts.loaders";
import type { CountsMemory } from "./kept/counts-memory";
import type { VersionStructures } from "../logic-model/structure/version-structures";
import type { RegisteredStars } from "../star/registered-stars";
import type { ReleasedCounts } from "./protection/released/released-counts";

/** What the evidence of one operation is read from. */
export interface EvidenceReads {
  readonly session: Session;
  readonly stars: RegisteredStars;
  readonly structures: VersionStructures;
  readonly modelContracts: ReturnType<typeof modelContractsLoader>;
  readonly counts: CountsMemory;
  /** What is counted for viewers of aggregates. */
  readonly released: ReleasedCounts;
  /** How figures are protected; null where they are not. */
  readonly policy: DisclosurePolicy | null;
}
