import { divide, Exact, sum, toAnswer } from "../../src/domain/indicator/exact";

/** The same numbers each time. */
function numbers(): () => Exact {
  let state = 20_261_122;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return () => {
    const digits = Array.from({ length: 1 + next(18) }, () => next(10)).join("");
    const point = next(digits.length + 1);
    const text = `${digits.slice(0, point) || "0"}.${digits.slice(point) || "0"}`;
    return new Exact(next(2) === 0 ? text : `-${text}`);
  };
}

describe("a division", () => {
  it("gives what digit by digit would", () => {
    const number = numbers();
    for (let i = 0; i < 5_000; i += 1) {
      const [dividend, divisor] = [number(), number()];
      if (divisor.eq("0")) continue;
      const [found, wanted] = [divide(dividend, divisor), dividend.div(divisor)];
      expect(found.toFixed()).toBe(wanted.toFixed());
      expect(toAnswer(found)).toBe(toAnswer(wanted));
    }
  });

  it.each([
    ["1", "3", "0.3333333333333333333333333333333333333333"],
    ["2", "3", "0.6666666666666666666666666666666666666667"],
    ["-2", "3", "-0.6666666666666666666666666666666666666667"],
    ["5", `2${"0".repeat(41)}`, "0"],
    ["5", `1${"0".repeat(41)}`, "0.0000000000000000000000000000000000000001"],
    ["0", "-7", "0"],
    ["1000000000000", "0.000001", "1000000000000000000"],
  ])("%s / %s is %s, half-up", (dividend, divisor, wanted) => {
    const found = divide(new Exact(dividend), new Exact(divisor));
    expect(found.toFixed()).toBe(wanted);
    expect(found.toFixed()).toBe(new Exact(dividend).div(new Exact(divisor)).toFixed());
  });

  it("by nothing is none", () => {
    expect(() => divide(new Exact("1"), new Exact("0"))).toThrow(RangeError);
  });
});

describe("a sum", () => {
  it("gives what adding one by one would", () => {
    const number = numbers();
    for (let i = 0; i < 2_000; i += 1) {
      const texts = Array.from({ length: i % 7 }, () => number().toFixed(i % 5));
      const wanted = texts.reduce((so, text) => so.plus(text), new Exact("0"));
      expect(sum(texts).toFixed()).toBe(wanted.toFixed());
    }
  });

  it.each([
    [[], "0"],
    [["0.1", "0.2"], "0.3"],
    [["-0.1", "0.10"], "0"],
    [["9999999999999", "9999999999999"], "19999999999998"],
    [["99999999999999999999", "0.000001"], "99999999999999999999.000001"],
    [Array.from({ length: 101 }, () => "9999999999999"), "1009999999999899"],
  ])("of %j is %s", (texts, wanted) => {
    expect(sum(texts).toFixed()).toBe(wanted);
  });
});
