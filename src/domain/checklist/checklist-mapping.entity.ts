import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ChecklistEntity } from "./checklist.entity";
import { LogicModelEntity } from "../logic-model/logic-model.entity";
import { NodeEntity } from "../node/node.entity";

/** An area of a checklist bound to an outcome, through all versions of the model. */
@Entity("checklist_mapping")
@Index("checklist_mapping_in_force_idx", ["nodeLineageId", "checklistId", "area"], {
  unique: true,
  where: "(withdrawn_at is null)",
})
@Check(
  "checklist_mapping_withdrawal_check",
  "num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)",
)
export class ChecklistMappingEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => LogicModelEntity)
  @Column("uuid")
  logicModelId!: string;

  @Index()
  @ForeignKey(() => NodeEntity)
  @Column("uuid")
  nodeLineageId!: string;

  @ForeignKey(() => ChecklistEntity)
  @Column("uuid")
  checklistId!: string;

  @Column("text")
  area!: string;

  @Column("text", { nullable: true })
  explanation!: string | null;

  @Column("text")
  mappedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  mappedAt!: Date;

  @Column("text", { nullable: true })
  withdrawnBy!: string | null;

  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;

  @Column("text", { nullable: true })
  withdrawnReason!: string | null;
}
