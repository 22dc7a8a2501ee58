/** What of a logic model a change is about. */
export type ChangeSubject =
  "model" | "contract" | "node" | "link" | "mapping" | "indicator" | "target";

/** What became of it. `relinked`: an arrow that now leads from or to another box. */
export type ChangeKind = "added" | "removed" | "changed" | "relinked" | "moved";

/** One field of a changed thing; null where it has, or had, no value. */
export interface FieldChange {
  /** The field's name in the API, e.g. `outcomeType`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One difference between two states of a logic model, in domain words. */
export interface ModelChange {
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  /** What it is the same thing by in every version; null for the model itself and for contracts. */
  readonly lineageId: string | null;
  /** For people, e.g. `Output "Training for schools" was added.` */
  readonly sentence: string;
  readonly fields: readonly FieldChange[];
}
