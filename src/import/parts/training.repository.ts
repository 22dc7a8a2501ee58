import sql from "sql-template-tag";
import {
  collectRowFaults,
  differences,
  findRepeats,
  findUnknownReferences,
  landable,
  noteConflicts,
} from "../staging.repository";
import { ORGANISATION_REFERENCE } from "./contracts.repository";
import type { ImportSession, Landed } from "./csv-part";
import { findUnknownStars } from "./star-reference.repository";

export const TRAINING = { file: "training.csv", table: "import_training" } as const;

export const TRAINING_COLUMNS = sql`organisation text, star text, edition text, worker text, trained_on date,
  valid_until date`;

const NAMED = sql`
  join organisation o on o.reference = s.organisation
  join star t on t.code = s.star and t.edition = s.edition`;

const KNOWN = sql`${NAMED}
  join worker w on w.organisation_id = o.id and w.reference = s.worker
  join training k on k.worker_id = w.id and k.star_id = t.id and k.trained_on = s.trained_on`;

/** A known training stays as it is. */
export async function checkTraining({ session }: ImportSession): Promise<void> {
  await collectRowFaults(session, TRAINING);
  const key = ["worker", "organisation", "star", "edition", "trained_on"];
  await findRepeats(session, TRAINING, key, ["valid_until"]);
  const column = "organisation";
  await findUnknownReferences(session, TRAINING, { column, ...ORGANISATION_REFERENCE });
  await findUnknownStars(session, TRAINING);
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${TRAINING.file}, s.line, 'organisation', o.reference, 'NOT_A_PROVIDER', '{}'
    from ${landable(TRAINING)} join organisation o on o.reference = s.organisation
    where not 'provider' = any(o.kinds)`);
  await noteConflicts(
    session,
    TRAINING.file,
    sql`select s.line, d.* from ${landable(TRAINING)} ${KNOWN}
        ${differences([
          { field: "valid_until", given: sql`s.valid_until`, known: sql`k.valid_until` },
        ])}
        where d.given is distinct from d.known`,
  );
}

/** Enters trainings, and the workers that are new. */
export async function landTraining({ session, newKey }: ImportSession): Promise<Landed> {
  await session.query(sql`
    insert into worker (id, organisation_id, reference)
    select ${newKey}, x.organisation_id, x.worker
    from (select distinct o.id as organisation_id, s.worker from ${landable(TRAINING)} ${NAMED}) x
    order by x.worker
    on conflict (organisation_id, reference) do nothing`);
  const { count } = await session.queryOne<{ count: number }>(sql`
    with added as (
      insert into training (id, worker_id, star_id, trained_on, valid_until)
      select ${newKey}, w.id, t.id, s.trained_on, s.valid_until
      from ${landable(TRAINING)} ${NAMED}
      join worker w on w.organisation_id = o.id and w.reference = s.worker
      order by s.line
      on conflict (worker_id, star_id, trained_on) do nothing returning 1
    )
    select count(*)::integer from added`);
  return { added: count, changed: 0, withdrawn: 0 };
}
