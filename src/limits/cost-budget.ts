import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Viewer } from "../auth/viewer";

/** Seconds after which a budget is whole again. */
const WINDOW_SECONDS = 60;

/** What an operation cost, and what is left. */
export interface Charge {
  /** Points of the operation. */
  readonly requested: number;
  /** Points left until `resetsAt`; null where there is no budget. */
  readonly remaining: number | null;
  readonly resetsAt: Date | null;
  /** Whether the points were there; if not, none were taken. */
  readonly isCovered: boolean;
}

/**
 * Points that each person may spend in a minute, apart for each of the provider's programs that asks
 * in their name, and for all their access tokens together, of which they make as many as they like.
 * Counted in this process's memory: of several processes behind one address each grants as much.
 */
export class CostBudget {
  private readonly limiter: RateLimiterMemory | null;

  /** @param pointsPerMinute 0 for no budget */
  constructor(private readonly pointsPerMinute: number) {
    const options = { points: pointsPerMinute, duration: WINDOW_SECONDS };
    this.limiter = pointsPerMinute > 0 ? new RateLimiterMemory(options) : null;
  }

  /** Takes the points of an operation, if they are there. */
  async charge(viewer: Viewer, requested: number): Promise<Charge> {
    if (!this.limiter) return { requested, remaining: null, resetsAt: null, isCovered: true };
    const key = principalOf(viewer);
    const spent = await this.limiter.get(key);
    const consumed = spent?.consumedPoints ?? 0;
    const isCovered = consumed + requested <= this.pointsPerMinute;
    const now = await this.limiter.penalty(key, isCovered ? requested : 0);
    return {
      requested,
      remaining: Math.max(0, this.pointsPerMinute - now.consumedPoints),
      resetsAt: new Date(Date.now() + now.msBeforeNext),
      isCovered,
    };
  }
}

function principalOf({ subject, method, client }: Viewer): string {
  return JSON.stringify([subject, method, method === "access-token" ? null : client]);
}
