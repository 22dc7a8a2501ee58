import { day, type Day } from "./days";
import type { Engagement } from "./engagements";
import { Journey } from "./journeys";
import { noteFor } from "./notes";
import { randomFor, type Random } from "./random";
import type { Reading, Scores } from "./reading";
import { sittings, type Sitting } from "./schedule";
import { star, type StarDefinition } from "./stars";

const WAYMARK = star("waymark", "2024");
const KITE_2024 = star("kite", "2024");
const KITE_2026 = star("kite", "2026");
export const STARS: readonly StarDefinition[] = [WAYMARK, KITE_2024, KITE_2026];

const NEW_EDITION_FROM = day("2026-01-05");
/** Of those under way when the new edition came, the share who went over to it. */
const WENT_OVER = 0.4;
/** Scores one worker the same in every area, more often than life does. */
const SAME_ALL_ROUND: Readonly<Record<string, number>> = { "MP-K02": 0.35 };

function edition(engagement: Engagement, on: Day): StarDefinition {
  if (engagement.service.star === "waymark") return WAYMARK;
  if (on < NEW_EDITION_FROM) return KITE_2024;
  const goesOver = randomFor(`edition ${engagement.id}`).chance(WENT_OVER);
  return engagement.startedOn >= NEW_EDITION_FROM - 30 || goesOver ? KITE_2026 : KITE_2024;
}

/** "What comes next" is asked from the sixteenth birthday. */
function isLeftOut(engagement: Engagement, area: string, random: Random): boolean {
  if (area === "next" && engagement.age !== "16-18") return true;
  const share = engagement.service.areas[area]?.missing ?? 0;
  return random.chance(Math.max(share, 0.035));
}

export function clamp(level: number, { scale }: StarDefinition): number {
  return Math.min(scale.max, Math.max(scale.min, Math.round(level)));
}

function scoresAt(
  engagement: Engagement,
  definition: StarDefinition,
  journey: Journey,
  sitting: Sitting,
): Scores {
  const random = randomFor(`scores ${engagement.id} ${sitting.on} ${definition.edition}`);
  const haze = 0.55 * ((definition.scale.max - definition.scale.min) / 9);
  const level = (area: string): number =>
    journey.levelAt(area, sitting.on, sitting.isFirst) +
    (journey.isAtTop(area) ? 0 : random.normal() * haze);
  const allRound = random.chance(SAME_ALL_ROUND[engagement.keyworker] ?? 0.006);
  const same = clamp(journey.levelAt("mood", sitting.on, false), definition);
  return Object.fromEntries(
    definition.areas.map(({ code }) => {
      const isOut = isLeftOut(engagement, code, random);
      const score = clamp(level(code), definition);
      if (allRound && code !== "next") return [code, same];
      return [code, isOut ? null : score];
    }),
  );
}

function completedBy(engagement: Engagement, random: Random): "collaborative" | "worker" {
  return random.chance(engagement.service.workerOnly) ? "worker" : "collaborative";
}

/** The readings of one engagement as they would be if nothing ever went wrong. */
export function plainReadings(engagement: Engagement): readonly Reading[] {
  const reviewDays =
    engagement.service.star === "waymark"
      ? WAYMARK.reviewIntervalDays
      : KITE_2026.reviewIntervalDays;
  return sittings(engagement, reviewDays).map((sitting): Reading => {
    const random = randomFor(`sitting ${engagement.id} ${sitting.on}`);
    const definition = edition(engagement, sitting.on);
    const journey = new Journey(engagement, definition);
    const isRetrospective = sitting.isFirst && random.chance(0.06);
    return {
      engagement,
      star: definition,
      takenOn: sitting.on,
      completedBy: completedBy(engagement, random),
      kind: isRetrospective ? "retrospective" : "standard",
      state: "completed",
      notes: noteFor(random, sitting, isRetrospective),
      scores: scoresAt(engagement, definition, journey, sitting),
    };
  });
}
