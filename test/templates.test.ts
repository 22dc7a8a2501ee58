import type {
  ModelTemplate,
  TemplateIndicator,
  TemplateLayer,
  TemplateNode,
} from "../src/domain/logic-model/templates/template.types";
import { findTemplate, loadTemplates } from "../src/domain/logic-model/templates/templates";

const LAYERS: readonly TemplateLayer[] = [
  "input",
  "process",
  "output",
  "interim_outcome",
  "final_outcome",
];
const OUTCOME_TYPES = [
  "service_user",
  "population",
  "social_value",
  "economic",
  "efficiency",
  "legal_compliance",
];
const INDICATOR_WORDS: Readonly<Partial<Record<keyof TemplateIndicator, readonly string[]>>> = {
  nature: ["subjective", "objective"],
  direction: ["up", "down", "maintain"],
  aggregation: ["flow", "stock", "ratio", "average"],
  frequency: ["monthly", "quarterly", "yearly"],
};
const WORDED_AS_ACTIVITY = /\b(provid|deliver|develop|train|policy|number of|sessions?|visits?)/i;
const WORDED_AS_OUTCOME = /\b(fewer|less|better|improve[ds]?|reduce[ds]?|increase[ds]?|feel)\b/i;

const isOutcome = (node: TemplateNode): boolean => node.layer.endsWith("_outcome");

