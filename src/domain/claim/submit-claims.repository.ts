import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { NeedFacts } from "../payment/calculation";
import type { ClaimEntity, ClaimShare } from "./claim.entity";
import type { ClaimedEngagement } from "./new-claim";

/** Engagements that the viewer sees. */
export function findClaimedEngagements(
  session: Session,
  ids: readonly string[],
): Promise<ClaimedEngagement[]> {
  return session.query<ClaimedEngagement>(sql`
    select id, contract_id, service_id, provider_id, service_user_id, started_on
    from engagement where id = any(${ids}::uuid[])`);
}

/** An organisation's part in a contract. */
export interface ClaimParty {
  readonly organisationId: string;
  readonly name: string;
}

/** Who takes part in a contract, once each. */
export function findClaimParties(session: Session, contractId: string): Promise<ClaimParty[]> {
  return session.query<ClaimParty>(sql`
    select distinct p.organisation_id, o.name
    from contract_party p
    join organisation o on o.id = p.organisation_id
    where p.contract_id = ${contractId}
    order by o.name, p.organisation_id`);
}

/** Organisations that the viewer manages as providers of a contract. */
export async function findManaged(
  session: Session,
  contractId: string,
): Promise<readonly string[]> {
  const rows = await session.query<{ organisationId: string }>(sql`
    select organisation_id from managed_parts() where contract_id = ${contractId}`);
  return rows.map(({ organisationId }) => organisationId);
}

/** A claim as it was submitted before, with what it tells of a person. */
export interface EarlierClaim extends Pick<
  ClaimEntity,
  "id" | "providerId" | "state" | "area" | "quantity" | "cohort" | "value" | "achievedOn"
> {
  readonly metricId: string;
  readonly reference: string;
  readonly shares: readonly ClaimShare[];
  readonly engagementId: string | null;
  readonly startedOn: string | null;
  readonly needs: readonly NeedFacts[];
  readonly note: string | null;
}

/** Claims of a contract that have these references already. */
export function findEarlierClaims(
  session: Session,
  contractId: string,
  references: readonly string[],
): Promise<EarlierClaim[]> {
  return session.query<EarlierClaim>(sql`
    select c.id, c.provider_id, c.state, c.outcome_metric_id as metric_id, c.reference, c.area,
      c.quantity, c.cohort, c.achieved_on, c.shares, coalesce(p.value, c.value) as value,
      p.engagement_id, p.started_on, coalesce(p.needs, '[]') as needs,
      coalesce(p.note, c.note) as note
    from claim c
    left join claim_person p on p.claim_id = c.id
    where c.contract_id = ${contractId} and c.reference = any(${references}::text[])`);
}

/** A claim to enter. */
export interface NewClaimRow extends Pick<
  ClaimEntity,
  "id" | "reference" | "area" | "quantity" | "cohort" | "value" | "valueN" | "achievedOn" | "note"
> {
  readonly metricId: string;
  readonly providerId: string;
  readonly serviceId: string | null;
  readonly shares: readonly ClaimShare[];
  readonly person: NewClaimPersonRow | null;
}

/** Of a claim about a person, what tells of them. */
export interface NewClaimPersonRow {
  readonly claimId: string;
  readonly serviceUserId: string;
  readonly engagementId: string;
  readonly startedOn: string | null;
  readonly value: string | null;
  readonly needs: readonly NeedFacts[];
  readonly baselineReadingId: string | null;
  readonly latestReadingId: string | null;
  readonly note: string | null;
}

/** Enters claims in the order given: at most three statements for any number of them. */
export async function insertClaims(
  session: Session,
  contractId: string,
  rows: readonly NewClaimRow[],
): Promise<void> {
  await session.query(sql`
    insert into claim (id, contract_id, outcome_metric_id, provider_id, service_id, reference,
      area, quantity, cohort, value, value_n, achieved_on, shares, note, submitted_by)
    select id, ${contractId}, "metricId", "providerId", "serviceId", reference, area, quantity,
      cohort, value, "valueN", "achievedOn", shares, note, ${session.viewer.subject}
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (
      id uuid, "metricId" uuid, "providerId" uuid, "serviceId" uuid, reference text, area text,
      quantity integer, cohort integer, value numeric, "valueN" integer, "achievedOn" date,
      shares jsonb, note text
    )) with ordinality n(
      id, "metricId", "providerId", "serviceId", reference, area, quantity, cohort, value,
      "valueN", "achievedOn", shares, note, place
    )
    order by place`);
  const people = rows.flatMap(({ person }) => person ?? []);
  if (people.length === 0) return;
  await ensureClaimants(session, contractId, [...new Set(people.map((one) => one.serviceUserId))]);
  await session.query(sql`
    insert into claim_person (claim_id, claimant_id, engagement_id, started_on, value, needs,
      baseline_reading_id, latest_reading_id, note)
    select n."claimId", m.id, n."engagementId", n."startedOn", n.value, n.needs,
      n."baselineReadingId", n."latestReadingId", n.note
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) n(
      "claimId" uuid, "serviceUserId" uuid, "engagementId" uuid, "startedOn" date, value numeric,
      needs jsonb, "baselineReadingId" uuid, "latestReadingId" uuid, note text
    )
    join claimant m on m.contract_id = ${contractId} and m.service_user_id = n."serviceUserId"`);
}

/** Sees to it that people have a key under a contract by which their claims belong together. */
export async function ensureClaimants(
  session: Session,
  contractId: string,
  serviceUserIds: readonly string[],
): Promise<void> {
  await session.query(sql`
    insert into claimant (id, contract_id, service_user_id)
    select n.id, ${contractId}, n.service_user_id
    from unnest(${serviceUserIds.map(newId)}::uuid[], ${serviceUserIds}::uuid[])
      n(id, service_user_id)
    on conflict (contract_id, service_user_id) do nothing`);
}
