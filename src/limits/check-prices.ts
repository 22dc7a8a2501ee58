import { parse, type GraphQLSchema } from "graphql";
import { StartError } from "../start-error";
import { priceOf } from "./price";

/** A query whose price is known: a page of ten, each with a title. */
const KNOWN = "{ contracts(first: 10) { nodes { title } } }";
const KNOWN_PRICE = 21;

/**
 * Prices a known query before the first request comes. Where `graphql` is there twice, each query
 * costs nothing and no limit of cost would hold.
 *
 * @throws StartError when the price is another than it must be
 */
export function checkPrices(schema: GraphQLSchema, price: typeof priceOf = priceOf): void {
  const found = tryPrice(() => price(schema, { document: parse(KNOWN) }));
  if (found === KNOWN_PRICE) return;
  throw new StartError(
    `The price of a known query came out as ${found} points instead of ${KNOWN_PRICE}: nothing ` +
      'would be refused as too expensive. Most likely the package "graphql" is installed twice: ' +
      "run npm ci, and npm ls graphql to see who asks for another.",
  );
}

function tryPrice(price: () => number): number | string {
  try {
    return price();
  } catch (error) {
    return String(error);
  }
}
