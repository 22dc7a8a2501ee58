import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { Contract } from "../contract/contract.type";
import { ServiceUser } from "../service-user/service-user.type";
import { Service } from "../service/service.type";
import {
  CaseStudiesArgs,
  CaseStudySuccess,
  ChangeCaseStudyInput,
  ChangeCaseStudyResult,
  ShareCaseStudyInput,
  ShareCaseStudyResult,
  WithdrawCaseStudyInput,
  WithdrawCaseStudyResult,
  WriteCaseStudyInput,
  WriteCaseStudyResult,
} from "./case-study.inputs";
import { caseStudiesOfContract } from "./case-study.repository";
import {
  changeCaseStudy,
  shareCaseStudy,
  withdrawCaseStudy,
  writeCaseStudy,
} from "./case-study.service";
import { CaseStudy, CaseStudyConnection, toCaseStudy } from "./case-study.type";

@Resolver(() => Contract)
export class ContractCaseStudiesResolver {
  @Requires("contract.read")
  @FieldResolver(() => CaseStudyConnection, {
    description:
      "Stories from its services, the last written first: a provider's own for its managers, " +
      "shared ones for all who take part in the contract.",
  })
  caseStudies(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => CaseStudiesArgs) args: CaseStudiesArgs,
  ): Promise<Connection<CaseStudy>> {
    return listConnection(context, caseStudiesOfContract(args.states), row.id, args, toCaseStudy);
  }
}

@Resolver(() => CaseStudy)
export class CaseStudyResolver {
  @FieldResolver(() => Service, { description: "The service that it is about." })
  async service(@Ctx() context: OperationContext, @Root() { row }: CaseStudy): Promise<Service> {
    return new Service(await present(context.loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => ServiceUser, {
    nullable: true,
    description:
      "Whom it is about, for their provider's managers alone; null for everybody else, and where " +
      "nobody was named.",
  })
  async about(
    @Ctx() context: OperationContext,
    @Root() { row }: CaseStudy,
  ): Promise<ServiceUser | null> {
    if (row.serviceUserId === null) return null;
    const user = await context.loaders.serviceUser.byId.load(row.serviceUserId);
    return user && new ServiceUser(user);
  }

  @Requires("case-study.write")
  @Mutation(() => WriteCaseStudyResult, {
    description: "Writes the draft of a case study, which its provider alone sees.",
  })
  writeCaseStudy(
    @Ctx() context: OperationContext,
    @Arg("input", () => WriteCaseStudyInput, { description: "The story." })
    input: WriteCaseStudyInput,
  ) {
    const { title, body } = input;
    const serviceId = decodeId("service", input.service);
    const serviceUserId = decodeOptionalId("serviceUser", input.about) ?? null;
    return mutate(context, {
      name: "writeCaseStudy",
      input,
      work: (session) => writeCaseStudy(session, { serviceId, title, body, serviceUserId }),
      answer: (id) => success(context, id),
    });
  }

  @Requires("case-study.write")
  @Mutation(() => ChangeCaseStudyResult, { description: "Changes the words of a draft." })
  changeCaseStudy(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeCaseStudyInput, { description: "Which draft, and other words." })
    input: ChangeCaseStudyInput,
  ) {
    const { version, title = null, body = null } = input;
    const id = decodeId("caseStudy", input.caseStudy);
    return mutate(context, {
      name: "changeCaseStudy",
      input,
      work: (session) => changeCaseStudy(session, id, version, { title, body }),
      answer: (found) => success(context, found),
    });
  }

  @Requires("case-study.write")
  @Mutation(() => ShareCaseStudyResult, {
    description:
      "Shares a draft with all who take part in the contract. It needs the person's consent, and " +
      "is refused where its words hold what leads to a person: a pseudonym, a reference, an " +
      "address, a number.",
  })
  shareCaseStudy(
    @Ctx() context: OperationContext,
    @Arg("input", () => ShareCaseStudyInput, { description: "Which draft, and the consent." })
    input: ShareCaseStudyInput,
  ) {
    const id = decodeId("caseStudy", input.caseStudy);
    return mutate(context, {
      name: "shareCaseStudy",
      input,
      work: (session) => shareCaseStudy(session, id, input.version, input),
      answer: (found) => success(context, found),
    });
  }

  @Requires("case-study.write")
  @Mutation(() => WithdrawCaseStudyResult, {
    description: "Takes a case study back: from then on its provider alone sees it.",
  })
  withdrawCaseStudy(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawCaseStudyInput, { description: "Which one, and why." })
    input: WithdrawCaseStudyInput,
  ) {
    const id = decodeId("caseStudy", input.caseStudy);
    return mutate(context, {
      name: "withdrawCaseStudy",
      input,
      work: (session) => withdrawCaseStudy(session, id, input.version, input.reason),
      answer: (found) => success(context, found),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<CaseStudySuccess> {
  const row = await present(context.loaders.caseStudy.byId.load(id));
  return new CaseStudySuccess(new CaseStudy(row));
}
