import { defaultFieldResolver, isObjectType, type GraphQLSchema } from "graphql";
import { Extensions } from "type-graphql";
import type { OperationContext } from "../context";

const OF_OTHERS = "Somebody of another organisation is told of by that organisation alone.";

/** Says that a field tells who did something, where other organisations may read it as well. */
export function TellsWho(): MethodDecorator {
  return Extensions({ tellsWho: true }) as MethodDecorator;
}

/**
 * Answers such fields with the account for those who work for the same organisation, and for everybody
 * else with the organisation alone: accounts may be addresses.
 */
export function showSubjects(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.extensions.tellsWho) continue;
      field.description = `${field.description} ${OF_OTHERS}`;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = async (source, args, context: OperationContext, info) => {
        const subject: unknown = await resolve(source, args, context, info);
        if (typeof subject !== "string" || subject === context.viewer.subject) return subject;
        return (await context.loaders.roleGrant.shownAs.load(subject))?.shown ?? subject;
      };
    }
  }
}
