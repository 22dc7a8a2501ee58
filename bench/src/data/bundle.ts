import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { Random } from "./random";

/** Readings of each engagement of a bundle. */
const READINGS_EACH = 4;

const AREAS = ["home", "money", "health", "friends", "family", "work", "hope"] as const;

const STAR = {
  ...{ code: "lighthouse", edition: "2024", name: "Lighthouse", publisher: "Bench" },
  ...{ licensed: false, scale: { min: 1, max: 10 }, reviewIntervalDays: 90 },
  stages: [
    { name: "Far off", from: 1, to: 5 },
    { name: "On their own feet", from: 6, to: 10 },
  ],
  areas: AREAS.map((code) => ({ code, name: `What the area ${code} is about` })),
};

const ORGANISATIONS = `organisation,name,kinds
IMPORT-COUNCIL,A council,commissioner
IMPORT-CHARITY,A charity,provider
`;

const CONTRACTS = `contract,title,commissioner,provider,starts_on,ends_on,value,currency,status
IMP-01,Support that is imported,IMPORT-COUNCIL,IMPORT-CHARITY,2023-04-01,2033-03-31,,,active
`;

/** The files of a bundle that hold nearly all of it, with the columns of each. */
export const LARGE_FILES = {
  "engagements.csv": [
    ...["engagement", "service_user", "contract", "service", "keyworker", "started_on"],
    ...["ended_on", "end_reason", "age_band"],
  ],
  "readings.csv": [
    ...["reading", "engagement", "star", "edition", "taken_on", "completed_by", "kind", "state"],
    ...["notes", ...AREAS],
  ],
} as const;

/** Rows that are made between two looks at whether the disk keeps up. */
const BATCH = 2_000;

/** Writes a bundle of so many readings, four of each person. */
export async function writeBundle(folder: string, readings: number): Promise<void> {
  await mkdir(path.join(folder, "stars"), { recursive: true });
  await writeFile(path.join(folder, "stars", "lighthouse.json"), JSON.stringify(STAR));
  await writeFile(path.join(folder, "organisations.csv"), ORGANISATIONS);
  await writeFile(path.join(folder, "contracts.csv"), CONTRACTS);
  const people = Math.ceil(readings / READINGS_EACH);
  const random = new Random(people);
  await writeRows(folder, "engagements.csv", people, (n) => engagement(n, random));
  await writeRows(folder, "readings.csv", readings, (n) => reading(n, random));
}

function engagement(n: number, random: Random): string {
  const band = random.pick(["18-25", "26-40", "41-60"]);
  return `IE${n},person-${n},IMP-01,Support,kw-${n % 50},${day(n % 365)},,,${band}\n`;
}

function reading(n: number, random: Random): string {
  const person = Math.floor(n / READINGS_EACH);
  const on = day((person % 365) + 3 + (n % READINGS_EACH) * 90);
  const by = random.chance(80) ? "collaborative" : "worker";
  const scores = AREAS.map(() => (random.chance(3) ? "" : random.between(1, 10)));
  return `IR${n},IE${person},lighthouse,2024,${on},${by},standard,completed,,${scores.join(",")}\n`;
}

const day = (days: number): string =>
  new Date(Date.UTC(2023, 3, 1 + days)).toISOString().slice(0, 10);

async function writeRows(
  folder: string,
  name: keyof typeof LARGE_FILES,
  count: number,
  make: (n: number) => string,
): Promise<void> {
  const stream = createWriteStream(path.join(folder, name));
  stream.write(`${LARGE_FILES[name].join(",")}\n`);
  for (let made = 0; made < count; made += BATCH) {
    let text = "";
    for (let n = made; n < Math.min(count, made + BATCH); n += 1) text += make(n);
    if (!stream.write(text)) await once(stream, "drain");
  }
  stream.end();
  await finished(stream);
}
