import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import type { Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Organisation } from "../organisation/organisation.type";
import { Star } from "../star/star.type";
import { NestedLicencesArgs } from "./licence.inputs";
import { licencesOfOrganisation, licencesOfStar } from "./licence.repository";
import { type Licence, LicenceConnection, toLicence } from "./licence.type";

@Resolver(() => Organisation)
export class OrganisationLicencesResolver {
  @FieldResolver(() => LicenceConnection, {
    description: "Its licences for Stars, in the order in which they begin to hold.",
  })
  licences(
    @Ctx() context: OperationContext,
    @Root() { row }: Organisation,
    @Args(() => NestedLicencesArgs) args: NestedLicencesArgs,
  ): Promise<Connection<Licence>> {
    return listConnection(context, licencesOfOrganisation(args), row.id, args, toLicence);
  }
}

@Resolver(() => Star)
export class StarLicencesResolver {
  @FieldResolver(() => LicenceConnection, {
    description: "Who holds a licence for it, in the order in which they begin to hold.",
  })
  licences(
    @Ctx() context: OperationContext,
    @Root() { row }: Star,
    @Args(() => NestedLicencesArgs) args: NestedLicencesArgs,
  ): Promise<Connection<Licence>> {
    return listConnection(context, licencesOfStar(args), row.id, args, toLicence);
  }
}
