import { WayStepKind } from "../way-through/way-step.entity";

/** The ways to care that are told side by side. */
export type Way = "traditional" | "personalised" | "outcomeBased";

/** What of a case may be known or not. */
export type Fact =
  "whatMatters" | "strengths" | "whoHelps" | "needs" | "services" | "budget" | "outcomes";

/**
 * A sentence of a way. `{name}`, `{their}`, `{them}`, `{situation}` and facts in braces are filled in;
 * it is told where the fact of `when` is known, or that of `unless` is not, and always without either.
 */
export interface Sentence {
  readonly text: string;
  readonly when?: Fact;
  readonly unless?: Fact;
}

const always = (text: string): Sentence => ({ text });
const when = (fact: Fact, text: string): Sentence => ({ when: fact, text });
const unless = (fact: Fact, text: string): Sentence => ({ unless: fact, text });

/** How each step goes by each way, in the order in which it is told. */
export const PATTERNS: Readonly<Record<WayStepKind, Readonly<Record<Way, readonly Sentence[]>>>> = {
  [WayStepKind.ENQUIRY]: {
    traditional: [
      always("Somebody at a desk asks {name} what the problem is, and which service is wanted."),
      when("services", "The desk reads out what there is: {services}."),
      unless("services", "There is no service on the desk's list that fits, and it says so."),
    ],
    personalised: [
      always("Somebody listens first, and writes down what they hear: {situation}"),
      when("whatMatters", "What matters stands beside it, in {name}'s words: {whatMatters}."),
      unless("whatMatters", "What matters to {name} is asked, and nobody else answers for {them}."),
    ],
    outcomeBased: [
      always("The first question is what {name} wants to be different."),
      when("outcomes", "Some of it can be heard already: {outcomes}."),
      unless("outcomes", "It cannot be heard yet, and a second talk is agreed to find out."),
      when("whoHelps", "Before any service is thought of, those who help already are: {whoHelps}."),
      unless("whoHelps", "Nobody is known to help, which is noted as something that could change."),
    ],
  },
  [WayStepKind.ASSESSMENT]: {
    traditional: [
      always("A form finds out what {name} cannot do."),
      when("needs", "It says: {needs}."),
      unless("needs", "It finds no need that counts, and the case is closed."),
      always("What {name} can do has no box on it."),
      when("whoHelps", "Who helps is noted to reckon what need not be paid for: {whoHelps}."),
    ],
    personalised: [
      always("{name} and the worker write the assessment together."),
      when("needs", "What is hard stands in it: {needs}."),
      when("strengths", "So does what {name} is good at: {strengths}."),
      unless("strengths", "What {name} is good at is not known yet, and a page is left for it."),
    ],
    outcomeBased: [
      always("The talk is of how life is for {name} now, and how it would be if things went well."),
      when("strengths", "It starts from what there is to build on: {strengths}."),
      unless("strengths", "No strengths are known yet: to find one with {name} is the first task."),
      when("needs", "Needs are what stands between now and then: {needs}."),
      unless("needs", "No need is written down for its own sake."),
    ],
  },
  [WayStepKind.PLAN]: {
    traditional: [
      when("services", "The plan is a list of services and hours: {services}."),
      unless("services", "There is nothing to put in the plan, and {name} waits."),
      when("budget", "It has to stay within {budget}."),
      unless("budget", "What it costs is not for {name} to know."),
    ],
    personalised: [
      always("The plan is {name}'s own, and may be changed or refused by {them}."),
      when("services", "Of what is on offer {name} picks what fits: {services}."),
      when("budget", "The budget is said aloud, {budget}, and {name} has a say in spending it."),
      when("whatMatters", "There is room in it for what matters: {whatMatters}."),
    ],
    outcomeBased: [
      when("outcomes", "The plan says what is to be different, in {name}'s words: {outcomes}."),
      unless(
        "outcomes",
        "The plan says by when outcomes will be agreed with {name}, and who asks.",
      ),
      when("whoHelps", "It says who does what, beginning with {name} and those near: {whoHelps}."),
      unless(
        "whoHelps",
        "It says who does what; meeting people who could help is one of its steps.",
      ),
      when("services", "A service is in it where it helps on the way, and only there: {services}."),
      when("budget", "What helps is paid from {budget}, be it a service or not."),
    ],
  },
  [WayStepKind.DELIVERY]: {
    traditional: [
      when("services", "Workers come when the rota says, and do the tasks on the sheet."),
      unless("services", "Nothing is delivered while {name} waits."),
      always("What was ordered is what comes, whether the day needs it or not."),
    ],
    personalised: [
      always("People whom {name} knows come at {their} times, and do things {their} way."),
      when("whatMatters", "They know what matters, and mind it: {whatMatters}."),
      when("whoHelps", "Those who help are asked what would make it easier: {whoHelps}."),
    ],
    outcomeBased: [
      always(
        "Whoever comes knows what it is for, and does things with {name} rather than for {them}.",
      ),
      when("strengths", "They use what is there: {strengths}."),
      unless("strengths", "They look out for what {name} turns out to be good at, and say so."),
      always("What does not help is changed in the same week, and not at the next review."),
    ],
  },
  [WayStepKind.MONITORING]: {
    traditional: [
      always("What is counted is the hours delivered, against the hours ordered."),
      when("budget", "What was spent is held against {budget}."),
      always("Nobody counts what changed for {name}."),
    ],
    personalised: [
      always("{name} is asked whether the help is as was wished, and what is said is acted on."),
      when("whatMatters", "The same list is gone through again: {whatMatters}."),
    ],
    outcomeBased: [
      when("outcomes", "What is looked at is how far {name} has come: {outcomes}."),
      unless("outcomes", "Nothing is agreed yet to look at, and that itself is said."),
      always("{name} says it, and the worker says it; where they differ, they talk about it."),
    ],
  },
  [WayStepKind.REVIEW]: {
    traditional: [
      always("After a year somebody checks whether {name} still counts as in need."),
      when("needs", "The boxes are ticked again: {needs}."),
      when("services", "The same services go on, or fewer of them."),
      unless("services", "{name} stays on the list."),
    ],
    personalised: [
      always("{name} says who comes to the review, and where it is held."),
      when("whoHelps", "Perhaps these: {whoHelps}."),
      always("What {name} likes stays, and what {name} does not like goes."),
    ],
    outcomeBased: [
      when("outcomes", "Of each outcome it is asked how far it was reached, and why: {outcomes}."),
      unless("outcomes", "If no outcome was agreed by now, the review asks what stood in the way."),
      unless("whoHelps", "Whether there is anybody yet who would be missed is asked as well."),
      when("budget", "What {budget} brought about is known, not only where it went."),
      always("What was learned goes to whoever decides which services there are."),
    ],
  },
};
