import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ModelVersionEntity } from "../logic-model/model-version.entity";
import { NodeEntity } from "../node/node.entity";
import { StarAreaEntity } from "../star/star-area.entity";

/** A Star area bound to an outcome: where people's readings meet the logic model. */
@Entity("mapping")
@Unique(["nodeId", "starAreaId"])
@Check("mapping_weight_check", "weight > 0")
export class MappingEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => ModelVersionEntity)
  @Column("uuid")
  modelVersionId!: string;

  /** Key of its first row: the same in every version of the model. */
  @Column("uuid")
  lineageId!: string;

  @ForeignKey(() => NodeEntity)
  @Column("uuid")
  nodeId!: string;

  @Index()
  @ForeignKey(() => StarAreaEntity)
  @Column("uuid")
  starAreaId!: string;

  /** How much the area counts in the figure of its node (E9); an exact decimal above 0. */
  @Column("numeric")
  weight!: string;

  /** What the area says about the outcome, in its author's words. */
  @Column("text", { nullable: true })
  explanation!: string | null;
}
