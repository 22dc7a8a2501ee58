import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseQuestion, readQuestions } from "../../src/graphiql/questions";

const HEADER = "# What changed?\n# group: Evidence\n";
const FIXTURES = path.join(__dirname, "fixtures", "questions");

describe("reading a folder of questions", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "questions-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);

  it("takes the header apart and leaves it out of the query", () => {
    const [first, second] = readQuestions(FIXTURES);
    expect(first).toEqual({
      name: "ContractThread",
      title: "Which outcomes does this contract lead to?",
      description: "The final outcomes of the contract's logic model, and how each is worded.",
      group: "The thread",
      query: expect.stringMatching(
        /^query ContractThread[^#]*fragment Outcomes on Contract[^#]*\}$/,
      ),
      variables: { contract: "DEMO-2026-01" },
    });
    expect(second).toMatchObject({ name: "Contracts", description: "", variables: {} });
  });

  it("keeps the order of the file names", () => {
    write("20-b.graphql", `${HEADER}query Later { a }`);
    write("10-z.graphql", `${HEADER}query Sooner { a }`);
    write("notes.txt", "not a question");
    expect(readQuestions(folder).map(({ name }) => name)).toEqual(["Sooner", "Later"]);
  });

  it("has none where the folder is empty or absent", () => {
    expect(readQuestions(folder)).toEqual([]);
    expect(readQuestions(path.join(folder, "nowhere"))).toEqual([]);
  });

  it("names every file at fault in one go", () => {
    write("a.graphql", "query A { a }");
    write("b.graphql", `${HEADER}query B {`);
    write("c.graphql", `${HEADER}query C { a }`);
    expect(() => readQuestions(folder)).toThrow(/a\.graphql: has no title.*\n.*b\.graphql: Syntax/);
    expect(() => readQuestions(folder)).not.toThrow(/c\.graphql/);
  });

  it("refuses two operations of one name", () => {
    write("a.graphql", `${HEADER}query Same { a }`);
    write("b.graphql", `${HEADER}query Same { b }`);
    expect(() => readQuestions(folder)).toThrow("b.graphql: another file already has");
  });
});

describe("one question's file", () => {
  const parse = (source: string) => parseQuestion("x.graphql", source);

  it("accepts a byte order mark, blank lines before it and Windows line ends", () => {
    const question = parse("\uFEFF\r\n# What?\r\n# group: G\r\n\r\nquery Q {\r\n  a\r\n}\r\n");
    expect(question).toMatchObject({ title: "What?", group: "G", query: "query Q {\n  a\n}" });
  });

  it("joins a description of several lines, wherever the group stands", () => {
    const question = parse("# T\n# one\n# group: G\n# two\n\nquery Q { a }");
    expect(question).toMatchObject({ title: "T", group: "G", description: "one two" });
  });

  it("reads variables that go on over several lines", () => {
    const source = `${HEADER}# variables: {\n#   "a": 1,\n#   "b": ["x"]\n# }\n\nquery Q($a: Int!, $b: [ID!]) { a }`;
    expect(parse(source).variables).toEqual({ a: 1, b: ["x"] });
  });

  it("leaves comments further down in the query", () => {
    expect(parse(`${HEADER}\n# kept\nquery Q { a }`).query).toBe("# kept\nquery Q { a }");
  });

  it("accepts a mutation", () => {
    expect(parse(`${HEADER}mutation Change { a }`).name).toBe("Change");
  });

  it.each([
    ["no header", "query Q { a }", "has no title"],
    ["an empty file", "", "has no title"],
    ["a header that starts with the group", "# group: G\nquery Q { a }", "has no title"],
    ["no group", "# What?\nquery Q { a }", "has no group"],
    ["an empty group", "# What?\n# group:\nquery Q { a }", "has no group"],
    [
      "variables that are not JSON",
      `${HEADER}# variables: {a: 1}\nquery Q($a: Int) { a }`,
      "not JSON",
    ],
    ["variables that are a list", `${HEADER}# variables: [1]\nquery Q { a }`, "not a JSON object"],
    ["variables that are null", `${HEADER}# variables: null\nquery Q { a }`, "not a JSON object"],
    ["a header alone", HEADER, "Unexpected <EOF>"],
    ["a fragment alone", `${HEADER}fragment F on T { a }`, "has no operation"],
    ["two operations", `${HEADER}query A { a } query B { b }`, "more than one operation"],
    ["no name", `${HEADER}{ a }`, "without a name"],
    ["a subscription", `${HEADER}subscription S { a }`, "subscription"],
    ["an unknown fragment", `${HEADER}query Q { ...Missing }`, "does not define: Missing"],
    ["a misspelt variable", `${HEADER}# variables: {"b": 1}\nquery Q($a: Int) { a }`, "declare: b"],
    ["a required variable without a value", `${HEADER}query Q($a: Int!) { a }`, "variables: a"],
    [
      "a required variable that is null",
      `${HEADER}# variables: {"a": null}\nquery Q($a: Int!) { a }`,
      "variables: a",
    ],
  ])("refuses %s and names the file", (_what, source, message) => {
    expect(() => parse(source)).toThrow(message);
    expect(() => parse(source)).toThrow(/^x\.graphql: /);
  });

  it("says the line of a syntax error", () => {
    expect(() => parse(`${HEADER}\nquery Q {\n  a(\n}`)).toThrow("(line 6)");
  });
});
