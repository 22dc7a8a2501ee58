import type { Session } from "../db/session";

/**
 * The session as one of somebody who sees figures of enough people alone: what is kept for others to
 * read is worked out by it, whoever asks. It sees no more rows than the session does, so it answers
 * for a contract as a whole only to who counts all of it.
 */
export function asAggregates(session: Session): Session {
  const guarded: Session = Object.create(session);
  guarded.reach = async () => {
    const reach = await session.reach();
    return { ...reach, commissioned: [], delivered: [], protectedContracts: reach.contracts };
  };
  return guarded;
}
