import { Field, Float, Int, ObjectType } from "type-graphql";
import { Disclosure } from "../../evidence/protection/disclosure.type";
import { Checklist, ChecklistArea, ChecklistItem, ChecklistMapping } from "../checklist.type";
import type { ChecklistItem as ItemData } from "../checklist-definition";
import type { ChecklistEvidence as EvidenceData } from "./checklist-evidence";
import { BESIDE_THE_STAR, inWords, WHAT_IT_CANNOT_TELL, WHAT_IT_TELLS } from "./checklist-words";
import type { GivenTally } from "./protect-checklist";

/** People who achieved what they needed as a share of those who needed it, 0 to 1. */
const shareOf = ({ need, achieved }: GivenTally): number | null =>
  need && achieved !== null ? achieved / need : null;

@ObjectType({ description: "How many people needed one end outcome, and achieved it." })
export class ChecklistItemEvidence {
  constructor(
    private readonly data: ItemData,
    private readonly given: GivenTally,
  ) {}

  @Field(() => ChecklistItem, { description: "The item." })
  get item(): ChecklistItem {
    return new ChecklistItem(this.data);
  }

  @Field(() => Int, { nullable: true, description: "People with the need; null where withheld." })
  get needIdentified(): number | null {
    return this.given.need;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of them, who achieved it; null where withheld.",
  })
  get achieved(): number | null {
    return this.given.achieved;
  }

  @Field(() => Float, {
    nullable: true,
    description: "The same as a share of those with the need, 0 to 1; null where nobody needed it.",
  })
  get achievedShare(): number | null {
    return shareOf(this.given);
  }

  @Field(() => Boolean, { description: "Whether some of it is withheld: null there, and not 0." })
  get suppressed(): boolean {
    return this.given.need === null || this.given.achieved === null;
  }
}

@ObjectType({
  description:
    "What people's latest records of a checklist say about an outcome that one of its areas is " +
    "mapped to: whether ends were reached. It stands beside the Stars and is never made one figure " +
    "with them. Only the contracts, services, facts, period and `asOf` of the question matter here.",
})
export class ChecklistEvidence {
  constructor(readonly evidence: EvidenceData) {}

  @Field(() => Checklist, { description: "The checklist, in one edition." })
  get checklist(): Checklist {
    return new Checklist(this.evidence.checklist);
  }

  @Field(() => ChecklistArea, { description: "The area that is mapped." })
  get area(): ChecklistArea {
    return new ChecklistArea(this.evidence.area);
  }

  @Field(() => ChecklistMapping, { description: "The mapping, with who made it and why." })
  get mapping(): ChecklistMapping {
    return new ChecklistMapping(this.evidence.mapping);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "People with a record of the checklist, each by their latest and counted once for each " +
      "engagement; null where withheld.",
  })
  get people(): number | null {
    return this.evidence.figures.people;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of them, people with a need in the area; null where withheld.",
  })
  get needIdentified(): number | null {
    return this.evidence.figures.any.need;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of those, people who achieved any outcome of it that they needed.",
  })
  get achieved(): number | null {
    return this.evidence.figures.any.achieved;
  }

  @Field(() => Float, {
    nullable: true,
    description: "The same as a share of those with a need, 0 to 1; null where nobody had one.",
  })
  get achievedShare(): number | null {
    return shareOf(this.evidence.figures.any);
  }

  @Field(() => [ChecklistItemEvidence], { description: "The area's items, in order." })
  get items(): ChecklistItemEvidence[] {
    const { area, figures } = this.evidence;
    return area.items.map((item) => new ChecklistItemEvidence(item, figures.items.get(item.code)!));
  }

  @Field(() => Boolean, {
    description: "Whether a figure of the area as a whole is withheld: null there, and not 0.",
  })
  get suppressed(): boolean {
    const { people, any } = this.evidence.figures;
    return [people, any.need, any.achieved].includes(null);
  }

  @Field(() => String, { description: "The figures of the area in a sentence." })
  get inWords(): string {
    return inWords(this.evidence.figures, this.evidence.area.title);
  }

  @Field(() => String, { description: "What such figures can tell." })
  get whatItTells(): string {
    return WHAT_IT_TELLS;
  }

  @Field(() => String, { description: "What they cannot tell." })
  get whatItCannotTell(): string {
    return WHAT_IT_CANNOT_TELL;
  }

  @Field(() => String, { description: "How they stand to the Stars beside them." })
  get besideTheStar(): string {
    return BESIDE_THE_STAR;
  }

  @Field(() => Disclosure, {
    description: "How figures about few people are protected, and what of this answer is withheld.",
  })
  get disclosure(): Disclosure {
    return new Disclosure(this.evidence.disclosure);
  }
}
