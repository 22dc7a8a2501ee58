import { CountsMemory } from "./domain/evidence/kept/counts-memory";
import { ReleaseMemories } from "./domain/evidence/protection/released/release-memories";
import { StructureMemory } from "./domain/logic-model/structure/structure-memory";
import { StarMemory } from "./domain/star/star-memory";
import { KeptAnswers } from "./execution/kept-answers";

/**
 * What a process keeps from one operation to the next: only what never changes, or is known by what
 * it was made from; and so much.
 */
export class ProcessMemory {
  readonly structures: StructureMemory;
  readonly stars: StarMemory;
  readonly counts: CountsMemory;
  readonly released: ReleaseMemories;
  readonly answers: KeptAnswers;

  /**
   * @param maxRows most rows of each kind, instead of what each kind says; 0 keeps nothing
   * @param manyReadings from how many readings on figures for viewers of aggregates are counted aside
   * @param maxAnswers most characters of answers; 0 has each question answered anew
   */
  constructor(maxRows?: number, manyReadings?: number, maxAnswers = maxRows) {
    this.structures = new StructureMemory(maxRows);
    this.stars = new StarMemory(maxRows);
    this.counts = new CountsMemory(maxRows);
    this.released = new ReleaseMemories(maxRows, manyReadings);
    this.answers = new KeptAnswers(maxAnswers);
  }
}
