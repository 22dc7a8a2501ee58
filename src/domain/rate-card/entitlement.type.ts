import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../graphql/scalars";
import type {
  Comparison as ComparisonTerms,
  Composite as CompositeTerms,
  Entitlement as EntitlementTerms,
  OncePerPerson as OncePerPersonTerms,
  SourcedShare as SourcedShareTerms,
} from "./terms";
import { entitlementInWords, type Titles } from "./words/entitlement-in-words";
import { BaselineOf, EarnedAgain } from "./words-of-terms";

@ObjectType({ description: "That a metric is paid once for a person." })
export class OncePerPerson {
  constructor({ again, againAfterMonths }: OncePerPersonTerms) {
    this.again = again;
    this.againAfterMonths = againAfterMonths;
  }

  @Field(() => EarnedAgain, { description: "Whether it can be earned again." })
  readonly again: OncePerPersonTerms["again"];

  @Field(() => Int, {
    nullable: true,
    description:
      "Whole months for which it must hold before it is earned again; null: as the first time.",
  })
  readonly againAfterMonths: number | null;
}

@ObjectType({ description: "Several needs of one person, of which enough went well." })
export class CompositeNeeds {
  constructor({ atLeast, of, allPositive }: CompositeTerms) {
    this.atLeast = atLeast;
    this.of = of;
    this.allPositive = allPositive;
  }

  @Field(() => Int, { description: "At least so many needs were met." })
  readonly atLeast: number;

  @Field(() => [String], { description: "Needs that count; empty: whatever a claim names." })
  readonly of: readonly string[];

  @Field(() => Boolean, { description: "Whether none of those named may have gone otherwise." })
  readonly allPositive: boolean;
}

@ObjectType({ description: "A share and where it is from." })
export class SourcedShare {
  constructor({ share, source }: SourcedShareTerms) {
    this.share = share;
    this.source = source;
  }

  @Field(() => DecimalScalar, { description: "From 0 to 1." })
  readonly share: string;

  @Field(() => String, { description: "Where the figure is from." })
  readonly source: string;
}

@ObjectType({ description: "What part of a cohort would have achieved it in any case." })
export class BaselineShare extends SourcedShare {
  constructor(terms: NonNullable<ComparisonTerms["baseline"]>) {
    super(terms);
    this.of = terms.of;
  }

  @Field(() => BaselineOf, { description: "What kind of figure it is." })
  readonly of: NonNullable<ComparisonTerms["baseline"]>["of"];
}

@ObjectType({ description: "What would have happened anyway." })
export class Comparison {
  constructor(private readonly terms: ComparisonTerms) {}

  @Field(() => BaselineShare, {
    nullable: true,
    description: "Taken off first: the part of the cohort that would have achieved it.",
  })
  get baseline(): BaselineShare | null {
    return this.terms.baseline && new BaselineShare(this.terms.baseline);
  }

  @Field(() => SourcedShare, {
    nullable: true,
    description: "Taken off next: the share of what is left that would have happened anyway.",
  })
  get deadweight(): SourcedShare | null {
    return this.terms.deadweight && new SourcedShare(this.terms.deadweight);
  }

  @Field(() => SourcedShare, {
    nullable: true,
    description: "What of the rest is this service's own doing: that share is paid.",
  })
  get attribution(): SourcedShare | null {
    return this.terms.attribution && new SourcedShare(this.terms.attribution);
  }
}

@ObjectType({ description: "When a claim is earned. What is null or empty is not asked." })
export class Entitlement {
  constructor(
    private readonly terms: EntitlementTerms,
    private readonly titles: Titles,
  ) {}

  @Field(() => [String], { description: "One sentence for each rule; empty without rules." })
  get inWords(): string[] {
    return entitlementInWords(this.terms, this.titles);
  }

  @Field(() => OncePerPerson, {
    nullable: true,
    description: "That it is paid once for a person; null: as often as it is achieved.",
  })
  get oncePerPerson(): OncePerPerson | null {
    return this.terms.oncePerPerson && new OncePerPerson(this.terms.oncePerPerson);
  }

  @Field(() => [String], {
    description: "References of metrics that the same person must have earned by the same day.",
  })
  get after(): readonly string[] {
    return this.terms.after;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "Whole months for which it must have held, from the day on which it began, or began anew " +
      "after a relapse.",
  })
  get sustainedMonths(): number | null {
    return this.terms.sustainedMonths;
  }

  @Field(() => CompositeNeeds, {
    nullable: true,
    description: "Several needs of one person, of which enough went well.",
  })
  get composite(): CompositeNeeds | null {
    return this.terms.composite && new CompositeNeeds(this.terms.composite);
  }

  @Field(() => Comparison, {
    nullable: true,
    description: "What would have happened anyway, each with its source.",
  })
  get comparison(): Comparison | null {
    return this.terms.comparison && new Comparison(this.terms.comparison);
  }
}
