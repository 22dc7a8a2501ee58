import { line } from "./copy-text";
import { LAST_DAY, readingsOf, type Taken } from "./journeys";
import { id } from "./ids";
import type { Place } from "./model";
import { placesOf } from "./structure";
import { Random } from "./random";
import type { Size } from "./size";

/** Lines of the three tables that are about people, for some engagements. */
export interface PeopleLines {
  readonly service_user: string;
  readonly engagement: string;
  readonly reading: string;
}

/** Engagements that are made between two looks at whether the database keeps up. */
const BATCH = 2_000;

const PROVIDER = id("organisation", 2);
const AGE_BANDS = ["18-25", "26-40", "41-60", "61+"] as const;

/** Everybody under every contract, some thousand at a time. */
export function* peopleOf(size: Size, seed: number): Generator<PeopleLines> {
  const maker = new Maker(new Random(seed + 1));
  for (const place of placesOf(size)) {
    const isBig = place.contract > size.contracts;
    const all = isBig ? size.bigEngagements : size.engagements;
    for (let made = 0; made < all; made += BATCH) {
      yield maker.batch(place, Math.min(BATCH, all - made));
    }
  }
}

class Maker {
  private engagements = 0;
  private readings = 0;

  constructor(private readonly random: Random) {}

  batch(place: Place, count: number): PeopleLines {
    const lines = { service_user: "", engagement: "", reading: "" };
    for (let n = 0; n < count; n += 1) this.person(place, lines);
    return lines;
  }

  private person(
    { contract, stars }: Place,
    lines: { service_user: string; engagement: string; reading: string },
  ): void {
    const { random } = this;
    const number = ++this.engagements;
    const [personId, engagementId] = [id("person", number), id("engagement", number)];
    const startedOn = random.between(0, 760);
    const lastOn = startedOn + random.between(30, 420);
    const endedOn = lastOn <= LAST_DAY && random.chance(50) ? lastOn : null;
    const facts = `{"age_band": "${random.pick(AGE_BANDS)}"}`;
    lines.service_user += line([personId, PROVIDER, pseudonym(number)]);
    lines.engagement += line([
      ...[engagementId, PROVIDER, `E${number}`, personId, id("contract", contract)],
      ...[id("service", contract), dayText(startedOn)],
      ...[endedOn === null ? null : dayText(endedOn), endedOn === null ? null : "planned"],
      ...[facts, `${dayText(startedOn)}T09:00:00Z`],
    ]);
    for (const taken of readingsOf(stars, startedOn, random)) {
      lines.reading += this.reading(engagementId, taken);
    }
  }

  private reading(engagementId: string, { star, on, by, kind, state, scores }: Taken): string {
    const number = ++this.readings;
    const day = dayText(on);
    const entered = `${day}T17:00:00Z`;
    const completed = state === "in_progress" ? null : entered;
    const withdrawn = state === "withdrawn" ? `${dayText(on + 1)}T09:00:00Z` : null;
    const said = [star.id, day, by, kind, state, scores, "bench"] as const;
    const known = [id("reading", number), PROVIDER, `R${number}`, engagementId] as const;
    return line([...known, ...said, entered, completed, withdrawn]);
  }
}

/** In the form that pseudonyms have: five groups of four. */
function pseudonym(number: number): string {
  const digits = String(number).padStart(20, "0");
  return `P-${digits.match(/.{4}/g)!.join("-")}`;
}

/** The day so many days after the first of April 2023. */
function dayText(days: number): string {
  return (DAYS[days] ??= new Date(Date.UTC(2023, 3, 1 + days)).toISOString().slice(0, 10));
}

const DAYS: string[] = [];
