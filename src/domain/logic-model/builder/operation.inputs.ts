import { Field, ID, InputType } from "type-graphql";
import { DecimalScalar } from "../../../graphql/scalars";
import { LinkStrength } from "../../link/link.entity";
import { NodePlaceInput } from "../../node/node-place.type";
import { NodeLayer, OutcomeType } from "../../node/node.entity";

const REF = {
  nullable: true,
  description:
    "A name of your own (1 to 100 characters) by which later operations of this batch name what " +
    "this one makes, and which the answer maps to its id.",
};

const named = (what: string): { description: string } => ({
  description: `${what}: its id, or the \`ref\` of one that this batch made before.`,
});

const NODE_REFERENCE = {
  nullable: true,
  description: "Short name, unique in the version; null empties it.",
};

@InputType({ description: "A box to add." })
export class AddNodeOperation {
  @Field(() => String, REF)
  ref?: string | null;

  @Field(() => NodeLayer, { description: "Which column of the logic model it stands in." })
  layer!: NodeLayer;

  @Field(() => String, { description: "What it says: 1 to 300 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "More about it." })
  description?: string | null;

  @Field(() => OutcomeType, {
    nullable: true,
    description: "Whose, or which, change it is; on interim and final outcomes only.",
  })
  outcomeType?: OutcomeType | null;

  @Field(() => String, { nullable: true, description: "Short name, unique in the version." })
  reference?: string | null;

  @Field(() => NodePlaceInput, {
    nullable: true,
    description: "Where it is on a canvas; left out, a layout places it.",
  })
  place?: NodePlaceInput | null;
}

@InputType({ description: "What to change of a box; what is left out stays as it is." })
export class NodeChangesInput {
  @Field(() => NodeLayer, {
    nullable: true,
    description: "Another column; its links must still go forward. Only outcomes keep a type.",
  })
  layer?: NodeLayer | null;

  @Field(() => String, { nullable: true, description: "What it says: 1 to 300 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "More about it; null empties it." })
  description?: string | null;

  @Field(() => OutcomeType, {
    nullable: true,
    description: "Whose, or which, change it is; null empties it.",
  })
  outcomeType?: OutcomeType | null;

  @Field(() => String, NODE_REFERENCE)
  reference?: string | null;
}

@InputType({ description: "A box to change." })
export class ChangeNodeOperation {
  @Field(() => ID, named("Which box"))
  node!: string;

  @Field(() => NodeChangesInput, { description: "What to change." })
  changes!: NodeChangesInput;
}

@InputType({ description: "A box to move on the canvas." })
export class MoveNodeOperation {
  @Field(() => ID, named("Which box"))
  node!: string;

  @Field(() => NodePlaceInput, {
    nullable: true,
    description: "Where to; null gives its place back to the layout.",
  })
  place?: NodePlaceInput | null;
}

@InputType({
  description: "A box to remove, with its links, its mappings and its indicators.",
})
export class RemoveNodeOperation {
  @Field(() => ID, named("Which box"))
  node!: string;
}

@InputType({ description: "An arrow to draw. It goes forward through the layers, or within one." })
export class LinkOperation {
  @Field(() => String, REF)
  ref?: string | null;

  @Field(() => ID, named("The box that leads"))
  from!: string;

  @Field(() => ID, named("The box that it leads to"))
  to!: string;

  @Field(() => String, { nullable: true, description: "Why the one should lead to the other." })
  rationale?: string | null;

  @Field(() => String, { nullable: true, description: "What must hold for it to work." })
  assumptions?: string | null;

  @Field(() => LinkStrength, {
    defaultValue: LinkStrength.ASSUMED,
    description: "On what it rests.",
  })
  strength!: LinkStrength;
}

@InputType({ description: "What to change of an arrow; what is left out stays as it is." })
export class LinkChangesInput {
  @Field(() => ID, { ...named("Another box that leads"), nullable: true })
  from?: string | null;

  @Field(() => ID, { ...named("Another box that it leads to"), nullable: true })
  to?: string | null;

  @Field(() => String, { nullable: true, description: "Why; null empties it." })
  rationale?: string | null;

  @Field(() => String, { nullable: true, description: "What must hold; null empties it." })
  assumptions?: string | null;

  @Field(() => LinkStrength, { nullable: true, description: "On what it rests." })
  strength?: LinkStrength | null;
}

@InputType({ description: "An arrow to change." })
export class ChangeLinkOperation {
  @Field(() => ID, named("Which arrow"))
  link!: string;

  @Field(() => LinkChangesInput, { description: "What to change." })
  changes!: LinkChangesInput;
}

@InputType({ description: "An arrow to take away." })
export class UnlinkOperation {
  @Field(() => ID, named("Which arrow"))
  link!: string;
}

@InputType({ description: "A Star area to bind to an outcome." })
export class MapOperation {
  @Field(() => String, REF)
  ref?: string | null;

  @Field(() => ID, named("The interim or final outcome"))
  outcome!: string;

  @Field(() => ID, { description: "The Star area, `are_…`." })
  area!: string;

  @Field(() => DecimalScalar, {
    defaultValue: "1",
    description: "How much the area counts among the areas of its outcome: above 0.",
  })
  weight!: string;

  @Field(() => String, { nullable: true, description: "What the area says about the outcome." })
  explanation?: string | null;
}

@InputType({ description: "What to change of a mapping; what is left out stays as it is." })
export class MappingChangesInput {
  @Field(() => DecimalScalar, { nullable: true, description: "How much the area counts: above 0." })
  weight?: string | null;

  @Field(() => String, { nullable: true, description: "What it says; null empties it." })
  explanation?: string | null;
}

@InputType({ description: "A mapping to change." })
export class ChangeMappingOperation {
  @Field(() => ID, named("Which mapping"))
  mapping!: string;

  @Field(() => MappingChangesInput, { description: "What to change." })
  changes!: MappingChangesInput;
}

@InputType({ description: "A Star area to unbind from its outcome." })
export class UnmapOperation {
  @Field(() => ID, named("Which mapping"))
  mapping!: string;
}
