import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { ClaimSampleEntity } from "./claim-sample.entity";

@ObjectType({
  implements: Node,
  description:
    "Claims drawn at random to have their evidence looked at before money moves. Each metric has its " +
    "share of the places: one first, where there is one for each, the others by how many more claims " +
    "it has (largest remainder). Within a metric, claims are put in the order of the SHA-256 of " +
    "`<seed>:<the claim's id after clm_>`, and the first are drawn: the same seed draws the same.",
})
export class ClaimSample extends Node {
  constructor(readonly row: ClaimSampleEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `smp_…`." })
  override get id(): string {
    return encodeId("claimSample", this.row.id);
  }

  @Field(() => Period, { description: "Drawn from what was achieved in these days." })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => String, { description: "What the draw began from: the same draws the same." })
  get seed(): string {
    return this.row.seed;
  }

  @Field(() => Int, { description: "How many were drawn." })
  get size(): number {
    return this.row.size;
  }

  @Field(() => Int, { description: "From how many claims that nobody had decided on." })
  get drawnFrom(): number {
    return this.row.drawnFrom;
  }

  @TellsWho()
  @Field(() => String, { description: "Who drew it." })
  get drawnBy(): string {
    return this.row.drawnBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was drawn." })
  get drawnAt(): Date {
    return this.row.drawnAt;
  }
}

/** For lists. */
export const toClaimSample = (row: ClaimSampleEntity): ClaimSample => new ClaimSample(row);

export const ClaimSampleConnection = connectionType(
  "ClaimSample",
  "samples of claims",
  () => ClaimSample,
);
