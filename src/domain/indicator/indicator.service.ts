import type { Session } from "../../db/session";
import { notFound, type Issue } from "../refusal";
import type { IndicatorDefinition } from "./indicator-checks";
import type { IndicatorRow } from "./indicator.entity";
import {
  deleteIndicators,
  findCurrentIndicators,
  findLastWithMeasurements,
  insertIndicators,
  insertLineages,
  lockIndicator,
  lockLineagesOf,
  updateIndicators,
  type IndicatorPlace,
} from "./indicator.repository";

/** An indicator to enter into a draft. Check it with `checkIndicator` first. */
export interface NewIndicator extends IndicatorDefinition {
  readonly id: string;
  /** Used unless the model has, or had, an indicator with this reference: that one goes on. */
  readonly lineageId: string;
  /** Unique in the version; see `suggestReference`. */
  readonly reference: string;
  readonly nodeId: string;
}

/** An indicator as it is to be, all of it. */
export interface ChangedIndicator extends IndicatorDefinition {
  readonly id: string;
  readonly nodeId: string;
}

/** The draft that indicators are entered into. */
export interface DraftVersion {
  readonly id: string;
  readonly logicModelId: string;
}

/** Enters indicators into a draft, in two statements however many there are. */
export async function addIndicators(
  session: Session,
  { id: modelVersionId, logicModelId }: DraftVersion,
  indicators: readonly NewIndicator[],
): Promise<void> {
  const rows = indicators.map((indicator) => ({ ...indicator, modelVersionId }));
  const lineages = insertLineages(session, logicModelId, rows);
  await Promise.all([lineages, insertIndicators(session, logicModelId, rows)]);
}

/** Writes changed definitions of a draft, in one statement. Check with `checkIndicator` first. */
export async function changeIndicators(
  session: Session,
  indicators: readonly ChangedIndicator[],
): Promise<void> {
  await updateIndicators(session, indicators);
}

/**
 * What stands against removing indicators from a draft: measurements that would have no definition
 * left. Others are kept from measuring them until the transaction ends. `pathOf` gives where the
 * input names an indicator.
 */
export async function checkRemoval(
  session: Session,
  ids: readonly string[],
  pathOf: (id: string) => readonly string[],
): Promise<readonly Issue[]> {
  if (ids.length === 0) return [];
  await lockLineagesOf(session, ids);
  const kept = await findLastWithMeasurements(session, ids);
  return kept.map(({ id }) => ({
    path: pathOf(id),
    code: "HAS_MEASUREMENTS",
    message:
      "This indicator has measurements and stands in no other version: publish this version " +
      "with it first, then remove it from the next draft.",
  }));
}

/** Removes indicators of a draft, with the targets that were set in that draft. */
export async function removeIndicators(session: Session, ids: readonly string[]): Promise<void> {
  await deleteIndicators(session, ids);
}

/** An indicator as the newest published version that has it defines it, or else the draft. */
export async function getCurrentIndicator(
  session: Session,
  lineageId: string,
): Promise<IndicatorRow> {
  const [row] = await findCurrentIndicators(session, [lineageId]);
  if (!row) throw new Error("a lineage without an indicator");
  return row;
}

/**
 * An indicator, with others kept from setting its targets, measuring it and removing it until the
 * transaction ends.
 *
 * @throws Refusal `NotFound`, naming `path`
 */
export async function getIndicatorLocked(
  session: Session,
  id: string,
  path: readonly string[],
): Promise<IndicatorPlace> {
  const indicator = await lockIndicator(session, id);
  if (!indicator) throw notFound("indicator", path);
  return indicator;
}
