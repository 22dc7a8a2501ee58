import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { EngagementEntity } from "../engagement/engagement.entity";
import { OutcomeThemeEntity } from "./outcome-theme.entity";

/** An outcome agreed with a person, in their own words; it never changes. */
@Entity("personal_outcome")
@Unique(["id", "engagementId"])
@Unique(["replacesId"])
@ForeignKey(() => PersonalOutcomeEntity, ["replacesId", "engagementId"], ["id", "engagementId"])
@Index(["engagementId", "agreedOn"])
export class PersonalOutcomeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => EngagementEntity)
  @Column("uuid")
  engagementId!: string;

  @Index()
  @ForeignKey(() => OutcomeThemeEntity)
  @Column("uuid", { nullable: true })
  themeId!: string | null;

  @Column("uuid", { nullable: true })
  replacesId!: string | null;

  @Column("text", { nullable: true })
  words!: string | null;

  @Column("text", { nullable: true })
  whyItMatters!: string | null;

  @Column("text", { nullable: true })
  whatHelps!: string | null;

  @Column("date")
  agreedOn!: string;

  @Column("text")
  agreedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  agreedAt!: Date;
}
