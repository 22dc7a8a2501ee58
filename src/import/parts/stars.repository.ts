import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** A registered Star as rows of readings are read against it. */
export interface KnownStar {
  readonly code: string;
  readonly edition: string;
  /** For people, e.g. `harbour 2026`. */
  readonly label: string;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** Codes of its areas, in their order. */
  readonly areas: readonly string[];
}

export async function findKnownStars(session: Session): Promise<KnownStar[]> {
  return session.query<KnownStar>(sql`
    select s.code, s.edition, s.code || ' ' || s.edition as label, s.scale_min, s.scale_max,
      array_agg(a.code order by a.position) as areas
    from star s join star_area a on a.star_id = s.id
    group by s.id order by s.code, s.edition`);
}
