import type { OwnConnection } from "../../db/own-connection";
import type { BundleSource } from "../bundle-source";
import { toFault } from "../fault-words";
import { endedBy, explainDatabaseError } from "../import-error";
import { giveImportLockBack, takeImportLock } from "../import-lock.repository";
import type { OnProgress } from "../import-report";
import { Findings } from "./finding";
import { countFindings, type IndigoReport } from "./indigo-report";
import { landIndigo, PARTS } from "./landing/land-indigo";
import { readIndigo } from "./read-indigo";

export interface IndigoOptions {
  readonly source: BundleSource;
  /** Does everything, and undoes it: the report says what would be. */
  readonly isTrial?: boolean;
  /** Ends the import; nothing of it lands. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/**
 * Imports the files of the INDIGO Impact Bond Dataset in one transaction: each project lands as a
 * contract with all that hangs on it, or is reported with the reason. The same files again change
 * nothing; those of a later snapshot change what they say otherwise, by revision. Imports wait for
 * each other.
 *
 * @throws BundleError when they are no such files; ImportError when it ended before it was done
 */
export async function importIndigo(
  connection: OwnConnection,
  options: IndigoOptions,
): Promise<IndigoReport> {
  const { source, signal, onProgress } = options;
  const startedAt = performance.now();
  const data = await readIndigo(source);
  const findings = new Findings(data.findings);
  const files = [...data.rows].map(([file, rows]) => ({ file, rows }));
  const { notLanded } = data;
  const base = { files, notLanded, landedProjects: data.projects.length };
  const report = (rest: Pick<IndigoReport, "outcome" | "parts" | "warnings">): IndigoReport => ({
    ...{ ...base, ...rest, findings: findings.all, findingCounts: countFindings(findings.all) },
    faults: data.faults.map(toFault),
    seconds: (performance.now() - startedAt) / 1000,
  });
  if (data.faults.length > 0) {
    return { ...report({ outcome: "refused", parts: [], warnings: [] }), landedProjects: 0 };
  }
  const stop = (): void => void connection.cancel();
  signal.addEventListener("abort", stop);
  try {
    const warnings: string[] = [];
    await takeImportLock(connection.session, () => {
      onProgress({ step: "waiting" });
      warnings.push("Another import was running: this one waited until it had ended.");
    });
    const counts = await inOneTransaction(connection, options, () => {
      const { projects } = data;
      return landIndigo(connection.session, findings, data, (part) => {
        if (signal.aborted) throw endedBy(signal);
        const done = PARTS.indexOf(part);
        onProgress({
          step: "landing",
          file: part,
          rows: projects.length,
          done,
          parts: PARTS.length,
        });
      });
    });
    const parts = PARTS.flatMap((part) => {
      const count = counts.get(part);
      return count === undefined ? [] : [{ part, ...count }];
    });
    return report({ outcome: options.isTrial ? "tried" : "landed", parts, warnings });
  } catch (error) {
    throw signal.aborted ? endedBy(signal) : explainDatabaseError(error);
  } finally {
    signal.removeEventListener("abort", stop);
    // A connection that broke gave it back by that.
    await giveImportLockBack(connection.session).catch(() => undefined);
  }
}

async function inOneTransaction(
  connection: OwnConnection,
  { isTrial = false, signal, onProgress }: IndigoOptions,
  work: () => ReturnType<typeof landIndigo>,
): ReturnType<typeof landIndigo> {
  await connection.begin();
  try {
    const counts = await work();
    if (signal.aborted) throw endedBy(signal);
    if (isTrial) {
      await connection.rollback();
    } else {
      onProgress({ step: "committing" });
      await connection.commit();
    }
    return counts;
  } catch (error) {
    await connection.rollback();
    throw error;
  }
}
