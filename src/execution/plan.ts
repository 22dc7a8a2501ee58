import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
// What the interpreter itself collects fields with, so that both ask for the same in the same order.
import { collectFields } from "graphql/execution/collectFields";
import type { OperationContext } from "../context";
import { ObjectPlan } from "./object-plan";
import type { Data, Planning } from "./planning";
import { Run } from "./run";

/**
 * How the operation of a document is answered: worked out once, part by part as answers come to
 * need it, and then only followed. Nothing is generated as code: what a client writes stays data.
 * It answers what has no errors; the rest is left to the interpreter, which says what errors there
 * are and where.
 */
export class Plan {
  private readonly planning: Planning;
  private readonly root: ObjectPlan;

  /**
   * @param variables coerced; for others the plan holds where `@skip` and `@include` take the same
   * @throws Unplanned
   */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ) {
    const query = schema.getQueryType() as GraphQLObjectType;
    const fragments = fragmentsOf(document);
    this.planning = {
      schema,
      operation,
      fragments,
      variables,
      planObject: (type, asked) => new ObjectPlan(this.planning, type, asked),
      fields: 0,
    };
    const { selectionSet } = operation;
    const fields = collectFields(schema, fragments, variables, query, selectionSet);
    this.root = new ObjectPlan(this.planning, query, fields);
  }

  /** How many fields it knows of. */
  get fields(): number {
    return this.planning.fields;
  }

  /** The answer; null where the interpreter is to give it. */
  async answer(
    context: OperationContext,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Data | null> {
    const run = new Run(context, variables);
    try {
      const data = this.root.fill(run, undefined);
      return (await run.whenDone()) ? data : null;
    } catch {
      run.abandon();
      return null;
    }
  }
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
