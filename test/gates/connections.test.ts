import { request } from "node:http";
import { startTestApi, type TestApi } from "../support/api";
import { connectionsInUse, untilAllGivenBack } from "../support/pool";
import { fillWide } from "./walk/wide-data";

/** Several statements that wait for each other. */
const LONG = `organisations(first: 20) {
  nodes { contracts { nodes { logicModel { published { title } } services { provider { name } } } } }
}`;
const MANY = 50;

describe("connections", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await fillWide(api.database);
  });
  afterEach(() => untilAllGivenBack(api.database.dataSource));
  afterAll(() => api.close());

  const times = <T>(count: number, make: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));

  it("are enough for more operations at once than there are of them", async () => {
    const answers = await Promise.all(times(MANY, () => api.send(`{ ${LONG} }`)));
    expect(answers.filter((answer) => answer.errors)).toEqual([]);
  });

  it("come back where one field failed while others were still at work", async () => {
    await Promise.all(
      times(MANY, () => api.send(`{ contracts(after: "nothing") { totalCount } ${LONG} }`)),
    );
    await untilAllGivenBack(api.database.dataSource);
    await api.ask(`{ ${LONG} }`);
  });

  it("are not taken for what is no operation", async () => {
    await api.send("{ contracts(");
    await api.send("{ noSuchField }");
    expect(connectionsInUse(api.database.dataSource)).toBe(0);
  });

  it("come back from operations whose client hung up", async () => {
    const body = JSON.stringify({ query: `{ ${LONG} }` });
    await Promise.all(times(MANY, (i) => hangUp(api.url, body, i)));
    await untilAllGivenBack(api.database.dataSource);
    await api.ask(`{ ${LONG} }`);
  });

  it("are made anew after the database ended them, whatever they were doing", async () => {
    const end = setInterval(() => void endAllConnections(api), 20);
    for (let round = 0; round < 3; round++) {
      await Promise.all(times(MANY, () => api.send(`{ ${LONG} }`)));
    }
    clearInterval(end);
    await endAllConnections(api);
    await untilAllGivenBack(api.database.dataSource);
    const answers = await Promise.all(times(MANY, () => api.send(`{ ${LONG} }`)));
    expect(answers.filter((answer) => answer.errors)).toEqual([]);
  });
});

function hangUp(url: string, body: string, afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json" };
    const sent = request(`${url}/graphql`, { method: "POST", headers, agent: false });
    sent.on("error", () => undefined);
    sent.on("close", () => resolve());
    sent.end(body);
    setTimeout(() => sent.destroy(), afterMs);
  });
}

async function endAllConnections(api: TestApi): Promise<void> {
  const end = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await api.database.dataSource.query(end).catch(() => undefined);
}
