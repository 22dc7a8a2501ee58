import type { Actor, Side, World } from "./world";

/**
 * What comes of a try: `done`; `not theirs`, seen and refused; `absent`, as if it were not there.
 * Who has no role for the action at all is refused before anything is looked at: `forbidden`.
 */
export type Outcome = "done" | "not theirs" | "absent" | "forbidden";

/** One mutation: something of a side to try it on, and what comes of it. */
export interface Case {
  readonly mutation: string;
  /** Makes an input whose subject is there and ready for the change. */
  readonly input: (world: World, side: Side) => Promise<object> | object;
  /** On the own side, by those with a role for the action. */
  readonly own: Partial<Record<Actor, Outcome>>;
  /** On the other side, by those who are the like on the own side. */
  readonly other?: Outcome;
}

/** What commissioners alone do; others of them may see it. */
export const commissioners = (borrower: Outcome): Case["own"] => ({
  commissioner: "done",
  borrower,
});
