import type { LifeMonth } from "../../../journey/counting-days";
import type { StageCountRow } from "../../../journey/stage-counts.repository";
import type { QualityCounts } from "../../quality-counts.repository";
import type { StarStatistics } from "../../sufficient-statistics";
import type { ContractGuard, ContractPart } from "../release-times";
import { AsideWork } from "./aside";
import { ReleaseMemory } from "./release-memory";

/** Most rows of each kind that a process keeps: together some 60 MB. */
const MAX_ROWS = 200_000;

/** Contracts with more readings than that are counted aside: it takes seconds, or minutes. */
const MANY_READINGS = 200_000;

/** What a process keeps of what it counted for viewers of aggregates. */
export class ReleaseMemories {
  readonly guards: ReleaseMemory<ContractGuard>;
  readonly parts: ReleaseMemory<readonly ContractPart[]>;
  readonly marks: ReleaseMemory<string>;
  readonly statistics: ReleaseMemory<StarStatistics>;
  /** Null where nobody has a reading that counts. */
  readonly quality: ReleaseMemory<QualityCounts | null>;
  /** Where people are on a journey, and what happened to them by month, to plan by. */
  readonly stages: ReleaseMemory<readonly StageCountRow[]>;
  readonly months: ReleaseMemory<readonly LifeMonth[]>;
  /** What is being counted without anybody waiting for it to the end. */
  readonly aside = new AsideWork();

  /**
   * @param maxRows most rows of each kind; 0 keeps nothing
   * @param manyReadings from how many readings on is counted aside
   */
  constructor(
    maxRows = MAX_ROWS,
    readonly manyReadings = MANY_READINGS,
  ) {
    this.guards = new ReleaseMemory(maxRows, ({ changes }) => 1 + changes.length);
    this.parts = new ReleaseMemory(maxRows, (parts) =>
      parts.reduce((sum, { changes }) => sum + 1 + changes.length, 1),
    );
    this.marks = new ReleaseMemory(maxRows, () => 1);
    this.statistics = new ReleaseMemory(
      maxRows,
      ({ cells, wholeStar }) => 10 + cells.length + wholeStar.length,
    );
    this.quality = new ReleaseMemory(maxRows, () => 10);
    this.stages = new ReleaseMemory(maxRows, (rows) => 1 + rows.length);
    this.months = new ReleaseMemory(maxRows, (months) => 1 + months.length);
  }
}
