import DataLoader from "dataloader";
import type { MaybePromise } from "../../../db/maybe-promise";
import type { Session } from "../../../db/session";
import type { ProcessMemory } from "../../../process-memory";
import { ModelVersionStatus, type ModelVersionEntity } from "../model-version.entity";
import { readStructures } from "./structure.repository";
import { VersionStructure } from "./version-structure";

/**
 * The structures of published versions in one operation: those that it has read, by its own rights,
 * in its own snapshot. Drafts have none here.
 */
export class VersionStructures {
  private readonly versions = new Map<string, ModelVersionEntity>();
  private readonly known = new Map<string, VersionStructure>();
  private readonly reads: DataLoader<ModelVersionEntity, VersionStructure, string>;

  constructor(
    session: Session,
    private readonly memory: ProcessMemory,
  ) {
    this.reads = new DataLoader((versions) => this.read(session, versions), {
      cacheKeyFn: ({ id }) => id,
    });
  }

  /** Takes note of a version that the operation has read. */
  admit(version: ModelVersionEntity): void {
    if (version.status !== ModelVersionStatus.DRAFT) this.versions.set(version.id, version);
  }

  /** The version, where the operation has read it as one that is not a draft. */
  versionOf(versionId: string): ModelVersionEntity | undefined {
    return this.versions.get(versionId);
  }

  /** What a version says; undefined for a draft, and for what the operation has not read. */
  of(versionId: string): MaybePromise<VersionStructure> | undefined {
    const known = this.known.get(versionId);
    if (known) return known;
    const version = this.versions.get(versionId);
    if (!version) return undefined;
    const kept = this.memory.structures.find(version);
    return kept ? this.note(version, kept) : this.fill(version);
  }

  private note(version: ModelVersionEntity, structure: VersionStructure): VersionStructure {
    this.known.set(version.id, structure);
    return structure;
  }

  private async fill(version: ModelVersionEntity): Promise<VersionStructure> {
    const structure = await this.reads.load(version);
    if (!this.known.has(version.id)) this.memory.structures.keep(version, structure);
    return this.note(version, structure);
  }

  private async read(
    session: Session,
    versions: readonly ModelVersionEntity[],
  ): Promise<(VersionStructure | Error)[]> {
    const ids = versions.map(({ id }) => id);
    const found = await readStructures(session, ids);
    return ids.map((id) => {
      const rows = found.get(id);
      if (!rows) return new Error("a version that was read is not there");
      const stars = rows.stars.map((star) => this.memory.stars.keep(star));
      return new VersionStructure({ ...rows, stars });
    });
  }
}
