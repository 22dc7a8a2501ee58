import { parseFilter } from "../../../src/reporting/query/filter-parser";
import { printFilter } from "../support/print-filter";
import { QueryProblem } from "../../../src/reporting/query/query-problem";
import { SCOPE } from "../support/filters";

const problemOf = (text: string): { status: number; code: string; message: string } => {
  try {
    throw new Error(`it was read: ${printFilter(parseFilter(text, SCOPE))}`);
  } catch (error) {
    if (!(error instanceof QueryProblem)) throw error;
    const { status, code, message } = error;
    return { status, code, message };
  }
};

describe("what is wrong with a filter", () => {
  it.each([
    [
      "lable eq 'a'",
      "UNKNOWN_COLUMN",
      "The dataset things has no column “lable”. Did you mean label?",
    ],
    ["owner eq 'a'", "NO_VALUE", "name a column of it, such as owner/id"],
    ["owners/name eq 'a'", "UNKNOWN_RELATION", "Did you mean owner?"],
    [
      "owner/nam eq 'a'",
      "UNKNOWN_COLUMN",
      "The dataset owners has no column “nam”. Did you mean name",
    ],
    [
      "label eq 5",
      "WRONG_TYPE",
      "label is a text and cannot be compared with 5: give a text between",
    ],
    ["'a' lt size", "WRONG_TYPE", "size is a whole number and cannot be compared with 'a'"],
    ["made_on ge '2026-01-01'", "WRONG_TYPE", "give a day that there is, such as 2026-01-31"],
    ["seen_at gt 2026-01-01", "WRONG_TYPE", "give an instant such as 2026-01-31T09:30:00Z"],
    ["year(label) eq 2026", "WRONG_TYPE", "year is of a day or an instant, and label is a text"],
    ["contains(size,'a')", "WRONG_TYPE", "contains is of a text, and size is a whole number"],
    ["size in (1,'b')", "WRONG_TYPE", "cannot be compared with 'b'"],
    ["made_on eq 2026-02-30", "BAD_VALUE", "“2026-02-30” is no value: give a day that there is"],
    ["seen_at eq 2026-01-01T25:00:00Z", "BAD_VALUE", "give an instant"],
    ["weight eq 1e999", "BAD_VALUE", "give a number"],
    ["label eq 'a\0b'", "BAD_VALUE", "U+0000"],
    ["label eq true", "BAD_VALUE", "No column holds true or false"],
    [
      "id eq 0194f5a0-0000-7000-8000-000000000000",
      "BAD_VALUE",
      "put single quotes around 0194f5a0",
    ],
    ["label", "NOT_A_CONDITION", "compare it with something"],
    ["(size eq 1) eq (size eq 2)", "NOT_A_VALUE", "What is true or false cannot be compared"],
    ["label eq 'it", "SYNTAX", "The text that begins at character 10 has no end"],
    ['label eq "it"', "SYNTAX", "Texts stand between single quotes"],
    ["label eq 'a' and", "SYNTAX", "At character 17 it ends where a column or a value should be."],
    ["size eq 1 size", "SYNTAX", "At character 11 there is “size” where the end should be."],
    ["label = 'a'", "SYNTAX", "Compare by eq, ne, gt, ge, lt or le"],
    ["(".repeat(101) + "size eq 1" + ")".repeat(101), "TOO_DEEP", "100 deep"],
    ["not ".repeat(101) + "size eq 1", "TOO_DEEP", "100 deep"],
    [`size in (${"1,".repeat(1_000)}1)`, "TOO_MANY", "may hold 1000 values"],
    [`label eq '${"a".repeat(10_000)}'`, "TOO_LONG", "10000 are read at the most"],
  ])("is said of %s", (text, code, message) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ status: 400, code });
    expect(problem.message).toContain(message);
  });

  it.each([
    ["substringof('a',label)", "The function “substringof” is not supported: there are contains"],
    ["hour(seen_at) eq 1", "The function “hour” is not supported"],
    ["size add 1 eq 2", "add is not supported"],
    ["owner/any(o:o/age gt 1)", "owner/any is not supported"],
    ["owner/home/city eq 'a'", "The path owner/home/… is not supported"],
  ])("is told apart from what is not for us: %s", (text, message) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ status: 501, code: "NOT_SUPPORTED" });
    expect(problem.message).toContain(message);
  });
});

describe("a filter", () => {
  it.each([
    ["not size eq 1 and label eq null", "(not (size eq 1)) and (label eq null)"],
    ["size eq 1 or size eq 2 and size eq 3", "(size eq 1) or ((size eq 2) and (size eq 3))"],
    ["(  (size)  eq (1) )", "size eq 1"],
    ["contains( tolower(label) , 'b''c')", "contains(tolower(label),'b''c')"],
  ])("binds as the specification says: %s", (text, printed) => {
    expect(printFilter(parseFilter(text, SCOPE))).toBe(printed);
  });
});
