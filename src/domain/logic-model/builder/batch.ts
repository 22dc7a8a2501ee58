import type { Issue } from "../../refusal";
import { madeBy, type Operation, type ThingKind } from "./operation";
import type { Workspace } from "./workspace";

/** A batch being worked through: what it made so far, and what stands against it. */
export class Batch {
  readonly issues: Issue[] = [];
  /** What refused operations would have made: naming it is no further mistake. */
  private readonly missing = new Set<string>();
  private readonly refs = new Map<string, string>();
  private readonly declaredAt = new Map<string, number>();

  constructor(
    readonly workspace: Workspace,
    operations: readonly Operation[],
  ) {
    for (const [index, operation] of operations.entries()) {
      const made = madeBy(operation);
      if (made && !this.declaredAt.has(keyOf(made))) this.declaredAt.set(keyOf(made), index);
    }
  }

  /** The key of what an earlier operation made under this reference. */
  made(kind: ThingKind, ref: string): string | undefined {
    return this.refs.get(keyOf({ kind, ref }));
  }

  /** Whether an earlier operation of this reference was refused. */
  isMissing(kind: ThingKind, ref: string): boolean {
    return this.missing.has(keyOf({ kind, ref }));
  }

  /** The place in the batch, from 0, of the operation that makes it; undefined when none does. */
  placeOf(kind: ThingKind, ref: string): number | undefined {
    return this.declaredAt.get(keyOf({ kind, ref }));
  }

  noteMade(kind: ThingKind, ref: string, id: string): void {
    this.refs.set(keyOf({ kind, ref }), id);
    this.workspace.made.push({ kind, ref, id });
  }

  noteMissing(kind: ThingKind, ref: string): void {
    if (!this.refs.has(keyOf({ kind, ref }))) this.missing.add(keyOf({ kind, ref }));
  }
}

const keyOf = ({ kind, ref }: { kind: ThingKind; ref: string }): string => `${kind} ${ref}`;
