import { decodeAnyId } from "../../../graphql/global-id";
import { Checks } from "../../checks";
import type { NamedArea } from "../../mapping/mapping.repository";
import type {
  ContentsIndicator,
  ContentsLink,
  ContentsMapping,
  ContentsNode,
} from "../model-contents";
import type { Batch } from "./batch";
import type { Named, ThingKind } from "./operation";
import type { Workspace } from "./workspace";

const MAX_REF = 100;

/** One operation being tried: collects what is wrong with it. */
export class Step extends Checks {
  /** Whether it names what a refused operation would have made: then it is passed over in silence. */
  private isBlocked = false;

  constructor(
    private readonly batch: Batch,
    path: readonly string[],
  ) {
    super(path);
  }

  get workspace(): Workspace {
    return this.batch.workspace;
  }

  /** Whether it must change nothing. */
  get hasFailed(): boolean {
    return this.isBlocked || this.issues.length > 0;
  }

  node(named: Named, field: string | readonly string[]): ContentsNode | null {
    return this.find("node", this.workspace.nodes, named, field);
  }

  link(named: Named, field: string): ContentsLink | null {
    return this.find("link", this.workspace.links, named, field);
  }

  mapping(named: Named, field: string): ContentsMapping | null {
    return this.find("mapping", this.workspace.mappings, named, field);
  }

  indicator(named: Named, field: string): ContentsIndicator | null {
    return this.find("indicator", this.workspace.indicators, named, field);
  }

  /** A Star area by its key. */
  area(id: string, field: string | readonly string[]): NamedArea | null {
    const area = this.workspace.surroundings.areas.get(id);
    this.that(
      area !== undefined,
      field,
      "UNKNOWN_AREA",
      "There is no such Star area: give the `id` of one of `star { areas { id name } }`.",
    );
    return area ?? null;
  }

  /** Keeps the reference for what this operation made, once it has made it. */
  noteMade(kind: ThingKind, ref: string | null | undefined, id: string): void {
    if (ref != null) this.batch.noteMade(kind, ref, id);
  }

  /** Says that a reference is blank, too long, or taken by an earlier operation. */
  checkRef(kind: ThingKind, ref: string | null | undefined): void {
    if (ref == null) return;
    this.that(
      ref.trim() !== "" && ref.length <= MAX_REF && !ref.includes("\0"),
      "ref",
      "INVALID_REF",
      `A reference has 1 to ${MAX_REF} characters.`,
    );
    this.that(
      decodeAnyId(ref) === null,
      "ref",
      "INVALID_REF",
      `"${ref}" is an id, by which nobody could name what this makes: give a name of your own.`,
    );
    this.that(
      this.batch.made(kind, ref) === undefined,
      "ref",
      "DUPLICATE_REF",
      `An earlier operation of this batch made a ${kind} with the reference "${ref}": give each its own.`,
    );
  }

  private find<T>(
    kind: ThingKind,
    things: ReadonlyMap<string, T>,
    named: Named,
    field: string | readonly string[],
  ): T | null {
    const key = "key" in named ? named.key : this.batch.made(kind, named.ref);
    const thing = key === undefined ? undefined : things.get(key);
    if (thing !== undefined) return thing;
    if ("ref" in named && this.batch.isMissing(kind, named.ref)) this.isBlocked = true;
    else this.that(false, field, ...this.explain(kind, named, key));
    return null;
  }

  private explain(
    kind: ThingKind,
    named: Named,
    key: string | undefined,
  ): readonly [code: string, message: string] {
    if (key !== undefined && this.workspace.removedBy(key)) {
      return ["REMOVED", `An earlier operation of this batch removed this ${kind}.`];
    }
    if ("key" in named) {
      return [
        "NOT_IN_VERSION",
        `This ${kind} is not in this version (each version has its own ids): read the draft's ` +
          `${kind}s again, or name one that this batch makes before by its \`ref\`.`,
      ];
    }
    const place = this.batch.placeOf(kind, named.ref);
    if (place !== undefined) {
      return [
        "MADE_LATER",
        `"${named.ref}" is made only by operation ${place}: put that one before this one.`,
      ];
    }
    return [
      `UNKNOWN_${kind.toUpperCase()}`,
      `"${named.ref}" is neither the id of a ${kind} nor the \`ref\` of one that this batch makes.`,
    ];
  }
}
