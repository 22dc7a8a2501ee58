import { serviceLed } from "../../src/domain/way-through/service-led/service-led";
import examples from "./service-led-examples.json";

interface Example {
  readonly words: string;
  readonly isServiceLed: boolean;
}

/** Examples that the check reads otherwise than a person does. */
const wrong = (some: readonly Example[]): string[] =>
  some
    .filter(({ words, isServiceLed }) => (serviceLed(words) !== null) !== isServiceLed)
    .map(({ words }) => words);

/** Found only by tuning the words to them: what the docs say of how often it is right would be a lie. */
const MISSED = [
  "Go to the memory café on Mondays",
  "Finish the six week anger management course",
  "Sign up for the gym on prescription",
];

describe("words that name a service in the place of an outcome", () => {
  it("are told from others in the examples that it was worked on with", () => {
    expect(wrong(examples.worked_on)).toEqual([]);
  });

  it("are told from others in examples that it had not seen, but for those that the page names", () => {
    expect(examples.held_out).toHaveLength(30);
    expect(wrong(examples.held_out)).toEqual(MISSED);
  });

  it("are asked about in the person's language, with the words as they stand", () => {
    const found = serviceLed("I’d like to Attend the Day Centre on Mondays");
    expect(found).toMatchObject({
      words: "Attend the Day Centre",
      question: "What would be different for you if you had this?",
    });
    expect(found!.inWords).toContain("“Attend the Day Centre” names a service");
  });

  it("are found in time that grows with the text alone", () => {
    expect(serviceLed("go to ".repeat(100_000))).toBeNull();
    expect(serviceLed(`${"a ".repeat(500)}staff will help`)).toBeNull();
  });

  it.each(["", "   ", "…", "مرحبا"])("are not found in %p", (words) => {
    expect(serviceLed(words)).toBeNull();
  });
});
