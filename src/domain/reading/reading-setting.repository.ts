import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import { trainingHoldsOn } from "../worker/worker.repository";

/** What the keys and references of a reading stand for; null where there is no such thing. */
export interface ReadingSetting {
  readonly engagementId: string | null;
  readonly serviceId: string;
  readonly keyworkerId: string | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly providerId: string;
  readonly providerReference: string;
  readonly starId: string | null;
  readonly starName: string;
  readonly edition: string;
  readonly licensed: boolean;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** Codes of the Star's areas, by position. */
  readonly areas: readonly string[];
  /** Whether the provider holds a licence for the Star on the day. */
  readonly hasLicence: boolean;
  readonly workerId: string | null;
  readonly workerReference: string | null;
  /** Whether the worker's training for the Star holds on the day. */
  readonly isTrained: boolean;
}

/** What identifies a reading's setting. */
export interface ReadingNames {
  readonly engagementId: string;
  readonly starId: string;
  readonly takenOn: string;
  /** The provider's worker of this reference; without one, the one among these keys. */
  readonly worker: {
    readonly reference: string | null;
    /** Null: of the viewer's own. */
    readonly ids: readonly string[] | null;
  };
}

/**
 * All that the rules of one reading ask about, in one statement. The engagement is held against
 * changes until the transaction ends, so that its period is still the one that was checked; as what
 * counts readings holds it, for two who shared it would wait for each other there.
 */
export async function findReadingSetting(
  session: Session,
  { engagementId, starId, takenOn, worker }: ReadingNames,
): Promise<ReadingSetting> {
  return session.queryOne(
    sql`with engaged as materialized (
          select * from engagement
          where id = ${engagementId} and service_user_id is not null for no key update
        )
        select e.id as engagement_id, e.service_id, e.keyworker_id, e.started_on, e.ended_on,
          p.id as provider_id, p.reference as provider_reference,
          s.id as star_id, s.name as star_name, s.edition, s.licensed, s.scale_min, s.scale_max,
          (select array_agg(a.code order by a.position) from star_area a where a.star_id = s.id)
            as areas,
          exists (
            select from licence l
            where l.organisation_id = p.id and l.star_id = s.id
              and ${takenOn}::date between l.valid_from and l.valid_to
          ) as has_licence,
          w.id as worker_id, w.reference as worker_reference,
          exists (
            select from training t
            where t.worker_id = w.id and t.star_id = s.id and ${trainingHoldsOn(takenOn)}
          ) as is_trained
        from (select) one
        left join engaged e on true
        left join organisation p on p.id = e.provider_id
        left join star s on s.id = ${starId}
        left join lateral (
          select * from worker
          where organisation_id = p.id and (
            reference = ${worker.reference}
            or ${worker.reference}::text is null
              and id = any(coalesce(${worker.ids}::uuid[], (select reach('workers'))))
          )
          order by id limit 1
        ) w on true`,
  );
}
