import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";
import type { TrainingStory } from "./story";

/** An invented person, and the facts from which three ways to care are told. */
@Entity("training_case")
@Unique(["organisationId", "reference", "number"])
@Check("training_case_number_check", "number >= 1")
export class TrainingCaseEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("text")
  reference!: string;

  @Column("integer")
  number!: number;

  @Column("text")
  title!: string;

  @Column("jsonb")
  story!: TrainingStory;

  @Column("text")
  writtenBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  writtenAt!: Date;
}
