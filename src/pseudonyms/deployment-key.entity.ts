import { Column, Entity, PrimaryColumn } from "typeorm";

/** Tells the deployment's key from others; the key itself is never in the database. */
@Entity("deployment_key")
export class DeploymentKeyEntity {
  /** What it is the key of. */
  @PrimaryColumn("text")
  name!: string;

  @Column("text")
  fingerprint!: string;

  @Column("timestamptz", { default: () => "now()" })
  adoptedAt!: Date;
}
