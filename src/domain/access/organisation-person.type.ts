import { Field, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { DateTimeScalar } from "../../graphql/scalars";
import type { OrganisationPersonRow } from "./organisation-person.repository";

@ObjectType({ description: "Somebody who holds a role in an organisation, or did." })
export class OrganisationPerson {
  constructor(readonly row: OrganisationPersonRow) {}

  @Field(() => String, { description: "Their stable name, as histories carry it." })
  get subject(): string {
    return this.row.subject;
  }

  @Field(() => String, { nullable: true, description: "Their name; null: they never signed in." })
  get name(): string | null {
    return this.row.name;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When they last signed in; null: they never did.",
  })
  get lastSeenAt(): Date | null {
    return this.row.lastSeenAt;
  }
}

/** For lists. */
export const toOrganisationPerson = (row: OrganisationPersonRow): OrganisationPerson =>
  new OrganisationPerson(row);

export const OrganisationPersonConnection = connectionType(
  "OrganisationPerson",
  "people of the organisation",
  () => OrganisationPerson,
);
