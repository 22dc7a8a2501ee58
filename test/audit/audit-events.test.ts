import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { setScene, type Scene } from "../reading/scene";
import { eventsOf } from "./support";

interface Listed {
  auditEvents: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: {
      occurredAt: string;
      category: string;
      subject: string;
      action: string | null;
      kinds: string[];
      ids: string[];
      serviceUsers: string[];
      versionsAfter: number[] | null;
      organisation: { reference: string } | null;
      lane: number;
      number: string;
      hash: string;
    }[];
  };
}

const QUERY = `query Trail(
  $organisation: ID, $person: ID, $subject: String, $category: AuditCategory
  $from: DateTime, $to: DateTime, $first: Int! = 100, $after: String
) {
  auditEvents(
    organisation: $organisation, person: $person, subject: $subject, category: $category
    from: $from, to: $to, first: $first, after: $after
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      occurredAt category subject action kinds ids serviceUsers versionsAfter
      organisation { reference } lane number hash
    }
  }
}`;

describe("auditEvents", () => {
  let api: TestApi;
  let scene: Scene;
  let person: string;

  beforeAll(async () => {
    api = await startTestApi();
    scene = await setScene(api);
    await scene.record({ reference: "R-1" });
    const provider = await scene.fixtures.organisation("ELSEWHERE");
    await api.grant("administrator", "administrator", { organisation: scene.provider.key });
    await api.grant("manager", "provider_manager", { organisation: scene.provider.key });
    await api.grant("other manager", "provider_manager", { organisation: provider.key });
    await api.grant("other administrator", "administrator", { organisation: provider.key });
    await api.grant("whole", "administrator");
    const { serviceUsers } = await api.ask<{ serviceUsers: { nodes: { id: string }[] } }>(
      "{ serviceUsers { nodes { id } } }",
    );
    person = serviceUsers.nodes[0]!.id;
  });
  afterAll(() => api.close());

  const list = async (subject: string, variables: object): Promise<Listed["auditEvents"]> =>
    (await api.as(subject).ask<Listed>(QUERY, variables)).auditEvents;

  it.each(["administrator", "manager"])("are there for an organisation's %s", async (subject) => {
    const { nodes } = await list(subject, { organisation: scene.provider.id });
    expect(nodes.length).toBeGreaterThan(5);
    expect(new Set(nodes.map((node) => node.organisation?.reference))).toEqual(new Set(["HOMES"]));
    expect(nodes.some(({ action }) => action === "recordReading")).toBe(true);
  });

  it.each(["other manager", "other administrator"])(
    "are not there for another organisation's: %s",
    async (subject) => {
      const { nodes, totalCount } = await list(subject, { organisation: scene.provider.id });
      expect([nodes, totalCount]).toEqual([[], 0]);
      expect((await list(subject, {})).nodes).toEqual([]);
    },
  );

  it("of the deployment are there for whoever administers all of it", async () => {
    const { nodes } = await list("whole", {});
    expect(nodes.flatMap(({ kinds }) => kinds)).toContain("star");
    expect(nodes.every(({ organisation }) => organisation === null)).toBe(true);
  });

  it("come the latest first, a page at a time, and each once", async () => {
    const to = new Date().toISOString();
    const all = await list("administrator", { organisation: scene.provider.id, to });
    const instants = all.nodes.map(({ occurredAt }) => occurredAt);
    expect(instants).toEqual([...instants].sort().reverse());
    const paged: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Listed["auditEvents"] = await list("administrator", {
        ...{ organisation: scene.provider.id, to, first: 3, after },
      });
      paged.push(...page.nodes.map(({ hash }) => hash));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(all.nodes.map(({ hash }) => hash));
  });

  it("can be narrowed to a person, to somebody's, to a kind and to a time", async () => {
    const organisation = scene.provider.id;
    const about = await list("administrator", { organisation, person, category: "WRITE" });
    expect(about.nodes.length).toBeGreaterThan(0);
    expect(about.nodes.every(({ serviceUsers }) => serviceUsers.includes(person))).toBe(true);
    expect(about.nodes.every(({ category }) => category === "WRITE")).toBe(true);
    expect((await list("administrator", { organisation, subject: "nobody" })).nodes).toEqual([]);
    const [{ occurredAt: at }] = about.nodes as [(typeof about.nodes)[0]];
    const then = await list("administrator", { organisation, from: at, to: at });
    expect(then.nodes.length).toBeGreaterThan(0);
    expect(new Set(then.nodes.map(({ occurredAt }) => occurredAt))).toEqual(new Set([at]));
    expect(
      (await list("administrator", { organisation, to: "2001-01-01T00:00:00Z" })).nodes,
    ).toEqual([]);
  });

  it("name things by the ids that other answers give them", async () => {
    await runMutation(
      api,
      "changeOrganisation",
      { organisation: scene.provider.id, version: 1, changes: { name: "New name" } },
      "__typename",
    );
    const { nodes } = await list("administrator", { organisation: scene.provider.id, first: 50 });
    const event = nodes.find(({ action }) => action === "changeOrganisation");
    expect(event).toMatchObject({ ids: [scene.provider.id], versionsAfter: [2] });
  });

  it("that name persons leave an event themselves; others do not", async () => {
    const named = await eventsOf(api, () =>
      list("administrator", { organisation: scene.provider.id, person, first: 1 }),
    );
    expect(named).toMatchObject([
      { category: "read", action: "auditEvents", kinds: ["audit_event"], operation: "Trail" },
    ]);
    const unnamed = await eventsOf(api, () => list("whole", {}));
    expect(unnamed).toEqual([]);
  });
});
