import { isObjectType, type GraphQLSchema } from "graphql";
import { createSchema } from "../../../src/schema";
import { startTestApi, type TestApi } from "../../support/api";
import { World } from "./world";

/** Read by people of the one organisation alone. */
const WITHIN = [
  ...["AccessToken.createdBy", "AccessToken.revokedBy"],
  ...["EngagementRevision.supersededBy", "Reading.finalisedBy", "Reading.recordedBy"],
  ...["Invitation.acceptedBy", "Invitation.invitedBy", "Invitation.withdrawnBy"],
  ...["RetentionNotice.heldBy", "RoleGrant.grantedBy", "RoleGrant.revokedBy"],
  ...["Relapse.recordedBy", "Withdrawal.decidedBy", "Withdrawal.requestedBy"],
];

/** Words that somebody wrote, of no account. */
const WRITTEN = ["Licence.grantedBy", "Measurement.saidBy"];

const PERIOD = { start: "2025-04-01", end: "2025-06-30" };

describe("who did something, in histories", () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await startTestApi();
    world = await World.make(api);
  }, 60_000);
  afterAll(() => api.close());

  it("is told by account within an organisation, and by organisation to others", async () => {
    const { indicator, contract } = world.own;
    const made = await api.as("manager").ask<{ recordMeasurement: { measurement: At } }>(
      `mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) {
        ... on MeasurementSuccess { measurement { id version } }
      } }`,
      { input: { indicator, contract: contract.id, period: PERIOD, value: "3" } },
    );
    const { id, version } = made.recordMeasurement.measurement;
    await api.as("manager").ask(
      `mutation ($input: SubmitMeasurementInput!) { submitMeasurement(input: $input) {
        __typename
      } }`,
      { input: { measurement: id, version } },
    );
    const actors = async (who: string): Promise<string[]> => {
      const { measurement } = await api
        .as(who)
        .ask<{ measurement: { history: Act[] } }>(
          "query ($id: ID!) { measurement(id: $id) { history { actedBy } } }",
          { id },
        );
      return [...new Set(measurement.history.map(({ actedBy }) => actedBy))];
    };
    expect(await actors("manager")).toEqual(["manager"]);
    expect(await actors("keyworker")).toEqual(["manager"]);
    for (const who of ["commissioner", "investor", "subcontractor"]) {
      expect(await actors(who)).toEqual([expect.stringMatching(/^somebody of /)]);
    }
  });

  it("is shown so by every field that others may read", () => {
    const named = fieldsOf(createSchema()).filter(({ path }) => /\w+By$/.test(path));
    expect(named.length).toBeGreaterThan(20);
    const open = named.filter(({ path }) => !WITHIN.includes(path) && !WRITTEN.includes(path));
    expect(open.filter(({ tellsWho }) => !tellsWho)).toEqual([]);
  });
});

interface At {
  id: string;
  version: number;
}

interface Act {
  actedBy: string;
}

function fieldsOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ type: answer }) => /^String!?$/.test(String(answer)))
        .map(({ name, extensions }) => ({
          path: `${type.name}.${name}`,
          tellsWho: extensions.tellsWho === true,
        })),
    );
}
