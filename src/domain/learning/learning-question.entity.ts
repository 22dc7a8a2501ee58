import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { NodeEntity } from "../node/node.entity";
import { ServiceEntity } from "../service/service.entity";
import { StarEntity } from "../star/star.entity";
import type { LearningRule } from "./learning-rule";

/** Whether a question is still asked. */
export enum LearningQuestionState {
  OPEN = "open",
  CLOSED = "closed",
}

/** A question that a contract is asked, with the figure behind it. */
@Entity("learning_question")
@Unique(["id", "contractId"])
@Index(["contractId", "askedAt", "id"])
@ForeignKey(() => ServiceEntity, ["serviceId", "contractId"], ["id", "contractId"])
@Check("learning_question_state_check", "state in ('open', 'closed')")
export class LearningQuestionEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @Column("uuid", { nullable: true })
  serviceId!: string | null;

  @ForeignKey(() => StarEntity)
  @Column("uuid", { nullable: true })
  starId!: string | null;

  @Index()
  @ForeignKey(() => NodeEntity)
  @Column("uuid", { nullable: true })
  nodeLineageId!: string | null;

  @Column("text", { nullable: true })
  rule!: LearningRule | null;

  /** The area or indicator that the rule speaks of, by name; null where it speaks of none alone. */
  @Column("text", { nullable: true })
  subject!: string | null;

  @Column("text")
  question!: string;

  @Column("text", { nullable: true })
  figure!: string | null;

  @Column("text", { default: "open" })
  state!: LearningQuestionState;

  @Column("text")
  askedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  askedAt!: Date;

  @Column("integer", { default: 1 })
  version!: number;
}
