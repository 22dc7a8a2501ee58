import { getNamedType } from "graphql";
import { createSchema } from "../../src/schema";
import type { Arena } from "./support/arena";
import { rowsOf } from "./support/rows";
import { endingOf } from "./walk/endings";
import { operationAt, placesOf, type Place, type Sample } from "./walk/places";
import { besides, isReference, samplesOf, thingAt } from "./walk/samples";
import { selectionOf } from "./walk/selections";
import { absentId, isOrganisation, isShared, KINDS, thingsOf, type Things } from "./walk/things";

/** A question for the thing of one id. */
interface Probe {
  readonly name: string;
  readonly place: Place;
  /** What the id is of: a key of `Things`. */
  readonly what: string;
}

const PLACES = placesOf(createSchema()).filter(
  ({ scalar, path }) => scalar === "ID" && !isReference(path.at(-1)!),
);

const PROBES: Probe[] = PLACES.flatMap((place) => {
  const name = [place.field.name, ...place.path].join(".");
  if (name !== "node.id") {
    return [{ name, place, what: thingAt(place.owner, place.path.at(-1)!) }];
  }
  return Object.keys(KINDS).map((what) => ({ name: `node.id, ${what}`, place, what }));
}).filter(({ what }) => !isShared(what));

const OF_THINGS = PROBES.filter(({ what }) => !isOrganisation(what));
const OF_ORGANISATIONS = PROBES.filter(({ what }) => isOrganisation(what));

/** Where the directory of organisations is of use: to look into it, and to work with each other. */
const DIRECTORY = [
  "organisation.id",
  "node.id, commissioner",
  "node.id, provider",
  "createContract.input.parties.organisation",
  "addContractParty.input.party.organisation",
  "createService.input.provider",
  // Invented cases are for everybody to read, whose ever they are.
  "trainingCases.organisation",
  // Whom a contract names, and who pays, may be of anywhere; what is wrong with one says its name.
  "submitClaims.input.claims.shares.organisation",
  "agreeRateCard.input.metrics.rates.party",
  "enterInvestment.input.investor",
  "commitPayment.input.payer",
  "planPayments.input.lines.payer",
  "planPayments.input.lines.recipient",
  "recordBondFlow.input.holder",
  // Who came to be a party above may see to a step.
  "setImplementationPlan.input.steps.organisation",
];

/** Where one's own answer is as empty as for what is not there. */
const EMPTY = [
  "retentionNotices.provider",
  "publishLogicModel.input.acknowledgements.subject",
  // Nothing is owed to anybody.
  "recordPayment.input.recipient",
];

const ANY_ID = /\b[a-z]{3}_[0-9a-z]{25}\b/g;

