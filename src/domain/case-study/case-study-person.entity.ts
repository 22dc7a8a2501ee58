import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseStudyEntity } from "./case-study.entity";
import { ServiceUserEntity } from "../service-user/service-user.entity";

/** Whom a case study is about: for their provider alone. */
@Entity("case_study_person")
export class CaseStudyPersonEntity {
  @ForeignKey(() => CaseStudyEntity)
  @PrimaryColumn("uuid")
  caseStudyId!: string;

  @Index()
  @ForeignKey(() => ServiceUserEntity)
  @Column("uuid")
  serviceUserId!: string;
}
