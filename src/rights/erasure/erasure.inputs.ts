import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { ErasureGround, ErasureWay } from "./erased-person.entity";

registerEnumType(ErasureGround, {
  name: "ErasureGround",
  description: "Why somebody is erased: the grounds of Article 17 (1) of the UK GDPR.",
  valuesConfig: {
    NO_LONGER_NEEDED: { description: "The data are no longer needed for what they were for (a)." },
    CONSENT_WITHDRAWN: { description: "Consent was withdrawn, and nothing else allows it (b)." },
    OBJECTION: { description: "They object, and nothing outweighs that (c)." },
    UNLAWFUL: { description: "The data should never have been held (d)." },
    LEGAL_OBLIGATION: { description: "A law requires it (e)." },
    CHILD: { description: "They were collected from a child online (f)." },
    RETENTION: {
      description: "The time of keeping of their contracts is over: for the job alone.",
    },
  },
});

registerEnumType(ErasureWay, {
  name: "ErasureWay",
  description: "What becomes of the figures that somebody was counted in.",
  valuesConfig: {
    KEEP_COUNTS: {
      description:
        "They stay as they were at each end of a month: what is left are scores, months and coarse " +
        "facts, of nobody.",
    },
    REMOVE_EVERYTHING: {
      description:
        "They change: nothing is left. Answers say how many people were removed, never which.",
    },
  },
});

@InputType({ description: "Somebody is to be erased, for good." })
export class EraseServiceUserInput extends MutationInput {
  @Field(() => ID, { description: "Whom." })
  serviceUser!: string;

  @Field(() => ErasureGround, { description: "Why; no words, since words may name somebody." })
  ground!: ErasureGround;

  @Field(() => ErasureWay, {
    defaultValue: ErasureWay.KEEP_COUNTS,
    description: "What becomes of the figures that they were counted in.",
  })
  way!: ErasureWay;

  @Field(() => String, { description: "Their pseudonym, typed again: it cannot be undone." })
  confirm!: string;
}

@ObjectType({ description: "Somebody was erased." })
export class EraseServiceUserSuccess {
  constructor(pseudonym: string) {
    this.pseudonym = pseudonym;
  }

  @Field(() => String, {
    description: "The pseudonym that nobody has any more; it is not kept here.",
  })
  readonly pseudonym: string;
}

export const EraseServiceUserResult = resultUnion("EraseServiceUser", EraseServiceUserSuccess);
