import { encodeId } from "../../src/graphql/global-id";
import { newId } from "../../src/db/new-id";
import type { Asking, TestApi } from "./api";

/** What every mutation answers, as tests look at it. */
export interface MutationAnswer {
  __typename: string;
  code: string;
  message: string;
  currentVersion: number | null;
  issues: { path: string[]; code: string; message: string }[];
}

/** Runs one mutation, with `selection` on its success, and gives its result or problem. */
export async function runMutation<Success>(
  api: Pick<Asking, "ask">,
  name: string,
  input: object,
  success: string,
): Promise<MutationAnswer & Success> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await api.ask<Record<string, MutationAnswer & Success>>(
    `mutation Run($input: ${type}!) {
      ${name}(input: $input) {
        __typename ${success}
        ... on Problem { code message }
        ... on ValidationFailed { issues { path code message } }
        ... on Conflict { currentVersion }
      }
    }`,
    { input },
  );
  return data[name]!;
}

/** `path code` of each issue, in order. */
export function issuesOf(answer: MutationAnswer): string[] {
  return (answer.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.code}`);
}

/** A row written by a fixture: its key in the database and its id in the API. */
export interface Written {
  readonly key: string;
  readonly id: string;
}

/** Writes rows of other concepts, straight into the database. */
export class Fixtures {
  constructor(private readonly api: TestApi) {}

  async organisation(reference: string, kind = "provider"): Promise<Written> {
    const key = newId();
    await this.run(
      `insert into organisation (id, reference, name, kinds) values ($1, $2, $3, $4)`,
      [...[key, reference, `Organisation ${reference}`], [kind]],
    );
    return { key, id: encodeId("organisation", key) };
  }

  async contract(
    reference: string,
    commissioner: Written,
    { startsOn = "2024-04-01", endsOn = "2030-03-31", status = "active" } = {},
  ): Promise<Written> {
    const key = newId();
    await this.run(
      `insert into contract (id, reference, title, commissioner_id, status, starts_on, ends_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [key, reference, `Contract ${reference}`, commissioner.key, status, startsOn, endsOn],
    );
    return { key, id: encodeId("contract", key) };
  }

  async service(contract: Written, provider: Written, name: string): Promise<Written> {
    const key = newId();
    await this.run(
      `insert into service (id, contract_id, provider_id, name) values ($1, $2, $3, $4)`,
      [key, contract.key, provider.key, name],
    );
    return { key, id: encodeId("service", key) };
  }

  async worker(organisation: Written, reference: string): Promise<Written> {
    const key = newId();
    await this.run(`insert into worker (id, organisation_id, reference) values ($1, $2, $3)`, [
      ...[key, organisation.key, reference],
    ]);
    return { key, id: encodeId("worker", key) };
  }

  private async run(statement: string, values: unknown[]): Promise<void> {
    await this.api.database.dataSource.query(statement, values);
  }
}

/** A Star of five areas, scored 1 to 10 in five stages. */
export function starDefinition(changes: object = {}): Record<string, unknown> {
  const stages = ["Stuck", "Looking", "Trying", "Learning", "Managing"];
  return {
    code: "tide",
    edition: "2026",
    name: "Tide table",
    publisher: "Demonstration only",
    licensed: false,
    scale: { min: 1, max: 10 },
    stages: stages.map((name, i) => ({ name, from: 2 * i + 1, to: 2 * i + 2 })),
    areas: ["home", "money", "body", "mind", "people"].map((code) => ({
      code,
      name: `My ${code}`,
    })),
    ...changes,
  };
}

/** Registers a Star and gives its id. */
export async function registerStar(api: TestApi, changes: object = {}): Promise<string> {
  const answer = await runMutation<{ star: { id: string } }>(
    api,
    "registerStar",
    starDefinition(changes),
    "... on StarSuccess { star { id } }",
  );
  if (!answer.star) throw new Error(JSON.stringify(answer));
  return answer.star.id;
}
