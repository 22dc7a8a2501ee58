import sql from "sql-template-tag";
import { fromJson, type JsonRow } from "../../../db/json-row";
import type { Session } from "../../../db/session";
import type { IndicatorRow } from "../../indicator/indicator.entity";
import type { LinkEntity } from "../../link/link.entity";
import type { MappingEntity } from "../../mapping/mapping.entity";
import type { NodeEntity } from "../../node/node.entity";
import { starAsJson, toRegisteredStar, type StarJson } from "../../star/star-json";
import type { StructureRows } from "./version-structure";

interface StructureJson {
  readonly id: string;
  readonly nodes: readonly JsonRow[];
  readonly links: readonly JsonRow[];
  readonly mappings: readonly JsonRow[];
  readonly indicators: readonly JsonRow[];
  readonly stars: readonly StarJson[];
}

/**
 * Everything that versions say, by key, in one statement; those that are not there are left out.
 * The rows are what the loaders give: decimals are text, for a JSON number would be a float here.
 */
export async function readStructures(
  session: Session,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, StructureRows>> {
  const found = await session.query<StructureJson>(sql`
    select v.id,
      to_jsonb(array(
        select to_jsonb(n) from node n
        where n.model_version_id = v.id order by n.position, n.id
      )) as nodes,
      to_jsonb(array(
        select to_jsonb(l) from link l where l.model_version_id = v.id order by l.lineage_id
      )) as links,
      to_jsonb(array(
        select to_jsonb(m) || jsonb_build_object('weight', m.weight::text) from mapping m
        where m.model_version_id = v.id order by m.lineage_id
      )) as mappings,
      to_jsonb(array(
        select to_jsonb(i)
          || jsonb_build_object('baseline', i.baseline::text, 'reference', l.reference)
        from indicator i join indicator_lineage l on l.id = i.lineage_id
        where i.model_version_id = v.id order by i.lineage_id
      )) as indicators,
      to_jsonb(array(
        select ${starAsJson} from star s
        where s.id in (
          select a.star_id from mapping m join star_area a on a.id = m.star_area_id
          where m.model_version_id = v.id
        )
        order by s.code, s.edition
      )) as stars
    from model_version v where v.id = any(${versionIds})`);
  return new Map(found.map(({ id, ...json }) => [id, toRows(json)]));
}

function toRows(json: Omit<StructureJson, "id">): StructureRows {
  return {
    nodes: json.nodes.map((row) => fromJson<NodeEntity>(row)),
    links: json.links.map((row) => fromJson<LinkEntity>(row)),
    mappings: json.mappings.map((row) => fromJson<MappingEntity>(row)),
    indicators: json.indicators.map((row) => fromJson<IndicatorRow>(row)),
    stars: json.stars.map(toRegisteredStar),
  };
}
