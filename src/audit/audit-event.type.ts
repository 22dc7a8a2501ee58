import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { keyToText } from "../db/key-text";
import { connectionType } from "../graphql/connection";
import { encodeId, isIdKind } from "../graphql/global-id";
import { DateTimeScalar } from "../graphql/scalars";
import { AuditCategory, AuditChange, type AuditEventEntity } from "./audit-event.entity";
import { TellsOf } from "./person-level";

registerEnumType(AuditCategory, {
  name: "AuditCategory",
  description: "What an event of the audit trail tells of.",
  valuesConfig: {
    WRITE: { description: "Something was entered, changed or removed." },
    READ: { description: "Something about persons was read." },
    EXPORT: { description: "Something about persons was taken away as a file." },
    ACCESS: { description: "Somebody's way in: signing in and out, tokens." },
  },
});

registerEnumType(AuditChange, {
  name: "AuditChange",
  description: "What a write did.",
  valuesConfig: {
    INSERT: { description: "Entered something new." },
    UPDATE: { description: "Changed what was there." },
    DELETE: { description: "Removed it." },
    TRUNCATE: { description: "Emptied a whole table." },
  },
});

@TellsOf("audit_event", ({ row }: AuditEvent) => ({ serviceUsers: row.serviceUserIds }))
@ObjectType({
  description:
    "That somebody wrote something, or read about persons. Entered by the database in the same " +
    "transaction, tied to the event before it by a hash, and never changed or removed.",
})
export class AuditEvent {
  constructor(readonly row: AuditEventEntity) {}

  @Field(() => DateTimeScalar, { description: "When." })
  get occurredAt(): Date {
    return this.row.occurredAt;
  }

  @Field(() => AuditCategory, { description: "Whether something was written or read." })
  get category(): AuditCategory {
    return this.row.category;
  }

  @Field(() => String, {
    nullable: true,
    description: "Who: the name that histories carry; null for what came past every way in.",
  })
  get subject(): string | null {
    return this.row.subject;
  }

  @Field(() => String, { nullable: true, description: "What screens call them." })
  get name(): string | null {
    return this.row.name;
  }

  @Field(() => String, {
    nullable: true,
    description: "How they proved it: `session`, `access-token`, `bearer` or `command`.",
  })
  get method(): string | null {
    return this.row.method;
  }

  @Field(() => String, { nullable: true, description: "The program that they used, by its id." })
  get client(): string | null {
    return this.row.client;
  }

  @Field(() => String, { nullable: true, description: "The network address it came from." })
  get address(): string | null {
    return this.row.address;
  }

  @Field(() => String, { description: "The login of the database that it came through." })
  get databaseUser(): string {
    return this.row.databaseUser;
  }

  @Field(() => String, {
    nullable: true,
    description: "The mutation, or the fields that a query begins with, e.g. `recordReading`.",
  })
  get action(): string | null {
    return this.row.action;
  }

  @Field(() => String, { nullable: true, description: "What the client calls its operation." })
  get operation(): string | null {
    return this.row.operation;
  }

  @Field(() => AuditChange, { nullable: true, description: "What a write did; else null." })
  get change(): AuditChange | null {
    return this.row.change;
  }

  @Field(() => [String], { description: "Kinds of things, as tables are named, e.g. `reading`." })
  get kinds(): string[] {
    return this.row.kinds;
  }

  @Field(() => [ID], {
    description:
      "What was written, by id; where nothing of its kind can be asked for, by a name alone.",
  })
  get ids(): string[] {
    const [table = ""] = this.row.kinds;
    const kind = table.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return this.row.ids.map((key) =>
      isIdKind(kind) ? encodeId(kind, key) : `${table}_${keyToText(key)}`,
    );
  }

  @Field(() => [Int], {
    nullable: "itemsAndList",
    description: "Their versions before a change, in the order of `ids`; null without versions.",
  })
  get versionsBefore(): number[] | null {
    return this.row.versionsBefore;
  }

  @Field(() => [Int], {
    nullable: "itemsAndList",
    description: "Their versions after it, in the order of `ids`; null without versions.",
  })
  get versionsAfter(): number[] | null {
    return this.row.versionsAfter;
  }

  @Field(() => [ID], { description: "The service users whom it is about, by id." })
  get serviceUsers(): string[] {
    return this.row.serviceUserIds.map((key) => encodeId("serviceUser", key));
  }

  @Field(() => String, { description: "For which purpose." })
  get purpose(): string {
    return this.row.purpose;
  }

  @Field(() => Boolean, {
    description:
      "Whether whoever asked stated the purpose (header `x-purpose`); else it is what their role is " +
      "there for.",
  })
  get isPurposeStated(): boolean {
    return this.row.isPurposeStated;
  }

  @Field(() => Int, { description: "The chain that it is a part of, 1 or more." })
  get lane(): number {
    return this.row.lane;
  }

  @Field(() => String, { description: "Its place in its chain, 1 or more, as text." })
  get number(): string {
    return String(this.row.number);
  }

  @Field(() => String, { description: "Its SHA-256, over what it says and the hash before it." })
  get hash(): string {
    return this.row.hash.toString("hex");
  }
}

/** For lists. */
export const toAuditEvent = (row: AuditEventEntity): AuditEvent => new AuditEvent(row);

export const AuditEventConnection = connectionType(
  "AuditEvent",
  "events of the audit trail",
  () => AuditEvent,
);
