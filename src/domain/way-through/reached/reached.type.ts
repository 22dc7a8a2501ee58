import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { Disclosure } from "../../evidence/protection/disclosure.type";
import { PeriodInput } from "../../../graphql/period.type";
import { DateScalar, DateTimeScalar } from "../../../graphql/scalars";
import { SAID, type ReachedPart, type Told } from "./reached";
import { reachedWords, withheldWords } from "./reached-words";
import type { ReachedAnswer } from "./reached.service";

const WITHHELD = "null where withheld.";

@ArgsType()
export class PersonalOutcomesReachedArgs {
  @Field(() => [ID], {
    nullable: true,
    description:
      "Only these contracts, by id or reference. Default: all that the logic model is attached to.",
  })
  contracts?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Only engagements with these services; for who sees the people.",
  })
  services?: string[] | null;

  @Field(() => PeriodInput, {
    nullable: true,
    description:
      "Reviews of these days count, of outcomes agreed by the last of them; for who sees the " +
      "people. Default: all time, up to today.",
  })
  period?: PeriodInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Up to this day, from the beginning; not together with `period`; for who sees the people.",
  })
  to?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "What was known at this instant; the end of a month for who may not see the people. " +
      "Default: now.",
  })
  asOf?: Date | null;
}

@ObjectType({
  description: "Personal outcomes by how far they were reached, as one of the two says.",
})
export class ReachedCounts {
  constructor(private readonly told: Told) {}

  @Field(() => Int, { nullable: true, description: `Achieved; ${WITHHELD}` })
  get achieved(): number | null {
    return this.told.achieved;
  }

  @Field(() => Int, { nullable: true, description: `Reached in part; ${WITHHELD}` })
  get partly(): number | null {
    return this.told.partly;
  }

  @Field(() => Int, { nullable: true, description: `Not reached yet; ${WITHHELD}` })
  get notYet(): number | null {
    return this.told.not_yet;
  }

  @Field(() => Int, { nullable: true, description: `No longer wanted; ${WITHHELD}` })
  get noLongerWanted(): number | null {
    return this.told.no_longer_wanted;
  }

  @Field(() => Int, { nullable: true, description: `Of which they said nothing; ${WITHHELD}` })
  get notSaid(): number | null {
    return this.told.not_said;
  }

  @Field(() => Boolean, {
    description:
      "Whether some of it is withheld from this viewer: it would be about too few people.",
  })
  get suppressed(): boolean {
    return SAID.some((said) => this.told[said] === null);
  }
}

@ObjectType({ description: "Personal outcomes of one theme." })
export class ThemeReached {
  constructor(
    readonly themeId: string | null,
    private readonly part: ReachedPart,
  ) {}

  @Field(() => Int, { nullable: true, description: `How many; ${WITHHELD}` })
  get outcomes(): number | null {
    return this.part.outcomes;
  }

  @Field(() => ReachedCounts, { description: "How far they were reached, as the people say." })
  get asThePeopleSay(): ReachedCounts {
    return new ReachedCounts(this.part.byPerson);
  }

  @Field(() => ReachedCounts, { description: "How far they were reached, as their workers say." })
  get asTheWorkersSay(): ReachedCounts {
    return new ReachedCounts(this.part.byWorker);
  }
}

@ObjectType({
  description:
    "How far outcomes that were agreed with people, and lead to this one, were reached: by the " +
    "latest that the person and the worker said of each. Those replaced are not counted.",
})
export class PersonalOutcomesReached {
  constructor(readonly answer: ReachedAnswer) {}

  @Field(() => Int, { nullable: true, description: `Personal outcomes; ${WITHHELD}` })
  get outcomes(): number | null {
    return this.answer.figures?.outcomes ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: `Different people who agreed them, once for each contract; ${WITHHELD}`,
  })
  get people(): number | null {
    return this.answer.figures?.people ?? null;
  }

  @Field(() => ReachedCounts, { description: "How far they were reached, as the people say." })
  get asThePeopleSay(): ReachedCounts {
    return new ReachedCounts(this.answer.figures?.byPerson ?? NOTHING);
  }

  @Field(() => ReachedCounts, { description: "How far they were reached, as their workers say." })
  get asTheWorkersSay(): ReachedCounts {
    return new ReachedCounts(this.answer.figures?.byWorker ?? NOTHING);
  }

  @Field(() => Int, { nullable: true, description: `Of which both said something; ${WITHHELD}` })
  get bothSaid(): number | null {
    return this.answer.figures?.bothSaid ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: `Of which both said something, and not the same; ${WITHHELD}`,
  })
  get differ(): number | null {
    return this.answer.figures?.differ ?? null;
  }

  @Field(() => Boolean, {
    description: "Whether all of it is withheld from this viewer, or nothing can be given yet.",
  })
  get suppressed(): boolean {
    return this.answer.figures === null;
  }

  @Field(() => DateScalar, { description: "Up to which day they were agreed and reviewed." })
  get to(): string {
    return this.answer.to;
  }

  @Field(() => [String], { description: "What the figures say, and what they cannot tell." })
  get inWords(): string[] {
    return reachedWords(this.answer);
  }

  @Field(() => Disclosure, { description: "How the figures are protected." })
  get disclosure(): Disclosure {
    const { policy, asAt } = this.answer;
    return new Disclosure(policy && { policy, asAt, words: withheldWords(this.answer) });
  }
}

const NOTHING: Told = Object.freeze({
  ...{ achieved: null, partly: null, not_yet: null, no_longer_wanted: null, not_said: null },
});
