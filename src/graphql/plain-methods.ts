import type { GraphQLFieldResolver } from "graphql";
import type { FieldResolverMetadata } from "type-graphql/build/typings/metadata/definitions";
import type { ParamMetadata } from "type-graphql/build/typings/metadata/definitions/param-metadata";

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Arguments = Parameters<Resolve>[1];
type Class = abstract new (...args: never[]) => object;

/** Gives one parameter of a method, or `UNKNOWN`. */
type Take = (...call: Parameters<Resolve>) => unknown;

/** A parameter that type-graphql makes something of. */
const UNKNOWN = Symbol("unknown");

const instances = new Map<unknown, object>();

/**
 * Calls the method of a resolver class directly, with what its decorators ask for. type-graphql goes
 * to each by way of its container, sorts its parameters and waits for the arguments to be validated,
 * which ours never are. What it would make instances of (inputs, objects of another class) is left to
 * `otherwise`, as is a method that anything stands in front of.
 */
export function callPlainly(
  { target, methodName, params = [], middlewares = [], roles }: FieldResolverMetadata,
  otherwise: Resolve,
): Resolve {
  if (middlewares.length > 0 || roles) return otherwise;
  const takes = [...params].sort((a, b) => a.index - b.index).map(takeOf);
  if (takes.includes(null)) return otherwise;
  const resolver = instanceOf(target);
  const method = Reflect.get(resolver, methodName) as (...values: unknown[]) => unknown;
  return (source, args, context, info) => {
    const values: unknown[] = [];
    for (const take of takes as readonly Take[]) {
      const value = take(source, args, context, info);
      if (value === UNKNOWN) return otherwise(source, args, context, info);
      values.push(value);
    }
    return method.apply(resolver, values);
  };
}

function instanceOf(target: unknown): object {
  const known = instances.get(target);
  if (known) return known;
  const made = new (target as new () => object)();
  instances.set(target, made);
  return made;
}

function takeOf(param: ParamMetadata): Take | null {
  if ("propertyName" in param && param.propertyName !== undefined) return null;
  switch (param.kind) {
    case "context":
      return (_source, _args, context) => context;
    case "info":
      return (_source, _args, _context, info) => info;
    case "root":
      return takeSource(param.getType?.() as Class | undefined);
    case "arg":
      return (_source, args) => (isSimple(args[param.name]) ? args[param.name] : UNKNOWN);
    case "args":
      return takeArguments(param.getType() as unknown as new () => Arguments);
    default:
      return null;
  }
}

function takeSource(type: Class | undefined): Take {
  if (!type) return (source) => source;
  return (source) => (source instanceof type ? source : UNKNOWN);
}

/** What a plan calls for each of many objects has the same arguments for all of them. */
function takeArguments(type: new () => Arguments): Take {
  const known = new WeakMap<Arguments, unknown>();
  return (_source, args) => {
    const found = known.get(args);
    if (found !== undefined) return found;
    const made = Object.values(args).every(isSimple) ? argumentsOf(type, args) : UNKNOWN;
    known.set(args, made);
    return made;
  };
}

function argumentsOf(type: new () => Arguments, args: Arguments): Arguments {
  const made = new type();
  for (const name of Object.keys(made)) {
    if (made[name] === undefined && !(name in args)) Reflect.deleteProperty(made, name);
  }
  return Object.freeze(Object.assign(made, args));
}

/** Whether a value stays what it is: nothing has a class of ours, nor parts that have. */
function isSimple(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isSimple);
  return typeof value !== "object" || value === null || value instanceof Date;
}
