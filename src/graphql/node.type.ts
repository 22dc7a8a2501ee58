import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({ description: "Anything with an id. `node(id:)` finds any of them." })
export abstract class Node {
  @Field(() => ID, { description: "Opaque; its first letters say what kind of thing it is." })
  get id(): string {
    throw new Error("each kind of node gives its own id");
  }
}
