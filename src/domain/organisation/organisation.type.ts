import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { OrganisationKind, type OrganisationEntity } from "./organisation.entity";

registerEnumType(OrganisationKind, {
  name: "OrganisationKind",
  description: "What an organisation does in commissioning.",
  valuesConfig: {
    COMMISSIONER: { description: "A public body that buys services." },
    PROVIDER: { description: "An organisation that delivers services." },
    INVESTOR: { description: "Pays first and is repaid on results." },
    INTERMEDIARY: { description: "Evaluates, or brings the others together." },
  },
});

@ObjectType({
  implements: Node,
  description: "A commissioner, provider, investor or intermediary; one can be several.",
})
export class Organisation extends Node {
  constructor(readonly row: OrganisationEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `org_…`." })
  override get id(): string {
    return encodeId("organisation", this.row.id);
  }

  @Field(() => String, { description: "Its own short name, unique, e.g. `RIVERTON`." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, { description: "Its full name." })
  get name(): string {
    return this.row.name;
  }

  @Field(() => [OrganisationKind], { description: "What it does in commissioning." })
  get kinds(): OrganisationKind[] {
    return this.row.kinds;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toOrganisation = (row: OrganisationEntity): Organisation => new Organisation(row);

export const OrganisationConnection = connectionType(
  "Organisation",
  "organisations",
  () => Organisation,
);
