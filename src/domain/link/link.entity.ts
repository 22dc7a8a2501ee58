import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ModelVersionEntity } from "../logic-model/model-version.entity";
import { NodeEntity } from "../node/node.entity";

/** On what it rests that one box leads to another, from weakest to strongest. */
export enum LinkStrength {
  ASSUMED = "assumed",
  PRACTICE = "practice",
  LOCAL_DATA = "local_data",
  RESEARCH = "research",
}

/** One arrow of one version of a logic model: `from` leads to `to`. */
@Entity("link")
@Unique(["fromNodeId", "toNodeId"])
@Check("link_strength_check", "strength in ('assumed', 'practice', 'local_data', 'research')")
@Check("link_ends_check", "from_node_id <> to_node_id")
export class LinkEntity {
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
  fromNodeId!: string;

  @Index()
  @ForeignKey(() => NodeEntity)
  @Column("uuid")
  toNodeId!: string;

  @Column("text", { nullable: true })
  rationale!: string | null;

  @Column("text", { nullable: true })
  assumptions!: string | null;

  @Column("text")
  strength!: LinkStrength;
}
