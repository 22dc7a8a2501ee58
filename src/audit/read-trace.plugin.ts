import type { ApolloServerPlugin } from "@apollo/server";
import {
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { OperationContext } from "../context";
import { MAX_OPERATION_NAME } from "../graphql/operation-log";
import { enterReads, type FormatError } from "./enter-reads";
import { mayTellOfPersons } from "./trace-reads";

/** How many fields an event names at the most. */
const MOST_NAMES = 10;

/**
 * Has each operation that reads about persons leave an event before its answer goes out. Where that
 * cannot be entered, the answer stays here.
 */
export function readTrace(formatError: FormatError): ApolloServerPlugin<OperationContext> {
  /** Documents are kept by Apollo, so that each is looked at once. */
  const known = new WeakMap<DocumentNode, boolean>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, document, operation, operationName, schema }) {
          contextValue.trace.operation = operationName?.slice(0, MAX_OPERATION_NAME) ?? null;
          contextValue.trace.action = operation ? rootFields(operation) : null;
          let selects = known.get(document);
          if (selects === undefined) {
            selects = selectsPersons(schema, document);
            known.set(document, selects);
          }
          contextValue.trace.mayTellOfPersons = selects;
        },
        async executionDidStart({ contextValue, response }) {
          return {
            async executionDidEnd() {
              const failure = await enterReads(contextValue, formatError);
              if (!failure) return;
              response.http.status = 500;
              response.body = { kind: "single", singleResult: { errors: [failure] } };
            },
          };
        },
      };
    },
  };
}

/** The fields that an operation begins with, in its order, each once. */
function rootFields({ selectionSet }: OperationDefinitionNode): string {
  const names = selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : "…",
  );
  return [...new Set(names)].slice(0, MOST_NAMES).join(", ");
}

/** Whether a document selects a field that may give something of a person. */
export function selectsPersons(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let selects = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const type = types.getType();
        if (type && mayTellOfPersons(schema, getNamedType(type))) selects = true;
      },
    }),
  );
  return selects;
}
