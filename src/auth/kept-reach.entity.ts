import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import type { Role } from "./role";

/**
 * What was there for somebody on one day, worked out once by the database and kept. It holds for
 * transactions of that day that see as many changes as it was worked out from.
 */
@Entity("kept_reach")
@Unique(["subject", "day", "changes"])
export class KeptReachEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  subject!: string;

  @Column("date")
  day!: string;

  @Column("bigint")
  changes!: number;

  @Column("timestamptz", { default: () => "now()" })
  keptAt!: Date;

  @Column("text", { array: true })
  roles!: Role[];

  @Column("boolean")
  isAdministrator!: boolean;

  @Column("uuid", { array: true })
  administered!: string[];

  @Column("uuid", { array: true })
  commissioning!: string[];

  @Column("uuid", { array: true })
  commissioned!: string[];

  @Column("uuid", { array: true })
  modelled!: string[];

  @Column("uuid", { array: true })
  managing!: string[];

  @Column("uuid", { array: true })
  delivered!: string[];

  @Column("uuid", { array: true })
  serving!: string[];

  @Column("uuid", { array: true })
  personServices!: string[];

  @Column("uuid", { array: true })
  workers!: string[];

  @Column("uuid", { array: true })
  contracts!: string[];

  @Column("uuid", { array: true })
  countedServices!: string[];

  @Column("uuid", { array: true })
  protectedContracts!: string[];

  @Column("uuid", { array: true })
  own!: string[];

  /** What the settings of a transaction say of roles and lists; long lists stand here alone. */
  @Column("text", { array: true })
  settings!: string[];
}
