import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { demoBundle } from "../scripts/demo-bundle";
import { BUNDLE } from "../scripts/demo-bundle/stars";

type Row = Readonly<Record<string, string>>;

interface ModelFile {
  readonly owner: string;
  readonly contracts: readonly string[];
  readonly nodes: readonly {
    readonly ref: string;
    readonly layer: string;
    readonly stars?: readonly { star: string; edition: string; area: string }[];
    readonly indicators?: readonly {
      ref: string;
      star?: unknown;
      baseline?: string;
      direction: string;
      aggregation: string;
      targets: readonly { explanation?: string }[];
    }[];
  }[];
  readonly links: readonly { rationale?: string; assumptions?: string }[];
}

interface StarFile {
  readonly code: string;
  readonly edition: string;
  readonly licensed: boolean;
  readonly scale: { min: number; max: number };
  readonly areas: readonly { code: string }[];
}

const committed = (name: string): string => fs.readFileSync(path.join(BUNDLE, name), "utf8");
const rows = (name: string): readonly Row[] => parse(committed(name), { columns: true });
const folder = <T>(name: string): readonly T[] =>
  fs.readdirSync(path.join(BUNDLE, name)).map((f) => JSON.parse(committed(`${name}/${f}`)) as T);

const stars = folder<StarFile>("stars");
const models = folder<ModelFile>("models");
const engagements = new Map(rows("engagements.csv").map((e) => [e["engagement"], e]));
const readings = rows("readings.csv");
const measurements = rows("measurements.csv");
const nodes = models.flatMap((model) => model.nodes);
const indicators = nodes.flatMap((node) => node.indicators ?? []);

function starOf(reading: Row): StarFile {
  const found = stars.find((s) => s.code === reading["star"] && s.edition === reading["edition"]);
  if (found === undefined) throw new Error(`no Star for ${JSON.stringify(reading)}`);
  return found;
}

function valuesOf(list: readonly Row[], column: string): ReadonlySet<string | undefined> {
  return new Set(list.map((row) => row[column]));
}

/** People scored in the area at two eligible readings, on different dates. */
function pairs(edition: string, area: string): number {
  const dates = new Map<string | undefined, Map<string | undefined, string>>();
  for (const r of readings) {
    const isEligible = r["state"] === "completed" && r["completed_by"] !== "service_user";
    if (!isEligible || r["edition"] !== edition) continue;
    const own = dates.get(r["engagement"]) ?? new Map();
    dates.set(r["engagement"], own.set(r["taken_on"], r[area] ?? ""));
  }
  return [...dates.values()].filter((own) => {
    const scores = [...own.values()];
    return scores.length > 1 && scores[0] !== "" && scores.at(-1) !== "";
  }).length;
}

