import { studentT95 } from "../../src/domain/evidence/student-t";

describe("Student's t for a 95% interval", () => {
  // Quantiles of 0.975; each agrees with the printed tables, with more digits than they have.
  it.each([
    [1, 12.706204736174694],
    [2, 4.302652729749464],
    [3, 3.182446305284263],
    [4, 2.7764451051977987],
    [5, 2.570581835636314],
    [10, 2.2281388519862748],
    [30, 2.042272456301238],
    [100, 1.983971518523552],
    [999, 1.962341461133449],
    [1000, 1.962339080826408],
    [1_000_000, 1.959966356814107],
  ])("with %d degrees of freedom is %d", (degrees, quantile) => {
    expect(Math.abs(studentT95(degrees) - quantile)).toBeLessThan(1e-11);
  });

  it("falls with each degree of freedom, where the sum gives way to the expansion too", () => {
    const values = Array.from({ length: 1_100 }, (_, i) => studentT95(i + 1));
    expect(values.every((value, i) => i === 0 || value < values[i - 1]!)).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])("is not there for %d", (degrees) => {
    expect(() => studentT95(degrees)).toThrow(RangeError);
  });
});
