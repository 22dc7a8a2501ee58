import type { DataSource } from "typeorm";
import { CATALOGUE } from "../catalogue/catalogue";
import { TOOLS_SCHEMA } from "./schemas";
import { schemaComment, viewStatements } from "./view-statements.repository";

/** Whether the database's views are those of this program's catalogue. */
export async function hasViews(dataSource: DataSource): Promise<boolean> {
  const [{ comment }] = await dataSource.query(
    "select obj_description(to_regnamespace($1), 'pg_namespace') as comment",
    [TOOLS_SCHEMA],
  );
  return comment === schemaComment(CATALOGUE);
}

/**
 * Makes the views of the catalogue, or brings them up to date, all or none.
 *
 * @param owner connected as the database's owner, migrated
 * @throws QueryFailedError where a column of a view that is there would go, or change its type
 */
export async function installViews(owner: DataSource): Promise<void> {
  await owner.transaction(async (manager) => {
    for (const statement of viewStatements(CATALOGUE)) await manager.query(statement);
  });
}
