import { CATALOGUE } from "../catalogue/catalogue";
import { SERVER_SCHEMA } from "../views/schemas";
import type { Catalogue } from "./scope";

/** What the server reads for whoever asks it: the views of its own, keys as they are in the tables. */
export const SERVER_CATALOGUE: Catalogue = Object.freeze({
  schema: SERVER_SCHEMA,
  datasets: CATALOGUE,
});
