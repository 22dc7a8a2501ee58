import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { StarAreaEntity } from "./star-area.entity";
import type { StarStageEntity } from "./star-stage.entity";
import type { StarEntity } from "./star.entity";

@ObjectType({ description: "The points that an area of a Star can be scored with." })
export class StarScale {
  constructor(min: number, max: number) {
    this.min = min;
    this.max = max;
  }

  @Field(() => Int, { description: "Lowest point, itself a score." })
  readonly min: number;

  @Field(() => Int, { description: "Highest point, itself a score." })
  readonly max: number;
}

@ObjectType({
  implements: Node,
  description:
    "The definition of one distance-travelled tool, in one edition: its scale, areas and journey " +
    "of change. Two editions are two Stars and never share a figure, unless a declared edition " +
    "mapping is asked for.",
})
export class Star extends Node {
  constructor(readonly row: StarEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `sta_…`." })
  override get id(): string {
    return encodeId("star", this.row.id);
  }

  @Field(() => String, { description: "Short name that its editions share, e.g. `waymark`." })
  get code(): string {
    return this.row.code;
  }

  @Field(() => String, { description: "Which edition of it, e.g. `2026`." })
  get edition(): string {
    return this.row.edition;
  }

  @Field(() => String, { description: "Its full name." })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: "Who publishes it and holds its copyright." })
  get publisher(): string {
    return this.row.publisher;
  }

  @Field(() => Boolean, {
    description:
      "Whether only organisations with a current licence, and workers trained for it, may record " +
      "readings with it.",
  })
  get licensed(): boolean {
    return this.row.licensed;
  }

  @Field(() => StarScale, { description: "The points that an area can be scored with." })
  get scale(): StarScale {
    return new StarScale(this.row.scaleMin, this.row.scaleMax);
  }

  @Field(() => Int, {
    nullable: true,
    description: "Days between one reading and the next that are aimed at; null where none are.",
  })
  get reviewIntervalDays(): number | null {
    return this.row.reviewIntervalDays;
  }

  @Field(() => Int, {
    description: "Days by which a review may be early or late and still count as timely.",
  })
  get reviewToleranceDays(): number {
    return this.row.reviewToleranceDays;
  }

  @TellsWho()
  @Field(() => String, { description: "Who registered it." })
  get registeredBy(): string {
    return this.row.registeredBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was registered." })
  get registeredAt(): Date {
    return this.row.registeredAt;
  }
}

/** For lists. */
export const toStar = (row: StarEntity): Star => new Star(row);

export const StarConnection = connectionType("Star", "Stars", () => Star);

@ObjectType({ implements: Node, description: "One area of life that a Star looks at." })
export class StarArea extends Node {
  constructor(readonly row: StarAreaEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `are_…`." })
  override get id(): string {
    return encodeId("starArea", this.row.id);
  }

  @Field(() => String, { description: "Short name, unique in its Star, e.g. `home`." })
  get code(): string {
    return this.row.code;
  }

  @Field(() => String, { description: "Its name in the Star's own words." })
  get name(): string {
    return this.row.name;
  }

  @Field(() => Int, { description: "Its place in the Star, 1 for the first." })
  get position(): number {
    return this.row.position;
  }
}

/** For lists. */
export const toStarArea = (row: StarAreaEntity): StarArea => new StarArea(row);

@ObjectType({
  implements: Node,
  description: "One stage of a Star's journey of change: the points `from` to `to` of its scale.",
})
export class StarStage extends Node {
  constructor(readonly row: StarStageEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `stg_…`." })
  override get id(): string {
    return encodeId("starStage", this.row.id);
  }

  @Field(() => String, { description: "Its name in the Star's own words." })
  get name(): string {
    return this.row.name;
  }

  @Field(() => Int, { description: "Its place in the journey, 1 for the lowest points." })
  get position(): number {
    return this.row.position;
  }

  @Field(() => Int, { description: "Lowest point of the scale that belongs to it." })
  get from(): number {
    return this.row.fromScore;
  }

  @Field(() => Int, { description: "Highest point of the scale that belongs to it." })
  get to(): number {
    return this.row.toScore;
  }
}

/** For lists. */
export const toStarStage = (row: StarStageEntity): StarStage => new StarStage(row);
