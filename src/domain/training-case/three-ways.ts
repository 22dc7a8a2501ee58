import { inMoney } from "../money-words";
import { WayStepKind } from "../way-through/way-step.entity";
import { PATTERNS, type Fact, type Sentence, type Way } from "./patterns";
import { Pronouns, type CaseHelper, type TrainingStory } from "./story";

/** How one step goes by each of the three ways, in whole sentences. */
export interface ThreeWaysRow extends Readonly<Record<Way, string>> {
  readonly step: WayStepKind;
}

const WAYS: readonly Way[] = ["traditional", "personalised", "outcomeBased"];

const WORDS: Readonly<Record<Pronouns, Readonly<Record<"their" | "them", string>>>> = {
  [Pronouns.SHE]: { their: "her", them: "her" },
  [Pronouns.HE]: { their: "his", them: "him" },
  [Pronouns.THEY]: { their: "their", them: "them" },
};

/** Three ways to care for the person of a story, step by step. */
export function threeWays(story: TrainingStory): readonly ThreeWaysRow[] {
  const words = wordsOf(story);
  return Object.values(WayStepKind).map((step) => {
    const told = (way: Way): string =>
      PATTERNS[step][way]
        .filter((sentence) => isTold(sentence, words))
        .map(({ text }) => fill(text, words))
        .join(" ");
    return { step, ...(Object.fromEntries(WAYS.map((way) => [way, told(way)])) as Told) };
  });
}

type Told = Readonly<Record<Way, string>>;
type Words = Readonly<Record<string, string>>;

/** What stands for each place of the patterns; empty for a fact that is not known. */
function wordsOf(story: TrainingStory): Words {
  const facts: Readonly<Record<Fact, string>> = {
    whatMatters: list(story.whatMatters),
    strengths: list(story.strengths),
    whoHelps: list(story.whoHelps.map(helperWords)),
    needs: list(story.needs),
    services: list(story.services),
    budget: budgetWords(story),
    outcomes: list(story.outcomes.map((outcome) => `“${trimmed(outcome)}”`)),
  };
  const situation = `${trimmed(story.situation)}.`;
  return { ...facts, ...WORDS[story.pronouns], name: story.name.trim(), situation };
}

function isTold({ when, unless }: Sentence, words: Words): boolean {
  if (when) return words[when] !== "";
  return unless ? words[unless] === "" : true;
}

/** Filled in once: what stands in the facts is not looked at again. */
const fill = (text: string, words: Words): string =>
  text.replace(/\{(\w+)\}/g, (_, place: string) => words[place]!);

/** Items may hold commas. */
const list = (items: readonly string[]): string => items.map(trimmed).join("; ");

/** Without the full stops at its end, which belong to the sentence that it is put in. */
const trimmed = (text: string): string => text.trim().replace(/[.;,\s]+$/, "");

const helperWords = ({ who, how }: CaseHelper): string =>
  how === null ? who : `${trimmed(who)} (${trimmed(how)})`;

function budgetWords({ budget }: TrainingStory): string {
  if (!budget) return "";
  return `${inMoney(budget.amountMinor, budget.currency)} a ${budget.per}`;
}
