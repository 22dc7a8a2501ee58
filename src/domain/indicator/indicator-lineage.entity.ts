import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { LogicModelEntity } from "../logic-model/logic-model.entity";

/** What an indicator is in every version of its model: measurements and targets hang on it. */
@Entity("indicator_lineage")
@Unique(["logicModelId", "reference"])
export class IndicatorLineageEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => LogicModelEntity)
  @Column("uuid")
  logicModelId!: string;

  /** Short name, unique in the model, by which files name it. */
  @Column("text")
  reference!: string;
}
