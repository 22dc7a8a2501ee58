import { BoundedMemory } from "../../../db/bounded-memory";
import type { ModelVersionEntity } from "../model-version.entity";
import type { VersionStructure } from "./version-structure";

/**
 * Most rows of versions that a process keeps: a thousand models of a hundred boxes, arrows,
 * indicators and mappings each, in about 60 MB.
 */
const MAX_ROWS = 100_000;

/**
 * What published versions of logic models say, kept by the process: it never changes again. Whoever
 * asks has read the version in the same operation, under their own rights, as one that is not a
 * draft: who sees a version sees all that hangs on it, and nobody else comes here.
 */
export class StructureMemory {
  private readonly kept: BoundedMemory<VersionStructure>;

  constructor(maxRows = MAX_ROWS) {
    this.kept = new BoundedMemory(maxRows, ({ size }) => size);
  }

  find(version: ModelVersionEntity): VersionStructure | undefined {
    return this.kept.get(keyOf(version));
  }

  keep(version: ModelVersionEntity, structure: VersionStructure): void {
    this.kept.set(keyOf(version), structure);
  }
}

/**
 * With the instant of publication: a database that was put back to a time before it may publish
 * something else under the same key.
 */
function keyOf({ id, publishedAt }: ModelVersionEntity): string {
  return `${id} ${publishedAt!.getTime()}`;
}
