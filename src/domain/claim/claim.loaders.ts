import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { Period } from "../period";
import { claimCounts } from "./claim-counts.service";
import { contractClaimSignals, type ClaimSignalRequest } from "./claim-signals.service";
import type { ClaimEventEntity } from "./claim-event.entity";
import type { ClaimPersonEntity } from "./claim-person.entity";
import type { ClaimSampleEntity } from "./claim-sample.entity";
import { CLAIM_COLUMNS, CLAIMS, type ClaimRow } from "./claim.repository";
import type { RelapseEntity } from "./relapse.entity";

/** A relapse, and an engagement of the person; null for somebody erased. */
export type RelapseRow = RelapseEntity & { readonly engagementId: string | null };

/** Batches over claims. */
export function claimLoaders(session: Session, policy: DisclosurePolicy | null) {
  return {
    byId: oneLoader<ClaimRow>(
      session,
      (ids) => sql`select ${CLAIM_COLUMNS} from ${CLAIMS} where c.id = any(${ids})`,
      (row) => row.id,
    ),
    /** Claims of a contract by metric and state, by its key. */
    counts: perRequest((period: Period | null) =>
      ofContracts((ids) => claimCounts(session, policy, ids, period)),
    ),
    /** Signals of a contract's claims, by its key. */
    signals: perRequest((request: ClaimSignalRequest) =>
      ofContracts((ids) => contractClaimSignals(session, policy, ids, request)),
    ),
    /** What became of a claim, oldest first. */
    events: manyLoader<ClaimEventEntity>(
      session,
      (ids) => sql`select * from claim_event where claim_id = any(${ids}) order by acted_at, id`,
      (row) => row.claimId,
    ),
    /** What a claim tells of a person; null where it is about nobody, or not for the viewer. */
    person: oneLoader<ClaimPersonEntity>(
      session,
      (ids) => sql`select * from claim_person where claim_id = any(${ids})`,
      (row) => row.claimId,
    ),
    sampleById: oneLoader<ClaimSampleEntity>(
      session,
      (ids) => sql`select * from claim_sample where id = any(${ids})`,
      (row) => row.id,
    ),
    relapseById: oneLoader<RelapseRow>(
      session,
      (ids) => sql`
        select r.*, (
          select e.id from engagement e
          join claimant m on m.service_user_id = e.service_user_id
          where m.id = r.claimant_id and e.contract_id = r.contract_id
            and e.service_id = r.service_id
          order by e.id limit 1
        ) as engagement_id
        from relapse r where r.id = any(${ids})`,
      (row) => row.id,
    ),
    /** What the person of a claim lost again of the same metric, by the claim's key, oldest first. */
    relapses: manyLoader<RelapseRow & { readonly claimId: string }>(
      session,
      (ids) => sql`
        select r.*, p.engagement_id, p.claim_id
        from claim_person p
        join claim c on c.id = p.claim_id
        join relapse r
          on r.claimant_id = p.claimant_id and r.outcome_metric_id = c.outcome_metric_id
        where p.claim_id = any(${ids})
        order by r.relapsed_on, r.id`,
      (row) => row.claimId,
    ),
  };
}

function ofContracts<Answer>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Answer[]>>,
): DataLoader<string, readonly Answer[]> {
  return new DataLoader(async (ids) => {
    const answers = await read(ids);
    return ids.map((id) => answers.get(id) ?? []);
  });
}
