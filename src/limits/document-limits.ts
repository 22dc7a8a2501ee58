import { GraphQLError, type DocumentNode } from "graphql";
import { FragmentCycle, measure, type DocumentSize } from "./document-size";

/** Most of everything that a document may have. */
export interface DocumentLimits extends Readonly<Omit<DocumentSize, "valueDepth">> {
  /** Characters of the text, comments and white space too: nothing of a longer one is read. */
  readonly characters: number;
  /** Words, names and punctuation marks of the text; the parser stops there. */
  readonly tokens: number;
}

/** Lists and objects within each other that an argument may have: no input of ours goes as deep. */
const MAX_VALUE_DEPTH = 20;

/** What a limit bounds, in the words of its refusal. */
const WORDS: Readonly<Record<keyof DocumentSize, string>> = {
  depth: "fields below each other",
  fields: "fields (those of a fragment each time it is spread)",
  aliases: "aliases",
  rootFields: "fields at its top",
  directives: "directives",
  fragments: "fragments",
  valueDepth: "lists and objects within each other in an argument",
};

/**
 * Why a text is not even to be parsed; null when it is sound. Comments are no tokens to the parser,
 * and yet it keeps each of them with the document.
 */
export function refusalOfText(text: string, { characters }: DocumentLimits): GraphQLError | null {
  if (text.length <= characters) return null;
  return tooLarge("characters", text.length, characters);
}

/**
 * Why a document is not even to be validated: it asks for more of something than is allowed, or a
 * fragment of it spreads itself. Null when it is sound.
 */
export function refusalOf(document: DocumentNode, limits: DocumentLimits): GraphQLError | null {
  // Before anything follows the fragments from one to the next.
  const fragments = document.definitions.filter(({ kind }) => kind === "FragmentDefinition").length;
  if (fragments > limits.fragments) return tooLarge("fragments", fragments, limits.fragments);
  try {
    return refusalOfSize(measure(document), limits);
  } catch (error) {
    if (!(error instanceof FragmentCycle)) throw error;
    return new GraphQLError(`The fragment "${error.fragment}" spreads itself: leave that out.`, {
      extensions: { code: "GRAPHQL_VALIDATION_FAILED", http: { status: 400 } },
    });
  }
}

function refusalOfSize(size: DocumentSize, limits: DocumentLimits): GraphQLError | null {
  const allowed: DocumentSize = { ...limits, valueDepth: MAX_VALUE_DEPTH };
  for (const part of Object.keys(WORDS) as (keyof DocumentSize)[]) {
    if (size[part] > allowed[part]) return tooLarge(part, size[part], allowed[part]);
  }
  return null;
}

function tooLarge(
  part: keyof DocumentSize | "characters",
  has: number,
  allowed: number,
): GraphQLError {
  const message =
    part === "characters"
      ? `The document has ${has} characters: at most ${allowed} are allowed. Send long values as ` +
        "variables."
      : `The document has ${has} ${WORDS[part]}: at most ${allowed} are allowed. ` +
        "Ask in several requests.";
  return new GraphQLError(message, {
    extensions: { code: "QUERY_TOO_LARGE", limit: part, allowed, http: { status: 400 } },
  });
}
