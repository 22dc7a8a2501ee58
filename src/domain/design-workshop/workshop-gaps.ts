import { FEW_OUTCOMES, isChosen, outcomesOf, type WorkshopContent } from "./workshop-content";

/** What a question of a workshop is about. */
export enum WorkshopSection {
  PEOPLE = "people",
  KNOWN = "known",
  OUTCOMES = "outcomes",
  INDICATORS = "indicators",
  MONITORING = "monitoring",
  INTERVENTIONS = "interventions",
  EFFORTS = "efforts",
  BENEFITS = "benefits",
  RISKS = "risks",
}

/** Something that is still open, as a question. */
export interface WorkshopGap {
  readonly section: WorkshopSection;
  readonly question: string;
  /** Whether the workshop cannot be finished before it is answered. */
  readonly mustBeAnswered: boolean;
}

/** What is still open in a workshop, in the order in which it is held. */
export function workshopGaps(content: WorkshopContent): WorkshopGap[] {
  return [
    ...people(content),
    ...outcomes(content),
    ...indicators(content),
    ...ask(
      WorkshopSection.MONITORING,
      content.monitoring === null &&
        "How would the contract be monitored so that these outcomes are what everybody works for?",
    ),
    ...interventions(content),
    ...efforts(content),
    ...benefits(content),
    ...risks(content),
  ];
}

/** The questions that are asked; `false` for those that need not be. */
function ask(section: WorkshopSection, ...questions: (string | false)[]): WorkshopGap[] {
  return questions.flatMap((question) =>
    question === false ? [] : [{ section, question, mustBeAnswered: false }],
  );
}

function must(section: WorkshopSection, question: string | false): WorkshopGap[] {
  return question === false ? [] : [{ section, question, mustBeAnswered: true }];
}

function people({ population, need, whoTheyAre, whatIsKnown }: WorkshopContent): WorkshopGap[] {
  return [
    ...ask(
      WorkshopSection.PEOPLE,
      population === null && "Which people is this for, and which not?",
      need === null && "What do they need that they do not have now?",
      whoTheyAre === null && "Who are they: how many, of what age, where, and what do they say?",
    ),
    ...ask(
      WorkshopSection.KNOWN,
      whatIsKnown.length === 0 && "What is known of them and their need, and from where?",
      ...whatIsKnown.map(
        ({ statement, source }) => source == null && `Where is this known from: "${statement}"?`,
      ),
    ),
  ];
}

function outcomes({ outcomes: all, whyMoreThanFour }: WorkshopContent): WorkshopGap[] {
  const { OUTCOMES } = WorkshopSection;
  return [
    ...must(
      OUTCOMES,
      all.length === 0 && "What is to be different for these people? Name three or four.",
    ),
    ...must(
      OUTCOMES,
      all.length > FEW_OUTCOMES &&
        whyMoreThanFour === null &&
        `There are ${all.length} outcomes: which ${FEW_OUTCOMES} matter most? If none can go, say in ` +
          "`whyMoreThanFour` why not.",
    ),
    ...all.flatMap(({ title, whoFor, why, reachedWhen, outcomeType }) =>
      ask(
        OUTCOMES,
        whoFor == null && `"${title}": for whom?`,
        why == null && `"${title}": why does it matter, and to whom?`,
        reachedWhen == null && `"${title}": what would one see when it is reached?`,
        outcomeType == null &&
          `"${title}": whose change is it: a person's, the population's, the budget's?`,
      ),
    ),
  ];
}

function indicators({ outcomes: all }: WorkshopContent): WorkshopGap[] {
  return all.flatMap(({ title, indicators: own }) =>
    ask(
      WorkshopSection.INDICATORS,
      own.length === 0 && `"${title}": how would one know? Name an indicator.`,
      ...own.map(
        (one) => one.source == null && `"${one.title}": who has this figure, and how often?`,
      ),
    ),
  );
}

function interventions(content: WorkshopContent): WorkshopGap[] {
  const { interventions: all } = content;
  const chosen = all.filter(isChosen);
  const { INTERVENTIONS } = WorkshopSection;
  return [
    ...ask(
      INTERVENTIONS,
      all.length === 0 && "What could be done, and what is known of each way?",
      all.length === 1 && `What else was considered beside "${all[0]!.title}"?`,
      all.length > 0 && chosen.length === 0 && "Which of the interventions is chosen, and why?",
      ...content.outcomes.map(
        (outcome) =>
          chosen.length > 0 &&
          !chosen.some((one) => outcomesOf(content, one).includes(outcome)) &&
          `"${outcome.title}": which of the chosen interventions leads there?`,
      ),
    ),
    ...all.flatMap((one) =>
      ask(
        INTERVENTIONS,
        one.whatIsKnown == null && `"${one.title}": what is known of it, and how sure is that?`,
        one.why == null && `"${one.title}": why was it ${one.decision}?`,
        isChosen(one) &&
          one.output == null &&
          `"${one.title}": what does it produce, in what time?`,
        isChosen(one) &&
          one.firstChange == null &&
          `"${one.title}": what changes first on the way?`,
      ),
    ),
  ];
}

function efforts({ efforts: all }: WorkshopContent): WorkshopGap[] {
  return ask(
    WorkshopSection.EFFORTS,
    all.length === 0 &&
      "Whose effort matters, beside the provider's: the person's own, family, partners?",
  );
}

function benefits({ benefits: all }: WorkshopContent): WorkshopGap[] {
  return ask(
    WorkshopSection.BENEFITS,
    all.length === 0 && "Who benefits, and what is it worth to them?",
    ...all.map(
      ({ who, what, worth, inWords }) =>
        worth == null && inWords == null && `What is it worth to ${who}: ${what}?`,
    ),
  );
}

function risks({ risks: all }: WorkshopContent): WorkshopGap[] {
  return ask(
    WorkshopSection.RISKS,
    all.length === 0 && "Which risks pass to the provider, and can they carry them?",
    ...all.map(
      ({ risk, mitigation }) => mitigation == null && `"${risk}": what makes it bearable?`,
    ),
  );
}
