import { checkModel } from "../../src/domain/check/check-model";
import type { Finding } from "../../src/domain/check/finding";
import { IndicatorNature } from "../../src/domain/indicator/indicator.entity";
import type {
  ContentsLink,
  ContentsNode,
  ModelContents,
} from "../../src/domain/logic-model/model-contents";
import { NodeLayer, OutcomeType } from "../../src/domain/node/node.entity";

import { indicator, link, mapping, node, SOUND, target } from "./sound-model";

const changed = (changes: Partial<ModelContents>): ModelContents => ({ ...SOUND, ...changes });
const withNodes = (...nodes: ContentsNode[]): ContentsNode[] => [...SOUND.nodes, ...nodes];
const withLinks = (...links: ContentsLink[]): ContentsLink[] => [...SOUND.links, ...links];
const found = (contents: ModelContents): string[] => checkModel(contents).map(summary);
const summary = ({ severity, rule, subjectId }: Finding): string =>
  [severity, rule, subjectId].filter((part) => part !== null).join(" ");

/** What each rule is to notice, on a model that is sound but for one thing. */
const CASES: [what: string, contents: ModelContents, findings: string[]][] = [
  ["nothing in a sound model", SOUND, []],
  [
    "that there is no final outcome",
    changed({
      nodes: SOUND.nodes.slice(0, 3),
      links: SOUND.links.slice(0, 2),
      indicators: SOUND.indicators.slice(0, 1),
      targets: [],
    }),
    ["error NO_FINAL_OUTCOME"],
  ],
  [
    "a final outcome that nothing leads to",
    changed({ links: SOUND.links.slice(0, 2) }),
    ["error FINAL_OUTCOME_UNREACHED final"],
  ],
  [
    "outcomes and outputs that no input reaches",
    changed({ links: SOUND.links.slice(1) }),
    [
      "warning OUTCOME_WITHOUT_INPUT interim",
      "warning OUTCOME_WITHOUT_INPUT final",
      "warning OUTPUT_WITHOUT_INPUT output",
      "warning ISOLATED_NODE input",
    ],
  ],
  [
    "an outcome that nothing leads to, beside a thread that is sound",
    changed({
      nodes: withNodes(node("hope", NodeLayer.INTERIM_OUTCOME, { title: "People feel hopeful" })),
      links: withLinks(link("hope", "final")),
    }),
    ["warning OUTCOME_WITHOUT_INPUT hope", "warning OUTCOME_NOT_MEASURED hope"],
  ],
  [
    "an output that leads to no outcome",
    changed({
      nodes: withNodes(node("leaflets", NodeLayer.OUTPUT, { title: "Leaflets" })),
      links: withLinks(link("input", "leaflets")),
    }),
    ["warning OUTPUT_WITHOUT_OUTCOME leaflets"],
  ],
  [
    "a box linked to nothing, once",
    changed({ nodes: withNodes(node("lone", NodeLayer.OUTPUT, { title: "Leaflets" })) }),
    ["warning ISOLATED_NODE lone"],
  ],
  [
    "a final outcome in one leap",
    changed({
      nodes: withNodes(node("leap", NodeLayer.FINAL_OUTCOME, { title: "People feel at home" })),
      links: withLinks(link("output", "leap")),
      mappings: [...SOUND.mappings, mapping("leap")],
      indicators: [...SOUND.indicators, indicator("l1", "leap")],
    }),
    ["warning NO_INTERIM_OUTCOME_BEFORE leap"],
  ],
  [
    "an outcome that nobody measures",
    changed({ mappings: [], indicators: SOUND.indicators.slice(1) }),
    ["warning OUTCOME_NOT_MEASURED interim"],
  ],
  [
    "an outcome measured only by what people say",
    changed({ indicators: SOUND.indicators.slice(1) }),
    ["advice ONLY_SUBJECTIVE interim"],
  ],
  [
    "an outcome measured only by what others count",
    changed({ indicators: SOUND.indicators.slice(0, 2) }),
    ["advice ONLY_OBJECTIVE final"],
  ],
  [
    "a target without a baseline",
    changed({
      indicators: SOUND.indicators.map((one) =>
        one.id === "f1" ? { ...one, baseline: null } : one,
      ),
    }),
    ["warning TARGET_WITHOUT_BASELINE f1"],
  ],
  [
    "a number on a Star score that nobody explained",
    changed({
      indicators: [...SOUND.indicators, indicator("s1", "final", { starAreaId: "area" })],
      targets: [target("s1", " ")],
    }),
    ["error STAR_TARGET_UNEXPLAINED s1"],
  ],
  [
    "nothing in a number on a Star score that is explained",
    changed({
      indicators: [...SOUND.indicators, indicator("s1", "final", { starAreaId: "area" })],
      targets: [target("s1", "From stage two to stage three.")],
    }),
    [],
  ],
  [
    "a link of which nobody said why",
    changed({ links: [link("input", "output", { rationale: " " }), ...SOUND.links.slice(1)] }),
    ["warning LINK_UNEXPLAINED input-output"],
  ],
  [
    "nothing in a link with an assumption alone",
    changed({
      links: [
        link("input", "output", { rationale: null, assumptions: "Workers stay" }),
        ...SOUND.links.slice(1),
      ],
    }),
    [],
  ],
  [
    "a population that only served people's Stars speak for",
    changed({
      nodes: SOUND.nodes.map((one) =>
        one.id === "interim" ? { ...one, outcomeType: OutcomeType.POPULATION } : one,
      ),
      indicators: SOUND.indicators.slice(1),
    }),
    ["warning POPULATION_BY_STARS_ONLY interim", "advice ONLY_SUBJECTIVE interim"],
  ],
  [
    "a population whose only indicator is a Star score too",
    changed({
      nodes: SOUND.nodes.map((one) =>
        one.id === "interim" ? { ...one, outcomeType: OutcomeType.POPULATION } : one,
      ),
      mappings: [],
      indicators: [
        indicator("i1", "interim", { starAreaId: "area", nature: IndicatorNature.SUBJECTIVE }),
        ...SOUND.indicators.slice(1),
      ],
    }),
    ["warning POPULATION_BY_STARS_ONLY interim", "advice ONLY_SUBJECTIVE interim"],
  ],
  [
    "an outcome worded as an activity",
    changed({ nodes: retitled("interim", "Provide advice to young people") }),
    ["warning OUTCOME_WORDED_AS_ACTIVITY interim"],
  ],
  [
    "an outcome worded as an output",
    changed({ nodes: retitled("interim", "Number of sessions delivered by March") }),
    ["warning OUTCOME_WORDED_AS_OUTPUT interim"],
  ],
  [
    "an output worded as an outcome",
    changed({ nodes: retitled("output", "Fewer people sleep rough") }),
    ["warning OUTPUT_WORDED_AS_OUTCOME output"],
  ],
];

