import type { Session } from "../../db/session";
import type { StarMemory } from "./star-memory";
import { readStars, type RegisteredStar } from "./star.repository";

/** Stars with their areas and stages in one operation. */
export class RegisteredStars {
  constructor(
    private readonly session: Session,
    private readonly memory: StarMemory,
  ) {}

  /** Stars that something read names, by key. Who holds no role is told of none. */
  async find(ids: readonly string[]): Promise<ReadonlyMap<string, RegisteredStar>> {
    const { roles } = await this.session.reach();
    const kept = roles.length > 0 ? ids.flatMap((id) => this.memory.find(id) ?? []) : [];
    const known = new Map(kept.map((one) => [one.star.id, one]));
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return known;
    for (const read of await readStars(this.session, missing)) {
      known.set(read.star.id, this.memory.keep(read));
    }
    return known;
  }
}
