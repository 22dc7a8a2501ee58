import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../../graphql/scalars";
import type { Disclosure as DisclosureData } from "./disclosure";

@ObjectType({
  description:
    "How figures that count people are protected from being about too few of them. Viewers who see " +
    "the people themselves get exact figures. It reduces the risk that somebody is made out.",
})
export class Disclosure {
  constructor(private readonly data: DisclosureData | null) {}

  @Field(() => Boolean, {
    description: "Whether the figures of this answer are protected from this viewer.",
  })
  get applies(): boolean {
    return this.data !== null;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "Fewest different people that a figure may be about; null where nothing is protected.",
  })
  get threshold(): number | null {
    return this.data?.policy.threshold ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: "To what counts are rounded, e.g. 5; null for exact counts.",
  })
  get rounding(): number | null {
    return this.data?.policy.rounding || null;
  }

  @Field(() => [String], {
    nullable: true,
    description:
      "Facts of people by which figures may be narrowed; null where nothing is protected.",
  })
  get dimensions(): readonly string[] | null {
    return this.data?.policy.dimensions ?? null;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The instant that protected figures are of: they move on only when enough people's data " +
      "changed. Null where nothing can be given yet, or nothing is protected.",
  })
  get asAt(): Date | null {
    return this.data?.asAt ?? null;
  }

  @Field(() => [String], { description: "What is withheld and why, in plain words." })
  get inWords(): readonly string[] {
    return this.data?.words ?? ["Nothing is withheld: figures are exact for who sees the people."];
  }
}
