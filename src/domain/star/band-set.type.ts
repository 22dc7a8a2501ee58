import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { Band, BandSetEntity } from "./band-set.entity";

@ObjectType("ChangeBand", { description: "A range of change, in points of a Star's scale." })
export class ChangeBand {
  constructor({ name, from, to }: Band) {
    this.name = name;
    this.from = from;
    this.to = to;
  }

  @Field(() => String, { description: "What a change in the range is called." })
  readonly name: string;

  @Field(() => Int, { nullable: true, description: "Smallest change in it; null: no lower end." })
  readonly from: number | null;

  @Field(() => Int, { nullable: true, description: "Largest change in it; null: no upper end." })
  readonly to: number | null;
}

@ObjectType({
  implements: Node,
  description:
    'Words for sizes of change, e.g. "large increase": somebody\'s choice, with where it comes ' +
    "from. None is built in.",
})
export class BandSet extends Node {
  constructor(readonly row: BandSetEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `bnd_…`." })
  override get id(): string {
    return encodeId("bandSet", this.row.id);
  }

  @Field(() => String, { description: "Its name, unique." })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: "Where the choice comes from." })
  get provenance(): string {
    return this.row.provenance;
  }

  @Field(() => [ChangeBand], { description: "From the largest decrease to the largest increase." })
  get bands(): ChangeBand[] {
    return this.row.bands.map((band) => new ChangeBand(band));
  }

  @TellsWho()
  @Field(() => String, { description: "Who entered it." })
  get createdBy(): string {
    return this.row.createdBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

/** For lists. */
export const toBandSet = (row: BandSetEntity): BandSet => new BandSet(row);

export const BandSetConnection = connectionType("BandSet", "band sets", () => BandSet);
