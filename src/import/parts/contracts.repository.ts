import sql, { raw, type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import {
  collectRowFaults,
  differences,
  findRepeats,
  findUnknownReferences,
  landable,
  noteConflicts,
} from "../staging.repository";
import type { ImportSession, Landed } from "./csv-part";
import { ORGANISATIONS } from "./organisations.repository";

export const CONTRACTS = { file: "contracts.csv", table: "import_contract" } as const;

export const CONTRACTS_COLUMNS = sql`contract text, title text, commissioner text, provider text, starts_on date,
  ends_on date, value numeric, currency text, status text, ocds_id text, value_minor bigint,
  minor_digits integer`;

/** Where the reference of an organisation is looked up. */
export const ORGANISATION_REFERENCE = {
  target: "organisation",
  targetColumn: "reference",
  source: ORGANISATIONS,
  sourceColumn: "organisation",
} as const;

/** Where the reference of a contract is looked up. */
export const CONTRACT_REFERENCE = {
  target: "contract",
  targetColumn: "reference",
  source: CONTRACTS,
  sourceColumn: "contract",
} as const;

const REST = ["title", "commissioner", "provider", "starts_on", "ends_on", "value_minor"];

const LEAD_PROVIDERS = sql`(
  select string_agg(l.reference, ', ' order by l.reference)
  from contract_party p join organisation l on l.id = p.organisation_id
  where p.contract_id = c.id and p.role = 'lead_provider'
)`;

const MAJOR_VALUE = sql`round(c.value_minor / power(10::numeric, s.minor_digits), s.minor_digits)`;

/** Known contracts keep their terms; their status may move on as the API lets it. */
export async function checkContracts({ session }: ImportSession): Promise<void> {
  await collectRowFaults(session, CONTRACTS);
  await findRepeats(session, CONTRACTS, ["contract"], [...REST, "currency", "status", "ocds_id"]);
  for (const column of ["commissioner", "provider"]) {
    await findUnknownReferences(session, CONTRACTS, { column, ...ORGANISATION_REFERENCE });
  }
  await requireKind(session, "commissioner", "NOT_A_COMMISSIONER");
  await requireKind(session, "provider", "NOT_A_PROVIDER");
  await findTermConflicts(session);
  await findIllegalMoves(session);
}

async function requireKind(session: Session, column: string, code: string): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${CONTRACTS.file}, s.line, ${column}, o.reference, ${code}, '{}'
    from import_contract s join organisation o on o.reference = ${raw(`s.${column}`)}
    where not ${column} = any(o.kinds)`);
}

async function findTermConflicts(session: Session): Promise<void> {
  await noteConflicts(
    session,
    CONTRACTS.file,
    sql`select s.line, d.* from ${landable(CONTRACTS)}
        join contract c on c.reference = s.contract
        join organisation o on o.id = c.commissioner_id
        ${differences([
          { field: "title", given: sql`s.title`, known: sql`c.title` },
          { field: "commissioner", given: sql`s.commissioner`, known: sql`o.reference` },
          { field: "provider", given: sql`s.provider`, known: LEAD_PROVIDERS },
          { field: "starts_on", given: sql`s.starts_on`, known: sql`c.starts_on` },
          { field: "ends_on", given: sql`s.ends_on`, known: sql`c.ends_on` },
          { field: "currency", given: sql`s.currency`, known: sql`c.currency` },
          { field: "value", given: sql`round(s.value, s.minor_digits)`, known: MAJOR_VALUE },
          { field: "ocds_id", given: sql`coalesce(s.ocds_id, c.ocds_id)`, known: sql`c.ocds_id` },
        ])}
        where d.given is distinct from d.known`,
  );
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${CONTRACTS.file}, s.line, 'ocds_id', s.ocds_id, 'CONFLICT',
      jsonb_build_object('known', c.reference)
    from ${landable(CONTRACTS)}
    join contract c on c.ocds_id = s.ocds_id and c.reference <> s.contract`);
}

/** Moves of status that an import makes, and those that leave what is known ahead of the file. */
const MOVES = sql`(values
  ('draft', 'active', true), ('draft', 'terminated', true),
  ('active', 'ended', true), ('active', 'terminated', true),
  ('active', 'draft', false), ('ended', 'draft', false), ('ended', 'active', false),
  ('terminated', 'draft', false), ('terminated', 'active', false)
) as move(known, given, is_made)`;

async function findIllegalMoves(session: Session): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${CONTRACTS.file}, s.line, 'status', s.status, 'ILLEGAL_MOVE', jsonb_build_object(
      'known', c.status,
      'accepted', (
        select coalesce(jsonb_agg(move.given), '[]') from ${MOVES}
        where move.known = c.status and move.is_made
      )
    )
    from ${landable(CONTRACTS)} join contract c on c.reference = s.contract
    where s.status <> c.status
      and not exists (
        select from ${MOVES} where move.known = c.status and move.given = s.status
      )`);
}

/** Enters new contracts with their lead providers, and moves the status of known ones. */
export async function landContracts({ session, newKey }: ImportSession): Promise<Landed> {
  const added = await insertContracts(session, newKey);
  const changed = await session.queryOne<{ count: number }>(sql`
    with moved as (
      update contract c set status = s.status, version = c.version + 1
      from ${landable(CONTRACTS)}, contract before, ${MOVES}
      where c.reference = s.contract and before.id = c.id
        and move.known = before.status and move.given = s.status and move.is_made
      returning c.id, before.status as from_status, c.status as to_status
    ),
    kept as (
      insert into contract_status_change
        (id, contract_id, from_status, to_status, reason, changed_by)
      select ${newKey}, id, from_status, to_status, ${MOVE_REASON}, ${session.viewer.subject}
      from moved returning 1
    )
    select count(*)::integer from kept`);
  return { added, changed: changed.count, withdrawn: 0 };
}

const MOVE_REASON = "As the imported file has it";

/** Contracts first: what hangs on one is let in once it is there for the viewer. */
async function insertContracts(session: Session, newKey: Sql): Promise<number> {
  const added = await session.query<{ id: string }>(sql`
    insert into contract (id, reference, title, commissioner_id, ocds_id, status, starts_on,
      ends_on, value_minor, currency)
    select ${newKey}, s.contract, s.title, o.id, s.ocds_id, s.status, s.starts_on, s.ends_on,
      s.value_minor, s.currency
    from ${landable(CONTRACTS)} join organisation o on o.reference = s.commissioner
    where not exists (select from contract c where c.reference = s.contract)
    order by s.line returning id`);
  const ids = added.map(({ id }) => id);
  await session.query(sql`
    insert into contract_status_change
      (id, contract_id, from_status, to_status, reason, changed_by)
    select ${newKey}, id, 'draft', status, ${MOVE_REASON}, ${session.viewer.subject}
    from contract where id = any(${ids}) and status <> 'draft'`);
  await session.query(sql`
    insert into contract_party (id, contract_id, organisation_id, role)
    select ${newKey}, c.id, o.id, 'lead_provider'
    from contract c
    join ${landable(CONTRACTS)} on s.contract = c.reference
    join organisation o on o.reference = s.provider
    where c.id = any(${ids})`);
  return added.length;
}
