import type { TestDatabase } from "../../../support/database";

/**
 * As if everything that was imported at once had been entered when it happened, and models had been
 * published and attached before anybody came: so that months before now have something to tell.
 */
export async function enterAsItHappened({ dataSource }: TestDatabase): Promise<void> {
  const run = (statement: string) => dataSource.query(statement);
  await run("alter table model_version disable trigger user");
  await run(`update model_version set published_at = '2020-01-01' where published_at is not null`);
  await run("alter table model_version enable trigger user");
  await run("alter table model_attachment disable trigger user");
  await run("update model_attachment set attached_at = '2020-01-02'");
  await run("alter table model_attachment enable trigger user");
  await run("alter table engagement disable trigger user");
  await run("update engagement set entered_at = started_on");
  await run("alter table engagement enable trigger user");
  await run("alter table reading disable trigger user");
  await run(`update reading set entered_at = taken_on + interval '9 hours',
    completed_at = case when completed_at is not null then taken_on + interval '10 hours' end`);
  await run("alter table reading enable trigger user");
  await run("select from recount_evidence(true)");
}
