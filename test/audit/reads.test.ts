import { encodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import { runMutation, type Written } from "../support/fixtures";
import { setScene, type Scene } from "../reading/scene";
import { eventsOf, type EventRow } from "./support";

interface Person {
  key: string;
  id: string;
}

describe("reading about persons", () => {
  let api: TestApi;
  let scene: Scene;
  let people: Person[];
  let reading: string;
  let elsewhere: { provider: Written; person: Person };

  beforeAll(async () => {
    api = await startTestApi();
    scene = await setScene(api);
    for (const serviceUser of ["P2", "P3"]) await scene.engage({ serviceUser });
    reading = (await scene.record({ reference: "R-1" })).reading.id;
    people = await peopleOf(scene.provider);
    const provider = await scene.fixtures.organisation("ELSEWHERE");
    const service = await scene.fixtures.service(scene.contract, provider, "Day centre");
    await scene.engage({ service: service.id, serviceUser: "Q1", reference: "E-Q" });
    elsewhere = { provider, person: (await peopleOf(provider))[0]! };
    await api.grant("manager", "provider_manager", { organisation: scene.provider.key });
    await api.grant("other manager", "provider_manager", { organisation: provider.key });
  });
  afterAll(() => api.close());

  async function peopleOf({ key }: Written): Promise<Person[]> {
    const rows: { id: string }[] = await api.database.dataSource.query(
      "select id from service_user where organisation_id = $1 order by id",
      [key],
    );
    return rows.map((row) => ({ key: row.id, id: encodeId("serviceUser", row.id) }));
  }

  const readsOf = async (query: string, variables = {}, subject = "manager"): Promise<EventRow[]> =>
    eventsOf(api, () => api.as(subject).ask(query, variables));

  it("leaves one event, whatever is selected and how often", async () => {
    const events = await readsOf(
      `query Caseload($provider: ID!) {
        serviceUsers(provider: $provider) {
          nodes { id engagements { nodes { id revisions { reason } readings { nodes { id } } } } }
          edges { node { id } }
        }
        again: serviceUsers(provider: $provider) { nodes { id } }
      }`,
      { provider: scene.provider.id },
    );
    expect(events).toEqual([
      expect.objectContaining({
        subject: "manager",
        name: "manager",
        category: "read",
        action: "serviceUsers",
        operation: "Caseload",
        change: null,
        kinds: ["engagement", "reading", "service_user"],
        organisation_id: scene.provider.key,
        service_user_ids: people.map(({ key }) => key),
        purpose: "quality assurance",
        is_purpose_stated: false,
      }),
    ]);
  });

  it("leaves one for each organisation, that names its own people alone", async () => {
    const events = await readsOf(
      `query($a: ID!, $b: ID!) { a: serviceUser(id: $a) { id } b: serviceUser(id: $b) { id } }`,
      { a: people[0]!.id, b: elsewhere.person.id },
      "tester",
    );
    const named = events.map((event) => [event.organisation_id, event.service_user_ids]);
    expect(new Map(named as [string, string[]][])).toEqual(
      new Map([
        [scene.provider.key, [people[0]!.key]],
        [elsewhere.provider.key, [elsewhere.person.key]],
      ]),
    );
    expect(events).toHaveLength(2);
  });

  it.each([
    ["a person", "{ ... on ServiceUser { pseudonym } }", () => people[0]!.id],
    ["no more than that somebody is there", "{ __typename }", () => people[0]!.id],
    ["an engagement", "{ ... on Engagement { startedOn } }", () => scene.engagement],
    ["a reading", "{ ... on Reading { scores { score } } }", () => reading],
  ])("counts what is read by its id: %s", async (_, selection, id) => {
    const events = await readsOf(`query($id: ID!) { node(id: $id) ${selection} }`, { id: id() });
    expect(events).toHaveLength(1);
    expect(events[0]!.service_user_ids).toHaveLength(1);
  });

  it("counts what is read beneath what tells of nobody", async () => {
    const events = await readsOf(
      `query($id: ID!) { contract(id: $id) { services { engagements { nodes { startedOn } } } } }`,
      { id: scene.contract.id },
    );
    expect(events.map(({ service_user_ids: ids }) => ids.length)).toEqual([people.length]);
  });

  it("keeps no more of a request's name than a log line does", async () => {
    const name = "N".repeat(3_000);
    const events = await readsOf(`query ${name} { serviceUsers { nodes { id } } }`);
    expect(events.map(({ operation }) => operation)).toEqual(["N".repeat(100)]);
  });

  it("counts persons, and not that there are some", async () => {
    const query = `query($provider: ID!) { serviceUsers(provider: $provider) { totalCount } }`;
    expect(await readsOf(query, { provider: scene.provider.id })).toEqual([]);
  });

  it("leaves no event that names those who are not there for the viewer", async () => {
    const query = `query($id: ID!, $user: ID!, $provider: ID!) {
      node(id: $id) { id }
      serviceUser(id: $user) { id }
      serviceUsers(provider: $provider) { nodes { id } }
    }`;
    const variables = {
      id: elsewhere.person.id,
      user: elsewhere.person.id,
      provider: elsewhere.provider.id,
    };
    expect(await readsOf(query, variables)).toEqual([]);
  });

  it("is not what a commissioner's question does", async () => {
    await api.grant("commissioner", "commissioner", { organisation: scene.provider.key });
    const events = await readsOf(
      `query($id: ID!) {
        contract(id: $id) { title engagements { totalCount } }
        organisations { nodes { name } }
      }`,
      { id: scene.contract.id },
      "commissioner",
    );
    expect(events).toEqual([]);
  });

  describe("and saying why", () => {
    const post = (purpose: string): Promise<Response> =>
      fetch(`${api.url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-test-subject": "manager",
          "x-purpose": purpose,
        },
        body: JSON.stringify({
          query: "query($id: ID!) { serviceUser(id: $id) { id } }",
          variables: { id: people[0]!.id },
        }),
      });

    it("leaves the purpose in the event, accents included", async () => {
      const sent = Buffer.from("Überprüfung eines Falls", "utf8").toString("latin1");
      const [event] = await eventsOf(api, () => post(sent));
      expect(event).toMatchObject({ purpose: "Überprüfung eines Falls", is_purpose_stated: true });
    });

    it("takes no more than 200 characters", async () => {
      let answer: unknown;
      const events = await eventsOf(api, async () => {
        answer = await (await post("x".repeat(201))).json();
      });
      expect(answer).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
      expect(events).toEqual([]);
    });
  });

  describe("in the answer of a mutation", () => {
    const record = (key: string, selection: string): Promise<EventRow[]> =>
      eventsOf(api, () =>
        runMutation(
          api,
          "recordReading",
          {
            ...{ engagement: scene.engagement, star: scene.star, takenOn: "2024-06-02" },
            ...{ completedBy: "COLLABORATIVE", scores: [{ area: "home", score: 4 }] },
            ...{ reference: `R-${key}`, idempotencyKey: key },
          },
          `... on ReadingSuccess { reading { ${selection} } }`,
        ),
      );

    it("leaves the write alone, where it answers with what was written", async () => {
      const events = await record("once", "id notes");
      expect(events.map(({ category }) => category)).toEqual(["write"]);
    });

    it("leaves a read, where the request comes again", async () => {
      const events = await record("once", "id notes");
      expect(events.map(({ category }) => category)).toEqual(["read"]);
    });

    it("leaves a read beside the write, where it goes on to others", async () => {
      const events = await record("more", "engagement { serviceUser { id } }");
      expect(events.map(({ category }) => category)).toEqual(["write", "read"]);
      expect(events[1]).toMatchObject({ action: "recordReading" });
    });
  });

  it("gives no answer where the event cannot be entered", async () => {
    const { dataSource } = api.database;
    await dataSource.query(`
      create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'the disk is full of secrets'; end $$;
      create trigger refuse before insert on audit_event for each row execute function refuse()`);
    const answer = await api.send("query($id: ID!) { serviceUser(id: $id) { pseudonym } }", {
      id: people[0]!.id,
    });
    const aggregate = await api.send("{ organisations { totalCount } }");
    await dataSource.query("drop trigger refuse on audit_event");
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    expect(JSON.stringify(answer)).not.toContain("secrets");
    expect(aggregate.errors).toBeUndefined();
    const again = await api.send("query($id: ID!) { serviceUser(id: $id) { id } }", {
      id: people[0]!.id,
    });
    expect(again.errors).toBeUndefined();
  });
});
