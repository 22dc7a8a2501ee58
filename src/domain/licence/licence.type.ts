import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { LicenceEntity } from "./licence.entity";

@ObjectType({
  implements: Node,
  description:
    "An organisation's permission to use a Star. Readings with a licensed Star are recorded only " +
    "on days that one covers.",
})
export class Licence extends Node {
  constructor(readonly row: LicenceEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `lic_…`." })
  override get id(): string {
    return encodeId("licence", this.row.id);
  }

  @Field(() => String, { description: "The publisher's number of it." })
  get number(): string {
    return this.row.number;
  }

  @Field(() => DateScalar, { description: "First day on which it holds." })
  get validFrom(): string {
    return this.row.validFrom;
  }

  @Field(() => DateScalar, { description: "Last day on which it holds." })
  get validTo(): string {
    return this.row.validTo;
  }

  @Field(() => String, { description: "Who entered it." })
  get grantedBy(): string {
    return this.row.grantedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered here." })
  get grantedAt(): Date {
    return this.row.createdAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who changed it last; null: nobody has." })
  get changedBy(): string | null {
    return this.row.changedBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was changed last; null: it has not been.",
  })
  get changedAt(): Date | null {
    return this.row.changedAt;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toLicence = (row: LicenceEntity): Licence => new Licence(row);

export const LicenceConnection = connectionType("Licence", "licences", () => Licence);
