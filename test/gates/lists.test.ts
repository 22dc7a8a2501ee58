import { ProcessMemory } from "../../src/process-memory";
import { createSchema } from "../../src/schema";
import { LIFTED_LIMITS, startTestApi, type TestApi } from "../support/api";
import { questionsOf } from "./walk/schema-walk";
import { fillWide, WIDTH } from "./walk/wide-data";

const RAW_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

const questions = questionsOf(createSchema());

describe("every field that leads to other things", () => {
  let api: TestApi;
  const answers = new Map<string, { few: Cost; many: Cost; text: string }>();

  interface Cost {
    statements: number;
    rows: number;
  }

  beforeAll(async () => {
    // What is walked on purpose is more than anybody may ask at once. Nothing is known from before.
    api = await startTestApi({ limits: LIFTED_LIMITS }, undefined, new ProcessMemory(0));
    await fillWide(api.database);
    for (const question of questions) {
      const few = await ask(question.query, 2);
      const many = await ask(question.query, WIDTH);
      answers.set(question.name, { few: few.cost, many: many.cost, text: many.text });
    }
  }, 240_000);
  afterAll(() => api.close());

  async function ask(query: string, first: number): Promise<{ cost: Cost; text: string }> {
    const data = await api.ask(query, { first });
    const { statements, rows } = api.log.at(-1)!;
    return { cost: { statements, rows }, text: JSON.stringify(data) };
  }

  it("is walked", () => {
    expect(questions.length).toBeGreaterThan(150);
    const rows = [...answers.values()].filter(({ few, many }) => many.rows > few.rows);
    expect(rows.length).toBeGreaterThan(150);
  });

  it.each(questions.map(({ name }) => name))(
    "%s costs the same number of statements for many parents as for a few",
    (name) => {
      const { few, many } = answers.get(name)!;
      expect(many.statements).toBe(few.statements);
    },
  );

  it("answers without a raw database id", () => {
    const raw = [...answers].filter(([, { text }]) => RAW_ID.test(text)).map(([name]) => name);
    expect(raw).toEqual([]);
  });
});
