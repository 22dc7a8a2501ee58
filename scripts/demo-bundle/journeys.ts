import { day, type Day } from "./days";
import type { Engagement } from "./engagements";
import { randomFor, type Random } from "./random";
import type { AreaProfile } from "./services";
import type { StarDefinition } from "./stars";

const DAYS_PER_MONTH = 30.4;
/** Months until half of the way is gone; after that it levels off. */
const HALFWAY_MONTHS = 3.5;

interface SlipBack {
  readonly month: number;
  readonly depth: number;
  readonly recovery: number;
}

interface AreaPath {
  readonly start: number;
  readonly gain: number;
  /** How much better than it is the first reading makes it, before there is trust. */
  readonly flattered: number;
  readonly atTop: boolean;
  readonly slips: boolean;
}

/** Where a person truly is, area by area, at any time: what readings see through a haze. */
export class Journey {
  private readonly paths: ReadonlyMap<string, AreaPath>;
  private readonly slip: SlipBack | null;

  constructor(
    private readonly engagement: Engagement,
    private readonly star: StarDefinition,
  ) {
    const random = randomFor(`journey ${engagement.id} ${star.code}`);
    const points = (star.scale.max - star.scale.min) / 9;
    const person = {
      offset: random.normal() * engagement.service.spread * 0.7,
      response: response(random),
      // Young people hold back longest.
      guarded: random.chance(star.code === "kite" ? 0.26 : 0.16),
    };
    this.slip = random.chance(0.3)
      ? {
          month: 2 + random.unit() * 10,
          depth: (1.5 + random.unit() * 2.5) * points,
          recovery: 3 + random.unit() * 6,
        }
      : null;
    this.paths = new Map(
      Object.entries(engagement.service.areas).map(([area, profile]) => [
        area,
        this.path(random, profile, person, points),
      ]),
    );
  }

  private path(
    random: Random,
    profile: AreaProfile,
    person: { offset: number; response: number; guarded: boolean },
    points: number,
  ): AreaPath {
    const { service, startedOn, earlier } = this.engagement;
    const open = (startedOn - day(service.firstStart)) / DAYS_PER_MONTH;
    const drift = (service.firstScoreDrift ?? 0) * open;
    const own = random.normal() * service.spread * 0.6;
    const start = profile.start + person.offset + own + drift + earlier * points;
    return {
      start,
      gain: profile.gain * person.response * (0.6 + 0.8 * random.unit()),
      flattered: person.guarded && random.chance(0.6) ? (1 + random.unit() * 2) * points : 0,
      atTop: random.chance(profile.atTop ?? 0),
      slips: random.chance(0.55),
    };
  }

  /** The level on a date, on the Star's scale but not yet rounded to it. Unknown areas are the lowest. */
  levelAt(area: string, date: Day, isFirst: boolean): number {
    const path = this.paths.get(area);
    if (path === undefined) return this.star.scale.min;
    if (path.atTop) return this.star.scale.max;
    const months = Math.max(0, (date - this.engagement.startedOn) / DAYS_PER_MONTH);
    const travelled = path.gain * (months / (months + HALFWAY_MONTHS));
    const fallen = path.slips ? this.fallenBy(months) : 0;
    return path.start + travelled - fallen + (isFirst ? path.flattered : 0);
  }

  isAtTop(area: string): boolean {
    return this.paths.get(area)?.atTop ?? false;
  }

  private fallenBy(months: number): number {
    if (this.slip === null || months < this.slip.month) return 0;
    const recovered = (months - this.slip.month) / this.slip.recovery;
    return this.slip.depth * Math.max(0, 1 - recovered);
  }
}

/** Some do not move, a few lose ground, most move more or less. */
function response(random: Random): number {
  const kind = random.weighted({ mover: 68, still: 21, losing: 11 });
  if (kind === "still") return 0;
  return kind === "losing" ? -0.2 - 0.5 * random.unit() : 0.75 + 0.9 * random.unit();
}
