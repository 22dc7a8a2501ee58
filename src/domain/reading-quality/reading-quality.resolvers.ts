import {
  AuditFindingResolver,
  CaseFileAuditResolver,
  ServiceAuditsResolver,
} from "./case-file-audit.resolver";
import {
  CheckedReadingResolver,
  SecondScoringResolver,
  SupervisionResolver,
} from "./checked-reading.resolver";
import { StarEvidenceQualityResolver } from "./data-quality.resolver";
import { ReadingQualityEditsResolver } from "./reading-quality-edits.resolver";
import { SpotCheckEditsResolver } from "./spot-check-edits.resolver";
import { ContractSpotChecksResolver, SpotCheckResolver } from "./spot-check.resolver";

/** The resolvers of how far readings can be relied on. */
export const READING_QUALITY_RESOLVERS: readonly (new () => object)[] = [
  AuditFindingResolver,
  CaseFileAuditResolver,
  CheckedReadingResolver,
  ContractSpotChecksResolver,
  ReadingQualityEditsResolver,
  SecondScoringResolver,
  ServiceAuditsResolver,
  SpotCheckEditsResolver,
  SpotCheckResolver,
  StarEvidenceQualityResolver,
  SupervisionResolver,
];
