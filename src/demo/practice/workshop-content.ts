import {
  Aggregation,
  IndicatorDirection,
  IndicatorNature,
} from "../../domain/indicator/indicator.entity";
import { LinkStrength } from "../../domain/link/link.entity";
import { OutcomeType } from "../../domain/node/node.entity";
import type { Said } from "../../domain/design-workshop/design-workshop.service";
import { InterventionDecision } from "../../domain/design-workshop/workshop-content";

/** A workshop that ended as a draft: a first home after care. */
export const FIRST_HOME: Said = {
  population:
    "Young people of 17 to 21 who leave care in Aldermere, and not those who stay with their carers.",
  need: "A home that lasts through the first two years, and somebody to turn to when it shakes.",
  whoTheyAre: "About 60 a year, half of them in the town; a third were moved three times or more.",
  whatIsKnown: [
    {
      statement:
        "21 of the 58 who left care two years ago had lost their first tenancy within a year.",
      source: "Council's leaving care records, March 2026",
    },
    {
      statement: "They say that the first winter alone is the hardest, and bills come as a shock.",
      source: "Three evenings with the care leavers' forum, May 2026",
    },
  ],
  outcomes: [
    {
      ...{ ref: "home", title: "I keep a home of my own", whoFor: "Care leavers of 17 to 21" },
      why: "A lost first home is where most of the way into homelessness begins.",
      reachedWhen: "Two years in one home, or a move of their own choice.",
      outcomeType: OutcomeType.SERVICE_USER,
      indicators: [
        {
          ...{ title: "Care leavers still housed after a year", unit: "%" },
          ...{ direction: IndicatorDirection.UP, nature: IndicatorNature.OBJECTIVE },
          source: "Provider's tenancy records, each quarter",
          aggregation: Aggregation.RATIO,
        },
      ],
    },
    {
      ...{
        ref: "people",
        title: "I have people I can turn to",
        whoFor: "Care leavers of 17 to 21",
      },
      why: "Those with one steady person ask for help before it is too late.",
      reachedWhen: "They name somebody beside their worker whom they rang when it was hard.",
      outcomeType: OutcomeType.SERVICE_USER,
      indicators: [
        {
          ...{ title: "Care leavers who name somebody to turn to", unit: "people" },
          ...{ direction: IndicatorDirection.UP, nature: IndicatorNature.SUBJECTIVE },
          source: "Asked by the worker every six months",
        },
      ],
    },
    {
      ...{ ref: "emergency", title: "Fewer emergency placements", whoFor: "The council" },
      why: "An emergency placement costs more in a week than floating support in a quarter.",
      reachedWhen: "Fewer than ten a year, from 31.",
      outcomeType: OutcomeType.ECONOMIC,
      indicators: [
        {
          ...{ title: "Emergency placements of care leavers", unit: "placements" },
          ...{ direction: IndicatorDirection.DOWN, source: "Council's housing team, each month" },
        },
      ],
    },
  ],
  monitoring:
    "A quarterly meeting on what changed and for whom, with two stories; hours are reported, and not " +
    "what the meeting is about.",
  interventions: [
    {
      ...{ title: "A worker from before the move until a year after", towards: ["home", "people"] },
      whatIsKnown: "The county next door lost 4 of 40 first tenancies with it.",
      ...{ strength: LinkStrength.LOCAL_DATA, decision: InterventionDecision.CHOSEN },
      why: "The young people asked for one face, not for more services.",
      output: "60 young people with a worker of their own a year",
      firstChange: "I know what to do when a bill comes",
      assumptions: "Workers stay for the whole time; caseloads of at most 12.",
    },
    {
      ...{ title: "A deposit and a rent guarantee", towards: ["home", "emergency"] },
      whatIsKnown: "Landlords of two agencies say that they would let with it.",
      ...{ strength: LinkStrength.PRACTICE, decision: InterventionDecision.CHOSEN },
      why: "Without one there is no first home to keep.",
      output: "40 guarantees given a year",
      firstChange: "I have a key to a door of my own",
    },
    {
      ...{ title: "A training flat for three months", towards: [] },
      whatIsKnown: "Tried in 2022: half of the places stood empty.",
      ...{ strength: LinkStrength.LOCAL_DATA, decision: InterventionDecision.REJECTED },
      why: "One more move, for people who were moved too often.",
    },
  ],
  efforts: [
    {
      ...{ who: "The young people", effort: "choosing the home and the people around it" },
      why: "A home that was chosen for them was left first.",
    },
    { who: "Former carers", effort: "staying in touch through the first winter" },
  ],
  benefits: [
    {
      ...{ who: "The council", what: "fewer emergency placements" },
      worth: { amountMinor: 18_600_000, currency: "GBP" },
      source: "31 placements in 2025/26 at their mean cost, housing team",
    },
    {
      ...{ who: "Care leavers", what: "a home they chose" },
      inWords: "A beginning that does not end in a hostel; nobody put a price on it.",
    },
  ],
  risks: [
    {
      risk: "Fewer than 60 are referred, and workers are paid for nothing.",
      mitigation: "A guaranteed part for the first year, whoever is referred.",
    },
  ],
};

/** A workshop that goes on, with a fifth outcome that nobody argued for yet. */
export const WARM_HOMES: Said = {
  population: "Older tenants in homes that are cold and damp.",
  need: "Warmth without a choice between heating and food.",
  whatIsKnown: [{ statement: "One in five of the council's homes is rated below what is decent." }],
  outcomes: ["Warm in winter", "Fewer falls", "Less alone", "Bills paid", "Homes worth more"].map(
    (title, i) => ({
      ...{ ref: `o${i + 1}`, title },
      indicators:
        i === 1
          ? [{ title: "Falls at home", unit: "falls", direction: IndicatorDirection.DOWN }]
          : [],
    }),
  ),
  interventions: [
    {
      ...{ title: "A handyperson who visits before winter", towards: [] },
      ...{ strength: LinkStrength.PRACTICE, decision: InterventionDecision.CONSIDERED },
    },
  ],
};
