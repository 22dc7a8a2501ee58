import { createHash } from "node:crypto";
import type { Session } from "../db/session";
import {
  findChain,
  findHeads,
  findLanes,
  type AuditHead,
  type ChainedEvent,
} from "./audit-chain.repository";

/** How many events are held in memory at a time. */
const PAGE = 500;

/** What the first event of a lane is tied to. */
const BEFORE_ALL = "0".repeat(64);

/** The first event of a lane that disagrees. */
export interface Disagreement {
  readonly lane: number;
  readonly number: number;
  /** A sentence. */
  readonly reason: string;
}

export interface Verification {
  readonly events: number;
  readonly lanes: number;
  /** At most one for each lane; none where the trail is whole. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * Works every hash of the audit trail out anew, lane by lane and in order, and compares it with what
 * the event says, with the event after it, and with where the lane should end.
 *
 * @param session sees all events, and one unchanging state of them
 * @param kept heads that were kept elsewhere: whoever owns the database could else enter all anew
 */
export async function verifyTrail(
  session: Session,
  kept: readonly AuditHead[] = [],
): Promise<Verification> {
  const heads = await findHeads(session);
  const lanes = new Set([
    ...heads.map(({ lane }) => lane),
    ...(await findLanes(session)),
    ...kept.map(({ lane }) => lane),
  ]);
  const disagreements: Disagreement[] = [];
  let events = 0;
  for (const lane of [...lanes].sort((a, b) => a - b)) {
    const head = heads.find((known) => known.lane === lane) ?? null;
    const check = new LaneCheck(
      lane,
      head,
      kept.filter((known) => known.lane === lane),
    );
    const disagreement = await verifyLane(session, check);
    events += check.last.number;
    if (disagreement) disagreements.push(disagreement);
  }
  return { events, lanes: lanes.size, disagreements };
}

async function verifyLane(session: Session, check: LaneCheck): Promise<Disagreement | null> {
  // The first page begins before the first number, where somebody may have put something.
  for (let after: number | null = null; ; after = check.last.number) {
    const page = await findChain(session, check.lane, after, PAGE);
    for (const event of page) {
      const disagreement = check.follow(event);
      if (disagreement) return disagreement;
    }
    if (page.length < PAGE) return check.end();
  }
}

/** How far a lane was followed, and what it must still agree with. */
class LaneCheck {
  last = { number: 0, hash: BEFORE_ALL };

  constructor(
    readonly lane: number,
    private readonly head: AuditHead | null,
    private readonly kept: readonly AuditHead[],
  ) {}

  /** Takes the next event, or says why it is not the next one. */
  follow(event: ChainedEvent): Disagreement | null {
    const next = this.last.number + 1;
    if (event.number < next) return this.disagree(event.number, "was put in before the first");
    if (event.number > next) return this.disagree(next, "is missing");
    if (event.previousHash !== this.last.hash) {
      return this.disagree(next, "does not follow from the event before it");
    }
    const hash = createHash("sha256")
      .update(Buffer.from(event.previousHash, "hex"))
      .update(event.text)
      .digest("hex");
    if (hash !== event.hash)
      return this.disagree(next, "does not say what it said when it was entered");
    if (this.kept.some((head) => head.number === next && head.hash !== hash)) {
      return this.disagree(next, "is another one than the head that was kept of it");
    }
    this.last = { number: next, hash };
    return null;
  }

  /** Compares the end with where the lane should end. */
  end(): Disagreement | null {
    const { number, hash } = this.last;
    const { head } = this;
    if (head === null && number > 0) return this.disagree(number, "has no head after it");
    if (head !== null && head.number > number) return this.disagree(number + 1, "is missing");
    if (head !== null && head.number < number) {
      return this.disagree(head.number + 1, "was put in after the end");
    }
    if (head !== null && head.hash !== hash) return this.disagree(number, "is not the head's");
    if (this.kept.every((known) => known.number <= number)) return null;
    return this.disagree(number + 1, "is missing: a head that was kept has come further");
  }

  private disagree(number: number, reason: string): Disagreement {
    return { lane: this.lane, number, reason };
  }
}
