import { randomUUID } from "node:crypto";
import type { Json } from "../compare";
import { STARS } from "../data/stars";
import { encodeId } from "../global-id";

/** How many of each are added in one edit: thirty operations in all. */
const [BOXES, ARROWS, MAPPINGS, INDICATORS, TARGETS] = [10, 8, 6, 4, 2];

const PERIOD = { start: "2026-04-01", end: "2027-03-31" } as const;

const title = (n: number): string => `A box that somebody draws, number ${n + 1}`;

/** Every other box is an interim outcome, and the ones between them outputs that lead there. */
const layer = (n: number): "output" | "interim_outcome" =>
  n % 2 === 0 ? "output" : "interim_outcome";

const areaOf = (n: number): string => STARS[0]!.areas[n]!;

/** The thirty operations as a canvas sends them. */
export function operations(): Json[] {
  const times = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n));
  return [
    ...times(BOXES, (n) => ({
      addNode: { ref: `b${n}`, layer: layer(n).toUpperCase(), title: title(n) },
    })),
    ...times(ARROWS, (n) => ({
      link: { from: `b${arrow(n)[0]}`, to: `b${arrow(n)[1]}`, rationale: "So we think." },
    })),
    ...times(MAPPINGS, (n) => ({
      map: { outcome: `b${outcome(n)}`, area: encodeId("starArea", areaOf(n)), weight: "2" },
    })),
    ...times(INDICATORS, (n) => ({
      addIndicator: {
        ...{ ref: `i${n}`, node: `b${n}`, title: `A measure that somebody adds, ${n + 1}` },
        ...{ nature: "OBJECTIVE", unit: "people", direction: "UP", aggregation: "FLOW" },
        ...{ frequency: "QUARTERLY", baseline: "10", decimals: 0 },
      },
    })),
    ...times(TARGETS, (n) => ({ setTarget: { indicator: `i${n}`, period: PERIOD, value: "60" } })),
  ];
}

/** From the output to the outcome beside it, and to the next but one. */
const arrow = (n: number): readonly [number, number] =>
  n < 5 ? [2 * n, 2 * n + 1] : [2 * (n - 5), 2 * (n - 5) + 3];

const outcome = (n: number): number => 2 * (n % 5) + 1;

/** The same rows as a careful hand writes them: what is sent with each statement. */
export interface EditRows {
  readonly nodes: string;
  readonly links: string;
  readonly mappings: string;
  readonly lineages: string;
  readonly indicators: string;
  readonly targets: string;
  readonly changes: string;
}

export function editRows(): EditRows {
  const times = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n));
  const boxes = times(BOXES, () => randomUUID());
  const measures = times(INDICATORS, () => ({ id: randomUUID(), lineage: randomUUID() }));
  const texts = {
    nodes: boxes.map((id, n) => ({ id, layer: layer(n), title: title(n), place: n })),
    links: times(ARROWS, (n) => ({
      ...{ id: randomUUID(), from: boxes[arrow(n)[0]], to: boxes[arrow(n)[1]] },
    })),
    mappings: times(MAPPINGS, (n) => ({
      ...{ id: randomUUID(), node: boxes[outcome(n)], area: areaOf(n) },
    })),
    lineages: measures.map(({ lineage }) => ({ id: lineage, reference: lineage })),
    indicators: measures.map((measure, n) => ({
      ...{ ...measure, node: boxes[n], title: `A measure that somebody adds, ${n + 1}` },
    })),
    targets: times(TARGETS, (n) => ({ ...measures[n]!, target: randomUUID() })),
    changes: times(28, (n) => ({
      ...{ kind: "added", subject: "node", lineageId: randomUUID(), fields: [] },
      sentence: `Something was added to the model, as number ${n + 1} of this edit.`,
    })),
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, rows]) => [name, JSON.stringify(rows)]),
  ) as unknown as EditRows;
}
