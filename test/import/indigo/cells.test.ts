import { readAmount } from "../../../src/import/indigo/cells/read-amount";
import { readCurrency } from "../../../src/import/indigo/cells/read-currency";
import { readDay } from "../../../src/import/indigo/cells/read-day";
import { readList } from "../../../src/import/indigo/cells/read-list";

describe("a date of the dataset", () => {
  it.each([
    ["2018-10-01", "2018-10-01", "2018-10-01"],
    ["2018-10", "2018-10-01", "2018-10-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2018", "2018-01-01", "2018-12-31"],
  ])("%s is a period from %s to %s", (text, start, end) => {
    expect(readDay(text, "start")).toEqual({ kind: "day", day: start, isRewritten: false });
    expect(readDay(text, "end")).toEqual({ kind: "day", day: end, isRewritten: false });
  });

  it.each(["2018-13", "2023-28", "2021-02-29", "0000", "soon", "2018-1"])("%s is none", (text) => {
    expect(readDay(text, "end")).toEqual({ kind: "impossible" });
  });

  it("may have slashes, may be open, and may be missing", () => {
    expect(readDay("2023/07", "end")).toEqual({
      ...{ kind: "day", day: "2023-07-31", isRewritten: true },
    });
    expect(readDay("current", "end")).toEqual({ kind: "open" });
    expect(readDay("", "start")).toEqual({ kind: "empty" });
  });
});

describe("an amount of the dataset", () => {
  it.each([
    ["220", "GBP", 22_000],
    ["765.63", "GBP", 76_563],
    ["0", "GBP", 0],
    ["19000000", "JPY", 19_000_000],
    ["1.5", "KWD", 1_500],
    ["-0", "GBP", 0],
  ])("%s %s is %d of the smallest unit", (text, currency, amountMinor) => {
    expect(readAmount(text, currency)).toEqual({
      ...{ kind: "amount", amountMinor, isRounded: false, isRewritten: false },
    });
  });

  it.each([
    ["200084.4148982412", "GBP", 20_008_441],
    ["0.005", "GBP", 1],
    ["0.00499999", "GBP", 0],
    ["1542.5", "JPY", 1_543],
  ])("%s %s is rounded half-up to %d, and says so", (text, currency, amountMinor) => {
    expect(readAmount(text, currency)).toEqual({
      ...{ kind: "amount", amountMinor, isRounded: true, isRewritten: false },
    });
  });

  it("may have noughts that its currency has no place for", () => {
    expect(readAmount("12.500", "GBP")).toMatchObject({ amountMinor: 1_250, isRounded: false });
  });

  it.each([
    ["£90,000", "GBP", 9_000_000],
    ["$1,350,000", "USD", 135_000_000],
    ["C$300,000", "CAD", 30_000_000],
    ["1,234.50", "EUR", 123_450],
  ])("%s is read as %s without its sign and commas", (text, currency, amountMinor) => {
    expect(readAmount(text, currency)).toEqual({
      ...{ kind: "amount", amountMinor, isRounded: false, isRewritten: true },
    });
  });

  it.each([
    ["=D41-D36", "GBP"],
    ["C$1.16M (estimate)", "CAD"],
    ["CHF 290.000", "CHF"],
    ["68,000,000 rubles", "RUB"],
    ["1,35", "EUR"],
    ["£90", "USD"],
    ["99999999999999999", "GBP"],
  ])("%s in %s is words", (text, currency) => {
    expect(readAmount(text, currency)).toEqual({ kind: "words" });
  });

  it("is empty where there is nothing but a sign, and may be below nothing", () => {
    for (const text of ["", "$", "€", "C$"]) expect(readAmount(text, "USD").kind).toBe("empty");
    expect(readAmount("-5", "USD")).toEqual({ kind: "negative" });
  });
});

describe("a currency of the dataset", () => {
  it("is a code, or a name that occurs in its place", () => {
    expect(readCurrency("GBP")).toEqual({ kind: "currency", code: "GBP", isRewritten: false });
    expect(readCurrency("eur")).toEqual({ kind: "currency", code: "EUR", isRewritten: true });
    expect(readCurrency("Russian Ruble")).toMatchObject({ code: "RUB", isRewritten: true });
    expect(readCurrency("Doubloons")).toEqual({ kind: "unknown" });
    expect(readCurrency("")).toEqual({ kind: "empty" });
  });
});

describe("several ids in a cell", () => {
  it("are each taken once", () => {
    expect(readList("A, B,,A; C ")).toEqual(["A", "B", "C"]);
    expect(readList("")).toEqual([]);
  });
});
