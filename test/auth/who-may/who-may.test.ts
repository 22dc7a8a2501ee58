import type { GraphQLField } from "graphql";
import { permissionOf } from "../../../src/auth/permissions";
import { permissionOfField } from "../../../src/graphql/enforce-permissions";
import { createSchema } from "../../../src/schema";
import { startTestApi, type TestApi } from "../../support/api";
import type { Case, Outcome } from "./case";
import { CASES } from "./cases";
import { ACTORS, World, type Actor } from "./world";

/** Mutations about the viewer's own things, and those whose tests say who may. */
const ELSEWHERE = [
  ...["acceptInvitation", "createAccessToken", "revokeAccessToken", "importBundle"],
  ...["invitePerson", "withdrawInvitation", "grantRole", "changeRoleGrant", "revokeRoleGrant"],
  ...["removePerson", "eraseServiceUser", "prepareSubjectAccess", "holdServiceUser"],
  "setRetention",
];

const mutations = createSchema().getMutationType()!.getFields();

/** Those whose roles let them do the like to something. */
function entitled(mutation: string): Actor[] {
  const field = mutations[mutation] as GraphQLField<never, never>;
  const { to } = permissionOf(permissionOfField(field));
  const roles: readonly string[] = to === "signed in" ? [] : to.map(({ role }) => role);
  return (Object.keys(ACTORS) as Actor[]).filter((actor) =>
    ACTORS[actor].some((role) => roles.includes(role)),
  );
}

describe("who may do what", () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await startTestApi();
    world = await World.make(api);
  }, 60_000);
  afterAll(() => api.close());

  const attempt = async (who: string, mutation: string, input: object): Promise<string> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await api
      .as(who)
      .send<Record<string, { __typename: string; code?: string; message?: string }>>(
        `mutation ($input: ${type}!) {
          ${mutation}(input: $input) { __typename ... on Problem { code message } }
        }`,
        { input },
      );
    if (errors) return errors[0]!.extensions.code === "FORBIDDEN" ? "forbidden" : String(errors);
    const { __typename, code, message } = data![mutation]!;
    if (__typename.endsWith("Success")) return "done";
    if (code === "ROLE_NEEDED") return "not theirs";
    // One of many in a list is missed by a finding of the check.
    const isAbsent = code === "NOT_FOUND" || message?.startsWith("There is no such ");
    return isAbsent ? "absent" : `${code}: ${message}`;
  };

  it("is asked of every mutation", () => {
    const tried = CASES.map(({ mutation }) => mutation);
    expect([...tried, ...ELSEWHERE].sort()).toEqual(Object.keys(mutations).sort());
  });

  describe.each(CASES.map((one) => [one.mutation, one] as const))("%s", (mutation, one: Case) => {
    const actors = Object.keys(ACTORS) as Actor[];

    it("is for those of the table alone, on the own side", async () => {
      const expected: Record<string, Outcome> = {};
      for (const actor of actors) {
        expected[actor] = entitled(mutation).includes(actor)
          ? (one.own[actor] ?? "absent")
          : "forbidden";
      }
      const refused: Record<string, string> = {};
      const input = await one.input(world, world.own);
      for (const actor of actors.filter((actor) => expected[actor] !== "done")) {
        refused[actor] = await attempt(actor, mutation, input);
      }
      // What they were refused was there to be done.
      expect(await attempt("all-powerful", mutation, input)).toBe("done");
      const done: Record<string, string> = {};
      for (const actor of actors.filter((actor) => expected[actor] === "done")) {
        done[actor] = await attempt(actor, mutation, await one.input(world, world.own));
      }
      expect({ ...refused, ...done }).toEqual(expected);
    });

    it("is for nobody of the own side on the other", async () => {
      if (one.other === undefined) return;
      const input = await one.input(world, world.other);
      for (const actor of actors) {
        const outcome = entitled(mutation).includes(actor) ? one.other : "forbidden";
        expect([actor, await attempt(actor, mutation, input)]).toEqual([actor, outcome]);
      }
      expect(await attempt("all-powerful", mutation, input)).toBe("done");
    });
  });
});
