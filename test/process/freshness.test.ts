import { startTestApi, type TestApi } from "../support/api";
import { makeToken } from "../support/access-token";
import { TESTER } from "../support/database";
import { runMutation, type Written } from "../support/fixtures";
import { Canvas } from "../logic-model/canvas";
import { dayFromNow } from "../evidence/kept/writers";
import { startServerProcess, type ServerProcess } from "./server-process";

const QUESTION = `{
  contract(reference: "K") {
    starsUsed: starEvidence { star { code } }
    logicModels { published { title nodes {
      title
      indicators { title latestMeasurement(contracts: ["K"]) { value } }
      ... on Outcome {
        starEvidence(contracts: ["K"]) {
          coverage { engagements pairs } involvement { collaborative } areas { n }
        }
      }
    } } }
  }
}`;

interface Seen {
  readonly starsUsed: unknown[];
  readonly title: string;
  readonly box: string;
  readonly value: string | null;
  readonly engagements: number;
  readonly pairs: number;
  readonly readings: number;
}

/** One of two servers, as somebody asks it. */
interface Server {
  ask<Data>(query: string, variables?: object, subject?: string): Promise<Data>;
  seen(): Promise<Seen>;
}

interface Box {
  readonly title: string;
  readonly indicators: { title: string; latestMeasurement: { value: string } | null }[];
  readonly starEvidence?: {
    coverage: { engagements: number; pairs: number };
    involvement: { collaborative: number };
  }[];
}

interface Thread {
  readonly contract: {
    readonly starsUsed: unknown[];
    readonly logicModels: { readonly published: { title: string; nodes: Box[] } }[];
  };
}

