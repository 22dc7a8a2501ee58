import { enterIndicators } from "./indicators";
import { id } from "./ids";
import type { Random } from "./random";
import type { Rows } from "./rows";
import type { BenchStar } from "./stars";

/** A contract with its model, as the generator enters it. */
export interface Place {
  /** From 1. */
  readonly contract: number;
  readonly reference: string;
  /** The Stars that are used under it: one or two. */
  readonly stars: readonly BenchStar[];
}

const COMMISSIONER = id("organisation", 1);

/** Boxes by layer: twenty in all. */
const LAYERS = [
  ...[["input", 4] as const, ["process", 3] as const, ["output", 4] as const],
  ...[["interim_outcome", 5] as const, ["final_outcome", 4] as const],
];

const TYPES = ["service_user", "population", "social_value", "economic"] as const;
const STRENGTHS = ["assumed", "practice", "local_data", "research"] as const;
const WEIGHTS = [0.5, 1, 1.5, 2] as const;

/** Most things of a kind in one model. */
const ROOM = 100;

/** A box of a model. */
export interface Box {
  readonly id: string;
  readonly layer: (typeof LAYERS)[number][0];
  /** From 0, over all layers. */
  readonly place: number;
}

/** The key of the only version of a contract's model. */
export const versionOf = (contract: number): string => id("version", contract);

/** Enters the published model of a contract: its boxes, arrows, indicators and mappings. */
export function enterModel(rows: Rows, place: Place, random: Random): void {
  const { contract, reference } = place;
  const [modelId, versionId] = [id("model", contract), versionOf(contract)];
  rows.add("logic_model", [modelId, `model-${reference.toLowerCase()}`, COMMISSIONER]);
  const published = ["bench", "2023-03-01T09:00:00Z"] as const;
  const title = `How ${reference} is meant to work`;
  rows.add("model_version", [versionId, modelId, 1, "published", title, "bench", ...published]);
  const contractId = id("contract", contract);
  const attachment = id("attachment", contract);
  rows.add("model_attachment", [attachment, modelId, contractId, ...published]);
  const boxes = enterBoxes(rows, contract, random);
  enterLinks(rows, contract, boxes, random);
  enterMappings(rows, place, boxes, random);
  enterIndicators(rows, contract, boxes, random);
}

function enterBoxes(rows: Rows, contract: number, random: Random): Box[] {
  const boxes = LAYERS.flatMap(([layer, count]) => Array.from({ length: count }, () => layer)).map(
    (layer, place) => ({ id: id("node", contract * ROOM + place), layer, place }),
  );
  for (const { id: nodeId, layer, place } of boxes) {
    const outcomeType = layer.endsWith("outcome") ? random.pick(TYPES) : null;
    const title = `What the ${layer.replace("_", " ")} number ${place + 1} is about`;
    const named = [`box-${place + 1}`, layer, title, outcomeType, place + 1] as const;
    rows.add("node", [nodeId, versionOf(contract), nodeId, ...named]);
  }
  return boxes;
}

/** Arrows from each box but the final outcomes to one or two of the next layer. */
function enterLinks(rows: Rows, contract: number, boxes: readonly Box[], random: Random): void {
  let made = 0;
  LAYERS.slice(0, -1).forEach(([layer], n) => {
    const next = boxes.filter((box) => box.layer === LAYERS[n + 1]![0]);
    for (const from of boxes.filter((box) => box.layer === layer)) {
      const first = random.between(0, next.length - 1);
      const ends = random.chance(60) ? [first, (first + 1) % next.length] : [first];
      for (const end of ends) {
        const linkId = id("link", contract * ROOM + made++);
        const ends = [from.id, next[end]!.id] as const;
        const why = ["That is how it has been seen to go.", random.pick(STRENGTHS)] as const;
        rows.add("link", [linkId, versionOf(contract), linkId, ...ends, ...why]);
      }
    }
  });
}

/** One to three areas of each Star for each outcome. */
function enterMappings(
  rows: Rows,
  { contract, stars }: Place,
  boxes: readonly Box[],
  random: Random,
): void {
  let made = 0;
  for (const box of boxes.filter(({ layer }) => layer.endsWith("outcome"))) {
    stars.forEach((star, n) => {
      if (n > 0 && !random.chance(50)) return;
      const first = random.between(0, star.areas.length - 1);
      for (let more = random.between(1, 3); more > 0; more -= 1) {
        const area = star.areas[(first + more) % star.areas.length]!;
        const key = id("mapping", contract * ROOM + made++);
        const weight = random.pick(WEIGHTS);
        rows.add("mapping", [key, versionOf(contract), key, box.id, area, weight]);
      }
    });
  }
}
