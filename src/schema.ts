import "reflect-metadata";
import {
  isInputObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
} from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { AuditEventResolver } from "./audit/audit-event.resolver";
import { traceReads } from "./audit/trace-reads";
import {
  AccessTokenResolver,
  OrganisationAccessTokensResolver,
  ViewerAccessTokensResolver,
} from "./domain/access-token/access-token.resolver";
import {
  ContractPartyResolver,
  OrganisationContractsResolver,
} from "./domain/contract/contract-party.resolver";
import { InvitationEditsResolver } from "./domain/access/invitation-edits.resolver";
import {
  InvitationResolver,
  OrganisationInvitationsResolver,
} from "./domain/access/invitation.resolver";
import {
  OrganisationPeopleResolver,
  OrganisationPersonResolver,
} from "./domain/access/organisation-person.resolver";
import { RoleGrantEditsResolver } from "./domain/access/role-grant-edits.resolver";
import {
  OrganisationRoleGrantsResolver,
  RoleGrantResolver,
  ViewerRoleGrantsResolver,
} from "./domain/access/role-grant.resolver";
import { ContractEditsResolver } from "./domain/contract/contract-edits.resolver";
import { ContractResolver } from "./domain/contract/contract.resolver";
import { ServiceResolver } from "./domain/service/service.resolver";
import { standBeside } from "./domain/guidance/stand-beside";
import { IndicatorResolver } from "./domain/indicator/indicator.resolver";
import { NodeIndicatorsResolver } from "./domain/indicator/node-indicators.resolver";
import {
  FigureMeasurementsResolver,
  FigureScopeResolver,
  IndicatorFiguresResolver,
  MissingMeasurementResolver,
} from "./domain/indicator/progress/figure.resolver";
import { LinkResolver } from "./domain/link/link.resolver";
import { EditLogicModelResolver } from "./domain/logic-model/builder/edit-logic-model.resolver";
import {
  ContractLogicModelsResolver,
  ModelTemplatesResolver,
} from "./domain/logic-model/contract-logic-models.resolver";
import { LogicModelDiffResolver } from "./domain/logic-model/logic-model-diff.resolver";
import { LogicModelDraftsResolver } from "./domain/logic-model/logic-model-drafts.resolver";
import { LogicModelEditsResolver } from "./domain/logic-model/logic-model-edits.resolver";
import {
  LogicModelEventResolver,
  LogicModelResolver,
} from "./domain/logic-model/logic-model.resolver";
import { LogicModelVersionResolver } from "./domain/logic-model/logic-model-version.resolver";
import { NodeStructureResolver } from "./domain/node/node-structure.resolver";
import { MappingResolver, OutcomeMappingsResolver } from "./domain/mapping/mapping.resolver";
import {
  FindingResolver,
  ModelCheckResolver,
  VersionCheckResolver,
} from "./domain/check/check.resolver";
import { ObjectiveResolver } from "./domain/objective/objective.resolver";
import {
  ContractMeasurementsResolver,
  IndicatorMeasurementsResolver,
} from "./domain/measurement/measurement-lists.resolver";
import { MeasurementMovesResolver } from "./domain/measurement/measurement-moves.resolver";
import { MeasurementResolver } from "./domain/measurement/measurement.resolver";
import { IndicatorTargetsResolver, TargetResolver } from "./domain/target/target.resolver";
import {
  ContractQualityResolver,
  EngagementJourneyResolver,
  OutcomeEvidenceResolver,
} from "./domain/evidence/evidence.resolver";
import {
  ContractStarEvidenceResolver,
  DerivationResolver,
  EvidenceScopeResolver,
  OutcomeStarEvidenceResolver,
  StarEvidenceCaveatsResolver,
} from "./domain/evidence/star-evidence.resolver";
import { OrganisationResolver } from "./domain/organisation/organisation.resolver";
import { EngagementEditsResolver } from "./domain/engagement/engagement-edits.resolver";
import {
  ContractEngagementsResolver,
  ServiceEngagementsResolver,
  ServiceUserEngagementsResolver,
  WorkerEngagementsResolver,
} from "./domain/engagement/engagement-lists.resolver";
import { EngagementRevisionResolver } from "./domain/engagement/engagement-revision.resolver";
import { EngagementResolver } from "./domain/engagement/engagement.resolver";
import {
  OrganisationServiceUsersResolver,
  ServiceUserResolver,
} from "./domain/service-user/service-user.resolver";
import {
  OrganisationLicencesResolver,
  StarLicencesResolver,
} from "./domain/licence/licence-holders.resolver";
import { LicenceResolver } from "./domain/licence/licence.resolver";
import { WorkerEditsResolver } from "./domain/worker/worker-edits.resolver";
import {
  OrganisationWorkersResolver,
  TrainingResolver,
  WorkerResolver,
} from "./domain/worker/worker.resolver";
import { ReadingDetailsResolver } from "./domain/reading/reading-details.resolver";
import { ReadingEditsResolver } from "./domain/reading/reading-edits.resolver";
import { EngagementReadingsResolver, ReadingResolver } from "./domain/reading/reading.resolver";
import { WithdrawalResolver } from "./domain/reading/withdrawal.resolver";
import { BandSetResolver } from "./domain/star/band-set.resolver";
import {
  EditionMappingResolver,
  StarEditionMappingsResolver,
} from "./domain/star/edition-mapping.resolver";
import { StarAreaResolver, StarResolver, StarStageResolver } from "./domain/star/star.resolver";
import {
  ContractViewerCanResolver,
  EngagementViewerCanResolver,
  LogicModelVersionViewerCanResolver,
  LogicModelViewerCanResolver,
  MeasurementViewerCanResolver,
  WithdrawalViewerCanResolver,
} from "./domain/viewer/viewer-can.resolver";
import { ViewerResolver } from "./domain/viewer/viewer.resolver";
import { enforcePermissions } from "./graphql/enforce-permissions";
import { readPlainly } from "./graphql/plain-fields";
import { showSubjects } from "./graphql/show-subjects";
import { NodeResolver } from "./graphql/node.resolver";
import { PAYING_RESOLVERS, PAYING_TYPES } from "./paying-resolvers";
import { PRACTICE_RESOLVERS, PRACTICE_TYPES } from "./practice-resolvers";
import { ImportResolver } from "./import/import.resolver";
import { ErasureResolver } from "./rights/erasure/erasure.resolver";
import { ContractRetentionResolver } from "./rights/retention/contract-retention.resolver";
import { RetentionResolver } from "./rights/retention/retention.resolver";
import { SubjectAccessResolver } from "./rights/subject-access/subject-access.resolver";

