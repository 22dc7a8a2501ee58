import { sampleSize, standardErrors } from "../../src/domain/reading-quality/sample-size";
import { describeWorkedPage, readPage } from "./worked-page";

const NAME = "data-quality.md";

describeWorkedPage({ name: NAME, fewest: 7 }, () => {
  it("sizes its sample by the formula", () => {
    const found = /of (\d+) readings (\d+) are drawn/.exec(readPage(NAME))!.map(Number);
    const [, population, size] = found;
    expect(sampleSize({ margin: 0.1, z: standardErrors(0.9) }, population!)).toBe(size);
  });
});
