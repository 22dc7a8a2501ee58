import { startTestApi, type Asking, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import {
  accessScene,
  acceptInvitation,
  atOnce,
  grantRole,
  inDays,
  revokeRoleGrant,
  type AccessScene,
} from "./scene";

interface Invited {
  invitation: { id: string; state: string };
  invitationCode: string | null;
  link: string | null;
}

const INVITED = `... on InvitePersonSuccess { invitationCode link invitation {
  id state name email role endsOn invitedBy expiresAt organisation { reference }
  contract { reference } worker { reference }
} }`;

describe("invitations", () => {
  let api: TestApi;
  let scene: AccessScene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await accessScene(api);
  });
  afterAll(() => api.close());

  const invite = (changes: object = {}, by: Asking = api.as("admin-harbour")) =>
    runMutation<Invited>(
      by,
      "invitePerson",
      {
        ...{ organisation: scene.harbour.id, role: "PROVIDER_MANAGER", name: "Ada" },
        ...changes,
      },
      INVITED,
    );
  const codeOf = async (changes: object = {}): Promise<string> =>
    (await invite(changes)).invitationCode!;
  const withdraw = (id: string, by: Asking = api.as("admin-harbour")) =>
    runMutation<Invited>(
      by,
      "withdrawInvitation",
      { invitation: id },
      "... on WithdrawInvitationSuccess { invitation { state withdrawnBy } }",
    );
  const CLOSED = { code: "NO_OPEN_INVITATION" };

  it("give a role to whoever comes with the code, who had nothing before", async () => {
    const invited = await invite({ email: "ada@example.org", contract: scene.contract.id });
    expect(invited).toMatchObject({
      invitationCode: expect.stringMatching(/^gti_[\w-]{43}$/),
      link: null,
      invitation: {
        ...{ state: "OPEN", name: "Ada", email: "ada@example.org", role: "PROVIDER_MANAGER" },
        ...{ invitedBy: "admin-harbour", contract: { reference: "C-1" } },
      },
    });
    expect(await acceptInvitation(api.as("ada"), ` ${invited.invitationCode} `)).toMatchObject({
      roleGrant: {
        ...{ subject: "ada", role: "PROVIDER_MANAGER", isInForce: true, startsOn: inDays(0) },
        ...{ grantedBy: "admin-harbour", organisation: { reference: "HARBOUR" } },
        contract: { reference: "C-1" },
      },
    });
    expect(await acceptInvitation(api.as("ada"), invited.invitationCode!)).toMatchObject({
      message: expect.stringContaining("You have accepted this invitation already"),
    });
  });

  it("are worth nothing once used, withdrawn, or never made, in the same words", async () => {
    const used = await codeOf();
    await acceptInvitation(api.as("bo"), used);
    const withdrawn = await invite();
    expect(await withdraw(withdrawn.invitation.id, api.as("admin-hills"))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await withdraw(withdrawn.invitation.id)).toMatchObject({
      invitation: { state: "WITHDRAWN", withdrawnBy: "admin-harbour" },
    });
    expect(await withdraw(withdrawn.invitation.id)).toMatchObject({ __typename: "Conflict" });
    const answers = [];
    for (const code of [
      used,
      withdrawn.invitationCode!,
      `gti_${"A".repeat(43)}`,
      "x",
      "'; drop --",
    ]) {
      answers.push(await acceptInvitation(api.as("eve"), code));
    }
    expect(answers[0]).toMatchObject(CLOSED);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("are for one person, of those who come at one moment", async () => {
    const code = await codeOf();
    const answers = await atOnce(
      api,
      "invitation",
      ["one", "two", "three"].map((subject) => () => acceptInvitation(api.as(subject), code)),
    );
    expect(answers.filter((answer) => answer.roleGrant)).toHaveLength(1);
    expect(answers.filter((answer) => answer.code === CLOSED.code)).toHaveLength(2);
  });

  it("give nothing to whoever wrote them", async () => {
    const code = await codeOf();
    expect(await acceptInvitation(api.as("admin-harbour"), code)).toMatchObject({
      code: "SECOND_PERSON_NEEDED",
    });
    expect(await acceptInvitation(api.as("ann"), code)).toMatchObject({
      roleGrant: { subject: "ann" },
    });
  });

  it("expire after fourteen days, or with the role that they offer", async () => {
    const { invitationCode: code, invitation } = await invite();
    const [{ days }] = await api.database.dataSource.query(
      `select extract(day from expires_at - invited_at)::integer as days from invitation
       order by id desc limit 1`,
    );
    expect(days).toBe(14);
    await api.database.dataSource.query(
      `update invitation set expires_at = now(), invited_at = now() - interval '1 day'
       where id = (select max(id::text)::uuid from invitation)`,
    );
    expect(await acceptInvitation(api.as("late"), code!)).toMatchObject({
      code: "INVITATION_EXPIRED",
    });
    const { organisation } = await api.as("admin-harbour").ask<{
      organisation: { invitations: { nodes: { id: string }[] } };
    }>(`query ($id: ID!) { organisation(id: $id) { invitations(state: EXPIRED) { nodes { id } } } }`, { id: scene.harbour.id });
    expect(organisation.invitations.nodes).toEqual([{ id: invitation.id }]);
  });

  it("are worth nothing once their inviter is no administrator any more", async () => {
    const { roleGrant } = await grantRole(api, {
      ...{ subject: "rogue", role: "ADMINISTRATOR", organisation: scene.harbour.id },
    });
    const { invitationCode: code } = await invite({}, api.as("rogue"));
    await revokeRoleGrant(api, { roleGrant: roleGrant.id, reason: "let go" });
    expect(await acceptInvitation(api.as("rogues-friend"), code!)).toMatchObject(CLOSED);
  });

  it("keep the rules of roles, when made and when accepted", async () => {
    const keyworker = { role: "KEYWORKER", worker: scene.worker.id };
    expect(issuesOf(await invite({ name: " ", email: "ada", role: "KEYWORKER" }))).toEqual([
      ...["input.worker REQUIRED", "input.name REQUIRED", "input.email NOT_AN_ADDRESS"],
    ]);
    expect(await invite({ ...keyworker, worker: scene.hillsWorker.id })).toMatchObject({
      code: "NOT_THEIR_WORKER",
    });
    expect(await invite({ role: "COMMISSIONER" })).toMatchObject({ code: "ROLE_DOES_NOT_FIT" });
    expect(await invite({}, api.as("admin-hills"))).toMatchObject({ code: "ROLE_NEEDED" });
    const code = await codeOf(keyworker);
    const organisation = scene.harbour.id;
    await grantRole(api, { ...keyworker, subject: "quicker", organisation });
    expect(await acceptInvitation(api.as("slower"), code)).toMatchObject({
      message: expect.stringContaining("somebody else is by now"),
    });
    expect(await acceptInvitation(api.as("quicker"), code)).toMatchObject({
      message: expect.stringContaining("You hold this very role already"),
    });
  });

  it("tell their code once, and keep it nowhere", async () => {
    const input = { idempotencyKey: "once", name: "Once" };
    const first = await invite(input);
    const again = await invite(input);
    expect(again).toMatchObject({ invitation: { id: first.invitation.id }, invitationCode: null });
    const rows: { found: boolean }[] = await api.database.dataSource.query(
      `select (select string_agg(i::text, '') from invitation i) like '%' || $1 || '%'
         or (select string_agg(k::text, '') from idempotency_key k) like '%' || $1 || '%'
         or (select string_agg(e::text, '') from audit_event e) like '%' || $1 || '%' as found`,
      [first.invitationCode],
    );
    expect(rows).toEqual([{ found: false }]);
    expect(JSON.stringify(api.log)).not.toContain(first.invitationCode);
  });

  it("are there for the organisation's administrators alone", async () => {
    const { invitation } = await invite();
    const seen = async (by: Asking) =>
      by.ask<{ node: object | null; organisation: { invitations: { totalCount: number } } }>(
        `query ($id: ID!, $of: ID!) { node(id: $id) { id } organisation(id: $of) {
          invitations { totalCount } } }`,
        { id: invitation.id, of: scene.harbour.id },
      );
    expect(await seen(api.as("admin-harbour"))).toMatchObject({ node: invitation && {} });
    for (const stranger of ["admin-hills", "ada"]) {
      expect(await seen(api.as(stranger))).toEqual({
        node: null,
        organisation: { invitations: { totalCount: 0 } },
      });
    }
  });
});

describe("people of an organisation", () => {
  let api: TestApi;
  let scene: AccessScene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await accessScene(api);
  });
  afterAll(() => api.close());

  it("are listed by name, with what they are, for administrators", async () => {
    await api.database.dataSource.query(
      `insert into person (subject, name, issuer, last_seen_at)
       values ('kit', 'Abigail Kit', 'https://sign-in.test', '2026-11-01T09:00:00Z')`,
    );
    await grantRole(api, {
      ...{ subject: "kit", role: "KEYWORKER", organisation: scene.harbour.id },
      worker: scene.worker.id,
    });
    await api.grant("kit", "analyst", { organisation: scene.harbour.key });
    const gone = await grantRole(api, {
      ...{ subject: "gone", role: "ANALYST", organisation: scene.harbour.id },
    });
    await revokeRoleGrant(api, { roleGrant: gone.roleGrant.id, reason: "left" });
    const ask = async (by: Asking, args = "first: 9") => {
      const { organisation } = await by.ask<{
        organisation: { people: { nodes: { subject: string }[]; totalCount: number } };
      }>(
        `query ($id: ID!) { organisation(id: $id) { people(${args}) {
          totalCount nodes { subject name lastSeenAt roleGrants { role } } } } }`,
        { id: scene.harbour.id },
      );
      return organisation.people;
    };
    const people = await ask(api.as("admin-harbour"));
    expect(people.nodes.filter(({ subject }) => subject !== "tester")).toEqual(
      [
        {
          ...{ subject: "admin-harbour", name: null, lastSeenAt: null },
          roleGrants: [{ role: "ADMINISTRATOR" }],
        },
        {
          ...{ subject: "kit", name: "Abigail Kit", lastSeenAt: "2026-11-01T09:00:00.000Z" },
          roleGrants: [{ role: "KEYWORKER" }, { role: "ANALYST" }],
        },
      ].sort((a, b) => ((a.name ?? a.subject) < (b.name ?? b.subject) ? -1 : 1)),
    );
    const former = await ask(api.as("admin-harbour"), "former: true");
    expect(former.nodes.map(({ subject }) => subject)).toContain("gone");
    expect(await ask(api.as("kit"))).toEqual({ totalCount: 0, nodes: [] });
    expect(await ask(api.as("admin-hills"))).toEqual({ totalCount: 0, nodes: [] });
  });

  it("cost the same number of statements for one organisation as for all", async () => {
    const query = `query People($first: Int!) { organisations(first: $first) { nodes {
      people { nodes { name roleGrants { role worker { reference } contract { id } } } }
      invitations { nodes { id } }
    } } }`;
    await api.ask(query, { first: 1 });
    await api.ask(query, { first: 9 });
    const [one, many] = api.log.filter((line) => line.operation === "People");
    expect(many!.statements - one!.statements).toBeLessThanOrEqual(1);
  });
});
