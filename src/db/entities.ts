import { OrganisationEntity } from "../domain/organisation/organisation.entity";

/** Every table, for TypeORM; migrations are the truth, and a test compares the two. */
export const ENTITIES = [OrganisationEntity];
