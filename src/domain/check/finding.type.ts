import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { encodeId, type IdKind } from "../../graphql/global-id";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { FindingAcknowledgementEntity } from "../logic-model/finding-acknowledgement.entity";
import { Severity, type Finding as FindingData, type SubjectKind } from "./finding";

registerEnumType(Severity, {
  name: "FindingSeverity",
  description: "How much a finding weighs.",
  valuesConfig: {
    ERROR: { description: "The model cannot be published with it." },
    WARNING: { description: "Whoever publishes says why it is left so." },
    ADVICE: { description: "Worth a thought; nothing stands against publishing." },
  },
});

const ID_KINDS: Readonly<Record<SubjectKind, IdKind>> = {
  node: "node",
  link: "link",
  indicator: "indicator",
};

@ObjectType({ description: "Why somebody published a model in spite of a warning." })
export class FindingAcknowledgement {
  constructor(private readonly row: FindingAcknowledgementEntity) {}

  @Field(() => String, { description: "Why it was left so." })
  get reason(): string {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who answered for it." })
  get acknowledgedBy(): string {
    return this.row.acknowledgedBy;
  }

  @Field(() => DateTimeScalar, { description: "When." })
  get acknowledgedAt(): Date {
    return this.row.acknowledgedAt;
  }
}

@ObjectType({ description: "Something that the check found in a logic model." })
export class Finding {
  constructor(
    readonly data: FindingData,
    /** The version it was found in. */
    readonly versionId: string,
  ) {}

  @Field(() => String, { description: "Stable code of the rule, e.g. `NO_FINAL_OUTCOME`." })
  get rule(): string {
    return this.data.rule;
  }

  @Field(() => Severity, { description: "How much it weighs." })
  get severity(): Severity {
    return this.data.severity;
  }

  @Field(() => String, { description: "What is odd, and what would mend it." })
  get message(): string {
    return this.data.message;
  }

  @Field(() => ID, {
    nullable: true,
    description:
      "What it is about: the id of a node, link or indicator; null for the model as a whole.",
  })
  get subject(): string | null {
    const { subjectKind, subjectId } = this.data;
    return subjectKind && subjectId ? encodeId(ID_KINDS[subjectKind], subjectId) : null;
  }
}
