import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
} from "@apollo/server";
import { parse, type DocumentNode, type GraphQLError } from "graphql";
import type { OperationContext } from "../context";
import type { CostBudget } from "./cost-budget";
import { refusalOf, refusalOfText } from "./document-limits";
import type { Limits } from "./limits";
import { priceToCharge } from "./price-to-charge";
import { outOfPoints, tooExpensive } from "./refusals";
import { put, takeKnownDocument } from "./sent-document";
import type { TrustedDocuments } from "./trusted-documents";

/** What stands between a request and its execution. */
export interface Guard {
  readonly limits: Limits;
  readonly budget: CostBudget;
  /** The deployment's list; null where it has none. */
  readonly trusted: TrustedDocuments | null;
}

/** Points of a request that was refused before it had a price: it was read all the same. */
const REFUSED_POINTS = 100;

/** What is validated in the place of a document that is refused. */
const NOTHING = "{ __typename }";

/**
 * Refuses, before anything runs: documents that a client may not send, documents too large to be
 * validated, operations that cost too much, and those of who has spent their points. Says in each
 * answer what it cost.
 */
export function limitsPlugin(guard: Guard): ApolloServerPlugin<OperationContext> {
  const putAside = new WeakMap<DocumentNode, GraphQLError>();
  return {
    requestDidStart: async ({ request, contextValue }) => {
      const refusal =
        refusalOfText(request.query ?? "", guard.limits.document) ??
        takeKnownDocument(request, contextValue.viewer, guard.trusted);
      if (refusal) put(request, NOTHING);
      return new GuardedRequest(guard, putAside, refusal);
    },
  };
}

type Context = GraphQLRequestContext<OperationContext>;

class GuardedRequest implements GraphQLRequestListener<OperationContext> {
  constructor(
    private readonly guard: Guard,
    private readonly putAside: WeakMap<DocumentNode, GraphQLError>,
    private readonly refusal: GraphQLError | null,
  ) {}

  /**
   * A document that is too large is put aside for one that asks nothing, for validation compares
   * each of ten thousand fields with each other. Apollo remembers the empty one in its place, and
   * so the refusal.
   */
  async validationDidStart(request: Context): Promise<void> {
    const refusal = request.document && refusalOf(request.document, this.guard.limits.document);
    if (!refusal) return;
    const document = parse(NOTHING);
    this.putAside.set(document, refusal);
    Object.assign(request, { document });
  }

  async didResolveOperation(context: Context): Promise<void> {
    const { document, operation, request, schema, contextValue } = context;
    const refusal = this.refusal ?? (document && this.putAside.get(document));
    if (refusal) throw refusal;
    // Without an operation execution says so, and runs nothing.
    if (!document || !operation) return;
    const points = priceToCharge(schema, { request, document, operation });
    if (points === null) return;
    const { cost } = this.guard.limits;
    if (points > cost) throw tooExpensive(points, cost);
    const { viewer, account } = contextValue;
    // Begun anew it is paid for, or refused, already.
    account.charge ??= await this.guard.budget.charge(viewer, points);
    if (!account.charge.isCovered) throw outOfPoints(account.charge);
  }

  async willSendResponse({ response, contextValue }: Context): Promise<void> {
    const { viewer, account } = contextValue;
    const { requested, remaining, resetsAt } =
      account.charge ?? (await this.guard.budget.charge(viewer, REFUSED_POINTS));
    if (response.body?.kind !== "single") return;
    const { singleResult } = response.body;
    const cost = { requested, remaining, resetsAt };
    singleResult.extensions = { ...singleResult.extensions, cost };
  }
}
