import { Field, ID, InterfaceType, registerEnumType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { NodeLayer, type NodeEntity } from "./node.entity";

registerEnumType(NodeLayer, {
  name: "NodeLayer",
  description: "The columns of a logic model, from what is put in to what changes.",
  valuesConfig: {
    INPUT: { description: "A contribution or an effort: money, people, places." },
    PROCESS: { description: "How it is done: the procedure or method. Not every model has any." },
    OUTPUT: { description: "Services produced in a given time." },
    INTERIM_OUTCOME: { description: "A change on the way: distance travelled." },
    FINAL_OUTCOME: { description: "The change in circumstances that the money is for." },
  },
});

@InterfaceType({
  implements: Node,
  description: "One box of a logic model: an input, a process, an output or an outcome.",
})
export abstract class LogicModelNode extends Node {
  constructor(readonly row: NodeEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `nod_…`; each version has its own." })
  override get id(): string {
    return encodeId("node", this.row.id);
  }

  @Field(() => ID, {
    description: "What the same box has in common in every version of the model, `nod_…`.",
  })
  get lineage(): string {
    return encodeId("node", this.row.lineageId);
  }

  @Field(() => String, {
    nullable: true,
    description: "Short name from the file it came in, or given by its author; null without one.",
  })
  get reference(): string | null {
    return this.row.reference;
  }

  @Field(() => NodeLayer, { description: "Which column of the logic model it stands in." })
  get layer(): NodeLayer {
    return this.row.layer;
  }

  @Field(() => String, { description: "What it says, e.g. `Training for three schools`." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { nullable: true, description: "More about it; null where nothing is." })
  get description(): string | null {
    return this.row.description;
  }
}
