import { Column, Entity, PrimaryColumn } from "typeorm";

/** Counts changes of what decides who sees what; all rows together are how many there have been. */
@Entity("steering_change")
export class SteeringChangeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("bigint")
  changes!: number;
}
