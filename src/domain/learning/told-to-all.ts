import type { Reach } from "../../auth/reach";
import type { NodeEntity } from "../node/node.entity";
import { gatherFacts } from "./gather-facts";
import type { Suggestion } from "./learning-facts";
import type { OperationLoaders } from "./learning-reads";
import type { LearningRule } from "./learning-rule";
import { suggestions } from "./rules/rules";

/** Which of a rule's questions is meant. */
export interface Meant {
  readonly contractId: string;
  readonly rule: LearningRule;
  readonly subject: string | null;
  readonly serviceId: string | null;
  readonly starId: string | null;
  readonly nodeId: string | null;
}

/** Where a node is looked up, to know what it is the same as in other versions. */
interface Nodes {
  readonly node: { readonly byId: { load(id: string): Promise<NodeEntity | null> } };
}

/**
 * What a rule says now, as everybody who takes part in the contract may be told it: it is kept and
 * read by all. Null where the rule says nothing, or where the viewer does not count the people of
 * the whole contract, whose part could be subtracted from it.
 *
 * @param reads as of a viewer of aggregates (see `asAggregates`)
 * @throws StillCounting where it takes longer to count than the operation may
 */
export async function toldToAll(
  reads: OperationLoaders & Nodes,
  reach: Reach,
  meant: Meant,
): Promise<Suggestion | null> {
  const { contractId, rule, subject, serviceId, starId, nodeId } = meant;
  const services = await reads.service.byContract.load(contractId);
  const counted = new Set([...reach.countedServices, ...reach.personServices]);
  const isWhole = services.length > 0 && services.every(({ id }) => counted.has(id));
  if (!isWhole || reach.workers.length > 0) return null;
  const node = nodeId === null ? null : await reads.node.byId.load(nodeId);
  const [facts] = await gatherFacts(reads, [contractId], null);
  const found = suggestions(facts!).find(
    (one) =>
      one.rule === rule &&
      (subject === null || one.subject === subject) &&
      (serviceId === null || one.serviceId === serviceId) &&
      (starId === null || one.starId === starId) &&
      (nodeId === null || one.nodeLineageId === node?.lineageId),
  );
  return found ?? null;
}
