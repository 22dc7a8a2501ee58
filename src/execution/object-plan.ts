import type { FieldNode, GraphQLField, GraphQLObjectType } from "graphql";
import { getFieldDef } from "graphql/execution/execute";
import { FieldPlan } from "./field-plan";
import type { Data, ObjectFiller, Planning } from "./planning";
import { isPromise, Unplanned, type Run } from "./run";

/** A key that would be no property of an object, but its prototype. */
const NO_KEY = "__proto__";

/** What is asked of an object of one type. */
export class ObjectPlan implements ObjectFiller {
  private readonly fields: readonly FieldPlan[];

  /** @throws Unplanned */
  constructor(
    planning: Planning,
    type: GraphQLObjectType,
    asked: ReadonlyMap<string, readonly FieldNode[]>,
  ) {
    if (asked.has(NO_KEY)) throw new Unplanned();
    const fields: FieldPlan[] = [];
    for (const [key, nodes] of asked) {
      const field = getFieldDef(planning.schema, type, nodes[0]!) as Field | undefined;
      if (field) fields.push(new FieldPlan(planning, { type, field, key, nodes }));
    }
    this.fields = fields;
  }

  /** Answers what is asked of one object. */
  fill(run: Run, source: unknown): Data {
    const data: Data = {};
    for (const field of this.fields) {
      const value = field.resolve(run, source);
      if (isPromise(value)) {
        // Keys are in the order of the document, whatever comes first.
        data[field.key] = undefined;
        run.await(value, field.complete, data, field.key);
      } else data[field.key] = field.complete(run, value);
    }
    return data;
  }
}

type Field = GraphQLField<unknown, unknown>;
