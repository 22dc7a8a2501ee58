import { inTransaction } from "../../src/db/transaction";
import { LedgerEntryKind } from "../../src/domain/ledger/ledger-entry.entity";
import { LedgerAccount } from "../../src/domain/ledger/ledger-posting.entity";
import { postEntries, postEntry } from "../../src/domain/ledger/ledger.service";
import { reversed, type NewEntry, type Transfer } from "../../src/domain/ledger/transfer";
import { startTestApi, testViewer, type TestApi } from "../support/api";
import { Fixtures, type Written } from "../support/fixtures";

describe("an entry of the ledger", () => {
  let api: TestApi;
  let payer: Written;
  let recipient: Written;
  let contract: Written;
  beforeAll(async () => {
    api = await startTestApi();
    const fixtures = new Fixtures(api);
    payer = await fixtures.organisation("PAYER", "commissioner");
    recipient = await fixtures.organisation("RECIPIENT");
    contract = await fixtures.contract("BOOKS", payer);
    await api.grant("payer", "commissioner", { organisation: payer.key });
  });
  afterAll(() => api.close());

  const owed = (amountMinor: number, currency = "GBP"): Transfer => ({
    debit: { account: LedgerAccount.OUTCOME_COST, organisationId: payer.key },
    credit: { account: LedgerAccount.PAYABLE, organisationId: recipient.key },
    amountMinor,
    currency,
  });
  const entry = (...transfers: [Transfer, ...Transfer[]]): NewEntry => ({
    contractId: contract.key,
    kind: LedgerEntryKind.OUTCOME_PAYABLE,
    occurredOn: "2026-01-31",
    transfers,
  });
  const write = <T>(work: Parameters<typeof inTransaction<T>>[3]) =>
    inTransaction(api.database.server, testViewer("payer"), { statements: 0, rows: 0 }, work);
  const postingsOf = (id: string) =>
    api.database.dataSource.query(
      `select account, amount_minor, currency from ledger_posting where entry_id = $1
       order by position`,
      [id],
    );

  it("is a debit and a credit for each transfer, so that it balances in each currency", async () => {
    const id = await write((session) => postEntry(session, entry(owed(1250), owed(3, "EUR"))));
    expect(await postingsOf(id)).toEqual([
      { account: "outcome_cost", amount_minor: 1250, currency: "GBP" },
      { account: "payable", amount_minor: -1250, currency: "GBP" },
      { account: "outcome_cost", amount_minor: 3, currency: "EUR" },
      { account: "payable", amount_minor: -3, currency: "EUR" },
    ]);
  });

  it("is corrected by one that takes its transfers back", async () => {
    const first = await write((session) => postEntry(session, entry(owed(700))));
    const [second] = await write((session) =>
      postEntries(session, [
        {
          ...entry(reversed(owed(700))),
          kind: LedgerEntryKind.CORRECTION,
          correctsId: first,
        },
      ]),
    );
    expect(await postingsOf(second!)).toEqual([
      { account: "payable", amount_minor: 700, currency: "GBP" },
      { account: "outcome_cost", amount_minor: -700, currency: "GBP" },
    ]);
  });

  it.each([0, -5, 1.5, 2 ** 53, NaN])(
    "of %p is refused, and none of the entries is written",
    async (wrong) => {
      const before = await api.database.dataSource.query("select count(*) from ledger_entry");
      const both = write((session) => postEntries(session, [entry(owed(1)), entry(owed(wrong))]));
      await expect(both).rejects.toThrow(RangeError);
      expect(await api.database.dataSource.query("select count(*) from ledger_entry")).toEqual(
        before,
      );
    },
  );

  it("is written once for one reference of its source", async () => {
    const known = { ...entry(owed(10)), reference: "payment 1" };
    await write((session) => postEntry(session, known));
    await expect(write((session) => postEntry(session, known))).rejects.toThrow(/unique/);
  });
});
