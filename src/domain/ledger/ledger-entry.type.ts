import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { LedgerEntryKind, type LedgerEntryEntity } from "./ledger-entry.entity";
import { LedgerAccount, type LedgerPostingEntity } from "./ledger-posting.entity";
import type { BalanceRow } from "./ledger.repository";

registerEnumType(LedgerEntryKind, {
  name: "LedgerEntryKind",
  description: "What moved.",
  valuesConfig: {
    OUTCOME_PAYABLE: { description: "Outcomes came to be owed, by an approval." },
    OUTCOME_PAYMENT: { description: "Outcomes were paid for." },
    DRAWDOWN: { description: "An investor paid in." },
    SERVICE_COST: { description: "The service was paid for." },
    REPAYMENT: { description: "An investor's money was given back." },
    INVESTOR_RETURN: { description: "An investor was paid for the risk." },
    CORRECTION: { description: "Takes an earlier entry back, wholly or in part." },
  },
});

registerEnumType(LedgerAccount, {
  name: "LedgerAccount",
  description: "What an amount is posted to.",
  valuesConfig: {
    OUTCOME_COST: { description: "What outcomes cost who pays for them." },
    PAYABLE: { description: "Owed to an organisation for outcomes: negative while it is owed." },
    CASH: { description: "An organisation's money under the contract." },
    INVESTMENT: { description: "What an investor has paid in: negative while it is out." },
    INVESTOR_RETURN: { description: "What an investor was paid beyond its own money." },
    SERVICE_COST: { description: "What the service costs an organisation." },
  },
});

@ObjectType({ description: "An amount on an account: a debit is positive, a credit negative." })
export class LedgerPosting {
  constructor(readonly row: LedgerPostingEntity) {}

  @Field(() => LedgerAccount, { description: "Which account." })
  get account(): LedgerAccount {
    return this.row.account;
  }

  @Field(() => Money, { description: "How much: debits are positive, credits negative." })
  get amount(): Money {
    return new Money(this.row.amountMinor, this.row.currency);
  }
}

@ObjectType({
  implements: Node,
  description:
    "One movement of money under a contract. It never changes: what was wrong is taken back by an " +
    "entry that says so. All its postings together come to 0; a provider sees its own.",
})
export class LedgerEntry extends Node {
  constructor(readonly row: LedgerEntryEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `led_…`." })
  override get id(): string {
    return encodeId("ledgerEntry", this.row.id);
  }

  @Field(() => LedgerEntryKind, { description: "What moved." })
  get kind(): LedgerEntryKind {
    return this.row.kind;
  }

  @Field(() => DateScalar, { description: "The day on which it moved, or came to be owed." })
  get occurredOn(): string {
    return this.row.occurredOn;
  }

  @Field(() => String, {
    nullable: true,
    description: "Its key where it came from, if it has one.",
  })
  get reference(): string | null {
    return this.row.reference;
  }

  @Field(() => String, { nullable: true, description: "What was noted with it." })
  get memo(): string | null {
    return this.row.memo;
  }

  @TellsWho()
  @Field(() => String, { description: "Who entered it." })
  get recordedBy(): string {
    return this.row.recordedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  get recordedAt(): Date {
    return this.row.recordedAt;
  }
}

/** For lists. */
export const toLedgerEntry = (row: LedgerEntryEntity): LedgerEntry => new LedgerEntry(row);

export const LedgerEntryConnection = connectionType(
  "LedgerEntry",
  "entries of the ledger",
  () => LedgerEntry,
);

@ObjectType({ description: "What stands on an account of an organisation." })
export class LedgerBalance {
  constructor(readonly row: BalanceRow) {}

  @Field(() => LedgerAccount, { description: "Which account." })
  get account(): LedgerAccount {
    return this.row.account;
  }

  @Field(() => Money, { description: "Debits less credits." })
  get amount(): Money {
    return new Money(this.row.amountMinor, this.row.currency);
  }
}
