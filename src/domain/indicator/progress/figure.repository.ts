import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { CountedRow } from "./figure.types";
import type { MeasurementEntity, MeasurementState } from "../../measurement/measurement.entity";

/** One indicator under one contract, over a stretch of days. */
export interface MeasurementsAsked {
  readonly lineageId: string;
  readonly contractId: string;
  readonly start: string;
  readonly end: string;
}

/** A measurement with the indicator it was asked for. */
export interface MeasurementOf extends MeasurementEntity {
  readonly forIndicatorId: string;
}

/** A row with the place in what was asked that it is for, from 1. */
export interface FigureRow extends CountedRow {
  readonly place: number;
}

/**
 * Measurements that touch the days asked for, in all states, by period; as they stood at an
 * instant (default: now). One statement for any number of indicators and contracts. Nothing more of
 * them than figures are made of: reading all of fifty models took longer than adding them up.
 */
export function findMeasurements(
  session: Session,
  asked: readonly MeasurementsAsked[],
  asOf: Date | null,
): Promise<FigureRow[]> {
  return session.query<FigureRow>(
    sql`select asked.place::integer, m.*
        from unnest(
          ${asked.map((row) => row.lineageId)}::uuid[],
          ${asked.map((row) => row.contractId)}::uuid[],
          ${asked.map((row) => row.start)}::date[], ${asked.map((row) => row.end)}::date[]
        ) with ordinality asked(lineage_id, contract_id, period_start, period_end, place)
        cross join lateral (
          select m.id, m.contract_id, m.period_start, m.period_end, m.value, m.numerator,
            m.denominator, m.state
          from (${asTheyStood(asOf, ASKED)}) m
          where m.period_start <= asked.period_end and m.period_end >= asked.period_start
          -- For each by the index: read together, they would be sought among all there are.
          offset 0
        ) m
        order by m.period_start, m.id`,
  );
}

/** Measurements by key, whole, as they stood at an instant (default: now). */
export function measurementsById(ids: readonly string[], asOf: Date | null): Sql {
  return asTheyStood(asOf, sql`m.id = any(${ids})`);
}

/** What is asked of one indicator under one contract, whenever it was measured. */
export interface LatestAsked extends Pick<MeasurementsAsked, "lineageId" | "contractId"> {
  readonly indicatorId: string;
}

/**
 * The measurement with the latest end for each indicator among those in the states; of several
 * contracts' with one end, that of the contract that is asked for first.
 */
export function findLatest(
  session: Session,
  asked: readonly LatestAsked[],
  states: readonly MeasurementState[],
  asOf: Date | null,
): Promise<MeasurementOf[]> {
  return session.query<MeasurementOf>(
    sql`select distinct on (asked.indicator_id) asked.indicator_id as for_indicator_id, m.*
        from unnest(
          ${asked.map((row) => row.indicatorId)}::uuid[],
          ${asked.map((row) => row.lineageId)}::uuid[],
          ${asked.map((row) => row.contractId)}::uuid[]
        ) with ordinality asked(indicator_id, lineage_id, contract_id, place)
        cross join lateral (
          select * from (${asTheyStood(asOf, ASKED)}) m where m.state = any(${states})
          order by m.period_end desc, m.id limit 1
        ) m
        order by asked.indicator_id, m.period_end desc, asked.place`,
  );
}

const ASKED = sql`m.lineage_id = asked.lineage_id and m.contract_id = asked.contract_id`;

function asTheyStood(asOf: Date | null, which: Sql): Sql {
  if (!asOf) {
    return sql`select m.* from measurement m where ${which}`;
  }
  return sql`
    select m.id, m.lineage_id, m.contract_id, e.period_start, e.period_end, e.value, e.numerator,
           e.denominator, e.disaggregations, e.state, m.note, m.said_by, m.version, m.created_at
    from measurement m
    join lateral (
      select * from measurement_event e
      where e.measurement_id = m.id and e.acted_at <= ${asOf}::timestamptz
      order by e.acted_at desc, e.id desc limit 1
    ) e on true
    where ${which}`;
}
