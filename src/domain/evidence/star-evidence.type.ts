import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Star } from "../star/star.type";
import { AreaEvidence } from "./area-evidence.type";
import { insufficientInWords } from "./caveats";
import { Disclosure } from "./protection/disclosure.type";
import { ConfidenceInterval, MeanChange, toInterval } from "./change.type";
import { Derivation } from "./derivation.type";
import { Coverage, Involvement, Timeliness } from "./evidence-quality.type";
import { InsufficientReason, type StarEvidence as StarEvidenceData } from "./star-evidence";

/** Whether there is a figure. */
export enum EvidenceStatus {
  SUFFICIENT = "sufficient",
  INSUFFICIENT = "insufficient",
}

registerEnumType(EvidenceStatus, {
  name: "EvidenceStatus",
  description: "Whether there are enough people for a figure.",
  valuesConfig: {
    SUFFICIENT: {
      description: "At least one area, or the whole Star of a contract, has enough people.",
    },
    INSUFFICIENT: { description: "The numbers are too thin: no figure is given, and why." },
  },
});

registerEnumType(InsufficientReason, {
  name: "InsufficientReason",
  description: "Why there is no figure: the first of these that holds.",
  valuesConfig: {
    NO_CONTRACT: { description: "The logic model is attached to no contract asked for." },
    NO_ENGAGEMENT: { description: "Nobody in scope had started." },
    NO_READING: { description: "No reading of the Star counts." },
    NO_PAIR: { description: "Nobody has two readings to compare." },
    TOO_FEW_PEOPLE: { description: "No area has the minimum of people." },
    WITHHELD: { description: "It is about so few people that this viewer is not given it." },
  },
});

@ObjectType({ description: "What an answer is about." })
export class EvidenceScope {
  constructor(readonly evidence: StarEvidenceData) {}
}

@ObjectType({
  description:
    "What readings of one Star, in one edition, say about an outcome or about a contract. Never " +
    "mixed with another Star. A question to ask, not a verdict.",
})
export class StarEvidence {
  constructor(readonly evidence: StarEvidenceData) {}

  @Field(() => Star, { description: "The Star, in one edition." })
  get star(): Star {
    return new Star(this.evidence.definition.star);
  }

  @Field(() => EvidenceStatus, { description: "Whether there are enough people for a figure." })
  get status(): EvidenceStatus {
    const { SUFFICIENT, INSUFFICIENT } = EvidenceStatus;
    return this.evidence.insufficient === null ? SUFFICIENT : INSUFFICIENT;
  }

  @Field(() => InsufficientReason, {
    nullable: true,
    description: "Why there is no figure; null where there is one.",
  })
  get insufficientBecause(): InsufficientReason | null {
    return this.evidence.insufficient;
  }

  @Field(() => String, {
    nullable: true,
    description: "The same in words, with the numbers; null where there is a figure.",
  })
  get insufficientInWords(): string | null {
    return insufficientInWords(this.evidence);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "The outcome's figure: the mean changes of its mapped areas that have enough people, " +
      "weighted, in scale points. Null in the evidence of a contract: see `wholeStar`.",
  })
  get weightedMeanChange(): number | null {
    return this.evidence.figure?.weightedMeanChange ?? null;
  }

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description:
      "95% interval of the weighted mean change. For one area it is that area's; for several the " +
      "weighted mean of theirs, which is never too narrow however the areas hang together.",
  })
  get interval(): ConfidenceInterval | null {
    return toInterval(this.evidence.figure?.interval);
  }

  @Field(() => [AreaEvidence], {
    description: "The mapped areas of an outcome, or all areas of a contract, in Star order.",
  })
  get areas(): AreaEvidence[] {
    const { areas, definition, request } = this.evidence;
    return areas.map((area) => new AreaEvidence(area, definition.stages, request.minimum));
  }

  @Field(() => MeanChange, {
    nullable: true,
    description:
      "All areas of the Star together: each person's mean over the areas scored in both readings, " +
      "then the mean over people. Null with fewer people than the minimum, or where withheld.",
  })
  get wholeStar(): MeanChange | null {
    return this.evidence.wholeStar && new MeanChange(this.evidence.wholeStar);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "People with at least one area of the Star increased. Null with fewer pairs than the " +
      "minimum, or where withheld.",
  })
  get movedForwardInAnyArea(): number | null {
    return this.isEnough ? this.evidence.statistics.movedForwardInAnyArea : null;
  }

  @Field(() => Float, {
    nullable: true,
    description: "The same as a share of the pairs, 0 to 1.",
  })
  get movedForwardInAnyAreaShare(): number | null {
    const { movedForwardInAnyArea: moved, pairs } = this.evidence.statistics;
    return this.isEnough && moved !== null && pairs ? moved / pairs : null;
  }

  @Field(() => Boolean, {
    description:
      "Whether the whole Star, the number who moved forward or an area is withheld: null there, " +
      "and not 0. Other parts of the answer say so themselves.",
  })
  get suppressed(): boolean {
    return this.evidence.isWithheld;
  }

  @Field(() => Coverage, { description: "For how many there are two readings to compare." })
  get coverage(): Coverage {
    return new Coverage(this.evidence.statistics);
  }

  @Field(() => Involvement, { description: "How the readings were completed." })
  get involvement(): Involvement {
    return new Involvement(this.evidence.statistics.readings);
  }

  @Field(() => Timeliness, {
    nullable: true,
    description: "Reviews done in time; null for a Star without a review interval.",
  })
  get timeliness(): Timeliness | null {
    const { definition, statistics } = this.evidence;
    return definition.star.reviewIntervalDays === null ? null : new Timeliness(statistics.reviews);
  }

  @Field(() => EvidenceScope, { description: "What the answer is about." })
  get scope(): EvidenceScope {
    return new EvidenceScope(this.evidence);
  }

  @Field(() => Disclosure, {
    description: "How figures about few people are protected, and what of this answer is withheld.",
  })
  get disclosure(): Disclosure {
    return new Disclosure(this.evidence.disclosure);
  }

  @Field(() => Derivation, { description: "How it was worked out." })
  get derivation(): Derivation {
    return new Derivation(this.evidence);
  }

  private get isEnough(): boolean {
    const { statistics, request } = this.evidence;
    return !!statistics.pairs && statistics.pairs >= request.minimum;
  }
}