describe("the demonstration bundle", () => {
  it.each([...demoBundle()])("has %s as the generator writes it", (name, content) => {
    expect(committed(name)).toBe(content);
  });

  it("is of the size that the first questions need", () => {
    expect(rows("contracts.csv")).toHaveLength(3);
    expect(engagements.size).toBeGreaterThan(380);
    expect(engagements.size).toBeLessThan(430);
    expect(readings.length).toBeGreaterThan(1000);
    expect(readings.length).toBeLessThan(1400);
  });

  it("refers only to what it has", () => {
    const contracts = valuesOf(rows("contracts.csv"), "contract");
    const organisations = valuesOf(rows("organisations.csv"), "organisation");
    for (const party of rows("parties.csv")) expect(contracts).toContain(party["contract"]);
    for (const party of rows("parties.csv")) expect(organisations).toContain(party["organisation"]);
    for (const e of engagements.values()) expect(contracts).toContain(e["contract"]);
    for (const model of models) expect(organisations).toContain(model.owner);
    const known = new Set(
      models.flatMap((m) =>
        m.nodes.flatMap((n) =>
          (n.indicators ?? []).flatMap((i) => m.contracts.map((c) => `${i.ref} ${c}`)),
        ),
      ),
    );
    for (const m of measurements) expect(known).toContain(`${m["indicator"]} ${m["contract"]}`);
    for (const node of nodes) {
      for (const mapping of node.stars ?? []) {
        const areas = starOf({ star: mapping.star, edition: mapping.edition }).areas;
        expect(areas.map((a) => a.code)).toContain(mapping.area);
      }
    }
  });

  it("has scores on the Star's own areas and scale only", () => {
    const columns = new Set(stars.flatMap((s) => s.areas.map((a) => a.code)));
    for (const reading of readings) {
      const star = starOf(reading);
      for (const area of columns) {
        const score = reading[area] ?? "";
        if (score === "") continue;
        expect(star.areas.map((a) => a.code)).toContain(area);
        expect(Number(score)).toBeGreaterThanOrEqual(star.scale.min);
        expect(Number(score)).toBeLessThanOrEqual(star.scale.max);
      }
    }
  });

  it("has readings between the start of the engagement and its end", () => {
    for (const reading of readings) {
      const engagement = engagements.get(reading["engagement"]);
      const ended = engagement?.["ended_on"] || "2026-11-22";
      expect(String(reading["taken_on"]) >= String(engagement?.["started_on"])).toBe(true);
      expect(String(reading["taken_on"]) <= ended).toBe(true);
    }
  });

  it("has a trained worker and a licence behind each reading with a licensed Star", () => {
    const training = rows("training.csv");
    const licences = rows("licences.csv");
    const licensed = readings.filter((r) => starOf(r).licensed);
    expect(licensed.length).toBeGreaterThan(200);
    for (const r of licensed) {
      const worker = engagements.get(r["engagement"])?.["keyworker"];
      const on = String(r["taken_on"]);
      const isSame = (row: Row): boolean =>
        row["organisation"] === "OTTERGATE" &&
        row["star"] === r["star"] &&
        row["edition"] === r["edition"];
      const isTrained = training.some(
        (t) =>
          isSame(t) &&
          t["worker"] === worker &&
          String(t["trained_on"]) <= on &&
          on <= String(t["valid_until"]),
      );
      const isLicensed = licences.some(
        (l) => isSame(l) && String(l["valid_from"]) <= on && on <= String(l["valid_to"]),
      );
      expect({ worker, on, isTrained, isLicensed }).toMatchObject({
        isTrained: true,
        isLicensed: true,
      });
    }
  });

  it("is as awkward as life", () => {
    expect(valuesOf(readings, "completed_by")).toEqual(
      new Set(["collaborative", "worker", "service_user"]),
    );
    expect(valuesOf(readings, "kind")).toEqual(new Set(["standard", "retrospective"]));
    expect(valuesOf(readings, "state")).toEqual(new Set(["completed", "in_progress", "withdrawn"]));
    expect(valuesOf(measurements, "state")).toEqual(
      new Set(["draft", "submitted", "verified", "returned"]),
    );
    expect(readings.some((r) => /[",]/.test(String(r["notes"])))).toBe(true);
    expect(readings.some((r) => String(r["notes"]).includes("\n"))).toBe(true);
    const returned = measurements.filter((m) => m["state"] === "returned");
    for (const m of returned) expect(m["reason"]).not.toBe("");
  });

  it("has outcomes with plenty of evidence and one with too little", () => {
    expect(pairs("2024", "front_door")).toBeGreaterThan(150);
    expect(pairs("2024", "moods")).toBeGreaterThan(30);
    expect(pairs("2026", "next")).toBeGreaterThan(0);
    expect(pairs("2026", "next")).toBeLessThan(10);
  });

  it("has an outcome without evidence, a target without baseline and bare links for the check", () => {
    const isOutcome = (layer: string): boolean => layer.endsWith("_outcome");
    const bare = nodes.filter((n) => isOutcome(n.layer) && !n.stars && !n.indicators);
    expect(bare.map((n) => n.ref)).toEqual(["landlords"]);
    const noBaseline = indicators.filter((i) => i.targets.length > 0 && i.baseline === undefined);
    expect(noBaseline.map((i) => i.ref)).toEqual(["stayed_in_treatment"]);
    const links = models.flatMap((m) => m.links);
    expect(links.filter((l) => !l.rationale && !l.assumptions)).toHaveLength(5);
    expect(new Set(indicators.map((i) => i.direction))).toEqual(
      new Set(["up", "down", "maintain"]),
    );
    expect(new Set(indicators.map((i) => i.aggregation))).toEqual(
      new Set(["flow", "stock", "ratio", "average"]),
    );
  });

  it("explains each numeric target on a Star score (D6)", () => {
    const onStar = indicators.filter((i) => i.star !== undefined);
    expect(onStar).not.toHaveLength(0);
    for (const { targets } of onStar) {
      for (const target of targets) expect(target.explanation).toMatch(/\w{3}/);
    }
  });
});
