import fc from "fast-check";
import { applyOperations } from "../../src/domain/logic-model/builder/apply-operations";
import type { Named, Operation } from "../../src/domain/logic-model/builder/operation";
import { Workspace } from "../../src/domain/logic-model/builder/workspace";
import { copyContents } from "../../src/domain/logic-model/copy-contents";
import { diffContents } from "../../src/domain/logic-model/diff/diff-contents";
import { emptyContents, type ModelContents } from "../../src/domain/logic-model/model-contents";
import { ModelGraph } from "../../src/domain/logic-model/model-graph";
import { LinkStrength } from "../../src/domain/link/link.entity";
import { isOutcome, LAYERS, layerRank } from "../../src/domain/node/node-layer";

const AREAS = ["home", "money"].map((area) => ({
  ...{ id: `area-${area}`, star: "tide", edition: "2026", area, name: `Tide: ${area}` },
}));
const SURROUNDINGS = {
  areas: new Map(AREAS.map((area) => [area.id, area])),
  lineages: new Map<string, string>(),
  targets: new Map(),
};

const ref = fc.constantFrom(..."abcdefgh");
const named: fc.Arbitrary<Named> = ref.map((name) => ({ ref: name }));
const layer = fc.constantFrom(...LAYERS);
const strength = fc.constantFrom(...Object.values(LinkStrength));
const texts = { rationale: fc.constantFrom(null, "because"), assumptions: fc.constant(null) };
const path = fc.constant(["operations"]);

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("addNode" as const),
      path,
      ref,
      layer,
      title: fc.string({ minLength: 0, maxLength: 3 }),
      description: fc.constant(null),
      outcomeType: fc.constant(null),
      reference: fc.constant(null),
      place: fc.constant(null),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ kind: fc.constant("link" as const), path, ref, from: named, to: named },
      ...{ ...texts, strength },
    }),
  },
  fc.record({
    ...{ kind: fc.constant("changeNode" as const), path, node: named },
    changes: fc.record({ layer }),
  }),
  fc.record({ kind: fc.constant("removeNode" as const), path, node: named }),
  fc.record({
    ...{ kind: fc.constant("changeLink" as const), path, link: named },
    changes: fc.record({ from: named, to: named }, { requiredKeys: [] }),
  }),
  fc.record({ kind: fc.constant("unlink" as const), path, link: named }),
  fc.record({
    ...{ kind: fc.constant("map" as const), path, ref, outcome: named },
    areaId: fc.constantFrom("area-home", "area-money", "area-nowhere"),
    weight: fc.constantFrom("1", "0.5", "0", "-2"),
    explanation: fc.constant(null),
  }),
);

/** What a workspace says after whatever of the operations is accepted. */
function build(operations: readonly Operation[]): ModelContents {
  const workspace = new Workspace(emptyContents("Random"), SURROUNDINGS);
  applyOperations(workspace, operations);
  return workspace.contents();
}

/** Eight boxes to begin with, and whatever becomes of them. */
const batches: fc.Arbitrary<Operation[]> = fc
  .tuple(
    fc.array(layer, { minLength: 8, maxLength: 8 }),
    fc.array(operation, { minLength: 10, maxLength: 60, size: "max" }),
  )
  .map(([layers, operations]) => [
    ...layers.map((one, i): Operation => ({ ...START, ref: "abcdefgh"[i]!, layer: one })),
    ...operations,
  ]);

const START = {
  kind: "addNode" as const,
  path: ["operations"],
  title: "Begin",
  description: null,
  outcomeType: null,
  reference: null,
  place: null,
};

describe("random batches", () => {
  it("never make a circle, a backward, double or dangling arrow, or a mapping elsewhere", () => {
    let links = 0;
    fc.assert(
      fc.property(batches, (operations) => {
        const contents = build(operations);
        const nodes = new Map(contents.nodes.map((node) => [node.id, node]));
        const graph = new ModelGraph(contents.links);
        for (const link of contents.links) {
          links += 1;
          const [from, to] = [nodes.get(link.fromNodeId), nodes.get(link.toNodeId)];
          expect(from && to).toBeDefined();
          expect(layerRank(from!.layer)).toBeLessThanOrEqual(layerRank(to!.layer));
          expect(graph.downstream(link.toNodeId).has(link.fromNodeId)).toBe(false);
        }
        const ends = contents.links.map((link) => `${link.fromNodeId} ${link.toNodeId}`);
        expect(new Set(ends).size).toBe(ends.length);
        for (const mapping of contents.mappings) {
          expect(isOutcome(nodes.get(mapping.nodeId)!.layer)).toBe(true);
          expect(Number(mapping.weight)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
    expect(links).toBeGreaterThan(500);
  });

  it("leave a copy that differs in nothing, and a difference that names every new thing", () => {
    fc.assert(
      fc.property(batches, batches, (first, second) => {
        const before = build(first);
        for (const isSameModel of [true, false]) {
          const copy = copyContents(before, isSameModel);
          expect(diffContents(before, copy)).toEqual([]);
          const ids = new Set(before.nodes.map((node) => node.id));
          expect(copy.nodes.some((node) => ids.has(node.id))).toBe(false);
        }
        const other = build(second);
        const named = diffContents(before, other);
        const count = (kind: string, subject: string): number =>
          named.filter((change) => change.kind === kind && change.subject === subject).length;
        // Built apart, the two share no lineage: all of one goes, all of the other comes.
        expect(count("added", "node")).toBe(other.nodes.length);
        expect(count("removed", "link")).toBe(before.links.length);
      }),
      { numRuns: 200 },
    );
  });
});
