import type { OperationContext } from "../../context";
import { decodeId } from "../../graphql/global-id";
import { byIdOrNames } from "../../graphql/lookup";
import { readPseudonym } from "../../pseudonyms/pseudonym-text";
import type { ServiceUserArgs } from "./service-user.inputs";
import { pseudonymKey } from "./service-user.loaders";
import type { ServiceUserEntity } from "./service-user.entity";

/**
 * The person that arguments name.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when they name nobody, or in two ways
 */
export async function findServiceUser(
  { loaders, pseudonyms }: OperationContext,
  { id, provider, pseudonym, caseReference }: ServiceUserArgs,
): Promise<ServiceUserEntity | null> {
  const { byId, byPseudonym } = loaders.serviceUser;
  const find = (key: string): Promise<ServiceUserEntity | null> =>
    byId.load(decodeId("serviceUser", key));
  if (caseReference == null) {
    return byIdOrNames(id, { provider, pseudonym }, find, async (by, name) => {
      const organisationId = decodeId("organisation", by);
      const read = readPseudonym(name);
      return read === null ? null : byPseudonym.load(pseudonymKey(organisationId, read));
    });
  }
  return byIdOrNames(id, { provider, pseudonym, caseReference }, find, async (by, known) => {
    const organisationId = decodeId("organisation", by);
    const organisation = await loaders.organisation.byId.load(organisationId);
    if (!organisation) return null;
    const made = pseudonyms.pseudonymOf(organisation.reference, known);
    return byPseudonym.load(pseudonymKey(organisationId, made));
  });
}
