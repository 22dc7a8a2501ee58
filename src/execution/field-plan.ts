import type {
  FieldNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLResolveInfo,
} from "graphql";
import { getArgumentValues } from "graphql";
import { completerOf } from "./completers";
import type { Planning } from "./planning";
import { Unplanned, type Complete, type Run } from "./run";

type Arguments = Readonly<Record<string, unknown>>;

/** A field where a document asks for it. */
export interface FieldSite {
  /** The type that it is asked of. */
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  /** Its name in the answer. */
  readonly key: string;
  readonly nodes: readonly FieldNode[];
}

const NO_ARGUMENTS: Arguments = Object.freeze({});

/** How one field is answered. */
export class FieldPlan {
  readonly key: string;
  readonly complete: Complete;
  private readonly name: string;
  private readonly resolver: GraphQLFieldResolver<unknown, unknown> | undefined;
  private readonly number: number;
  private readonly info: GraphQLResolveInfo;

  constructor(
    planning: Planning,
    private readonly site: FieldSite,
  ) {
    const { field, key } = site;
    this.number = planning.fields++;
    this.key = key;
    this.name = field.name;
    this.resolver = field.resolve;
    this.info = infoOf(planning, site);
    this.complete = completerOf(field.type, { planning, nodes: site.nodes, info: this.info });
  }

  /** What the field's resolver gives, or else the property of its name, as in graphql-js. */
  resolve(run: Run, source: unknown): unknown {
    if (this.resolver) return this.resolver(source, this.argsIn(run), run.context, this.info);
    const value = propertyOf(source, this.name);
    if (typeof value !== "function") return value;
    return value.call(source, this.argsIn(run), run.context, this.info);
  }

  private argsIn(run: Run): Arguments {
    const { field, nodes } = this.site;
    if (field.args.length === 0) return NO_ARGUMENTS;
    return (run.args[this.number] ??= getArgumentValues(field, nodes[0]!, run.variables));
  }
}

function propertyOf(source: unknown, name: string): unknown {
  const hasProperties = typeof source === "object" ? source !== null : typeof source === "function";
  return hasProperties ? (source as Readonly<Record<string, unknown>>)[name] : undefined;
}

/**
 * What a resolver is told of its field. Where it stands in the answer a plan does not know, and of
 * the variables only for one request: a resolver that asks is left to the interpreter.
 */
function infoOf(planning: Planning, { type, field, nodes }: FieldSite): GraphQLResolveInfo {
  const { schema, operation, fragments } = planning;
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: type,
    schema,
    fragments,
    operation,
    rootValue: undefined,
    get path(): never {
      throw new Unplanned();
    },
    get variableValues(): never {
      throw new Unplanned();
    },
  };
}
