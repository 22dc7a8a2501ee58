import { parse } from "graphql";
import type { Api } from "./client";

interface Introspection {
  __schema: { types: { name: string; possibleTypes: { name: string }[] | null }[] };
}

/** `{ Node: ["BandSet", …], Problem: […], … }`: as Apollo Client's `possibleTypes` takes it. */
export async function readPossibleTypes(api: Api): Promise<Record<string, string[]>> {
  const document = parse("{ __schema { types { name possibleTypes { name } } } }");
  const { __schema } = (await api(document, {})) as Introspection;
  return Object.fromEntries(
    __schema.types.flatMap(({ name, possibleTypes }) =>
      possibleTypes ? [[name, possibleTypes.map((type) => type.name)]] : [],
    ),
  );
}
