import type { OperationContext } from "../context";
import { isRace, isRowDenied } from "../db/database-error";
import { onlyOnce } from "../db/idempotency";
import { MissingRow } from "../db/loaders";
import type { Session } from "../db/session";
import { conflict, notAllowed, Refusal } from "../domain/refusal";
import { checkDemand } from "./demand";
import { toProblem, type Problem } from "./problems.type";

/** One mutation: `work` in a transaction, then `answer` from a snapshot taken after it. */
export interface MutationSteps<Outcome, Payload, Seen> {
  /** The mutation's name in the schema. */
  readonly name: string;
  readonly input: { readonly idempotencyKey?: string | null };
  /**
   * Reads what the work begins with, together with the beginning of the transaction. Not where an
   * idempotency key is to be held before anything else.
   */
  readonly look?: (session: Session) => Promise<Seen>;
  /**
   * Does it. What it returns is remembered for the idempotency key: plain JSON, usually keys.
   *
   * @param seen what the look gives, where there was one
   */
  readonly work: (session: Session, seen?: Promise<Seen>) => Promise<Outcome>;
  /** Makes the payload; called for a first and for a repeated request alike. */
  readonly answer: (outcome: Outcome) => Promise<Payload>;
}

const OVERTAKEN = conflict(
  "Somebody else entered or changed the same at this moment, or uses the same reference where you " +
    "do not see it: read it again and repeat your request, or choose another reference.",
);

/** Services say what is missing; this is for what only the database knows. */
const NOT_YOURS = notAllowed(
  "ROLE_NEEDED",
  "Your roles do not let you write this here: ask an administrator of the organisation that it is " +
    "about to grant you one, or somebody who has it to do it.",
);

const GONE = notAllowed(
  "REMOVED_SINCE",
  "This request was carried out before, and what it was about was removed since: send a new " +
    "request with a new key.",
);

/** Runs a mutation: wholly or not at all, at most once per idempotency key, refusals as problems. */
export async function mutate<Outcome, Payload, Seen = undefined>(
  context: OperationContext,
  steps: MutationSteps<Outcome, Payload, Seen>,
): Promise<Payload | Problem> {
  const { idempotencyKey, ...input } = steps.input;
  const { trace } = context;
  trace.action = steps.name;
  trace.hasWritten = false;
  const work = (session: Session, seen?: Promise<Seen>): Promise<Outcome> => {
    trace.hasWritten = true;
    return steps.work(session, seen);
  };
  const run = async (session: Session, seen?: Promise<Seen>): Promise<Outcome> => {
    await checkDemand(context, session);
    if (idempotencyKey == null) return work(session, seen);
    const request = { key: idempotencyKey, mutation: steps.name, input };
    return onlyOnce(session, request, () => work(session));
  };
  try {
    const look = idempotencyKey == null ? steps.look : undefined;
    const outcome = await context.write(run, look);
    return await steps.answer(outcome);
  } catch (error) {
    if (error instanceof Refusal) return toProblem(error.problem);
    if (isRace(error)) return toProblem(OVERTAKEN.problem);
    if (isRowDenied(error)) return toProblem(NOT_YOURS.problem);
    if (error instanceof MissingRow && idempotencyKey != null) return toProblem(GONE.problem);
    throw error;
  }
}
