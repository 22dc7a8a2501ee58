import {
  createUnionType,
  Field,
  Int,
  InterfaceType,
  ObjectType,
  type ClassType,
} from "type-graphql";
import type { Problem as DomainProblem } from "../domain/refusal";

@InterfaceType({ description: "Why a request was not carried out. Nothing was changed." })
export abstract class Problem {
  @Field(() => String, { description: "Stable, for programs." })
  code!: string;

  @Field(() => String, { description: "For people: what is wrong and what would be accepted." })
  message!: string;
}

@ObjectType({ description: "One thing that is wrong with an input." })
export class Issue {
  @Field(() => [String], {
    description:
      'Where in the input, outermost first, e.g. `["input", "operations", "3", "addNode", "title"]`.',
  })
  path!: string[];

  @Field(() => String, { description: "Stable, for programs, e.g. `REQUIRED`." })
  code!: string;

  @Field(() => String, { description: "What is wrong and what would be accepted." })
  message!: string;
}

@ObjectType({ implements: Problem, description: "The input breaks rules; all of them are named." })
export class ValidationFailed extends Problem {
  @Field(() => [Issue], { description: "Everything that is wrong, in the order of the input." })
  issues!: Issue[];
}

@ObjectType({
  implements: Problem,
  description: "Somebody else changed it in the meantime, or the name is taken.",
})
export class Conflict extends Problem {
  @Field(() => Int, {
    nullable: true,
    description: "The version it is at now; null where there is no version to compare.",
  })
  currentVersion!: number | null;
}

@ObjectType({
  implements: Problem,
  description: "What an id or a reference names is not there, or not for you to see.",
})
export class NotFound extends Problem {
  @Field(() => [String], { description: "Which part of the input names it, outermost first." })
  path!: string[];
}

@ObjectType({
  implements: Problem,
  description: "A rule of the domain stands against it. The message says what would be accepted.",
})
export class NotAllowed extends Problem {}

/** The GraphQL object of a domain problem. */
export function toProblem(problem: DomainProblem): Problem {
  const { kind, ...fields } = problem;
  switch (kind) {
    case "ValidationFailed":
      return Object.assign(new ValidationFailed(), { code: "VALIDATION_FAILED" }, fields);
    case "Conflict":
      return Object.assign(new Conflict(), { code: "CONFLICT" }, fields);
    case "NotFound":
      return Object.assign(new NotFound(), { code: "NOT_FOUND" }, fields);
    case "NotAllowed":
      return Object.assign(new NotAllowed(), fields);
  }
}

/** The union `<name>Result` of a mutation's success and the problems every mutation may have. */
export function resultUnion<T extends object>(name: string, success: ClassType<T>) {
  return createUnionType({
    name: `${name}Result`,
    description: `What \`${name[0]!.toLowerCase()}${name.slice(1)}\` answers: its success, or why it was not done.`,
    types: () => [success, ValidationFailed, Conflict, NotFound, NotAllowed] as const,
  });
}
