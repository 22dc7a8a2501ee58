import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import { Money } from "../../graphql/money.type";
import { DecimalScalar } from "../../graphql/scalars";
import type { Cap as CapTerms, CapPeriod } from "./terms";
import { capInWords } from "./words/cap-in-words";
import type { Titles } from "./words/entitlement-in-words";
import { CapPeriodLength, ShareOf } from "./words-of-terms";

type OfKind<Kind extends CapTerms["kind"]> = Extract<CapTerms, { kind: Kind }>;

@InterfaceType({ description: "A limit of what is paid." })
export abstract class Cap<Terms extends CapTerms = CapTerms> {
  constructor(
    protected readonly terms: Terms,
    protected readonly currency: string,
    private readonly titles: Titles,
  ) {}

  @Field(() => String, { description: "The limit in plain words." })
  get inWords(): string {
    return capInWords(this.terms, this.currency, this.titles);
  }

  protected money(amountMinor: number): Money {
    return new Money(amountMinor, this.currency);
  }
}

@ObjectType({ implements: Cap, description: "A limit of one metric, by count or money or both." })
export class MetricCap extends Cap<OfKind<"metric">> {
  @Field(() => String, { description: "Reference of the metric." })
  get metric(): string {
    return this.terms.metric;
  }

  @Field(() => Int, { nullable: true, description: "At most so many; null: by money alone." })
  get count(): number | null {
    return this.terms.count;
  }

  @Field(() => Money, { nullable: true, description: "At most so much; null: by count alone." })
  get amount(): Money | null {
    const { amountMinor } = this.terms;
    return amountMinor === null ? null : this.money(amountMinor);
  }
}

@ObjectType({ implements: Cap, description: "A limit of what is paid for any one person." })
export class PersonCap extends Cap<OfKind<"person">> {
  @Field(() => [String], { description: "Metrics that count together; empty: all." })
  get metrics(): readonly string[] {
    return this.terms.metrics;
  }

  @Field(() => Money, { description: "At most so much." })
  get amount(): Money {
    return this.money(this.terms.amountMinor);
  }
}

@ObjectType({ implements: Cap, description: "A limit by share, rounded down to a count." })
export class ShareCap extends Cap<OfKind<"share">> {
  @Field(() => [String], { description: "Metrics that count together; empty: all." })
  get metrics(): readonly string[] {
    return this.terms.metrics;
  }

  @Field(() => DecimalScalar, { description: "From 0 to 1." })
  get share(): string {
    return this.terms.share;
  }

  @Field(() => ShareOf, { description: "What it is a share of." })
  get of(): OfKind<"share">["of"] {
    return this.terms.of;
  }

  @Field(() => Int, {
    nullable: true,
    description: "The number that the contract states for the whole; null: counted.",
  })
  get stated(): number | null {
    return this.terms.stated;
  }
}

@ObjectType({ implements: Cap, description: "A limit of what is paid in any one period." })
export class PeriodCap extends Cap<OfKind<"period">> {
  @Field(() => CapPeriodLength, { description: "How long a period of the contract is." })
  get period(): CapPeriod {
    return this.terms.period;
  }

  @Field(() => [String], { description: "Metrics that count together; empty: all." })
  get metrics(): readonly string[] {
    return this.terms.metrics;
  }

  @Field(() => Money, { description: "At most so much." })
  get amount(): Money {
    return this.money(this.terms.amountMinor);
  }
}

@ObjectType({ implements: Cap, description: "A limit of what is paid under the contract in all." })
export class ContractCap extends Cap<OfKind<"contract">> {
  @Field(() => Money, { description: "At most so much." })
  get amount(): Money {
    return this.money(this.terms.amountMinor);
  }
}

/** The limit as the GraphQL type of its kind. */
export function toCap(terms: CapTerms, currency: string, titles: Titles): Cap {
  switch (terms.kind) {
    case "metric":
      return new MetricCap(terms, currency, titles);
    case "person":
      return new PersonCap(terms, currency, titles);
    case "share":
      return new ShareCap(terms, currency, titles);
    case "period":
      return new PeriodCap(terms, currency, titles);
    case "contract":
      return new ContractCap(terms, currency, titles);
  }
}

/** All kinds of limits; only the interface leads to them. */
export const CAP_TYPES = [MetricCap, PersonCap, ShareCap, PeriodCap, ContractCap];
