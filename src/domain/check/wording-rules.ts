import type { ContentsNode } from "../logic-model/model-contents";
import { NodeLayer } from "../node/node.entity";
import { wordingFault, type Worded } from "../objective/wording";
import type { CheckedModel } from "./checked-model";
import { findingOn, Severity, type Finding } from "./finding";

const RULES: Readonly<Record<Exclude<Worded, "unclear">, string>> = {
  activity: "OUTCOME_WORDED_AS_ACTIVITY",
  output: "OUTCOME_WORDED_AS_OUTPUT",
  outcome: "OUTPUT_WORDED_AS_OUTCOME",
};

/** Outcomes worded as something that is done, outputs worded as something that changes. */
export function wordings(model: CheckedModel): Finding[] {
  return model.contents.nodes.flatMap((node) => findingOnWords(node) ?? []);
}

function findingOnWords(node: ContentsNode): Finding | null {
  if (node.layer === NodeLayer.INPUT || node.layer === NodeLayer.PROCESS) return null;
  const fault = wordingFault(node.layer, node.title);
  if (!fault) return null;
  const message = `"${node.title}": ${fault.message}`;
  return findingOn("node", node, RULES[fault.worded], Severity.WARNING, message);
}
