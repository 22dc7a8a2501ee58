import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import type { Run } from "./run";

/** The `data` of an answer, or a part of it. */
export type Data = Record<string, unknown>;

/** Answers what is asked of one object. */
export interface ObjectFiller {
  fill(run: Run, source: unknown): Data;
}

/** What the parts of a plan have in common. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced, of which `@skip` and `@include` may have asked: for others a plan does not hold. */
  readonly variables: Record<string, unknown>;
  /**
   * Plans what is asked of an object.
   *
   * @throws Unplanned
   */
  planObject(
    type: GraphQLObjectType,
    asked: ReadonlyMap<string, readonly FieldNode[]>,
  ): ObjectFiller;
  /** How many fields were planned so far. */
  fields: number;
}
