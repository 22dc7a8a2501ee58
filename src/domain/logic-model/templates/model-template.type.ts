import { Field, Int, ObjectType } from "type-graphql";
import { NodeLayer } from "../../node/node.entity";
import type { ModelTemplate as Template, TemplateNode } from "./template.types";

@ObjectType({ description: "One box of a template." })
export class ModelTemplateNode {
  constructor(private readonly node: TemplateNode) {}

  @Field(() => NodeLayer, { description: "Which column of the logic model it stands in." })
  get layer(): NodeLayer {
    return this.node.layer as NodeLayer;
  }

  @Field(() => String, { description: "What it says, to be put in your own words." })
  get title(): string {
    return this.node.title;
  }

  @Field(() => String, { description: "What to think of when filling it in." })
  get guidance(): string {
    return this.node.guidance;
  }
}

@ObjectType({ description: "A logic model to start from: `createLogicModel(fromTemplate:)`." })
export class ModelTemplate {
  constructor(private readonly template: Template) {}

  @Field(() => String, { description: "What `fromTemplate` names it by." })
  get code(): string {
    return this.template.code;
  }

  @Field(() => String, { description: "What it is called." })
  get title(): string {
    return this.template.title;
  }

  @Field(() => String, { description: "When to start from it." })
  get description(): string {
    return this.template.description;
  }

  @Field(() => [ModelTemplateNode], { description: "Its boxes, from inputs to final outcomes." })
  get nodes(): ModelTemplateNode[] {
    return this.template.nodes.map((node) => new ModelTemplateNode(node));
  }

  @Field(() => Int, { description: "How many arrows it has between its boxes." })
  get linkCount(): number {
    return this.template.links.length;
  }

  @Field(() => Int, { description: "How many indicators it suggests." })
  get indicatorCount(): number {
    return this.template.nodes.reduce((sum, node) => sum + (node.indicators?.length ?? 0), 0);
  }
}
