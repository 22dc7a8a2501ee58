import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { StarEvidence } from "../evidence/star-evidence";
import type { AuditFindingEntity } from "./audit-finding.entity";
import type { CaseFileAuditEntity } from "./case-file-audit.entity";
import type { DataQuality, LookedAt } from "./data-quality";
import { dataQualityOf } from "./data-quality.service";
import type { SecondScoringEntity } from "./second-scoring.entity";
import { auditResults, spotCheckResults } from "./results.service";
import type { SpotCheckEntity } from "./spot-check.entity";
import type { SupervisionEntity } from "./supervision.entity";

/** Batches over how readings are checked. */
export function readingQualityLoaders(session: Session, policy: DisclosurePolicy | null) {
  return {
    supervisionById: oneLoader<SupervisionEntity>(
      session,
      (ids) => sql`select * from supervision where id = any(${ids})`,
      (row) => row.id,
    ),
    /** When a reading was discussed, by its key. */
    supervisions: manyLoader<SupervisionEntity>(
      session,
      (ids) => sql`select * from supervision where reading_id = any(${ids})
                   order by discussed_on, id`,
      (row) => row.readingId,
    ),
    secondScoringById: oneLoader<SecondScoringEntity>(
      session,
      (ids) => sql`select * from second_scoring where id = any(${ids})`,
      (row) => row.id,
    ),
    /** How others scored a reading's case, by the reading's key. */
    secondScorings: manyLoader<SecondScoringEntity>(
      session,
      (ids) => sql`select * from second_scoring where reading_id = any(${ids})
                   order by scored_on, id`,
      (row) => row.readingId,
    ),
    auditById: oneLoader<CaseFileAuditEntity>(
      session,
      (ids) => sql`select * from case_file_audit where id = any(${ids})`,
      (row) => row.id,
    ),
    /** The sample of a spot check, by its key: for its provider. */
    auditOfSpotCheck: oneLoader<CaseFileAuditEntity & { readonly spotCheckId: string }>(
      session,
      (ids) => sql`select * from case_file_audit where spot_check_id = any(${ids})`,
      (row) => row.spotCheckId,
    ),
    findingById: oneLoader<AuditFindingEntity>(
      session,
      (ids) => sql`select * from audit_finding where id = any(${ids})`,
      (row) => row.id,
    ),
    spotCheckById: oneLoader<SpotCheckEntity>(
      session,
      (ids) => sql`select * from spot_check where id = any(${ids})`,
      (row) => row.id,
    ),
    /** What was found in an audit so far. */
    auditResults: new DataLoader<CaseFileAuditEntity, LookedAt & { readonly left: number }, string>(
      (audits) => auditResults(session, audits),
      { cacheKeyFn: ({ id }) => id },
    ),
    /** What a commissioner, or the provider, is told of a spot check; null until it is answered. */
    spotCheckResults: new DataLoader<SpotCheckEntity, LookedAt | null, string>(
      (checks) => spotCheckResults(session, policy, checks),
      { cacheKeyFn: ({ id }) => id },
    ),
    /** Whether the readings behind an answer can be relied on. */
    ofEvidence: new DataLoader<StarEvidence, DataQuality>((answers) =>
      dataQualityOf(session, policy, answers),
    ),
  };
}
