import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { toAnswer } from "../../domain/indicator/exact";
import type { IndicatorRow } from "../../domain/indicator/indicator.entity";
import { valueOf } from "../../domain/measurement/figure";
import type { MeasurementEntity } from "../../domain/measurement/measurement.entity";
import { protectMeasurement } from "../../domain/measurement/protect-measurement";
import { ModelVersionStatus } from "../../domain/logic-model/model-version.entity";
import type { Loaders } from "../../loaders";
import type { FigureRow } from "../catalogue/figures/figure-column";
import type { MEASUREMENT_COLUMNS } from "../catalogue/figures/measurement-columns";
import type { KeptRow, Told } from "./evidence-rows";
import { findMeasurements } from "./measured.repository";
import { yesNo } from "./yes-no";

/** Whose measurements are read. */
export interface ToldMeasurements extends Told {
  /** How they are protected; null where they are not. */
  readonly policy: DisclosurePolicy | null;
}

/**
 * The measurements of contracts as the viewer is shown them, as rows.
 *
 * @returns in the order of `contracts`
 */
export async function measurementRows(
  session: Session,
  contracts: readonly ToldMeasurements[],
  { indicator: { currentOfLineage }, modelVersion }: Loaders,
): Promise<KeptRow[][]> {
  const isPublished = async ({ modelVersionId }: IndicatorRow): Promise<boolean> =>
    (await modelVersion.byId.load(modelVersionId))?.status !== ModelVersionStatus.DRAFT;
  const found = await findMeasurements(
    session,
    contracts.map(({ contractId }) => contractId),
  );
  const byContract = Map.groupBy(found, ({ contractId }) => contractId);
  return Promise.all(
    contracts.map((told) =>
      Promise.all(
        (byContract.get(told.contractId) ?? []).map(async (row) => {
          const indicator = await currentOfLineage.load(row.lineageId);
          if (!indicator) throw new Error("a measurement without an indicator");
          return toRow(told, row, indicator, await isPublished(indicator));
        }),
      ),
    ),
  );
}

function toRow(
  { contractId, audience, policy }: ToldMeasurements,
  row: MeasurementEntity,
  indicator: IndicatorRow,
  isPublished: boolean,
): KeptRow {
  const shown = policy ? protectMeasurement(row, indicator, policy.threshold) : row;
  const value = valueOf(shown, indicator);
  const figures: FigureRow<typeof MEASUREMENT_COLUMNS> = {
    state: row.state,
    unit: indicator.unit,
    value: value && toAnswer(value),
    numerator: shown.numerator,
    denominator: shown.denominator,
    suppressed: yesNo("isWithheld" in shown && shown.isWithheld === true),
  };
  return {
    ...{ contract_id: contractId, audience, measurement_id: row.id, lineage_id: row.lineageId },
    indicator_id: isPublished ? indicator.id : null,
    ...{ period_starts_on: row.periodStart, period_ends_on: row.periodEnd },
    ...figures,
  };
}