/** Ids of other organisations, in each place of the schema that takes one. */
export function foreignIds(arena: () => Arena): void {
  describe("ids of others", () => {
    const sides: { own: Things; foreign: Things; token: string } = {
      ...{ own: {}, foreign: {}, token: "" },
    };
    beforeAll(async () => {
      sides.own = await thingsOf(arena(), "00");
      sides.foreign = await thingsOf(arena(), "01");
      sides.token = await arena().tokenFor("narrow", [
        ["commissioner", "C00"],
        ["provider_manager", "H00"],
        ["administrator", "C00"],
        ["administrator", "H00"],
      ]);
    });

    /** Asks as somebody of side 00; edits against whatever version there is by now. */
    async function ask(
      { place }: Probe,
      values: Parameters<typeof operationAt>[1],
      sample: Sample,
    ): Promise<string> {
      const selection = selectionOf(getNamedType(place.field.type));
      const versioned =
        (version: number): Sample =>
        (owner, name, scalar) =>
          name === "version" && scalar === "Int" ? version : sample(owner, name, scalar);
      const send = (version: number) => {
        const { query, variables } = operationAt(place, values, selection, versioned(version));
        return arena().ask(query, variables, sides.token);
      };
      let { body } = await send(1);
      const found = body.data?.it as { currentVersion?: number | null } | null | undefined;
      if (found?.currentVersion) ({ body } = await send(found.currentVersion));
      const { data, errors } = body;
      return JSON.stringify({ data, errors })
        .replace(ANY_ID, "<id>")
        .replace(/Sample \d+/g, "…");
    }
    /** The answer for an id, among samples of one's own and references of a side. */
    const answerFor = (probe: Probe, id: string, side: string): Promise<string> => {
      const sample = samplesOf(sides.own, side);
      const beside = besides(probe.name, probe.place.field.name, sample);
      return ask(probe, [{ path: probe.place.path, value: id }, ...beside], sample);
    };
    const differing = async (probes: readonly Probe[]): Promise<string[][]> => {
      const different: string[][] = [];
      for (const probe of probes) {
        const absent = await answerFor(probe, absentId(probe.what), "01");
        const foreign = await answerFor(probe, sides.foreign[probe.what]!, "01");
        if (foreign !== absent) different.push([probe.name, foreign]);
        expect([probe.name, foreign]).not.toEqual([probe.name, expect.stringMatching(BROKEN)]);
      }
      return different;
    };

    it("are taken for ids of nothing, and nothing changes", async () => {
      const before = await rowsOf(arena().database);
      expect(await differing(OF_THINGS)).toEqual([]);
      expect(await rowsOf(arena().database)).toEqual(before);
    });

    it("are so too where all ids are of others at once", async () => {
      const before = await rowsOf(arena().database);
      const absent = Object.fromEntries(Object.keys(KINDS).map((what) => [what, absentId(what)]));
      const { star, starArea } = sides.own;
      const nothing: Things = { ...absent, star: star!, starArea: starArea! };
      const others = Object.fromEntries(
        Object.keys(KINDS).map((what) => {
          return [what, isOrganisation(what) ? absent[what]! : sides.foreign[what]!];
        }),
      );
      const fields = new Map(OF_THINGS.map((probe) => [probe.place.field.name, probe]));
      for (const probe of fields.values()) {
        const given = [{ path: probe.place.path, value: nothing[probe.what] }];
        const expected = await ask(probe, given, samplesOf(nothing, "01"));
        const foreign = [{ path: probe.place.path, value: others[probe.what] }];
        const found = await ask(
          probe,
          foreign,
          samplesOf({ ...others, star: star!, starArea: starArea! }, "01"),
        );
        expect([probe.name, found]).toEqual([probe.name, expected]);
      }
      expect(await rowsOf(arena().database)).toEqual(before);
    });

    it("of organisations give no more than the directory of them", async () => {
      const before = await rowsOf(arena().database);
      const different = await differing(OF_ORGANISATIONS);
      const more = different.filter(([name, answer]) => {
        return !DIRECTORY.includes(name!) && !answer!.includes('"__typename":"NotAllowed"');
      });
      expect(more).toEqual([]);
      const after = new Set(await rowsOf(arena().database));
      const gone = before.filter((row) => !after.has(row));
      // One's own contract has a party more, and so another version.
      expect(gone.filter((row) => !row.startsWith("contract:") || !row.includes("K00"))).toEqual(
        [],
      );
    });

    it("are told from one's own, which all of the questions above reach", async () => {
      const alike: string[] = [];
      for (const probe of [...PROBES].sort(
        (one, other) => endingOf(one.name) - endingOf(other.name),
      )) {
        const absent = await answerFor(probe, absentId(probe.what), "00");
        const own = await answerFor(probe, sides.own[probe.what]!, "00");
        if (own === absent || BROKEN.test(own)) alike.push(`${probe.name}: ${own}`);
      }
      expect(alike.filter((one) => !EMPTY.some((name) => one.startsWith(`${name}:`)))).toEqual([]);
      expect(PROBES.length).toBeGreaterThan(130);
    });
  });
}

/** An answer that is not about the id: a document or variables that are no proper ones. */
const BROKEN = /INTERNAL_SERVER|GRAPHQL_|QUERY_TOO|got invalid value|Give either/;
