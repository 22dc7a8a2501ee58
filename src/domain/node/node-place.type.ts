import { Field, Float, InputType, ObjectType, registerEnumType } from "type-graphql";

/** Where a box's place comes from. */
export enum Placement {
  GIVEN = "given",
  COMPUTED = "computed",
}

registerEnumType(Placement, {
  name: "NodePlacement",
  description: "Where a box's place comes from.",
  valuesConfig: {
    GIVEN: { description: "Somebody put it there." },
    COMPUTED: { description: "Nobody placed it: the server laid it out by layers." },
  },
});

@ObjectType({ description: "Top left corner of a box on a canvas." })
export class NodePlace {
  constructor({ x, y }: { readonly x: number; readonly y: number }) {
    this.x = x;
    this.y = y;
  }

  @Field(() => Float, { description: "Pixels to the right." })
  readonly x: number;

  @Field(() => Float, { description: "Pixels downwards." })
  readonly y: number;
}

@InputType({ description: "Top left corner of a box on a canvas." })
export class NodePlaceInput {
  @Field(() => Float, { description: "Pixels to the right; may be negative." })
  x!: number;

  @Field(() => Float, { description: "Pixels downwards; may be negative." })
  y!: number;
}
