import { BoundedMemory } from "../../db/bounded-memory";
import type { RegisteredStar } from "./star.repository";

/** Most rows of Stars that a process keeps: some six hundred Stars, in a few MB. */
const MAX_ROWS = 10_000;

/**
 * Stars with their areas and stages, kept by the process: all of a Star is registered at once, and
 * none of it changes. They are there for everybody who has a role: whoever asks has one.
 */
export class StarMemory {
  private readonly kept: BoundedMemory<RegisteredStar>;

  constructor(maxRows = MAX_ROWS) {
    const rowsOf = ({ areas, stages }: RegisteredStar) => 1 + areas.length + stages.length;
    this.kept = new BoundedMemory(maxRows, rowsOf);
  }

  find(id: string): RegisteredStar | undefined {
    return this.kept.get(id);
  }

  /** Keeps a Star; gives the one that was kept already, so that there is one of each. */
  keep(star: RegisteredStar): RegisteredStar {
    const known = this.kept.get(star.star.id);
    if (known) return known;
    this.kept.set(star.star.id, star);
    return star;
  }
}
