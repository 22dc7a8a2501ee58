import { getNamedType } from "graphql";
import { createSchema } from "../../src/schema";
import type { Arena } from "./support/arena";
import { countsOf } from "./support/rows";
import { endingOf } from "./walk/endings";
import { operationAt, placesOf, type Place, type Sample } from "./walk/places";
import { besides, isReference, samplesOf } from "./walk/samples";
import { selectionOf } from "./walk/selections";
import { thingsOf } from "./walk/things";

const INJECTIONS = [
  "' OR '1'='1",
  "'; DROP TABLE reading; DELETE FROM engagement; --",
  "1); SELECT pg_sleep(60); --",
  "\\' UNION SELECT subject FROM role_grant --",
  "$1\"; $$; :name ${name} {{7*7}} E'\\047",
];

const TEXTS = ["String", "ID", "Date", "DateTime", "Decimal", "SafeInt"];

const PLACES = placesOf(createSchema())
  .filter(({ scalar }) => TEXTS.includes(scalar))
  .map((place) => ({ ...place, name: [place.field.name, ...place.path].join(".") }))
  .sort((one, other) => endingOf(one.name) - endingOf(other.name));

/** What is tried at a place: all of it where any text is taken, and of keys and what has a form less. */
function injectionsAt({ path, scalar }: Place): readonly string[] {
  const name = path.at(-1)!;
  if (name === "idempotencyKey") return INJECTIONS.slice(0, 1);
  if (scalar === "String" || isReference(name)) return INJECTIONS;
  return INJECTIONS.slice(0, 2);
}

/** What PostgreSQL says, or is told. */
const SQL_WORDS =
  /syntax error|relation "|column "|pg_catalog|violates|duplicate key|does not exist"|invalid input syntax|unterminated|\bselect\b.+\bfrom\b/;

/** SQL in each text of each operation, as deep as inputs go. */
export function sql(arena: () => Arena): void {
  describe("SQL", () => {
    let sample: Sample;
    beforeAll(async () => {
      sample = samplesOf(await thingsOf(arena(), "02"), "02");
    });

    async function send(place: Place & { name: string }, value: string) {
      const selection = selectionOf(getNamedType(place.field.type));
      const values = [
        { path: place.path, value },
        ...besides(place.name, place.field.name, sample),
      ];
      const ask = (version: number) => {
        const versioned: Sample = (owner, name, scalar) =>
          name === "version" && scalar === "Int" ? version : sample(owner, name, scalar);
        const { query, variables } = operationAt(place, values, selection, versioned);
        return arena().ask(query, variables);
      };
      const first = await ask(1);
      const conflict = first.body.data?.it as { currentVersion?: number | null } | null | undefined;
      return conflict?.currentVersion ? ask(conflict.currentVersion) : first;
    }

    it("in any text is a text", async () => {
      const succeeded = new Set<string>();
      let before = await countsOf(arena().database);
      for (const place of PLACES) {
        for (const injection of injectionsAt(place)) {
          const { status, body, text } = await send(place, injection);
          const at = [place.name, injection];
          const codes = body.errors?.map(({ extensions }) => extensions.code) ?? [];
          expect([...at, status, ...new Set(codes)]).toEqual([
            ...[...at, 200],
            ...(codes.length > 0 ? ["BAD_USER_INPUT"] : []),
          ]);
          expect([...at, text]).not.toEqual([...at, expect.stringMatching(SQL_WORDS)]);
          const found = body.data?.it as { __typename?: string; totalCount?: number } | null;
          expect([...at, found?.totalCount ?? 0]).toEqual([...at, 0]);
          if (found?.__typename?.endsWith("Success")) succeeded.add(place.name);
        }
        const after = await countsOf(arena().database);
        const changed = Object.keys(after).filter((table) =>
          succeeded.has(place.name) && endingOf(place.name) > 0
            ? false
            : succeeded.has(place.name)
              ? after[table]! < before[table]!
              : after[table] !== before[table],
        );
        expect([place.name, changed]).toEqual([place.name, []]);
        before = after;
      }
      // What would be refused for something else proves nothing of its texts.
      expect(PLACES.length).toBeGreaterThan(300);
      expect(succeeded.size).toBeGreaterThan(60);
    }, 180_000);

    it("in each cell of a bundle is a text", async () => {
      const before = await countsOf(arena().database);
      const headings = "organisation,name,kinds";
      for (const injection of INJECTIONS) {
        const cell = `"${injection.replaceAll('"', '""')}"`;
        const rows = [`${cell},x,provider`, `X,${cell},${cell}`];
        const files = [
          { path: "organisations.csv", content: [headings, ...rows, ""].join("\n") },
          { path: "contracts.csv", content: `contract,title,${cell}\n${cell},${cell},${cell}\n` },
          { path: `stars/${injection}.json`, content: JSON.stringify({ code: injection }) },
        ];
        const { body, verdict } = await arena().ask(
          `mutation ($input: ImportBundleInput!) {
            importBundle(input: $input) { __typename ... on BundleRefused { warnings } }
          }`,
          { input: { files } },
        );
        expect(verdict).toEqual([200]);
        expect(JSON.stringify(body.data)).not.toMatch(SQL_WORDS);
        expect(body.data).toMatchObject({ importBundle: { __typename: "BundleRefused" } });
      }
      expect(await countsOf(arena().database)).toEqual(before);
    });
  });
}
