import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from "graphql";

/** What is another at another moment of the same day, or changes without a trace: last uses, ends. */
const FLEETING_THINGS = ["AccessToken", "AuditEvent", "Invitation", "OrganisationPerson"];

/** With their lists: how many are open is another number once one of them ends. */
const FLEETING = new Set(FLEETING_THINGS.flatMap((name) => [name, `${name}Connection`]));

const known = new WeakMap<DocumentNode, boolean>();

/** Whether what a document asks for stays as it is until something is written. */
export function isLasting(schema: GraphQLSchema, document: DocumentNode): boolean {
  const found = known.get(document);
  if (found !== undefined) return found;
  const types = new TypeInfo(schema);
  let lasts = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        if (FLEETING.has(types.getParentType()?.name ?? "")) lasts = false;
      },
    }),
  );
  known.set(document, lasts);
  return lasts;
}
