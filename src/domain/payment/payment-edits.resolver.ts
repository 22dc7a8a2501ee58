import { GraphQLError } from "graphql";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Session } from "../../db/session";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { LedgerEntry } from "../ledger/ledger-entry.type";
import { approvePayments } from "./approve-payments.service";
import { correctEntry } from "./correct-entry.service";
import {
  ApprovePaymentsInput,
  ApprovePaymentsResult,
  ApprovePaymentsSuccess,
  CorrectLedgerEntryInput,
  CorrectLedgerEntryResult,
  LedgerEntrySuccess,
  RecordPaymentInput,
  RecordPaymentResult,
} from "./payment.inputs";
import { getRun } from "./payment-run.service";
import { PaymentRun } from "./payment-run.type";
import { recordPayment } from "./record-payment.service";

@Resolver()
export class PaymentEditsResolver {
  @Requires("payment.approve")
  @Mutation(() => ApprovePaymentsResult, {
    description:
      "Approves what is owed by the end of a period, less what was approved before: claims become " +
      "payable, and the ledger says who is owed how much. What is not owed any more is taken back.",
  })
  approvePayments(
    @Ctx() context: OperationContext,
    @Arg("input", () => ApprovePaymentsInput, { description: "What to approve." })
    input: ApprovePaymentsInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const { period, note, expectedTotal } = input;
    const approval = { contractId, period, note: note ?? null, expected: expectedTotal ?? null };
    return mutate(context, {
      name: "approvePayments",
      input,
      work: (session) => approvePayments(session, approval),
      answer: async (id) => {
        const row = id === null ? null : await present(context.loaders.payment.runById.load(id));
        return new ApprovePaymentsSuccess(row && new PaymentRun(row));
      },
    });
  }

  @Requires("payment.approve")
  @Mutation(() => RecordPaymentResult, {
    description:
      "Enters that somebody was paid for outcomes, wholly or in part; never more than is owed. " +
      "Claims are paid once all that is owed for them is.",
  })
  recordPayment(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordPaymentInput, { description: "The payment." })
    input: RecordPaymentInput,
  ) {
    return mutate(context, {
      name: "recordPayment",
      input,
      work: async (session) => {
        const { amountMinor, currency } = input.amount;
        const payerId = decodeOptionalId("organisation", input.payer) ?? null;
        const recipientId = decodeId("organisation", input.recipient);
        return recordPayment(session, {
          ...(await paidFor(session, input)),
          ...{ payerId, recipientId, amountMinor, currency },
          ...{ paidOn: input.paidOn, memo: input.memo ?? null },
        });
      },
      answer: (id) => entry(context, id),
    });
  }

  @Requires("payment.approve")
  @Mutation(() => CorrectLedgerEntryResult, {
    description:
      "Takes a payment or another movement of money back, by an entry that posts its opposite and " +
      "says why. What is owed follows from the claims and is taken back by rejecting them.",
  })
  correctLedgerEntry(
    @Ctx() context: OperationContext,
    @Arg("input", () => CorrectLedgerEntryInput, { description: "Which, and why." })
    input: CorrectLedgerEntryInput,
  ) {
    const id = decodeId("ledgerEntry", input.entry);
    return mutate(context, {
      name: "correctLedgerEntry",
      input,
      work: (session) => correctEntry(session, id, input.reason),
      answer: (correction) => entry(context, correction),
    });
  }
}

/** What a payment is for: a contract, or one of its approvals. */
async function paidFor(
  session: Session,
  { contract, run }: RecordPaymentInput,
): Promise<{ readonly contractId: string; readonly run: number | null }> {
  if (contract != null && run == null) {
    return { contractId: decodeId("contract", contract), run: null };
  }
  if (run != null && contract == null) {
    const { contractId, number } = await getRun(session, decodeId("paymentRun", run));
    return { contractId, run: number };
  }
  throw new GraphQLError("Give either `contract` or `run`, and not both.", {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

async function entry(context: OperationContext, id: string): Promise<LedgerEntrySuccess> {
  const row = await present(context.loaders.ledger.byId.load(id));
  return new LedgerEntrySuccess(new LedgerEntry(row));
}
