import { Extensions } from "type-graphql";

/** Whom something tells of: by their own keys, or by those of what is known of them. */
export interface Whom {
  readonly serviceUsers?: readonly string[];
  readonly engagements?: readonly string[];
  readonly readings?: readonly string[];
}

interface Declaration {
  /** As tables are named. */
  readonly kind: string;
  readonly whomOf: (value: never) => Whom;
}

/** The name under which a type of the schema says that it tells of people. */
const MARK = "tellsOf";

const declarations = new Map<unknown, Declaration>();

/**
 * Declares that a GraphQL type tells of persons: whoever is given one of it leaves an event in the
 * audit trail. Types that are reached through such a type alone need no declaration of their own.
 *
 * @param kind what it is, as tables are named
 * @param whomOf whom one of it is about
 */
export function TellsOf<T extends object>(kind: string, whomOf: (value: T) => Whom) {
  return (target: abstract new (...args: never[]) => T): void => {
    declarations.set(target, { kind, whomOf });
    Extensions({ [MARK]: kind })(target);
  };
}

/** Whether a type of the schema is declared to tell of persons. */
export function tellsOfPersons(type: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): boolean {
  return type.extensions[MARK] !== undefined;
}

/** What a value that is part of an answer tells, and of whom; null where it tells of nobody. */
export function toldBy(value: object): (Whom & { readonly kind: string }) | null {
  const declaration = declarations.get(value.constructor);
  return declaration ? { kind: declaration.kind, ...declaration.whomOf(value as never) } : null;
}
