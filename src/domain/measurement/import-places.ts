import type { Session } from "../../db/session";
import type { Issue } from "../refusal";
import { findPlaces, lockMeasurements, type PlaceRow } from "./import.repository";
import type { ImportedMeasurement } from "./imported-row";
import type { MeasurementFacts } from "./measurement-checks";
import type { MeasurementEntity, MeasurementState } from "./measurement.entity";
import { factsOf } from "./measurement.service";

/** What is known of one indicator under one contract, growing with the rows of the file. */
export interface Place extends PlaceRow {
  readonly lineageId: string;
  readonly known: KnownRow[];
}

export interface KnownRow {
  readonly id: string;
  readonly facts: MeasurementFacts;
  readonly state: MeasurementState;
  /** The row of this file that said so last; null where none did. */
  readonly fromRow: number | null;
}

/** Where a row belongs, or why nowhere. */
export type Found = { readonly place: Place } | { readonly issue: Issue };

/** Looks up, for all rows at once, where each belongs. */
export async function readPlaces(
  session: Session,
  rows: readonly ImportedMeasurement[],
): Promise<(row: ImportedMeasurement) => Found> {
  const references = [...new Set(rows.map((row) => row.contract))];
  const places = (await findPlaces(session, references)).map((row) => ({ ...row, known: [] }));
  const measurable = places.filter((place): place is Place & { known: [] } => !!place.lineageId);
  const existing = await lockMeasurements(
    session,
    [...new Set(measurable.map((place) => place.lineageId))],
    [...new Set(measurable.map((place) => place.contractId))],
  );
  const existingAt = Map.groupBy(existing, (row) => `${row.lineageId} ${row.contractId}`);
  const filled = measurable.map((place): Place => {
    const known = existingAt.get(`${place.lineageId} ${place.contractId}`) ?? [];
    return { ...place, known: known.map(toKnown) };
  });
  const byContract = Map.groupBy(filled, (place) => place.contractReference);
  const contracts = new Set(places.map((place) => place.contractReference));
  return (row) => findPlace(row, contracts, byContract.get(row.contract) ?? []);
}

function findPlace(
  row: ImportedMeasurement,
  contracts: ReadonlySet<string>,
  places: readonly Place[],
): Found {
  const issue = (field: string, code: string, message: string): Found => ({
    issue: { path: [field], code, message },
  });
  if (!contracts.has(row.contract)) {
    const message = `There is no contract "${row.contract}".`;
    return issue("contract", "UNKNOWN_REFERENCE", message);
  }
  const [place, other] = places.filter((p) => p.indicatorReference === row.indicator);
  if (other) {
    const message = `Two models attached to ${row.contract} have an indicator "${row.indicator}".`;
    return issue("indicator", "AMBIGUOUS_REFERENCE", message);
  }
  if (place) return { place };
  const known = places.map((p) => p.indicatorReference).join(", ");
  const message =
    `No model attached to ${row.contract} has an indicator "${row.indicator}": ` +
    (known ? `there are ${known}.` : "no model with indicators is attached to it.");
  return issue("indicator", "UNKNOWN_REFERENCE", message);
}

const toKnown = (row: MeasurementEntity): KnownRow => ({
  id: row.id,
  facts: factsOf(row),
  state: row.state,
  fromRow: null,
});
