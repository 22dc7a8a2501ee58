import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { ReadinessFrameworkEntity } from "./readiness-framework.entity";
import { ReadinessPart, type ReadinessStatement as StatementData } from "./readiness-statement";

registerEnumType(ReadinessPart, {
  name: "ReadinessPart",
  description: "The three parts of a whole system that is ready for commissioning by outcomes.",
  valuesConfig: {
    ENVIRONMENT: { description: "How people think and deal with each other." },
    PROCESSES: { description: "How the work is done, from assessment to skills." },
    ARRANGEMENTS: { description: "What is agreed: contracts, costs, charging and payment." },
  },
});

@ObjectType({
  description:
    "Something that holds where commissioning by outcomes works. Each organisation rates how far.",
})
export class ReadinessStatement {
  constructor(private readonly data: StatementData) {}

  @Field(() => String, { description: "Its short name, unique in the framework." })
  get code(): string {
    return this.data.code;
  }

  @Field(() => ReadinessPart, { description: "The part that it belongs to." })
  get part(): ReadinessPart {
    return this.data.part;
  }

  @Field(() => String, { description: "What it is about within the part, e.g. `Culture`." })
  get heading(): string {
    return this.data.heading;
  }

  @Field(() => String, { description: "What holds." })
  get text(): string {
    return this.data.text;
  }
}

@ObjectType({
  implements: Node,
  description: "Statements that a review of readiness goes by, in an edition that never changes.",
})
export class ReadinessFramework extends Node {
  constructor(readonly row: ReadinessFrameworkEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `rdf_…`." })
  override get id(): string {
    return encodeId("readinessFramework", this.row.id);
  }

  @Field(() => String, { description: "Its short name, which its editions share." })
  get code(): string {
    return this.row.code;
  }

  @Field(() => String, { description: "Which edition, unique under the code." })
  get edition(): string {
    return this.row.edition;
  }

  @Field(() => String, { description: "Its title." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => [ReadinessStatement], { description: "Its statements, in order." })
  get statements(): ReadinessStatement[] {
    return this.row.statements.map((statement) => new ReadinessStatement(statement));
  }

  @TellsWho()
  @Field(() => String, { description: "Who defined it." })
  get definedBy(): string {
    return this.row.definedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was defined." })
  get definedAt(): Date {
    return this.row.definedAt;
  }
}

/** For lists. */
export const toReadinessFramework = (row: ReadinessFrameworkEntity): ReadinessFramework =>
  new ReadinessFramework(row);

export const ReadinessFrameworkConnection = connectionType(
  "ReadinessFramework",
  "frameworks of readiness",
  () => ReadinessFramework,
);
