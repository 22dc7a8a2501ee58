import { Router, type Request, type RequestHandler, type Response } from "express";
import type { Deadline } from "../../db/deadline";
import { ownOrigin, type OwnNames } from "../../own-names";
import { readerOf } from "../http/reader";
import { QueryProblem } from "../query/query-problem";
import type { Catalogue } from "../query/scope";
import type { Extracts } from "../read/extract.repository";
import { checkTakes, checkVersion, contentTypeOf, jsonFormOf, type JsonForm } from "./accept";
import type { Asked } from "./answer/asked";
import { answerRelated, answerRow } from "./answer/row";
import { answerCount, answerRows, type PageSizes } from "./answer/rows";
import { csdlOf } from "./metadata/csdl";
import { serviceOf } from "./metadata/service";
import { readOptions, type QueryOptions } from "./options/query-options";
import { readResource, type Resource } from "./resource-path";

/** What the routes are made of. */
export interface ODataParts {
  readonly catalogue: Catalogue;
  readonly extracts: Extracts;
  readonly pageSizes: PageSizes;
  /** Until when an answer must be there, with however long its reader takes. */
  readonly deadlineOf: (response: Response) => Deadline;
  readonly names: OwnNames;
}

/**
 * The datasets as OData 4.0, read-only: `/`, `/$metadata`, and each dataset by its name. Behind
 * `protocol` and what says who asks, and before what answers what went wrong.
 */
export function odataRouter(parts: ODataParts): Router {
  const metadata = csdlOf(parts.catalogue);
  const router = Router();
  router.use(async (request, response) => {
    checkVersion(request.get("odata-maxversion"));
    const { search } = new URL(request.originalUrl, "http://localhost");
    const options = readOptions(search);
    const resource = readResource(request.path, parts.catalogue);
    if (resource.kind === "metadata") {
      checkTakes("application/xml", request.get("accept"), options.get("$format"));
      response.type("application/xml").send(metadata);
      return;
    }
    const form = formOf(resource, request, options);
    await answer(resource, askedOf(parts, request, response, options, form), parts);
  });
  return router;
}

async function answer(
  resource: Exclude<Resource, { readonly kind: "metadata" }>,
  asked: Asked,
  { catalogue, pageSizes }: ODataParts,
): Promise<void> {
  switch (resource.kind) {
    case "service":
      asked.response.set("Content-Type", contentTypeOf(asked.form));
      asked.response.send(serviceOf(catalogue, asked.root, asked.form));
      return;
    case "rows":
      return answerRows(asked, resource.dataset, pageSizes);
    case "count":
      return answerCount(asked, resource.dataset);
    case "row":
      return answerRow(asked, resource.dataset, resource.key);
    case "related":
      return answerRelated(asked, resource.dataset, resource.key, resource.relation);
  }
}

/** A number alone is no JSON. */
function formOf({ kind }: Resource, request: Request, options: QueryOptions): JsonForm {
  const asked = [request.get("accept"), options.get("$format")] as const;
  if (kind !== "count") return jsonFormOf(...asked);
  checkTakes("text/plain", ...asked);
  return { metadata: "none", hasDecimalTexts: false };
}

function askedOf(
  { catalogue, extracts, deadlineOf, names }: ODataParts,
  request: Request,
  response: Response,
  options: QueryOptions,
  form: JsonForm,
): Asked {
  return {
    request,
    response,
    viewer: readerOf(request),
    deadline: deadlineOf(response),
    catalogue,
    extracts,
    options,
    form,
    root: `${ownOrigin(request, names)}${request.baseUrl}/`,
  };
}

/** Headers of every answer, and what is asked of many at once elsewhere. */
export const protocol: RequestHandler = (request, response, next) => {
  response.set({ "OData-Version": "4.0", "Cache-Control": "no-store" });
  response.vary("Accept, Accept-Encoding, Prefer");
  if (request.method !== "POST" || !request.path.endsWith("/$batch")) return next();
  throw new QueryProblem(
    501,
    "NOT_SUPPORTED",
    "$batch is not supported: ask by GET, one at a time.",
  );
};
