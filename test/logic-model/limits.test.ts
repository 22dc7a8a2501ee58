import { LinkStrength } from "../../src/domain/link/link.entity";
import { applyOperations } from "../../src/domain/logic-model/builder/apply-operations";
import { Workspace } from "../../src/domain/logic-model/builder/workspace";
import { emptyContents, type ContentsLink } from "../../src/domain/logic-model/model-contents";
import { NodeLayer } from "../../src/domain/node/node.entity";

const nodes = Array.from({ length: 200 }, (_, i) => ({
  ...{ id: `n${i}`, lineageId: `n${i}`, reference: null, title: `Box ${i}`, description: null },
  ...{ outcomeType: null, x: null, y: null, position: i },
  layer: i < 100 ? NodeLayer.INPUT : NodeLayer.OUTPUT,
}));

const terms = { rationale: null, assumptions: null, strength: LinkStrength.ASSUMED };

/** So many different arrows from inputs to outputs. */
const links = (count: number): ContentsLink[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `l${i}`, lineageId: `l${i}`, ...terms },
    ...{ fromNodeId: `n${i % 100}`, toNodeId: `n${100 + Math.floor(i / 100)}` },
  }));

describe("the size of a version", () => {
  it.each([
    [4_999, []],
    [5_000, ["TOO_MANY_LINKS"]],
  ])("with %i links takes one more, or says that it does not", (count, codes) => {
    const contents = { ...emptyContents("Large"), nodes, links: links(count) };
    const surroundings = { areas: new Map(), lineages: new Map(), targets: new Map() };
    const issues = applyOperations(new Workspace(contents, surroundings), [
      { kind: "link", path: [], from: { key: "n0" }, to: { key: "n199" }, ...terms },
    ]);
    expect(issues.map((issue) => issue.code)).toEqual(codes);
  });
});
