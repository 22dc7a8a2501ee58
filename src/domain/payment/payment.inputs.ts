import { Field, ID, InputType, ObjectType } from "type-graphql";
import { MoneyInput } from "../../graphql/money.type";
import { MutationInput } from "../../graphql/mutation.inputs";
import { PeriodInput } from "../../graphql/period.type";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { LedgerEntry } from "../ledger/ledger-entry.type";
import { PaymentRun } from "./payment-run.type";

@InputType({ description: "What is owed by the end of a period, to approve." })
export class ApprovePaymentsInput extends MutationInput {
  @Field(() => ID, { description: "Which contract." })
  contract!: string;

  @Field(() => PeriodInput, {
    description:
      "Which period; its end is today at the latest, and not before that of an earlier approval.",
  })
  period!: PeriodInput;

  @Field(() => String, { nullable: true, description: "What is to be remembered with it." })
  note?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      "What you expect it to come to: `toApprove` of the calculation. Where it comes to something " +
      "else by now, nothing is approved and you are told.",
  })
  expectedTotal?: MoneyInput | null;
}

@InputType({ description: "Money that went to somebody for outcomes." })
export class RecordPaymentInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "Under which contract; or give `run`." })
  contract?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "For what was owed up to which approval; or give `contract`.",
  })
  run?: string | null;

  @Field(() => ID, { nullable: true, description: "Who paid; default: the commissioner." })
  payer?: string | null;

  @Field(() => ID, { description: "Who was paid." })
  recipient!: string;

  @Field(() => DateScalar, { description: "The day on which it was paid, today at the latest." })
  paidOn!: string;

  @Field(() => MoneyInput, {
    description: "How much, at most what is owed: what is owed first is paid first.",
  })
  amount!: MoneyInput;

  @Field(() => String, { nullable: true, description: "What is to be remembered with it." })
  memo?: string | null;
}

@InputType({ description: "An entry of the ledger to take back." })
export class CorrectLedgerEntryInput extends MutationInput {
  @Field(() => ID, { description: "Which entry." })
  entry!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "What was approved." })
export class ApprovePaymentsSuccess {
  constructor(run: PaymentRun | null) {
    this.run = run;
  }

  @Field(() => PaymentRun, {
    nullable: true,
    description: "The approval; null where nothing is owed, and nothing was written.",
  })
  readonly run: PaymentRun | null;

  @Field(() => String, { description: "What came of it." })
  get inWords(): string {
    return this.run
      ? `Approved as number ${this.run.number}.`
      : "Nothing is owed beyond what was approved before: nothing was written.";
  }
}

@ObjectType({ description: "The entry of the ledger that was made." })
export class LedgerEntrySuccess {
  constructor(entry: LedgerEntry) {
    this.entry = entry;
  }

  @Field(() => LedgerEntry, { description: "The entry." })
  readonly entry: LedgerEntry;
}

export const ApprovePaymentsResult = resultUnion("ApprovePayments", ApprovePaymentsSuccess);
export const RecordPaymentResult = resultUnion("RecordPayment", LedgerEntrySuccess);
export const CorrectLedgerEntryResult = resultUnion("CorrectLedgerEntry", LedgerEntrySuccess);
