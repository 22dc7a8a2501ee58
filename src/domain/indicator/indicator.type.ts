import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DecimalScalar } from "../../graphql/scalars";
import {
  Aggregation,
  Frequency,
  IndicatorDirection,
  IndicatorNature,
  type IndicatorRow,
} from "./indicator.entity";

registerEnumType(IndicatorNature, {
  name: "IndicatorNature",
  description: "Whether people say it of themselves, or somebody else can count it.",
  valuesConfig: {
    SUBJECTIVE: { description: "People say it of themselves." },
    OBJECTIVE: { description: "Somebody else can count or look it up." },
  },
});

registerEnumType(IndicatorDirection, {
  name: "IndicatorDirection",
  description: "Which way is good.",
  valuesConfig: {
    UP: { description: "More is better." },
    DOWN: { description: "Less is better." },
    MAINTAIN: { description: "It should stay where it is." },
  },
});

registerEnumType(Aggregation, {
  name: "Aggregation",
  description: "How figures of several periods or contracts become one.",
  valuesConfig: {
    FLOW: { description: "Things that happen in a period: figures are added up." },
    STOCK: {
      description:
        "How many there are at a time, or so far: over time the last known figure counts, and " +
        "figures of different periods are never added.",
    },
    RATIO: {
      description:
        "A share or a rate: worked out anew from all numerators and all denominators, never " +
        "averaged.",
    },
    AVERAGE: { description: "A mean: weighted by how many each figure rests on." },
  },
});

registerEnumType(Frequency, {
  name: "Frequency",
  description: "How often a figure is due.",
  valuesConfig: {
    MONTHLY: { description: "Each month." },
    QUARTERLY: { description: "Each three months." },
    YEARLY: { description: "Each twelve months." },
  },
});

@ObjectType({
  implements: Node,
  description: "How you would know: one measure of a box of a logic model, in one version of it.",
})
export class Indicator extends Node {
  constructor(readonly row: IndicatorRow) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `ind_…`; each version has its own." })
  override get id(): string {
    return encodeId("indicator", this.row.id);
  }

  @Field(() => String, {
    description: "Short name, unique in the model and the same in all its versions.",
  })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, { description: "What it says, e.g. `Tenancies that fail in a year`." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { nullable: true, description: "More about it; null where nothing is." })
  get description(): string | null {
    return this.row.description;
  }

  @Field(() => IndicatorNature, { description: "Self-reported, or counted by somebody else." })
  get nature(): IndicatorNature {
    return this.row.nature;
  }

  @Field(() => String, { description: "What is counted, e.g. `people`, `£` or `%`." })
  get unit(): string {
    return this.row.unit;
  }

  @Field(() => IndicatorDirection, { description: "Which way is good." })
  get direction(): IndicatorDirection {
    return this.row.direction;
  }

  @Field(() => Aggregation, { description: "How several figures become one." })
  get aggregation(): Aggregation {
    return this.row.aggregation;
  }

  @Field(() => String, { nullable: true, description: "Where figures come from; null if unsaid." })
  get source(): string | null {
    return this.row.source;
  }

  @Field(() => Frequency, { nullable: true, description: "How often one is due; null if unsaid." })
  get frequency(): Frequency | null {
    return this.row.frequency;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What it was before, in its unit; null where nobody measured it. Of a flow: in a period as " +
      "long as that of its targets.",
  })
  get baseline(): string | null {
    return this.row.baseline;
  }

  @Field(() => Int, { description: "Digits after the point that figures are shown with, 0 to 6." })
  get decimals(): number {
    return this.row.decimals;
  }
}
