import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { ModelVersionEntity } from "../logic-model/model-version.entity";

/** The columns of a logic model, from what is put in to what changes. */
export enum NodeLayer {
  INPUT = "input",
  PROCESS = "process",
  OUTPUT = "output",
  INTERIM_OUTCOME = "interim_outcome",
  FINAL_OUTCOME = "final_outcome",
}

/** Whose, or which, change an outcome is. */
export enum OutcomeType {
  SERVICE_USER = "service_user",
  POPULATION = "population",
  SOCIAL_VALUE = "social_value",
  ECONOMIC = "economic",
  EFFICIENCY = "efficiency",
  LEGAL_COMPLIANCE = "legal_compliance",
}

/** One box of one version of a logic model. */
@Entity("node")
@Unique(["modelVersionId", "lineageId"])
@Check(
  "node_layer_check",
  "layer in ('input', 'process', 'output', 'interim_outcome', 'final_outcome')",
)
@Check(
  "node_outcome_type_check",
  "outcome_type is null or (layer in ('interim_outcome', 'final_outcome') and outcome_type in ('service_user', 'population', 'social_value', 'economic', 'efficiency', 'legal_compliance'))",
)
@Check("node_place_check", "(x is null) = (y is null)")
export class NodeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ModelVersionEntity)
  @Column("uuid")
  modelVersionId!: string;

  /** Key of its first row: the same in every version of the model. */
  @Column("uuid")
  lineageId!: string;

  /** Short name from a file, or given by its author. */
  @Column("text", { nullable: true })
  reference!: string | null;

  @Column("text")
  layer!: NodeLayer;

  @Column("text")
  title!: string;

  @Column("text", { nullable: true })
  description!: string | null;

  @Column("text", { nullable: true })
  outcomeType!: OutcomeType | null;

  /** Place on a canvas, in its pixels, to the right; null where nobody placed it. */
  @Column("double precision", { nullable: true })
  x!: number | null;

  /** Place on a canvas, in its pixels, downwards; null where nobody placed it. */
  @Column("double precision", { nullable: true })
  y!: number | null;

  /** Order among the nodes of its version: the order in which they were added. */
  @Column("integer")
  position!: number;
}
