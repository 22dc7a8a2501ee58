import { IndicatorDirection } from "../../src/domain/indicator/indicator.entity";
import { LinkStrength } from "../../src/domain/link/link.entity";
import {
  InterventionDecision,
  NOTHING_SAID,
  type DesiredOutcome,
  type Intervention,
  type WorkshopContent,
} from "../../src/domain/design-workshop/workshop-content";
import { workshopGaps } from "../../src/domain/design-workshop/workshop-gaps";
import { reasoning } from "../../src/domain/design-workshop/workshop-reasoning";

const outcome = (ref: string): DesiredOutcome => ({
  ...{
    ref,
    title: `Outcome ${ref}`,
    whoFor: "Them",
    why: "It matters",
    reachedWhen: "One sees it",
  },
  outcomeType: null,
  indicators: [
    { title: `Known ${ref}`, unit: "people", direction: IndicatorDirection.UP, source: "A list" },
  ],
});

const intervention = (title: string, said: Partial<Intervention> = {}): Intervention => ({
  ...{
    title,
    whatIsKnown: "A study",
    why: "It fits",
    output: "Visits",
    firstChange: "A first step",
  },
  ...{ strength: LinkStrength.RESEARCH, decision: InterventionDecision.CHOSEN, towards: [] },
  ...said,
});

const said = (more: Partial<WorkshopContent>): WorkshopContent => ({ ...NOTHING_SAID, ...more });
const asked = (more: Partial<WorkshopContent>): string[] =>
  workshopGaps(said(more)).map(({ question }) => question);
const mustAsk = (more: Partial<WorkshopContent>): string[] =>
  workshopGaps(said(more)).flatMap((gap) => (gap.mustBeAnswered ? [gap.question] : []));

describe("what is open in a workshop", () => {
  it("is everything at first, of which outcomes alone must be there", () => {
    expect(asked({}).length).toBeGreaterThanOrEqual(8);
    expect(mustAsk({})).toEqual(["What is to be different for these people? Name three or four."]);
  });

  it("questions a fifth outcome until somebody says why", () => {
    const five = ["a", "b", "c", "d", "e"].map(outcome);
    expect(mustAsk({ outcomes: five.slice(0, 4) })).toEqual([]);
    expect(mustAsk({ outcomes: five })[0]).toContain("There are 5 outcomes: which 4 matter most?");
    expect(mustAsk({ outcomes: five, whyMoreThanFour: "The law names them" })).toEqual([]);
  });

  it("is what each thing that was said leaves open", () => {
    const [one] = [outcome("a")];
    const outcomes = [{ ...one!, why: null, indicators: [] }];
    const interventions = [
      intervention("Visits", { output: null }),
      intervention("Leaflets", { decision: InterventionDecision.REJECTED, why: null }),
    ];
    const questions = asked({
      ...{ outcomes, interventions, whatIsKnown: [{ statement: "Few come" }] },
      benefits: [{ who: "The council", what: "less to pay" }],
      risks: [{ risk: "Nobody is referred" }],
    });
    for (const question of [
      '"Outcome a": why does it matter, and to whom?',
      '"Outcome a": how would one know? Name an indicator.',
      '"Visits": what does it produce, in what time?',
      '"Leaflets": why was it rejected?',
      'Where is this known from: "Few come"?',
      "What is it worth to The council: less to pay?",
      '"Nobody is referred": what makes it bearable?',
    ]) {
      expect(questions).toContain(question);
    }
    expect(questions).not.toContain('"Leaflets": what does it produce, in what time?');
  });

  it("asks what leads to an outcome that no chosen intervention names", () => {
    const outcomes = [outcome("a"), outcome("b")];
    const towardsOne = [
      intervention("Visits", { towards: ["a"] }),
      intervention("Other", { decision: InterventionDecision.CONSIDERED }),
    ];
    const question = '"Outcome b": which of the chosen interventions leads there?';
    expect(asked({ outcomes, interventions: towardsOne })).toContain(question);
    expect(asked({ outcomes, interventions: [intervention("Visits")] })).not.toContain(question);
  });
});

describe("the reasoning of a workshop", () => {
  it("keeps what has no box: what was rejected and why, worth with its source, risks", () => {
    const text = reasoning(
      "W-1",
      said({
        population: "People of the town",
        interventions: [
          intervention("Visits"),
          intervention("Leaflets", {
            decision: InterventionDecision.REJECTED,
            why: "Nobody reads them",
          }),
        ],
        benefits: [
          {
            who: "The council",
            what: "less to pay",
            worth: { amountMinor: 123_450, currency: "GBP" },
            source: "Accounts",
          },
        ],
        risks: [{ risk: "Nobody is referred", mitigation: "A fixed part" }],
      }),
    );
    expect(text.split("\n")).toEqual([
      "Designed in the workshop W-1.",
      "For: People of the town",
      "Also talked about: Leaflets, rejected: Nobody reads them",
      "Benefits The council: less to pay, worth 1,234.50 GBP (Accounts)",
      "Risk that passes to the provider: Nobody is referred (A fixed part)",
    ]);
  });

  it("fits a description, and says that there is more", () => {
    const statement = "x".repeat(2_000);
    const text = reasoning("W-1", said({ whatIsKnown: Array(9).fill({ statement }) }));
    expect(text).toHaveLength(10_000);
    expect(text).toMatch(/The rest is kept with the workshop\.$/);
  });
});
