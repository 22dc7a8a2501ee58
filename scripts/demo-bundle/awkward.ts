import { TODAY } from "./days";
import { OWN_NOTES, WITHDRAWN_NOTES } from "./notes";
import { randomFor, type Random } from "./random";
import type { Reading, Scores } from "./reading";
import { clamp } from "./readings";

function shifted(reading: Reading, random: Random, by: () => number): Scores {
  return Object.fromEntries(
    Object.entries(reading.scores).map(([area, score]) => [
      area,
      score === null || random.chance(0.06) ? null : clamp(score + by(), reading.star),
    ]),
  );
}

/** The person's own view of the same day: kinder to themselves as a rule, now and then harder. */
function ownReading(reading: Reading, random: Random): Reading {
  const leaning = random.weighted({ kinder: 60, harder: 25, alike: 15 });
  const step = leaning === "kinder" ? 1 : leaning === "harder" ? -1 : 0;
  return {
    ...reading,
    completedBy: "service_user",
    kind: "standard",
    notes: random.chance(0.4) ? random.pick(OWN_NOTES) : "",
    scores: shifted(reading, random, () => (random.chance(0.6) ? step : 0)),
  };
}

/** Entered by mistake and taken back; as often as not it was then entered anew. */
function mistaken(reading: Reading, random: Random): readonly Reading[] {
  const withdrawn: Reading = {
    ...reading,
    state: "withdrawn",
    notes: random.pick(WITHDRAWN_NOTES),
    scores: shifted(reading, random, () => random.between(-2, 2)),
  };
  return random.chance(0.6) ? [withdrawn, reading] : [withdrawn];
}

/** Begun and not finished: the last areas are still empty. */
function unfinished(reading: Reading, random: Random): Reading {
  const areas = Object.keys(reading.scores);
  const done = random.between(2, areas.length - 2);
  return {
    ...reading,
    state: "in_progress",
    notes: "To be finished next week",
    scores: Object.fromEntries(
      areas.map((a, i) => [a, i < done ? (reading.scores[a] ?? null) : null]),
    ),
  };
}

/** A second reading on the day of the first, with another colleague, and neither withdrawn. */
function sameDay(reading: Reading, random: Random): readonly Reading[] {
  const again: Reading = {
    ...reading,
    completedBy: "worker",
    kind: "standard",
    notes: "Done again in the afternoon with the duty worker, who did not know of the first",
    scores: shifted(reading, random, () => random.between(-1, 1)),
  };
  return [reading, again];
}

function turnOut(reading: Reading, isLast: boolean, isOnly: boolean): readonly Reading[] {
  const { engagement, takenOn } = reading;
  const random = randomFor(`awkward ${engagement.id} ${takenOn}`);
  if (isLast && engagement.endedOn === null && TODAY - takenOn < 60 && random.chance(0.3)) {
    return [unfinished(reading, random)];
  }
  if (random.chance(0.022)) return mistaken(reading, random);
  if (random.chance(isOnly ? 0.1 : 0.008)) return sameDay(reading, random);
  const ownShare = reading.completedBy === "collaborative" ? 0.09 : 0.03;
  return random.chance(ownShare) ? [reading, ownReading(reading, random)] : [reading];
}

/** What happens to readings in real life: withdrawn, unfinished, done twice, told apart from the person's own. */
export function withMishaps(readings: readonly Reading[]): readonly Reading[] {
  return readings.flatMap((reading, i) =>
    turnOut(reading, i === readings.length - 1, readings.length === 1),
  );
}
