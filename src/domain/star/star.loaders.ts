import sql, { join } from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { StarAreaEntity } from "./star-area.entity";
import type { StarStageEntity } from "./star-stage.entity";
import type { StarEntity } from "./star.entity";

/** The loader key of a Star by the names that people use. */
export const starKey = (code: string, edition: string): string => JSON.stringify([code, edition]);

/** Batches over Stars, their areas and stages. */
export function starLoaders(session: Session) {
  return {
    byId: oneLoader<StarEntity>(
      session,
      (ids) => sql`select * from star where id = any(${ids})`,
      (row) => row.id,
    ),
    byCodeAndEdition: oneLoader<StarEntity>(
      session,
      (keys) => sql`select * from star where (code, edition) in (${join(keys.map(pair))})`,
      (row) => starKey(row.code, row.edition),
    ),
    editions: manyLoader<StarEntity>(
      session,
      (codes) => sql`select * from star where code = any(${codes}) order by edition`,
      (row) => row.code,
    ),
    areaById: oneLoader<StarAreaEntity>(
      session,
      (ids) => sql`select * from star_area where id = any(${ids})`,
      (row) => row.id,
    ),
    areas: manyLoader<StarAreaEntity>(
      session,
      (ids) => sql`select * from star_area where star_id = any(${ids}) order by position`,
      (row) => row.starId,
    ),
    stageById: oneLoader<StarStageEntity>(
      session,
      (ids) => sql`select * from star_stage where id = any(${ids})`,
      (row) => row.id,
    ),
    stages: manyLoader<StarStageEntity>(
      session,
      (ids) => sql`select * from star_stage where star_id = any(${ids}) order by position`,
      (row) => row.starId,
    ),
  };
}

function pair(key: string) {
  const [code, edition]: string[] = JSON.parse(key);
  return sql`(${code}, ${edition})`;
}
