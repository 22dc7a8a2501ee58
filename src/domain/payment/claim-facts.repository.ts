import sql, { empty, type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import { ClaimState } from "../claim/claim-state";
import { engagementsAsOf } from "../evidence/selection.repository";
import type { ClaimFacts, NeedFacts, RelapseFacts } from "./calculation";

/** Which claims are read, and as they stood when. */
export interface FactsQuestion {
  readonly contractIds: readonly string[];
  /** Those achieved after this day are left out. */
  readonly end: string;
  readonly states: readonly ClaimState[];
  /** The instant of knowledge; null: now. */
  readonly asOf: Date | null;
}

/** Claims that have much in common, each of the rest as text. */
interface PackedClaims {
  readonly contractId: string;
  readonly metricId: string;
  readonly providerId: string;
  readonly area: string | null;
  readonly shares: ClaimFacts["shares"];
  readonly state: ClaimState;
  readonly packed: string;
}

/** Between the facts of a claim, and between claims: JSON and plain values hold neither. */
const [FIELD, CLAIM] = ["\u001f", "\u001e"];

/**
 * Claims as they stood, by contract, in no order. A hundred thousand of them come as a few rows: most
 * of what a row costs is making it, and most of what they say is the same.
 */
export async function findClaimFacts(
  session: Session,
  question: FactsQuestion,
): Promise<ReadonlyMap<string, ClaimFacts[]>> {
  const { contractIds, end, states, asOf } = question;
  const state = asOf ? sql`stood.state` : sql`c.state`;
  const rows = await session.query<PackedClaims>(sql`
    select c.contract_id, c.outcome_metric_id as metric_id, c.provider_id, c.area, c.shares,
      ${state} as state, string_agg(
        concat_ws(${FIELD}, c.id, coalesce(c.claimant_id::text, ''), c.quantity,
          coalesce(c.cohort::text, ''), coalesce(c.value::text, ''), coalesce(c.started_on::text, ''),
          c.achieved_on, (extract(epoch from c.submitted_at) * 1000000)::bigint,
          case when c.needs = '[]' then '' else c.needs::text end),
        ${CLAIM}
      ) as packed
    from counted_claim c
    ${asOf ? stoodAt(contractIds, asOf) : empty}
    where c.contract_id = any(${contractIds}) and c.achieved_on <= ${end}::date
      and ${state} = any(${states})
    group by c.contract_id, c.outcome_metric_id, c.provider_id, c.area, c.shares, ${state}`);
  const byContract = new Map<string, ClaimFacts[]>(contractIds.map((id) => [id, []]));
  for (const row of rows) unpack(row, byContract.get(row.contractId)!);
  return byContract;
}

/** The state that each claim had come to by an instant; none for what was not submitted by then. */
function stoodAt(contractIds: readonly string[], asOf: Date): Sql {
  return sql`join (
    select distinct on (claim_id) claim_id, state from counted_claim_event
    where contract_id = any(${contractIds}) and acted_at <= ${asOf}::timestamptz
    order by claim_id, acted_at desc, id desc
  ) stood on stood.claim_id = c.id`;
}

function unpack(row: PackedClaims, claims: ClaimFacts[]): void {
  const { metricId, providerId, area, shares, state } = row;
  for (const claim of row.packed.split(CLAIM)) {
    const [id, personKey, quantity, cohort, value, startedOn, achievedOn, submittedAt, needs] =
      claim.split(FIELD) as [string, ...string[]] & { readonly length: 9 };
    claims.push({
      id,
      metricId,
      providerId,
      area,
      personKey: personKey || null,
      quantity: Number(quantity),
      cohort: cohort ? Number(cohort) : null,
      value: value || null,
      needs: needs ? (JSON.parse(needs) as NeedFacts[]) : NO_NEEDS,
      startedOn: startedOn || null,
      achievedOn: achievedOn!,
      submittedAt: submittedAt!,
      state,
      shares,
    });
  }
}

const NO_NEEDS: readonly NeedFacts[] = [];

/**
 * When what the transaction sees was so, rounded up to what an instant of the API can say: the time
 * it is, and of a snapshot when it was taken, for what is entered meanwhile is not in it.
 */
export async function readClock(session: Session): Promise<Date> {
  const { instant } = await session.queryOne<{ instant: Date }>(sql`
    select date_trunc('milliseconds', case current_setting('transaction_isolation')
        when 'repeatable read' then now() else clock_timestamp()
      end) + interval '1 millisecond' as instant`);
  return instant;
}

/** What was lost again by a day, as far as it was known. */
export async function findRelapseFacts(
  session: Session,
  { contractIds, end, asOf }: FactsQuestion,
): Promise<ReadonlyMap<string, RelapseFacts[]>> {
  const rows = await session.query<RelapseFacts & { readonly contractId: string }>(sql`
    select contract_id, claimant_id as person_key, outcome_metric_id as metric_id, relapsed_on
    from counted_relapse
    where contract_id = any(${contractIds}) and relapsed_on <= ${end}::date
      and (${asOf}::timestamptz is null or recorded_at <= ${asOf}::timestamptz)`);
  return Map.groupBy(rows, (row) => row.contractId);
}

/** People engaged by a day, as far as it was known; those erased with all that was counted too. */
export async function countParticipants(
  session: Session,
  { contractIds, end, asOf }: FactsQuestion,
): Promise<ReadonlyMap<string, number>> {
  const rows = await session.query<{ contractId: string; people: number }>(sql`
    select contract_id, sum(people) as people
    from (
      select e.contract_id, count(distinct e.person_id) as people
      from ${asOf ? engagementsAsOf(asOf) : sql`counted_engagement e`}
      where e.contract_id = any(${contractIds}) and e.started_on <= ${end}::date
      group by e.contract_id
      union all
      select contract_id, people from contract_erasure where contract_id = any(${contractIds})
    ) counted
    group by contract_id`);
  return new Map(rows.map(({ contractId, people }) => [contractId, Number(people)]));
}
