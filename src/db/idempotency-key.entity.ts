import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** What a mutation sent with an idempotency key answered. */
@Entity("idempotency_key")
export class IdempotencyKeyEntity {
  @PrimaryColumn("text")
  principal!: string;

  @PrimaryColumn("text")
  key!: string;

  @Column("text")
  mutation!: string;

  @Column("text")
  inputHash!: string;

  @Column("jsonb")
  result!: unknown;

  @Index()
  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
