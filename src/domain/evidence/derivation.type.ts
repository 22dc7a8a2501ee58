import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { CaveatCode } from "./caveats";
import { derivationSteps } from "./derivation";
import { lastDay } from "./evidence-request";
import { BaselineRule, type FactFilter } from "./question";
import type { StarEvidence } from "./star-evidence";

registerEnumType(BaselineRule, {
  name: "BaselineRule",
  description: "Which reading a person's change is measured from.",
  valuesConfig: {
    FIRST: { description: "The first reading that counts, even where it was before the period." },
    LOWER_OF_FIRST_TWO: {
      description: "Of the first two, the one with the lower mean; the first where they tie.",
    },
  },
});

registerEnumType(CaveatCode, {
  name: "CaveatCode",
  description: "What must be kept in mind with an answer.",
  valuesConfig: {
    TOO_EARLY: { description: "A Star is still being brought in: the date is in the message." },
    SMALL_NUMBERS: { description: "Few people stand behind an area." },
    INTERVAL_INCLUDES_ZERO: { description: "The change could be none at all." },
    AREAS_LEFT_OUT: { description: "Some areas have too few people." },
    LOW_COVERAGE: { description: "Less than half of the engagements have two readings." },
    MISSING_SECOND_READINGS: { description: "Many engagements have one reading only." },
    STOPPED_BEFORE_SECOND_READING: { description: "People left after a single reading." },
    MANY_WORKER_ONLY: { description: "Many readings were made without the person." },
    RETROSPECTIVE_INCLUDED: { description: "Readings that look back are among them." },
    BASELINE_CHOSEN_LOW: { description: "The baseline is the lower of two readings." },
    ALREADY_AT_TOP: { description: "Many people began where no increase can show." },
    EDITION_MAPPING_APPLIED: { description: "Readings of another edition are among them." },
    CONTRACTS_LEFT_OUT: { description: "Contracts asked for are not in it." },
    MODEL_NOT_IN_FORCE: { description: "The mappings are of a version not in force at the time." },
    STAR_NOT_REVIEWED: {
      description: "No current review says that the Star fits each service; why it is used.",
    },
    PAID_FOR: { description: "Money depends on what it shows." },
    PEOPLE_REMOVED: { description: "People were erased with all that was counted of them." },
    POPULATION_OUTCOME: { description: "The outcome is wider than the people who were asked." },
    ORDINAL_SCALE: { description: "Scores are an order of places, not amounts." },
    NO_COMPARISON_GROUP: { description: "Change is no proof of its cause." },
  },
});

@ObjectType({ description: "Something to keep in mind with an answer." })
export class Caveat {
  constructor({ code, message }: { readonly code: CaveatCode; readonly message: string }) {
    this.code = code;
    this.message = message;
  }

  @Field(() => CaveatCode, { description: "Stable, for programs." })
  readonly code: CaveatCode;

  @Field(() => String, { description: "In words, with the numbers." })
  readonly message: string;
}

@ObjectType({ description: "A narrowing by a fact of the engagements." })
export class FactCondition {
  constructor({ fact, values }: FactFilter) {
    this.fact = fact;
    this.isOneOf = values;
  }

  @Field(() => String, { description: "Name of the fact, e.g. `age_band`." })
  readonly fact: string;

  @Field(() => [String], { description: "Values that passed; an empty text: not recorded." })
  readonly isOneOf: readonly string[];
}

@ObjectType({ description: "How an answer was worked out: which rule, which data, which filters." })
export class Derivation {
  constructor(readonly evidence: StarEvidence) {}

  @Field(() => [String], {
    description: "Step by step in plain sentences, with the numbers.",
  })
  get steps(): string[] {
    return derivationSteps(this.evidence);
  }

  @Field(() => BaselineRule, { description: "Which reading change is measured from." })
  get baselineRule(): BaselineRule {
    return this.evidence.request.baselineRule;
  }

  @Field(() => Int, { description: "Least days between the two readings." })
  get minimumDays(): number {
    return this.evidence.request.minimumDays;
  }

  @Field(() => Int, { description: "Fewest people that a figure is given for." })
  get minimum(): number {
    return this.evidence.request.minimum;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day that the latest reading may lie on; null for any.",
  })
  get from(): string | null {
    return this.evidence.request.from;
  }

  @Field(() => DateScalar, { description: "Readings after this day are not in it." })
  get to(): string {
    return lastDay(this.evidence.request);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Nothing entered after this instant is in it; null: all that is known now.",
  })
  get asOf(): Date | null {
    return this.evidence.request.asOf;
  }

  @Field(() => [FactCondition], { description: "Narrowings by facts; empty for none." })
  get where(): FactCondition[] {
    return this.evidence.request.where.map((filter) => new FactCondition(filter));
  }

  @Field(() => Boolean, { description: "Whether readings that look back were left out." })
  get excludeRetrospective(): boolean {
    return this.evidence.request.excludeRetrospective;
  }

  @Field(() => Boolean, {
    description: "Whether readings of other editions were read as this one, where declared how.",
  })
  get applyEditionMapping(): boolean {
    return this.evidence.request.applyEditionMapping;
  }
}
