import sql from "sql-template-tag";
import { fromJson, type JsonRow } from "../../db/json-row";
import type { StarAreaEntity } from "./star-area.entity";
import type { StarStageEntity } from "./star-stage.entity";
import type { StarEntity } from "./star.entity";
import type { RegisteredStar } from "./star.repository";

/** A Star with its areas and stages, both in order, as `starAsJson` gives it. */
export interface StarJson {
  readonly star: JsonRow;
  readonly areas: readonly JsonRow[];
  readonly stages: readonly JsonRow[];
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
  return Object.freeze({
    star: Object.freeze(fromJson<StarEntity>(star, ["registeredAt"])),
    areas: areas.map((area) => Object.freeze(fromJson<StarAreaEntity>(area))),
    stages: stages.map((stage) => Object.freeze(fromJson<StarStageEntity>(stage))),
  });
}
