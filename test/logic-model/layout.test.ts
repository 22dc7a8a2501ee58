import { COLUMN_GAP, layOut, ROW_GAP } from "../../src/domain/logic-model/layout";
import { findPlaces } from "../../src/domain/logic-model/places";
import { NodeLayer } from "../../src/domain/node/node.entity";

const node = (id: string, layer: NodeLayer, x: number | null = null, y: number | null = null) => ({
  id,
  layer,
  x,
  y,
});
const link = (ends: string) => ({ fromNodeId: ends[0]!, toNodeId: ends[1]! });
const { INPUT, OUTPUT, INTERIM_OUTCOME } = NodeLayer;

describe("the layout of a logic model", () => {
  it("puts each layer into its column, and skips layers that nobody uses", () => {
    const places = layOut(
      [node("c", INTERIM_OUTCOME), node("a", INPUT), node("b", OUTPUT)],
      [link("ab"), link("bc")],
    );
    expect(Object.fromEntries(places)).toEqual({
      a: { x: 0, y: 0 },
      b: { x: COLUMN_GAP, y: 0 },
      c: { x: 2 * COLUMN_GAP, y: 0 },
    });
  });

  it("orders boxes so that arrows need not cross", () => {
    const nodes = [..."abc"].map((id) => node(id, INPUT));
    const outputs = [..."xyz"].map((id) => node(id, OUTPUT));
    const places = layOut([...nodes, ...outputs], ["az", "by", "cx"].map(link));
    for (const [from, to] of ["az", "by", "cx"]) {
      expect(places.get(to!)!.y).toBe(places.get(from!)!.y);
    }
  });

  it("gives boxes of one layer that lead to each other columns of their own", () => {
    const places = layOut(
      [..."abc"].map((id) => node(id, INTERIM_OUTCOME)),
      [link("ab"), link("bc")],
    );
    expect([..."abc"].map((id) => places.get(id)!.x)).toEqual([0, COLUMN_GAP, 2 * COLUMN_GAP]);
  });

  it("never puts two boxes on one place, and centres short columns", () => {
    const nodes = [..."abcde"].map((id) => node(id, INPUT));
    const places = layOut([...nodes, node("f", OUTPUT)], [link("af")]);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
    expect(places.get("f")).toEqual({ x: COLUMN_GAP, y: 2 * ROW_GAP });
    expect(layOut([], []).size).toBe(0);
  });

  it("leaves what somebody placed, and puts the rest below it", () => {
    const places = findPlaces(
      [node("a", INPUT, 50, 400), node("b", OUTPUT, 300, 10), node("c", OUTPUT)],
      [link("ab"), link("ac")],
    );
    expect(Object.fromEntries(places)).toEqual({
      a: { x: 50, y: 400 },
      b: { x: 300, y: 10 },
      c: { x: 50, y: 400 + ROW_GAP },
    });
  });
});