function retitled(id: string, title: string): ContentsNode[] {
  return SOUND.nodes.map((one) => (one.id === id ? { ...one, title } : one));
}

describe("the check of a logic model", () => {
  it.each(CASES)("finds %s", (_what, contents, findings) => {
    expect(found(contents)).toEqual(findings);
  });

  it("finds more than four final outcomes", () => {
    const titles = [
      "People are safe",
      "People are well",
      "People have work",
      "People have friends",
    ];
    const nodes = titles.map((title, i) => node(`f${i}`, NodeLayer.FINAL_OUTCOME, { title }));
    const many = (count: number): ModelContents =>
      changed({
        nodes: withNodes(...nodes.slice(0, count)),
        links: withLinks(...nodes.slice(0, count).map(({ id }) => link("interim", id))),
      });
    const rules = (contents: ModelContents) => checkModel(contents).map(({ rule }) => rule);
    expect(rules(many(3))).not.toContain("TOO_MANY_FINAL_OUTCOMES");
    expect(rules(many(4))).toContain("TOO_MANY_FINAL_OUTCOMES");
  });

  it("names the thing and says what would mend it", () => {
    const [finding] = checkModel(changed({ links: SOUND.links.slice(0, 2) }));
    expect(finding!.message).toBe(
      'Nothing leads to the final outcome "Fewer people lose their tenancy": link what brings it ' +
        "about to it.",
    );
  });

  it("has only a missing final outcome to say of an empty model", () => {
    const empty = { title: "Empty", description: null, nodes: [], links: [], mappings: [] };
    expect(found({ ...empty, indicators: [], targets: [] })).toEqual(["error NO_FINAL_OUTCOME"]);
  });
});
