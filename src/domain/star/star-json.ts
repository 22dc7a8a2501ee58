import sql from "sql-template-tag";
import { camelCased } from "../../db/session";
import type { StarAreaEntity } from "./star-area.entity";
import type { StarStageEntity } from "./star-stage.entity";
import type { StarEntity } from "./star.entity";
import type { RegisteredStar } from "./star.repository";

type Json = Record<string, unknown>;

/** A Star with its areas and stages, both in order, as `starAsJson` gives it. */
export interface StarJson {
  readonly star: Json;
  readonly areas: readonly Json[];
  readonly stages: readonly Json[];
}

/** The Star `s` of a statement with all of its rows, as one value. */
export const starAsJson = sql`jsonb_build_object(
  'star', to_jsonb(s),
  'areas', to_jsonb(array(
    select to_jsonb(a) from star_area a where a.star_id = s.id order by a.position
  )),
  'stages', to_jsonb(array(
    select to_jsonb(g) from star_stage g where g.star_id = s.id order by g.position
  ))
)`;

/** The rows of a Star as the loaders give them, frozen: nobody writes to what is shared. */
export function toRegisteredStar({ star, areas, stages }: StarJson): RegisteredStar {
  const registeredAt = new Date(String(star.registered_at));
  return Object.freeze({
    star: Object.freeze({ ...camelCased(star), registeredAt }) as unknown as StarEntity,
    areas: areas.map((area) => Object.freeze(camelCased(area)) as unknown as StarAreaEntity),
    stages: stages.map((stage) => Object.freeze(camelCased(stage)) as unknown as StarStageEntity),
  });
}