/** Nodes from which this one can be reached, or that can be reached from it. */
function reach(
  model: ModelTemplate,
  ref: string,
  way: "before" | "after",
): readonly TemplateNode[] {
  const found = new Set<string>();
  const visit = (at: string): void => {
    for (const { from, to } of model.links) {
      const [here, next] = way === "after" ? [from, to] : [to, from];
      if (here !== at || found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(ref);
  return model.nodes.filter((node) => found.has(node.ref));
}

/** What is wrong with the structure of a template, in words; nothing when all is well. */
function mistakes(model: ModelTemplate): readonly string[] {
  const layerOf = new Map(model.nodes.map((node) => [node.ref, LAYERS.indexOf(node.layer)]));
  const before = (ref: string): readonly TemplateNode[] => reach(model, ref, "before");
  const of = (layer: TemplateLayer): readonly TemplateNode[] =>
    model.nodes.filter((node) => node.layer === layer);
  const none = (nodes: readonly TemplateNode[], layer: TemplateLayer): boolean =>
    !nodes.some((node) => node.layer === layer);
  const finals = of("final_outcome");
  const natures = (node: TemplateNode): ReadonlySet<string> =>
    new Set(node.indicators?.map((indicator) => indicator.nature));
  return [
    ...(finals.length < 1 || finals.length > 4 ? [`${finals.length} final outcomes`] : []),
    ...model.links
      .filter(({ from, to }) => !layerOf.has(from) || !layerOf.has(to))
      .map(({ from, to }) => `${from} -> ${to}: no such node`),
    ...model.links
      .filter(({ from, to }) => (layerOf.get(from) ?? 0) > (layerOf.get(to) ?? 0))
      .map(({ from, to }) => `${from} -> ${to}: backwards`),
    ...model.links
      .filter(({ rationale, assumptions }) => !`${rationale}${assumptions ?? ""}`.trim())
      .map(({ from, to }) => `${from} -> ${to}: neither rationale nor assumption`),
    ...model.nodes
      .filter((node) => before(node.ref).includes(node))
      .map((node) => `${node.ref}: in a cycle`),
    ...model.nodes
      .filter((node) => !model.links.some(({ from, to }) => from === node.ref || to === node.ref))
      .map((node) => `${node.ref}: isolated`),
    ...of("output")
      .filter((node) => none(before(node.ref), "input"))
      .map((node) => `${node.ref}: output without input`),
    ...of("output")
      .filter((node) => !reach(model, node.ref, "after").some(isOutcome))
      .map((node) => `${node.ref}: output that leads to no outcome`),
    ...model.nodes
      .filter((node) => isOutcome(node) && none(before(node.ref), "input"))
      .map((node) => `${node.ref}: outcome that no input reaches`),
    ...of("interim_outcome")
      .filter((node) => none(reach(model, node.ref, "after"), "final_outcome"))
      .map((node) => `${node.ref}: interim outcome on the way to nothing`),
    ...finals
      .filter((node) => none(before(node.ref), "interim_outcome"))
      .map((node) => `${node.ref}: final outcome without an interim outcome before it`),
    ...model.nodes
      .filter((node) => isOutcome(node) && natures(node).size < 2)
      .map((node) => `${node.ref}: not measured both subjectively and objectively`),
    ...model.nodes
      .filter((node) => isOutcome(node) && WORDED_AS_ACTIVITY.test(node.title))
      .map((node) => `${node.ref}: outcome worded as an activity`),
    ...of("output")
      .filter((node) => WORDED_AS_OUTCOME.test(node.title))
      .map((node) => `${node.ref}: output worded as an outcome`),
  ];
}

const templates = loadTemplates();
const [sample] = templates as [ModelTemplate];

describe("templates", () => {
  it("has three, each found by its code", () => {
    const codes = templates.map((template) => template.code);
    expect(codes).toEqual([
      "young-people-therapeutic-support",
      "homelessness-outreach-and-floating-support",
      "support-for-unpaid-carers",
    ]);
    for (const code of codes) expect(findTemplate(code)?.code).toBe(code);
    expect(findTemplate("no-such-template")).toBeNull();
  });

  describe.each(templates.map((template) => [template.code, template] as const))(
    "%s",
    (_, model) => {
      it("has no mistake in its structure", () => {
        expect(mistakes(model)).toEqual([]);
      });

      it("uses the words of the domain only", () => {
        for (const node of model.nodes) {
          expect(LAYERS).toContain(node.layer);
          if (isOutcome(node)) expect(OUTCOME_TYPES).toContain(node.outcomeType);
          else expect(node.outcomeType).toBeUndefined();
          for (const indicator of node.indicators ?? []) {
            for (const [field, words] of Object.entries(INDICATOR_WORDS)) {
              expect(words).toContain(indicator[field as keyof TemplateIndicator]);
            }
          }
        }
        for (const link of model.links) {
          expect(["assumed", "practice", "local_data", "research"]).toContain(link.strength);
        }
      });

      it("names each node and indicator once", () => {
        const refs = model.nodes.map((node) => node.ref);
        const indicators = model.nodes.flatMap((n) => (n.indicators ?? []).map((i) => i.ref));
        const links = model.links.map(({ from, to }) => `${from} -> ${to}`);
        for (const list of [refs, indicators, links]) expect(new Set(list).size).toBe(list.length);
      });

      it("gives one sentence of guidance for each node", () => {
        for (const { guidance } of model.nodes) expect(guidance).toMatch(/^[A-Z].*[^.?!][.?]$/s);
      });

      it("leaves to the place what is local: contracts, Stars, baselines and targets", () => {
        expect(JSON.stringify(model)).not.toMatch(/"(contracts|stars|baseline|targets|owner)":/);
      });
    },
  );

  it.each<[string, (model: ModelTemplate) => ModelTemplate, string]>([
    [
      "a cycle",
      (m) => ({
        ...m,
        links: [
          ...m.links,
          { from: "attendance", to: "bullying", rationale: "x", strength: "assumed" },
        ],
      }),
      "bullying: in a cycle",
    ],
    [
      "a backward link",
      (m) => ({
        ...m,
        links: [...m.links, { from: "learning", to: "risk", rationale: "x", strength: "assumed" }],
      }),
      "learning -> risk: backwards",
    ],
    [
      "an output without input",
      (m) => ({ ...m, links: m.links.filter(({ from }) => from !== "therapist") }),
      "school_training: output without input",
    ],
    [
      "a final outcome without an interim one",
      (m) => ({
        ...m,
        links: [
          ...m.links.filter(({ to }) => to !== "learning"),
          { from: "activities", to: "learning", rationale: "x", strength: "assumed" },
        ],
      }),
      "learning: final outcome without an interim outcome before it",
    ],
    [
      "a bare link",
      (m) => ({
        ...m,
        links: m.links.map((link) => ({ ...link, rationale: "", assumptions: " " })),
      }),
      "hall -> safe_place: neither rationale nor assumption",
    ],
  ])("would notice %s", (_, spoil, mistake) => {
    expect(mistakes(spoil(sample))).toContain(mistake);
  });
});
