import { Field, InterfaceType, registerEnumType } from "type-graphql";
import { Node } from "../../graphql/node.type";
import { LogicModelNode } from "./logic-model-node.type";
import { OutcomeType } from "./node.entity";

registerEnumType(OutcomeType, {
  name: "OutcomeType",
  description: "Whose, or which, change an outcome is.",
  valuesConfig: {
    SERVICE_USER: { description: "In the life of a person who uses a service, or of a carer." },
    POPULATION: { description: "Among everybody in an area, or in how a whole system works." },
    SOCIAL_VALUE: { description: "Good done to a community beyond the service itself." },
    ECONOMIC: { description: "For a local economy, or costs avoided elsewhere." },
    EFFICIENCY: { description: "The same for less, or more for the same." },
    LEGAL_COMPLIANCE: { description: "A duty in law is met." },
  },
});

@InterfaceType({
  implements: [Node, LogicModelNode],
  description: "A change in circumstances, on the way (interim) or in the end (final).",
})
export abstract class Outcome extends LogicModelNode {
  @Field(() => OutcomeType, {
    nullable: true,
    description: "Whose, or which, change it is; null where its author has not said.",
  })
  get outcomeType(): OutcomeType | null {
    return this.row.outcomeType;
  }
}
