import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { contentOf, type DesignWorkshopEntity } from "./design-workshop.entity";
import type { WorkshopContent } from "./workshop-content";
import { workshopGaps, WorkshopSection, type WorkshopGap as Gap } from "./workshop-gaps";
import {
  WorkshopBenefit,
  WorkshopEffort,
  WorkshopFact,
  WorkshopIntervention,
  WorkshopOutcome,
  WorkshopRisk,
} from "./workshop-parts.type";

registerEnumType(WorkshopSection, {
  name: "WorkshopSection",
  description: "What a question of a workshop is about.",
  valuesConfig: {
    PEOPLE: { description: "For whom it is, what they need, who they are." },
    KNOWN: { description: "What is known, and where from." },
    OUTCOMES: { description: "What is to be different." },
    INDICATORS: { description: "How one would know." },
    MONITORING: { description: "How the contract would be monitored." },
    INTERVENTIONS: { description: "What could be done." },
    EFFORTS: { description: "Whose effort matters." },
    BENEFITS: { description: "Who benefits, and what it is worth." },
    RISKS: { description: "What risk passes to the provider." },
  },
});

@ObjectType({ description: "Something that is still open in a workshop, as a question." })
export class WorkshopGap {
  constructor(private readonly gap: Gap) {}

  @Field(() => WorkshopSection, { description: "What it is about." })
  get section(): WorkshopSection {
    return this.gap.section;
  }

  @Field(() => String, { description: "The question." })
  get question(): string {
    return this.gap.question;
  }

  @Field(() => Boolean, {
    description: "Whether the workshop cannot be finished before it is answered.",
  })
  get mustBeAnswered(): boolean {
    return this.gap.mustBeAnswered;
  }
}

@ObjectType({
  implements: Node,
  description:
    "The workshop in which a commissioner designs what to buy: for whom and what need, what is known, " +
    "the outcomes wanted and how one would know, what could be done, whose effort matters, who " +
    "benefits, what risk passes over. It ends as the draft of a logic model, with its reasoning.",
})
export class DesignWorkshop extends Node {
  private readonly content: WorkshopContent;

  constructor(readonly row: DesignWorkshopEntity) {
    super();
    this.content = contentOf(row);
  }

  @Field(() => ID, { description: "Opaque id, `wsh_…`." })
  override get id(): string {
    return encodeId("designWorkshop", this.row.id);
  }

  @Field(() => String, { description: "Its short name, unique in the organisation." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, { description: "What is to be designed." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { nullable: true, description: "Which people it is for, and which not." })
  get population(): string | null {
    return this.content.population;
  }

  @Field(() => String, { nullable: true, description: "What they need and do not have now." })
  get need(): string | null {
    return this.content.need;
  }

  @Field(() => String, {
    nullable: true,
    description: "Who they are: how many, where, in what life.",
  })
  get whoTheyAre(): string | null {
    return this.content.whoTheyAre;
  }

  @Field(() => [WorkshopFact], { description: "What is known of them and their need." })
  get whatIsKnown(): readonly WorkshopFact[] {
    return this.content.whatIsKnown;
  }

  @Field(() => [WorkshopOutcome], { description: "The changes that are wanted." })
  get outcomes(): readonly WorkshopOutcome[] {
    return this.content.outcomes as readonly WorkshopOutcome[];
  }

  @Field(() => String, {
    nullable: true,
    description: "Why there are more than four outcomes, where there are.",
  })
  get whyMoreThanFour(): string | null {
    return this.content.whyMoreThanFour;
  }

  @Field(() => String, {
    nullable: true,
    description: "How a contract would be monitored to get these outcomes.",
  })
  get monitoring(): string | null {
    return this.content.monitoring;
  }

  @Field(() => [WorkshopIntervention], {
    description: "What could be done: considered, chosen and rejected.",
  })
  get interventions(): readonly WorkshopIntervention[] {
    return this.content.interventions as readonly WorkshopIntervention[];
  }

  @Field(() => [WorkshopEffort], { description: "Whose effort matters." })
  get efforts(): readonly WorkshopEffort[] {
    return this.content.efforts;
  }

  @Field(() => [WorkshopBenefit], { description: "Who benefits, and what it is worth." })
  get benefits(): readonly WorkshopBenefit[] {
    return this.content.benefits;
  }

  @Field(() => [WorkshopRisk], { description: "Risks that pass to the provider." })
  get risks(): readonly WorkshopRisk[] {
    return this.content.risks;
  }

  @Field(() => [WorkshopGap], { description: "What is still open, as questions." })
  get gaps(): WorkshopGap[] {
    return workshopGaps(this.content).map((gap) => new WorkshopGap(gap));
  }

  @TellsWho()
  @Field(() => String, { description: "Who opened it." })
  get openedBy(): string {
    return this.row.openedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was opened." })
  get openedAt(): Date {
    return this.row.openedAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who finished it; null while it goes on." })
  get finishedBy(): string | null {
    return this.row.finishedBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When a draft was made of it; null while it goes on.",
  })
  get finishedAt(): Date | null {
    return this.row.finishedAt;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toDesignWorkshop = (row: DesignWorkshopEntity): DesignWorkshop =>
  new DesignWorkshop(row);

export const DesignWorkshopConnection = connectionType(
  "DesignWorkshop",
  "Workshops",
  () => DesignWorkshop,
);
