import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { GapKind, type Gap } from "./gaps";
import { ReadinessStatement } from "./readiness-framework.type";
import type { LatestRating } from "./readiness-rating.repository";
import type { ReadinessReviewEntity } from "./readiness-review.entity";
import type { ReadinessStatement as StatementData } from "./readiness-statement";

/** What a rating says; the fourth is the last. */
const RATINGS_IN_WORDS = ["not begun", "talked about", "done in places", "how we work"] as const;

registerEnumType(GapKind, {
  name: "ReadinessGapKind",
  description: "Why a statement is worth talking about.",
  valuesConfig: {
    FAR_APART: { description: "Commissioner and a provider differ by two points or more." },
    ONLY_COMMISSIONER: { description: "The commissioner rated it, and no provider did." },
    ONLY_PROVIDERS: { description: "A provider rated it, and the commissioner did not." },
  },
});

@ObjectType({ description: "How an organisation rates a statement: its latest rating counts." })
export class ReadinessRating {
  constructor(readonly row: LatestRating) {}

  @Field(() => Int, {
    description: "1 not begun, 2 talked about, 3 done in places, 4 how we work.",
  })
  get rating(): number {
    return this.row.rating;
  }

  @Field(() => String, { description: "The same in words." })
  get inWords(): string {
    return RATINGS_IN_WORDS[this.row.rating - 1]!;
  }

  @Field(() => String, { description: "On what grounds." })
  get grounds(): string {
    return this.row.grounds;
  }

  @Field(() => Boolean, { description: "Whether it is the contract's commissioner who says so." })
  get isCommissioner(): boolean {
    return this.row.isCommissioner;
  }

  @TellsWho()
  @Field(() => String, { description: "Who entered it." })
  get ratedBy(): string {
    return this.row.ratedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  get ratedAt(): Date {
    return this.row.ratedAt;
  }
}

@ObjectType({
  description: "A statement with how each organisation rates it, now and in the review before.",
})
export class RatedStatement {
  constructor(
    private readonly data: StatementData,
    ratings: readonly LatestRating[],
    before: readonly LatestRating[],
  ) {
    const own = (rows: readonly LatestRating[]): ReadinessRating[] =>
      rows.filter((row) => row.statement === data.code).map((row) => new ReadinessRating(row));
    this.ratings = own(ratings);
    this.before = own(before);
  }

  @Field(() => ReadinessStatement, { description: "The statement." })
  get statement(): ReadinessStatement {
    return new ReadinessStatement(this.data);
  }

  @Field(() => [ReadinessRating], {
    description: "One of each organisation that rated it: the commissioner's first, then by name.",
  })
  readonly ratings: ReadinessRating[];

  @Field(() => [ReadinessRating], {
    description: "The same of the review before; empty where there was none.",
  })
  readonly before: ReadinessRating[];
}

@ObjectType({
  description:
    "Where commissioner and providers see a statement differently: something to talk of.",
})
export class ReadinessGap {
  constructor(private readonly gap: Gap) {}

  @Field(() => ReadinessStatement, { description: "The statement." })
  get statement(): ReadinessStatement {
    return new ReadinessStatement(this.gap.statement);
  }

  @Field(() => GapKind, { description: "Why it is worth talking about." })
  get kind(): GapKind {
    return this.gap.kind;
  }

  @Field(() => Int, {
    nullable: true,
    description: "The commissioner's rating, 1 to 4; null where it has not rated.",
  })
  get commissioner(): number | null {
    return this.gap.commissioner;
  }

  @Field(() => [Int], {
    description: "Ratings of the providers that are far from it, or that alone rated; by name.",
  })
  get providers(): number[] {
    return this.gap.providers.map(({ rating }) => rating);
  }

  @Field(() => String, { description: "In words, as a question." })
  get inWords(): string {
    return this.gap.inWords;
  }
}

@ObjectType({
  implements: Node,
  description:
    "How ready those who take part in a contract are for commissioning by outcomes: each " +
    "organisation rates each statement for itself. There is no score of it all: views and gaps " +
    "between them are what it is for.",
})
export class ReadinessReview extends Node {
  constructor(readonly row: ReadinessReviewEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `rdr_…`." })
  override get id(): string {
    return encodeId("readinessReview", this.row.id);
  }

  @Field(() => String, { description: "Its title." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => DateScalar, { description: "The day on which it began." })
  get openedOn(): string {
    return this.row.openedOn;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day from which nothing is rated in it any more; null while it is open.",
  })
  get closedOn(): string | null {
    return this.row.closedOn;
  }

  @TellsWho()
  @Field(() => String, { description: "Who opened it." })
  get openedBy(): string {
    return this.row.openedBy;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you close it." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toReadinessReview = (row: ReadinessReviewEntity): ReadinessReview =>
  new ReadinessReview(row);

export const ReadinessReviewConnection = connectionType(
  "ReadinessReview",
  "reviews of readiness",
  () => ReadinessReview,
);
