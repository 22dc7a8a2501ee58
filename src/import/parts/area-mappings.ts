import type { Session } from "../../db/session";
import { declareEditionMapping, type AreaPair } from "../../domain/star/edition-mapping.service";
import { findRegisteredStar } from "../../domain/star/star.repository";
import type { BundleFile } from "../bundle-source";
import { readJson } from "../json/json-file";
import { dayText, list, object, optional, required, text } from "../json/shape";
import { findDeclaredAreas } from "./area-mappings.repository";
import { landing, refused, type JsonOutcome, type JsonPart } from "./json-part";

interface AreaMappingDefinition {
  readonly from: { readonly star: string; readonly edition: string };
  readonly to: { readonly star: string; readonly edition: string };
  readonly declaredBy: string;
  readonly declaredOn?: string | null;
  readonly reason: string;
  readonly areas: readonly AreaPair[];
}

const STAR = object({ star: required(text), edition: required(text) });

const SHAPE = object({
  from: required(STAR),
  to: required(STAR),
  declaredBy: required(text),
  declaredOn: optional(dayText),
  reason: required(text),
  areas: required(list(object({ from: required(text), to: required(text) }))),
});

/** `area-mappings/*.json`: which areas of one edition may be read as areas of another (D4). */
export const AREA_MAPPINGS_PART: JsonPart = { folder: "area-mappings", land };

async function land(session: Session, file: BundleFile): Promise<JsonOutcome> {
  const read = await readJson<AreaMappingDefinition>(file, SHAPE);
  if ("faults" in read) return { status: "refused", faults: read.faults };
  const { from, to, areas, reason, declaredBy, declaredOn } = read.document;
  const stars = {
    from: await findRegisteredStar(session, from.star, from.edition),
    to: await findRegisteredStar(session, to.star, to.edition),
  };
  if (!stars.from || !stars.to) {
    const ends = (["from", "to"] as const).filter((end) => !stars[end]);
    return refused(
      file.path,
      ends.map((end) => ({
        path: [end],
        code: "UNKNOWN_STAR",
        message:
          `There is no Star ${read.document[end].star} ${read.document[end].edition}: put its ` +
          "definition into stars/, or name one that is registered.",
      })),
    );
  }
  const [fromStarId, toStarId] = [stars.from.star.id, stars.to.star.id];
  const declared = await findDeclaredAreas(session, fromStarId, toStarId);
  if (declared.length > 0 && isSame(declared, areas)) return { status: "unchanged" };
  const by = declaredOn ? `${declaredBy}, ${declaredOn}` : declaredBy;
  return landing(file.path, async () => {
    const mapping = { fromStarId, toStarId, areas, reason, declaredBy: by };
    await declareEditionMapping(session, mapping, []);
    return { status: "added" };
  });
}

function isSame(a: readonly AreaPair[], b: readonly AreaPair[]): boolean {
  const sorted = (pairs: readonly AreaPair[]): string =>
    JSON.stringify(pairs.map(({ from, to }) => [from, to]).sort());
  return sorted(a) === sorted(b);
}