/** Two processes on one database: what one was told is in the next answer of the other. */
describe("two servers", () => {
  let api: TestApi;
  let canvas: Canvas;
  let processes: ServerProcess[];
  let servers: readonly Server[];
  let contract: Written;
  let service: Written;
  let modelId: string;
  let starId: string;
  let indicator: string;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
    const provider = await canvas.fixtures.organisation("P");
    contract = await canvas.fixtures.contract("K", canvas.owner);
    service = await canvas.fixtures.service(contract, provider, "A service");
    const { model, draft } = await canvas.thread();
    modelId = model.id;
    await canvas.publish(draft);
    await api.database.dataSource.query(
      `insert into model_attachment (id, logic_model_id, contract_id, attached_by)
       select gen_random_uuid(), id, $1, 't' from logic_model`,
      [contract.key],
    );
    starId = (await api.ask<{ stars: { nodes: { id: string }[] } }>(`{ stars { nodes { id } } }`))
      .stars.nodes[0]!.id;
    for (const subject of [TESTER, "zoe"]) {
      tokens.set(subject, await makeToken(api.database, subject));
    }
    const { serverUrl } = api.database;
    processes = [0, 1].map(() =>
      startServerProcess({ DATABASE_URL: serverUrl, COST_PER_MINUTE: "100000000" }),
    );
    const urls = await Promise.all(processes.map((one) => one.ready()));
    servers = urls.map(serverAt);
    indicator = await indicatorOfToday();
  }, 120_000);
  afterAll(async () => {
    for (const server of processes) server.child.kill("SIGKILL");
    await Promise.all(processes.map((server) => server.ended));
    await api.close();
  });

  function serverAt(url: string): Server {
    const ask: Server["ask"] = async (query, variables = {}, subject = TESTER) => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${tokens.get(subject)}`,
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    return { ask, seen: async () => toSeen(await ask<Thread>(QUESTION)) };
  }

  /** The indicator of the model's version in force. */
  async function indicatorOfToday(): Promise<string> {
    const data = await api.ask<{
      contract: {
        logicModels: { published: { nodes: { indicators: { id: string; title: string }[] }[] } }[];
      };
    }>(
      `{ contract(reference: "K") { logicModels { published { nodes { indicators { id title } } } } } }`,
    );
    const { nodes } = data.contract.logicModels[0]!.published;
    return nodes.flatMap((node) => node.indicators).find(({ title }) => /arrears/.test(title))!.id;
  }

  /** Both servers know what there is, so that they could answer with it when it is not so any more. */
  async function known(): Promise<Seen> {
    for (const server of [...servers, ...servers, ...servers]) await server.seen();
    return servers[0]!.seen();
  }

  /** Rounds in which one writes and the other is asked at once, in turn; then who wrote. */
  async function inTurn(
    rounds: number,
    write: (server: Server, round: number) => Promise<unknown>,
    expected: (before: Seen, round: number) => Partial<Seen>,
  ): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const before = await known();
      const [writer, other] = round % 2 === 0 ? servers : [servers[1]!, servers[0]!];
      await write(writer!, round);
      expect(await other!.seen()).toEqual({ ...before, ...expected(before, round) });
      expect(await writer!.seen()).toEqual({ ...before, ...expected(before, round) });
    }
  }

  it("tell of people who begin, and of readings, at once", async () => {
    let engagement = "";
    await inTurn(
      4,
      async (server, round) => {
        const answer = await runMutation<{ engagement: { id: string } }>(
          server,
          "startEngagement",
          {
            ...{ contract: contract.id, service: service.id, serviceUser: `person ${round}` },
            startedOn: dayFromNow(-100),
          },
          "... on EngagementSuccess { engagement { id } }",
        );
        engagement = answer.engagement.id;
      },
      ({ engagements }) => ({ engagements: engagements + 1 }),
    );
    const scores = ["home", "money", "body", "mind", "people"].map((area) => ({ area, score: 3 }));
    await inTurn(
      12,
      (server, round) =>
        runMutation(
          server,
          "recordReading",
          {
            ...{ engagement, star: starId, takenOn: dayFromNow(-50 + round), scores },
            completedBy: "COLLABORATIVE",
          },
          "... on ReadingSuccess { reading { id } }",
        ),
      (_, round) => ({
        ...{ readings: round + 1, pairs: round === 0 ? 0 : 1 },
      }),
    );
  }, 120_000);

  it("tell of measurements at once", async () => {
    await inTurn(
      8,
      async (server, round) => {
        const month = `2025-0${round + 1}`;
        const { measurement } = await runMutation<{ measurement: { id: string; version: number } }>(
          server,
          "recordMeasurement",
          {
            ...{ contract: contract.id, indicator, value: String(100 + round) },
            period: { start: `${month}-01`, end: `${month}-28` },
          },
          "... on MeasurementSuccess { measurement { id version } }",
        );
        await runMutation(
          server,
          "submitMeasurement",
          { measurement: measurement.id, version: measurement.version },
          "... on MeasurementSuccess { measurement { id } }",
        );
      },
      (_, round) => ({ value: String(100 + round) }),
    );
  }, 120_000);

  it("tell of a version that is published at once", async () => {
    await inTurn(
      4,
      async (server, round) => {
        const { logicModelVersion } = await runMutation<{
          logicModelVersion: { id: string; version: number; nodes: { id: string }[] };
        }>(
          server,
          "startDraft",
          { logicModel: modelId },
          "... on LogicModelVersionSuccess { logicModelVersion { id version nodes { id } } }",
        );
        const { id, version, nodes } = logicModelVersion;
        const changes = { title: `Workers of round ${round}` };
        const edited = await runMutation<{ version: number }>(
          server,
          "editLogicModel",
          {
            ...{ draft: id, version },
            operations: [{ changeNode: { node: nodes[0]!.id, changes } }],
          },
          "... on EditLogicModelSuccess { version }",
        );
        await runMutation(
          server,
          "publishLogicModel",
          { draft: id, version: edited.version, reason: "Agreed by the board" },
          "... on LogicModelVersionSuccess { logicModelVersion { id } }",
        );
      },
      (_, round) => ({ box: `Workers of round ${round}` }),
    );
  }, 120_000);

  it("tell nobody more than their roles of that moment", async () => {
    const asZoe = `{ contracts { nodes { reference } } }`;
    const contractsOf = async (server: Server): Promise<string[]> => {
      const asked = server.ask<{ contracts: { nodes: { reference: string }[] } }>(asZoe, {}, "zoe");
      const { contracts } = await asked.catch(() => ({ contracts: { nodes: [] } }));
      return contracts.nodes.map(({ reference }) => reference);
    };
    for (let round = 0; round < 8; round++) {
      const [writer, other] = round % 2 === 0 ? servers : [servers[1]!, servers[0]!];
      for (const server of [...servers, ...servers]) expect(await contractsOf(server)).toEqual([]);
      const { roleGrant } = await runMutation<{ roleGrant: { id: string } }>(
        writer!,
        "grantRole",
        {
          ...{ subject: "zoe", role: "COMMISSIONER", organisation: canvas.owner.id },
          startsOn: dayFromNow(0),
        },
        "... on RoleGrantSuccess { roleGrant { id } }",
      );
      expect(await contractsOf(other!)).toEqual(["K"]);
      for (const server of [...servers, ...servers]) {
        expect(await contractsOf(server)).toEqual(["K"]);
      }
      await runMutation(
        writer!,
        "revokeRoleGrant",
        { roleGrant: roleGrant.id, reason: "Left" },
        "... on RoleGrantSuccess { roleGrant { id } }",
      );
      expect(await contractsOf(other!)).toEqual([]);
    }
  }, 120_000);
});

function toSeen({ contract }: Thread): Seen {
  const { title, nodes } = contract.logicModels[0]!.published;
  const evidence = nodes.find(({ title: said }) => /cope better/.test(said))!.starEvidence![0]!;
  const indicators = nodes.flatMap((node) => node.indicators);
  const value = indicators.find((one) => /arrears/.test(one.title))!.latestMeasurement?.value;
  return {
    ...{ title, box: nodes[0]!.title, value: value ?? null, starsUsed: contract.starsUsed },
    ...evidence.coverage,
    readings: evidence.involvement.collaborative,
  };
}
