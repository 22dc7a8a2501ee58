import sql from "sql-template-tag";
import type { Session } from "../../../../db/session";

/** What the people of a contract are counted from, as far as the viewer may count them. */
export interface EvidenceState {
  readonly contractId: string;
  /** Tells the services whose people are counted from other such services. */
  readonly services: string;
  /** Tells everything that was entered, corrected, withdrawn or erased. */
  readonly mark: string;
  /** How many readings there are, of any kind. */
  readonly readings: number;
}

/** One row for each contract with somebody to count. */
export function findEvidenceStates(
  session: Session,
  contractIds: readonly string[],
): Promise<EvidenceState[]> {
  return session.query<EvidenceState>(sql`
    select contract_id, md5(string_agg(distinct service_id::text, ' ' order by service_id::text))
        as services,
      sum(number) || ' ' || bit_xor(mark) as mark, sum(readings)::bigint as readings
    from (
      select contract_id, service_id, number, mark, readings
      from evidence_tally
      where contract_id = any(${contractIds}::uuid[])
      union all
      select contract_id, service_id, 1, mark, readings
      from evidence_change
      where contract_id = any(${contractIds}::uuid[])
    ) known
    group by contract_id`);
}

/** A contract as it was known at the end of a day. */
export interface ContractDay {
  readonly contractId: string;
  /** In UTC. */
  readonly day: string;
}

/** The mark of what was known by the end of a day. */
export interface DayMark extends ContractDay {
  readonly mark: string;
}

/**
 * What tells everything that was known of contracts by the end of days, the days themselves
 * included. What is altered about the past alters the marks of all days.
 */
export function findMarksUntil(
  session: Session,
  wanted: readonly ContractDay[],
): Promise<DayMark[]> {
  return session.query<DayMark>(sql`
    select w.contract_id, w.day::text, known.mark
    from unnest(
      ${wanted.map(({ contractId }) => contractId)}::uuid[],
      ${wanted.map(({ day }) => day)}::date[]
    ) as w (contract_id, day)
    cross join lateral (
      select sum(number) || ' ' || bit_xor(mark) as mark
      from (
        select number, mark from evidence_day d
        where d.contract_id = w.contract_id and d.known_on <= w.day
        union all
        select 1, mark from evidence_change c
        where c.contract_id = w.contract_id and c.known_on <= w.day
      ) one
    ) known`);
}
