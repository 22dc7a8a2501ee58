import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { NodeEntity } from "../node/node.entity";
import { PersonalOutcomeEntity } from "./personal-outcome.entity";

/** An outcome of the model that a personal outcome leads to, through all versions. */
@Entity("personal_outcome_node")
@Unique(["personalOutcomeId", "nodeLineageId"])
export class PersonalOutcomeNodeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => PersonalOutcomeEntity)
  @Column("uuid")
  personalOutcomeId!: string;

  @Index()
  @ForeignKey(() => NodeEntity)
  @Column("uuid")
  nodeLineageId!: string;
}
