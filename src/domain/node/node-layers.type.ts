import { ObjectType } from "type-graphql";
import { Node } from "../../graphql/node.type";
import { LogicModelNode } from "./logic-model-node.type";
import { NodeLayer, type NodeEntity } from "./node.entity";
import { Outcome } from "./outcome.type";

@ObjectType({
  implements: [Node, LogicModelNode],
  description: "A contribution or an effort: money, people, places.",
})
export class Input extends LogicModelNode {}

@ObjectType({
  implements: [Node, LogicModelNode],
  description: "How it is done: the procedure, method or means.",
})
export class Process extends LogicModelNode {}

@ObjectType({
  implements: [Node, LogicModelNode],
  description: "Services produced in a given time.",
})
export class Output extends LogicModelNode {}

@ObjectType({
  implements: [Node, LogicModelNode, Outcome],
  description: "A change on the way to a final outcome: distance travelled.",
})
export class InterimOutcome extends Outcome {}

@ObjectType({
  implements: [Node, LogicModelNode, Outcome],
  description: "The change in circumstances that the money is for.",
})
export class FinalOutcome extends Outcome {}

const TYPES: Record<NodeLayer, new (row: NodeEntity) => LogicModelNode> = {
  [NodeLayer.INPUT]: Input,
  [NodeLayer.PROCESS]: Process,
  [NodeLayer.OUTPUT]: Output,
  [NodeLayer.INTERIM_OUTCOME]: InterimOutcome,
  [NodeLayer.FINAL_OUTCOME]: FinalOutcome,
};

/** The node as the GraphQL type of its layer. */
export function toLogicModelNode(row: NodeEntity): LogicModelNode {
  return new TYPES[row.layer](row);
}
