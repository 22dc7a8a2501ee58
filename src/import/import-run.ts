import { newKeyExpression } from "../db/new-key";
import type { Layout } from "./bundle-layout";
import { toFault } from "./fault-words";
import { countFaults, findFirstFaults, insertFaults } from "./fault.repository";
import { ImportCancelled } from "./import-error";
import { MOST_FAULTS, type FileReport } from "./import-report";
import { AREA_MAPPINGS_PART } from "./parts/area-mappings";
import { CONTRACTS_PART } from "./parts/contracts";
import type { CsvPart, ImportSession, Landed } from "./parts/csv-part";
import { engagementsPart } from "./parts/engagements";
import type { JsonPart } from "./parts/json-part";
import { LICENCES_PART } from "./parts/licences";
import { measurementsPart } from "./parts/measurements";
import { MODELS_PART } from "./parts/models";
import { ORGANISATIONS_PART } from "./parts/organisations";
import { PARTIES_PART } from "./parts/parties";
import { readingsPart } from "./parts/readings";
import { SERVICES_PART } from "./parts/services";
import { STARS_PART } from "./parts/stars";
import { findKnownStars } from "./parts/stars.repository";
import { TRAINING_PART } from "./parts/training";
import { stageCsv, type Intake } from "./stage-csv";
import { findSkipped, skipWarning } from "./skip.repository";
import { analyseFaults, createFaultTables, createStaging } from "./staging.repository";

const NOTHING: Landed = { added: 0, changed: 0, withdrawn: 0 };

/** One import, inside its transaction. */
export class ImportRun {
  private readonly rows = new Map<string, number>();
  private readonly landed = new Map<string, Landed>();
  private readonly unusable = new Set<string>();
  /** Files whose rows wait until everything is checked. */
  private readonly waiting: CsvPart[] = [];

  private constructor(
    private readonly layout: Layout,
    private readonly intake: Intake,
    private readonly sql: ImportSession,
  ) {}

  static async begin(layout: Layout, intake: Intake): Promise<ImportRun> {
    const { session } = intake.connection;
    const newKey = await newKeyExpression(session);
    const { pseudonyms } = intake;
    const onPart = (): void => undefined;
    const run = new ImportRun(layout, intake, { session, newKey, pseudonyms, onPart });
    await createFaultTables(session);
    return run;
  }

  /**
   * Reads and checks all of the bundle. What people's rows refer to is entered on the way (the
   * transaction undoes it where the bundle is refused); people's rows wait for `landAll`.
   */
  async check(): Promise<void> {
    await this.enter(ORGANISATIONS_PART);
    await this.enter(CONTRACTS_PART);
    await this.enter(PARTIES_PART);
    await this.enter(SERVICES_PART);
    await this.enterFiles(STARS_PART);
    await this.enterFiles(AREA_MAPPINGS_PART);
    await this.enter(LICENCES_PART);
    await this.enter(TRAINING_PART);
    await this.enterFiles(MODELS_PART);
    await this.stageAndCheck(engagementsPart(this.intake.pseudonyms));
    await this.stageAndCheck(readingsPart(await findKnownStars(this.sql.session)));
    await this.stageAndCheck(measurementsPart());
  }

  /** Enters the rows that wait and that nothing stands against. */
  async landAll(): Promise<void> {
    await analyseFaults(this.sql.session);
    for (const part of this.waiting) {
      const landed = await this.telling("landing", part, (sql) => part.land(sql));
      this.landed.set(part.table.file, landed);
    }
  }

  async hasFaults(): Promise<boolean> {
    return (await countFaults(this.sql.session)).length > 0;
  }

  /** What became of each file; where nothing `isLanded`, what is wrong with it. */
  async report(isLanded: boolean): Promise<FileReport[]> {
    const counts = new Map(
      (await countFaults(this.sql.session)).map((count) => [count.file, count]),
    );
    const skips = new Map((await findSkipped(this.sql.session)).map((skip) => [skip.file, skip]));
    const faults = Map.groupBy(
      (await findFirstFaults(this.sql.session, MOST_FAULTS)).map(toFault),
      (fault) => fault.file,
    );
    return [...this.rows].map(([file, rows]) => {
      const { added, changed, withdrawn } = isLanded ? (this.landed.get(file) ?? NOTHING) : NOTHING;
      const count = counts.get(file);
      const isUnusable = this.unusable.has(file);
      const faultyRows = isUnusable ? rows : (count?.rows ?? 0);
      const skipped = skips.get(file)?.rows ?? 0;
      const unchanged = isLanded ? rows - faultyRows - added - changed - withdrawn - skipped : 0;
      return {
        ...{ file, rows, added, changed, withdrawn, unchanged, isUnusable, faultyRows, skipped },
        faultCount: count?.faults ?? 0,
        faults: faults.get(file) ?? [],
      };
    });
  }

  /** Sentences about rows that were left out for other reasons than faults. */
  async warnings(): Promise<string[]> {
    return (await findSkipped(this.sql.session)).map(skipWarning);
  }

  private async enter(part: CsvPart): Promise<void> {
    const isAscending = await this.stage(part);
    if (!this.layout.csv.has(part.table.file)) return;
    await part.check(this.sql, isAscending);
    this.landed.set(part.table.file, await part.land(this.sql));
  }

  /** What is checked of engagements is there for readings without their file too. */
  private async stageAndCheck(part: CsvPart): Promise<void> {
    const isAscending = await this.stage(part);
    if (!this.layout.csv.has(part.table.file)) return part.check(this.sql, isAscending);
    await this.telling("checking", part, (sql) => part.check(sql, isAscending));
    this.waiting.push(part);
  }

  /** Does something with all rows of a file, and tells how far it is. */
  private async telling<T>(
    step: "checking" | "landing",
    { table: { file } }: CsvPart,
    work: (sql: ImportSession) => Promise<T>,
  ): Promise<T> {
    const startedAt = performance.now();
    const rows = this.rows.get(file) ?? 0;
    const onPart = (done: number, parts: number): void => {
      this.stopIfCancelled();
      this.intake.onProgress({ step, file, rows, done, parts });
    };
    onPart(0, 1);
    const result = await work({ ...this.sql, onPart });
    const seconds = (performance.now() - startedAt) / 1000;
    this.intake.onProgress({
      ...{ step: step === "checking" ? "checked" : "landed", file, rows, seconds },
    });
    return result;
  }

  /**
   * Other files look into a staging table, so it is there without its file too.
   *
   * @returns whether no two rows have the same key, for each is behind the one before
   */
  private async stage(part: CsvPart): Promise<boolean> {
    this.stopIfCancelled();
    await createStaging(this.sql.session, part.table.table, part.staging);
    const file = this.layout.csv.get(part.table.file);
    if (!file) return true;
    const { rows, isUnusable, isAscending } = await stageCsv(this.intake, part.table, file);
    this.rows.set(file.path, rows);
    if (isUnusable) this.unusable.add(file.path);
    return isAscending;
  }

  private async enterFiles(part: JsonPart): Promise<void> {
    for (const file of this.layout.json.get(part.folder) ?? []) {
      this.stopIfCancelled();
      this.rows.set(file.path, 1);
      const outcome = await part.land(this.sql.session, file);
      if (outcome.status === "refused") {
        await insertFaults(this.sql.session, outcome.faults);
        this.unusable.add(file.path);
      }
      this.landed.set(file.path, { ...NOTHING, added: outcome.status === "added" ? 1 : 0 });
    }
  }

  private stopIfCancelled(): void {
    if (this.intake.signal.aborted) throw new ImportCancelled();
  }
}
