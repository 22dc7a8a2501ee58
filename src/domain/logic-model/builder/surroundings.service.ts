import type { Session } from "../../../db/session";
import { findAreas } from "../../mapping/mapping.repository";
import { findEarlierTargets, findLineages } from "../model-contents.repository";
import type { Operation } from "./operation";
import type { Surroundings } from "./workspace";

/** What a batch on a draft names outside of the draft; only what it needs. */
export async function loadSurroundings(
  session: Session,
  draftId: string,
  operations: readonly Operation[],
): Promise<Surroundings> {
  const areaIds = new Set(operations.map(areaOf).filter((id) => id != null));
  const addsIndicators = operations.some((operation) => operation.kind === "addIndicator");
  const [areas, lineages, targets] = await Promise.all([
    findAreas(session, [...areaIds]),
    addsIndicators ? findLineages(session, draftId) : [],
    addsIndicators ? findEarlierTargets(session, draftId) : [],
  ]);
  return {
    areas: new Map(areas.map((area) => [area.id, area])),
    lineages: new Map(lineages.map((lineage) => [lineage.reference, lineage.id])),
    targets: Map.groupBy(targets, (target) => target.lineageId),
  };
}

function areaOf(operation: Operation): string | null | undefined {
  switch (operation.kind) {
    case "map":
      return operation.areaId;
    case "addIndicator":
      return operation.starAreaId;
    case "changeIndicator":
      return operation.changes.starAreaId;
    default:
      return null;
  }
}
