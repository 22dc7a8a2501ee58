import type { Operation } from "../logic-model/builder/operation";
import { LinkStrength } from "../link/link.entity";
import { NodeLayer, OutcomeType } from "../node/node.entity";
import { toIndicator } from "./to-indicator";
import {
  isChosen,
  outcomesOf,
  type DesiredOutcome,
  type Effort,
  type Intervention,
  type WorkshopContent,
} from "./workshop-content";

/**
 * The batch that builds what a workshop said: outcomes with their indicators as final outcomes; each
 * chosen intervention as a process, with the output and the first change that it names; efforts as
 * inputs; and links with why it is thought that one leads to the other. What was not said is not made
 * up: a link then goes from what is there to what is there.
 */
export function workshopOperations(content: WorkshopContent): Operation[] {
  const chosen = content.interventions
    .map((intervention, i) => ({ intervention, i }))
    .filter(({ intervention }) => isChosen(intervention));
  const first = chosen.length > 0 ? chosen.map(({ i }) => `process-${i}`) : outcomeRefs(content);
  return [
    ...content.efforts.map(inputNode),
    ...chosen.flatMap(({ intervention, i }) => interventionNodes(intervention, i)),
    ...content.outcomes.flatMap(outcomeNode),
    ...content.efforts.flatMap((effort, i) => first.map((to) => effortLink(effort, i, to))),
    ...chosen.flatMap(({ intervention, i }) => interventionLinks(content, intervention, i)),
  ];
}

const outcomeRef = ({ ref }: DesiredOutcome): string => `outcome-${ref}`;
const outcomeRefs = ({ outcomes }: WorkshopContent): string[] => outcomes.map(outcomeRef);

interface Box {
  readonly path: readonly string[];
  readonly ref: string;
  readonly layer: NodeLayer;
  readonly title: string;
  readonly description?: string | null;
  readonly outcomeType?: OutcomeType | null;
}

const box = ({ description = null, outcomeType = null, ...rest }: Box): Operation => ({
  ...{ kind: "addNode", description, outcomeType, reference: null, place: null },
  ...rest,
});

const inputNode = ({ who, effort, why }: Effort, i: number): Operation =>
  box({
    ...{ path: ["input", "efforts", `${i}`], ref: `input-${i}`, layer: NodeLayer.INPUT },
    ...{ title: `${who}: ${effort}`, description: why ?? null },
  });

function interventionNodes(intervention: Intervention, i: number): Operation[] {
  const { title, output, firstChange } = intervention;
  const path = ["input", "interventions", `${i}`];
  return [
    box({
      ...{ path, ref: `process-${i}`, layer: NodeLayer.PROCESS, title },
      description: knownOf(intervention),
    }),
    ...(output == null
      ? []
      : [box({ path, ref: `output-${i}`, layer: NodeLayer.OUTPUT, title: output })]),
    ...(firstChange == null
      ? []
      : [
          box({
            ...{ path, ref: `interim-${i}`, layer: NodeLayer.INTERIM_OUTCOME, title: firstChange },
            outcomeType: OutcomeType.SERVICE_USER,
          }),
        ]),
  ];
}

function outcomeNode(outcome: DesiredOutcome, i: number): Operation[] {
  const path = ["input", "outcomes", `${i}`];
  const { title, whoFor, why, reachedWhen, outcomeType, indicators } = outcome;
  const description = paragraphs([
    whoFor != null && `For: ${whoFor}`,
    why != null && `Why: ${why}`,
    reachedWhen != null && `Reached when: ${reachedWhen}`,
  ]);
  return [
    box({
      ...{ path, ref: outcomeRef(outcome), layer: NodeLayer.FINAL_OUTCOME, title, description },
      outcomeType: outcomeType ?? OutcomeType.SERVICE_USER,
    }),
    ...indicators.map((indicator, j): Operation => ({
      kind: "addIndicator",
      path: [...path, "indicators", `${j}`],
      node: { ref: outcomeRef(outcome) },
      reference: null,
      ...toIndicator(indicator),
    })),
  ];
}

function effortLink({ who, why }: Effort, i: number, to: string): Operation {
  return {
    ...{ kind: "link", path: ["input", "efforts", `${i}`] },
    ...{ from: { ref: `input-${i}` }, to: { ref: to } },
    rationale: why ?? `The workshop named the effort of ${who} as one that matters.`,
    assumptions: null,
    strength: LinkStrength.ASSUMED,
  };
}

/** From the process through what it names to each outcome. */
function interventionLinks(
  content: WorkshopContent,
  intervention: Intervention,
  i: number,
): Operation[] {
  const { output, firstChange, strength, assumptions } = intervention;
  const chain = [
    `process-${i}`,
    ...(output == null ? [] : [`output-${i}`]),
    ...(firstChange == null ? [] : [`interim-${i}`]),
  ];
  const ends = outcomesOf(content, intervention).map(outcomeRef);
  const arrows = [
    ...chain.slice(1).map((to, j) => [chain[j]!, to] as const),
    ...ends.map((to) => [chain.at(-1)!, to] as const),
  ];
  return arrows.map(([from, to]) => ({
    ...{ kind: "link", path: ["input", "interventions", `${i}`] },
    ...{ from: { ref: from }, to: { ref: to } },
    ...{ rationale: knownOf(intervention), assumptions: assumptions ?? null, strength },
  }));
}

const knownOf = ({ whatIsKnown, why }: Intervention): string | null =>
  paragraphs([whatIsKnown ?? false, why != null && `Chosen because: ${why}`]);

/** Those that are there, one below the other; null for none. */
export function paragraphs(texts: readonly (string | false)[]): string | null {
  const there = texts.filter((text) => text !== false);
  return there.length === 0 ? null : there.join("\n");
}
