import { join } from "node:path";
import type { DataSource } from "typeorm";
import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { OwnConnection } from "../db/own-connection";
import { folderSource } from "../import/folder-source";
import { importBundle } from "../import/import-bundle";
import { faultsText } from "../import/report-text";
import type { Pseudonyms } from "../pseudonyms/pseudonyms";
import { StartError } from "../start-error";
import { loadDemoGrants } from "./demo-grants";
import { loadDemoPayments, PAYING_CONTRACT } from "./load-demo-payments";
import { loadDemoPractice } from "./load-demo-practice";

/** Copied beside the compiled code by the build. */
export const DEMONSTRATION_BUNDLE = join(__dirname, "bundle");

/**
 * Fills an empty database of our own with invented people and places, so that there is an answer,
 * and gives those whom one may sign in as what they hold. The data land in one transaction: after a
 * kill in its middle the next start finds an empty database. What is paid for outcomes lands in one
 * of its own, and so does each part of the practice around the model.
 *
 * @throws StartError when the bundle does not fit the code
 */
export async function loadDemonstration(
  dataSource: DataSource,
  pseudonyms: Pseudonyms,
  log: (line: string) => void,
): Promise<void> {
  const [{ filled }] = await dataSource.query("select exists (select from organisation) as filled");
  if (!filled) {
    log("Loading the demonstration data.");
    await importDemonstration(dataSource, pseudonyms);
  }
  await loadDemoGrants(dataSource);
  await loadPayments(dataSource, log);
  await loadDemoPractice(dataSource, log);
}

/** Nobody is kept from their data because what is shown beside them does not fit. */
async function loadPayments(dataSource: DataSource, log: (line: string) => void): Promise<void> {
  try {
    await loadDemoPayments(dataSource);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    log(`${PAYING_CONTRACT} stays as it is, without payments: ${error.message}`);
  }
}

async function importDemonstration(dataSource: DataSource, pseudonyms: Pseudonyms): Promise<void> {
  const connection = await OwnConnection.beside(dataSource, COMMAND_LINE_VIEWER);
  try {
    const source = folderSource(DEMONSTRATION_BUNDLE);
    const report = await importBundle(connection, { source, pseudonyms });
    if (report.outcome === "landed") return;
    throw new StartError(`The demonstration data cannot be loaded: ${faultsText(report)}`);
  } finally {
    await connection.close();
  }
}
