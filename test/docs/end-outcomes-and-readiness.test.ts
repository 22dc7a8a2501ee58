import { encodeId } from "../../src/graphql/global-id";
import type { TestApi } from "../support/api";
import { describeWorkedPage, type Ids } from "./worked-page";

describeWorkedPage({ name: "end-outcomes-and-readiness.md", fewest: 7, ids: findIds });

async function findIds({ database }: TestApi): Promise<Ids> {
  const [row] = await database.dataSource.query(`
    select (select id from checklist) as checklist,
      (select id from readiness_review where closed_on is null) as review,
      (select id from engagement where reference = 'E0001') as engagement,
      (select n.id from node n join model_version v on v.id = n.model_version_id
       where v.status = 'published' and n.reference = 'keep_home') as outcome,
      (select n.id from node n join model_version v on v.id = n.model_version_id
       where v.status = 'published' and n.reference = 'bills') as bills`);
  return {
    checklist: encodeId("checklist", row.checklist),
    review: encodeId("readinessReview", row.review),
    engagement: encodeId("engagement", row.engagement),
    outcome: encodeId("node", row.outcome),
    bills: encodeId("node", row.bills),
  };
}
