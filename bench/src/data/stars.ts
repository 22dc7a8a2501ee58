import { id } from "./ids";
import type { Rows } from "./rows";

/** A Star as the generator knows it; all names are invented. */
export interface BenchStar {
  readonly id: string;
  readonly code: string;
  readonly max: number;
  /** Keys of its areas, in their order. */
  readonly areas: readonly string[];
}

const EDITION = "2024";

const SHAPES = [
  { code: "lantern", name: "Lantern", max: 10, areas: 10 },
  { code: "footbridge", name: "Footbridge", max: 5, areas: 7 },
  { code: "orchard", name: "Orchard", max: 10, areas: 5 },
] as const;

const STAGES = ["Far off", "Asking", "Setting out", "Finding a way", "On their own feet"];

const AREA_NAMES = [
  ...["Home", "Money", "Health", "Friends", "Family", "Work", "Time", "Safety", "Trust", "Hope"],
];

/** The three Stars, with five, seven and ten areas. */
export const STARS: readonly BenchStar[] = SHAPES.map(({ code, max, areas }, star) => ({
  ...{ id: id("star", star), code, max },
  areas: Array.from({ length: areas }, (_, area) => id("area", star * 100 + area)),
}));

/** Enters the Stars with their areas and stages. */
export function enterStars(rows: Rows): void {
  SHAPES.forEach(({ code, name, max, areas }, star) => {
    const starId = STARS[star]!.id;
    const setting = [1, max, 90, 14, "bench"] as const;
    rows.add("star", [starId, code, EDITION, name, "Bench", false, ...setting]);
    for (let area = 0; area < areas; area += 1) {
      const areaId = id("area", star * 100 + area);
      rows.add("star_area", [areaId, starId, area + 1, `area_${area + 1}`, AREA_NAMES[area]!]);
    }
    const step = max / STAGES.length;
    STAGES.forEach((stage, n) => {
      const range = [n * step + 1, (n + 1) * step] as const;
      rows.add("star_stage", [id("stage", star * 100 + n), starId, n + 1, stage, ...range]);
    });
  });
}
