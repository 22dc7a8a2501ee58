import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { Period } from "../../graphql/period.type";
import type { Shown } from "../indicator/unit";
import type { FigureKind } from "./figure";
import { MeasurementState, type MeasurementEntity } from "./measurement.entity";

registerEnumType(MeasurementState, {
  name: "MeasurementState",
  description: "How far a figure has come.",
  valuesConfig: {
    DRAFT: { description: "Being entered; it counts nowhere yet." },
    SUBMITTED: { description: "Given to the commissioner, who has not looked at it yet." },
    VERIFIED: { description: "Looked at and accepted. It cannot change unless it is returned." },
    RETURNED: { description: "Sent back with a reason, to be mended and submitted again." },
  },
});

/** What of an indicator explains its figures. */
export type FigureExplanation = FigureKind & Shown;

@ObjectType({
  implements: Node,
  description: "An indicator's value for a period under a contract, with who said so.",
})
export class Measurement extends Node {
  constructor(
    readonly row: MeasurementEntity,
    /** The indicator of the version that was asked; without it the current one explains figures. */
    readonly definedBy: FigureExplanation | null = null,
  ) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `mea_…`." })
  override get id(): string {
    return encodeId("measurement", this.row.id);
  }

  @Field(() => Period, { description: "The period it is about." })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => MeasurementState, { description: "How far it has come." })
  get state(): MeasurementState {
    return this.row.state;
  }

  @Field(() => String, { nullable: true, description: "A remark; null where there is none." })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => String, {
    nullable: true,
    description: "Whose figure it is, where another person entered it.",
  })
  get saidBy(): string | null {
    return this.row.saidBy;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toMeasurement = (row: MeasurementEntity): Measurement => new Measurement(row);

export const MeasurementConnection = connectionType(
  "Measurement",
  "measurements",
  () => Measurement,
);
