import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { RetentionNoticeEntity } from "./retention-notice.entity";
import type { RetentionRuleEntity } from "./retention-rule.entity";

/** Batches over how long people are kept. */
export function retentionLoaders(session: Session) {
  return {
    /** The rule in force, by contract. */
    ruleOfContract: oneLoader<RetentionRuleEntity>(
      session,
      (ids) => sql`select distinct on (contract_id) * from retention_rule
                   where contract_id = any(${ids}) order by contract_id, set_at desc, id desc`,
      (row) => row.contractId,
    ),
    /** The notice that somebody is to be erased, by person. */
    noticeOfServiceUser: oneLoader<RetentionNoticeEntity>(
      session,
      (ids) => sql`select * from retention_notice where service_user_id = any(${ids})`,
      (row) => row.serviceUserId,
    ),
  };
}
