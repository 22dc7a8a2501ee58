import { isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { GUIDANCE, GuidanceTopic } from "../../src/domain/guidance/guidance";
import { GuidanceResolver } from "../../src/domain/guidance/guidance.resolver";
import { standBeside } from "../../src/domain/guidance/stand-beside";
import { STAR_SCORE_CAUTION } from "../../src/domain/indicator/progress/star-caution";
import { STAR_PRICE_CAUTION } from "../../src/domain/rate-card/price-caution";
import { createSchema } from "../../src/schema";

describe("guidance", () => {
  const schema = createSchema();

  /** The description of `Type.field`. */
  const describedAs = (name: string): string => {
    const [typeName = "", fieldName = ""] = name.split(".");
    const type = schema.getType(typeName);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      return type.getFields()[fieldName]?.description ?? "";
    }
    return "";
  };

  it("is there for every topic, once, and stands beside something", () => {
    expect(GUIDANCE.map(({ topic }) => topic)).toEqual(Object.values(GuidanceTopic));
    expect(GUIDANCE.filter(({ fields }) => fields.length === 0)).toEqual([]);
  });

  it("stands once in the description of each field that it concerns", () => {
    const pairs = GUIDANCE.flatMap(({ text, fields }) => fields.map((name) => ({ name, text })));
    const counts = pairs.map(({ name, text }) => [name, describedAs(name).split(text).length - 1]);
    expect(counts).toEqual(pairs.map(({ name }) => [name, 1]));
    // Of an interface, in what implements it as well.
    expect(describedAs("FinalOutcome.evidence")).toBe(describedAs("Outcome.evidence"));
  });

  it.each(["Mutation.setTargetz", "Nothing.title", "Query"])("stands beside no %s", (name) => {
    expect(() => standBeside(schema, [{ text: "Mind.", fields: [name] }])).toThrow(
      `guidance stands beside ${name}, which is not there`,
    );
  });

  it("says the same in cautions", () => {
    const textOn = (one: GuidanceTopic) => GUIDANCE.find(({ topic }) => topic === one)!.text;
    expect(STAR_SCORE_CAUTION).toContain(textOn(GuidanceTopic.TARGETS_ON_SCORES));
    expect(STAR_PRICE_CAUTION).toContain(textOn(GuidanceTopic.MONEY_ON_SCORES));
  });

  it("is found by topic, and by the field beside which it stands", () => {
    const resolver = new GuidanceResolver();
    const topicsOf = (...args: Parameters<GuidanceResolver["guidance"]>) =>
      resolver.guidance(...args).map(({ topic }) => topic);
    expect(topicsOf()).toEqual(Object.values(GuidanceTopic));
    expect(topicsOf([GuidanceTopic.STORIES, GuidanceTopic.TARGETS])).toEqual([
      GuidanceTopic.TARGETS,
      GuidanceTopic.STORIES,
    ]);
    expect(topicsOf(null, "Mutation.setTarget")).toEqual([GuidanceTopic.TARGETS]);
    expect(topicsOf(null, "Mutation.nothing")).toEqual([]);
  });
});
