import type { Session } from "../../../db/session";
import { LedgerEntryKind } from "../../../domain/ledger/ledger-entry.entity";
import { LedgerAccount } from "../../../domain/ledger/ledger-posting.entity";
import { postEntries } from "../../../domain/ledger/ledger.service";
import type { NewEntry, Transfer } from "../../../domain/ledger/transfer";
import type { Period } from "../../../domain/period";
import type { IndigoPayment, IndigoProject } from "../indigo-project";
import type { PartCount } from "./difference";
import type { Keys } from "./keys";
import { findImportedEntries, IMPORTED, type ImportedEntry } from "./ledger.repository";
import type { MetricKeys } from "./metric-keys";
import { differenceOf, transfersOf } from "./transfers";

/** What the ledger is to say of one thing, through an entry and its corrections. */
interface Chain {
  readonly contractId: string;
  /** Of the entry; corrections have numbers behind it. */
  readonly reference: string;
  readonly kind: LedgerEntryKind;
  readonly occurredOn: string;
  readonly memo: string | null;
  readonly transfers: readonly Transfer[];
}

/** Finds the last entry that says what was owed for a period. */
export type FindOwed = (contractId: string, period: Period) => string | null;

const CORRECTION = /@\d+$/;
const REASON = "As the imported payments have it now";

/**
 * Enters payments that were made: what was owed for a period, and each payment of it. What changed is
 * corrected by further entries; a payment that is here no more is taken back.
 *
 * @param isComplete whether the snapshot has payments at all: without their file nothing is taken back
 */
export async function landPayments(
  session: Session,
  projects: readonly IndigoProject[],
  keys: Keys,
  metrics: MetricKeys,
  isComplete: boolean,
): Promise<{ count: PartCount; findOwed: FindOwed }> {
  const wanted = projects.flatMap((project) => chainsOf(project, keys, metrics));
  const entries = await findImportedEntries(session, keys.contracts);
  const known = Map.groupBy(entries, chainOf);
  const changes = wanted.flatMap((chain) => changeOf(chain, known.get(keyOf(chain)) ?? []) ?? []);
  const wantedKeys = new Set(wanted.map(keyOf));
  const gone = [...known].filter(([key]) => !wantedKeys.has(key)).map(([, chain]) => chain);
  const taken = isComplete ? gone.flatMap((chain) => takenBack(chain) ?? []) : [];
  const ids = await postEntries(session, [...changes, ...taken]);
  const isNew = ({ correctsId }: NewEntry): boolean => correctsId == null;
  const added = changes.filter(isNew).length;
  const last = new Map(entries.map((entry) => [chainOf(entry), entry.id]));
  changes.forEach((entry, index) => last.set(chainOf(entry), ids[index]!));
  return {
    count: {
      ...{ added, changed: changes.length - added + taken.length },
      ...{ unchanged: wanted.length - changes.length, gone: gone.length },
    },
    findOwed: (contractId, period) =>
      last.get(keyOf({ contractId, reference: owedReference(period) })) ?? null,
  };
}

const keyOf = ({ contractId, reference }: Pick<Chain, "contractId" | "reference">): string =>
  `${contractId} ${reference}`;

const chainOf = ({
  contractId,
  reference,
}: {
  contractId: string;
  reference?: string | null;
}): string => keyOf({ contractId, reference: (reference ?? "").replace(CORRECTION, "") });

const owedReference = ({ start, end }: Period): string => `${IMPORTED}owed/${start}/${end}`;

/** What was owed, by period; and each payment. */
function chainsOf(project: IndigoProject, keys: Keys, metrics: MetricKeys): Chain[] {
  const contractId = keys.contract(project.reference);
  const outcomeMetricOf = ({ metric }: IndigoPayment): string | null =>
    metric === null ? null : metrics.find(contractId, metric);
  const owed = Map.groupBy(project.payments, ({ period }) => owedReference(period));
  return [
    ...[...owed].map(([reference, payments]): Chain => ({
      ...{ contractId, reference, kind: LedgerEntryKind.OUTCOME_PAYABLE, memo: null },
      occurredOn: payments[0]!.period.end,
      transfers: payments.map((payment) => ({
        debit: at(LedgerAccount.OUTCOME_COST, keys.organisation(payment.payer)),
        credit: at(LedgerAccount.PAYABLE, keys.organisation(payment.recipient)),
        ...payment.money,
        outcomeMetricId: outcomeMetricOf(payment),
      })),
    })),
    ...project.payments.map((payment): Chain => ({
      ...{ contractId, kind: LedgerEntryKind.OUTCOME_PAYMENT, memo: payment.note },
      reference: `${IMPORTED}${payment.key}`,
      occurredOn: payment.period.end,
      transfers: [
        {
          debit: at(LedgerAccount.PAYABLE, keys.organisation(payment.recipient)),
          credit: at(LedgerAccount.CASH, keys.organisation(payment.payer)),
          ...payment.money,
          outcomeMetricId: outcomeMetricOf(payment),
        },
      ],
    })),
  ];
}

const at = (account: LedgerAccount, organisationId: string) => ({ account, organisationId });

/** The entry that makes the ledger say what it is to say; null where it does. */
function changeOf(chain: Chain, known: readonly ImportedEntry[]): NewEntry | null {
  const [first] = known;
  if (first === undefined) {
    const [transfer, ...others] = chain.transfers;
    return { ...chain, transfers: [transfer!, ...others] };
  }
  return correctionOf(first, known, chain.transfers, chain.occurredOn);
}

/** The entry that takes back all that a chain says; null where it says nothing any more. */
function takenBack(known: readonly ImportedEntry[]): NewEntry | null {
  const first = known[0]!;
  return correctionOf(first, known, [], first.occurredOn);
}

function correctionOf(
  first: ImportedEntry,
  known: readonly ImportedEntry[],
  wanted: readonly Transfer[],
  occurredOn: string,
): NewEntry | null {
  const [transfer, ...others] = differenceOf(wanted, known.flatMap(transfersOf));
  if (transfer === undefined) return null;
  return {
    ...{ contractId: first.contractId, kind: LedgerEntryKind.CORRECTION, occurredOn },
    reference: `${first.reference}@${known.length + 1}`,
    ...{ memo: REASON, correctsId: first.id, transfers: [transfer, ...others] },
  };
}
