import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { starAsJson, toRegisteredStar, type StarJson } from "./star-json";
import { StarAreaEntity } from "./star-area.entity";
import { StarStageEntity } from "./star-stage.entity";
import { StarEntity } from "./star.entity";

export interface StarFilter {
  /** Only Stars that need a licence, or only those that need none. */
  readonly licensed?: boolean | null;
  /** Only Stars whose code, edition, name or publisher contains this text, in either case. */
  readonly search?: string | null;
}

/** A Star with its areas and stages, both in order. */
export interface RegisteredStar {
  readonly star: StarEntity;
  readonly areas: readonly StarAreaEntity[];
  readonly stages: readonly StarStageEntity[];
}

/** Stars in the order of their codes and editions. */
export function stars(filter: StarFilter): KeysetList {
  const where: Sql[] = [];
  if (filter.licensed != null) where.push(sql`s.licensed = ${filter.licensed}`);
  if (filter.search) {
    where.push(
      sql`strpos(lower(concat_ws(' ', s.code, s.edition, s.name, s.publisher)),
                 lower(${filter.search})) > 0`,
    );
  }
  return {
    columns: sql`s.*`,
    from: sql`star s`,
    where,
    order: [
      { column: "s.code", type: "text" },
      { column: "s.edition", type: "text" },
    ],
  };
}

/** Stars with their areas and stages; those that are not there are left out. */
export async function readStars(
  session: Session,
  ids: readonly string[],
): Promise<RegisteredStar[]> {
  const rows = await session.query<{ found: StarJson }>(
    sql`select ${starAsJson} as found from star s where s.id = any(${ids})`,
  );
  return rows.map(({ found }) => toRegisteredStar(found));
}

export async function findStar(session: Session, id: string): Promise<StarEntity | null> {
  return session.manager.findOneBy(StarEntity, { id });
}

export async function findRegisteredStar(
  session: Session,
  code: string,
  edition: string,
): Promise<RegisteredStar | null> {
  const star = await session.manager.findOneBy(StarEntity, { code, edition });
  if (!star) return null;
  const [areas, stages] = await Promise.all([
    findAreas(session, star.id),
    session.manager.find(StarStageEntity, {
      where: { starId: star.id },
      order: { position: "ASC" },
    }),
  ]);
  return { star, areas, stages };
}

/** Areas of a Star, in order. */
export async function findAreas(session: Session, starId: string): Promise<StarAreaEntity[]> {
  return session.manager.find(StarAreaEntity, { where: { starId }, order: { position: "ASC" } });
}

/** Writes a Star unless its code and edition are taken; says whether it did. */
export async function insertStar(
  session: Session,
  { star, areas, stages }: NewStarRows,
): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into star (id, code, edition, name, publisher, licensed, scale_min, scale_max,
          review_interval_days, review_tolerance_days, registered_by)
        values (${star.id}, ${star.code}, ${star.edition}, ${star.name}, ${star.publisher},
          ${star.licensed}, ${star.scaleMin}, ${star.scaleMax}, ${star.reviewIntervalDays},
          ${star.reviewToleranceDays}, ${star.registeredBy})
        on conflict (code, edition) do nothing returning id`,
  );
  if (inserted.length === 0) return false;
  await session.manager.insert(StarAreaEntity, [...areas]);
  await session.manager.insert(StarStageEntity, [...stages]);
  return true;
}

export interface NewStarRows {
  readonly star: Omit<StarEntity, "registeredAt">;
  readonly areas: readonly StarAreaEntity[];
  readonly stages: readonly StarStageEntity[];
}