/** The one list of resolvers. */
const RESOLVERS: NonEmptyArray<new () => object> = [
  InvitationEditsResolver,
  InvitationResolver,
  OrganisationInvitationsResolver,
  OrganisationPeopleResolver,
  OrganisationPersonResolver,
  OrganisationRoleGrantsResolver,
  RoleGrantEditsResolver,
  RoleGrantResolver,
  ViewerRoleGrantsResolver,
  FindingResolver,
  ModelCheckResolver,
  ObjectiveResolver,
  VersionCheckResolver,
  ContractResolver,
  ContractEditsResolver,
  ContractPartyResolver,
  OrganisationContractsResolver,
  ServiceResolver,
  IndicatorResolver,
  NodeIndicatorsResolver,
  IndicatorFiguresResolver,
  IndicatorMeasurementsResolver,
  IndicatorTargetsResolver,
  FigureMeasurementsResolver,
  FigureScopeResolver,
  MissingMeasurementResolver,
  TargetResolver,
  MeasurementResolver,
  MeasurementMovesResolver,
  ContractMeasurementsResolver,
  LinkResolver,
  ContractLogicModelsResolver,
  EditLogicModelResolver,
  LogicModelDiffResolver,
  LogicModelDraftsResolver,
  LogicModelEditsResolver,
  LogicModelEventResolver,
  LogicModelResolver,
  LogicModelVersionResolver,
  ModelTemplatesResolver,
  NodeStructureResolver,
  MappingResolver,
  OutcomeMappingsResolver,
  ContractQualityResolver,
  ContractStarEvidenceResolver,
  DerivationResolver,
  EngagementJourneyResolver,
  EvidenceScopeResolver,
  OutcomeEvidenceResolver,
  OutcomeStarEvidenceResolver,
  StarEvidenceCaveatsResolver,
  ContractEngagementsResolver,
  EngagementEditsResolver,
  EngagementResolver,
  EngagementRevisionResolver,
  ServiceEngagementsResolver,
  ServiceUserEngagementsResolver,
  WorkerEngagementsResolver,
  OrganisationServiceUsersResolver,
  ServiceUserResolver,
  EngagementReadingsResolver,
  ReadingDetailsResolver,
  ReadingEditsResolver,
  ReadingResolver,
  WithdrawalResolver,
  BandSetResolver,
  LicenceResolver,
  OrganisationLicencesResolver,
  StarLicencesResolver,
  OrganisationWorkersResolver,
  TrainingResolver,
  WorkerEditsResolver,
  WorkerResolver,
  EditionMappingResolver,
  StarEditionMappingsResolver,
  StarAreaResolver,
  StarResolver,
  StarStageResolver,
  AccessTokenResolver,
  OrganisationAccessTokensResolver,
  ViewerAccessTokensResolver,
  ContractViewerCanResolver,
  EngagementViewerCanResolver,
  LogicModelVersionViewerCanResolver,
  LogicModelViewerCanResolver,
  MeasurementViewerCanResolver,
  WithdrawalViewerCanResolver,
  ViewerResolver,
  NodeResolver,
  OrganisationResolver,
  AuditEventResolver,
  ImportResolver,
  ErasureResolver,
  ContractRetentionResolver,
  RetentionResolver,
  SubjectAccessResolver,
  ...PAYING_RESOLVERS,
  ...PRACTICE_RESOLVERS,
];

/** Types that only interfaces or unions lead to. */
const ORPHANED_TYPES: object[] = [...PAYING_TYPES, ...PRACTICE_TYPES];

/** The GraphQL schema. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    orphanedTypes: ORPHANED_TYPES as never[],
    validate: false,
    // Apollo makes sure of the same when it starts.
    skipCheck: true,
    scalarsMap: [],
  });
  describeRoots(schema);
  readPlainly(schema);
  enforcePermissions(schema);
  showSubjects(schema);
  standBeside(schema);
  enforceOneOf(schema);
  traceReads(schema);
  return schema;
}

/** type-graphql prints `@Directive("@oneOf")` and enforces nothing: graphql-js asks the built type. */
function enforceOneOf(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const directives = type.astNode?.directives ?? [];
    if (isInputObjectType(type) && directives.some(({ name }) => name.value === "oneOf")) {
      type.isOneOf = true;
    }
  }
}

/** type-graphql has no place for the descriptions of the root types. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = "What can be asked. Everything of one answer is of one moment.";
  if (mutation) {
    mutation.description =
      "What can be changed. Each change happens wholly or not at all, and answers with a union: " +
      "its success, or the problem that stood against it.";
  }
}

/** The schema as sorted SDL, as `schema/schema.graphql` keeps it. */
export function printSortedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
