import { day, TODAY, type Day } from "./days";
import type { Engagement } from "./engagements";
import { randomFor } from "./random";

/** A date on which a Star is done with somebody. */
export interface Sitting {
  readonly on: Day;
  readonly isFirst: boolean;
  readonly isClosing: boolean;
}

const QUARTER_END = day("2026-03-31");
/** The worker who catches up on a whole quarter in one afternoon. */
const CATCHES_UP = "QF-K07";
/** Lapsed training: no readings after it. Never trained: none at all. */
const TRAINED_UNTIL: Readonly<Record<string, Day>> = { "OG-K05": day("2026-06-30"), "OG-K06": 0 };
const CLOSING_SHARE: Readonly<Record<string, number>> = { planned: 0.74, moved: 0.3 };

function regular(engagement: Engagement, reviewDays: number): readonly Day[] {
  const random = randomFor(`schedule ${engagement.id}`);
  const { service, startedOn, endedOn, endReason } = engagement;
  if (random.chance(service.neverRead)) return [];
  const last = endedOn ?? TODAY - 2;
  const dates: Day[] = [];
  for (let due = startedOn + random.between(4, 32); due <= last;) {
    if (dates.length === 0 || !random.chance(service.missedReview)) dates.push(due);
    due += reviewDays + random.between(-14, 24);
  }
  const closing = last - random.between(0, 6);
  const before = dates.at(-1);
  const isClosed = random.chance(CLOSING_SHARE[endReason] ?? 0.04);
  if (endedOn !== null && isClosed && before !== undefined && closing - before >= 21) {
    dates.push(closing);
  }
  return dates;
}

function caughtUp(engagement: Engagement, dates: readonly Day[]): readonly Day[] {
  const isOpen = engagement.endedOn === null || engagement.endedOn >= QUARTER_END;
  const [first] = dates;
  const hasBegun = first !== undefined && first < QUARTER_END - 60;
  if (engagement.keyworker !== CATCHES_UP || !isOpen || !hasBegun) return dates;
  const others = dates.filter((date) => date === first || Math.abs(date - QUARTER_END) > 75);
  return [...others, QUARTER_END].sort((a, b) => a - b);
}

/** When a Star is done during an engagement: at the start, at reviews (some missed), often at the end. */
export function sittings(engagement: Engagement, reviewDays: number): readonly Sitting[] {
  const until = TRAINED_UNTIL[engagement.keyworker] ?? TODAY;
  const dates = caughtUp(engagement, regular(engagement, reviewDays)).filter((on) => on <= until);
  return dates.map((on, i) => ({
    on,
    isFirst: i === 0,
    isClosing: engagement.endedOn !== null && engagement.endedOn - on <= 6,
  }));
}
