import { readDisclosurePolicy } from "../../src/disclosure/disclosure-env";
import { StartError } from "../../src/start-error";

describe("the policy from the environment", () => {
  it("has defaults", () => {
    expect(readDisclosurePolicy({})).toEqual({
      ...{ threshold: 10, rounding: 0, dimensions: ["age_band", "gender"], yearStarts: "04" },
    });
  });

  it("reads what is set", () => {
    const policy = readDisclosurePolicy({
      ...{ DISCLOSURE_THRESHOLD: "7", DISCLOSURE_ROUNDING: "5", DISCLOSURE_DIMENSIONS: " gender " },
      DISCLOSURE_YEAR_STARTS: "01",
    });
    expect(policy).toEqual({ threshold: 7, rounding: 5, dimensions: ["gender"], yearStarts: "01" });
    expect(readDisclosurePolicy({ DISCLOSURE_DIMENSIONS: "" }).dimensions).toEqual([]);
  });

  it.each([
    ["DISCLOSURE_THRESHOLD", "4"],
    ["DISCLOSURE_THRESHOLD", "ten"],
    ["DISCLOSURE_THRESHOLD", "-10"],
    ["DISCLOSURE_ROUNDING", "10"],
    ["DISCLOSURE_DIMENSIONS", "a,b,c,d"],
    ["DISCLOSURE_DIMENSIONS", "age band"],
    ["DISCLOSURE_YEAR_STARTS", "13"],
    ["DISCLOSURE_YEAR_STARTS", "4"],
  ])("refuses %s=%s and says what would do", (name, value) => {
    const read = () => readDisclosurePolicy({ [name]: value });
    expect(read).toThrow(StartError);
    expect(read).toThrow(new RegExp(`${name} is "${value}": give`));
  });
});
