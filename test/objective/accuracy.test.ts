import examplesFile from "./examples.json";
import furtherFile from "./further-examples.json";
import { measure, type Example } from "./measure";
import { OBJECTIVE_KINDS } from "../../src/domain/objective/classification";

const EXAMPLES = examplesFile.examples as (Example & { readonly half: string })[];
const FURTHER = OBJECTIVE_KINDS.flatMap((kind) =>
  furtherFile.examples[kind].map((text): Example => ({ kind, text })),
);
const half = (name: string): Example[] => EXAMPLES.filter((example) => example.half === name);

describe("the examples", () => {
  test("are split by the rule, and balanced over the four kinds", () => {
    EXAMPLES.forEach((example, at) => {
      expect(example.kind).toBe(OBJECTIVE_KINDS[at % 4]);
      expect(example.half).toBe(Math.floor(at / 4) % 2 === 0 ? "tuning" : "held-out");
    });
    for (const kind of OBJECTIVE_KINDS) {
      expect(EXAMPLES.filter((example) => example.kind === kind)).toHaveLength(28);
    }
  });

  test("are all different", () => {
    const texts = [...EXAMPLES, ...FURTHER].map(({ text }) => text.toLowerCase());
    expect(new Set(texts).size).toBe(texts.length);
  });
});

// The floors are what was measured when the weights were frozen; docs/objectives.md quotes them.
// A change that lowers one is a change for the worse; one that raises it must mend the page too.
describe("first choices", () => {
  test("of the tuning half: 56 of 56", () => {
    expect(measure(half("tuning"))).toMatchObject({ right: 56, n: 56 });
  });

  test("of the held-out half: 50 of 56, and these are confused", () => {
    expect(measure(half("held-out"))).toEqual({
      right: 50,
      n: 56,
      confusion: {
        outcome: { outcome: 13, output: 0, process: 1, input: 0 },
        output: { outcome: 1, output: 13, process: 0, input: 0 },
        process: { outcome: 0, output: 1, process: 12, input: 1 },
        input: { outcome: 0, output: 2, process: 0, input: 12 },
      },
    });
  });

  test("of the further examples: 75 of 76", () => {
    expect(measure(FURTHER)).toMatchObject({ right: 75, n: 76 });
  });
});
