import { readBiArguments } from "../../src/commands/bi-arguments";

describe("npm run bi", () => {
  const wrong: [args: string[], said: RegExp][] = [
    [[], /Say what to do/],
    [["make"], /What is "make"/],
    [["add-login"], /Say which login/],
    [["add-login", "Power BI", "--as", "a"], /The login "Power BI" cannot be/],
    [["add-login", "pg_bi", "--as", "a"], /cannot be/],
    [["add-login", "power_bi"], /on whose behalf/],
    [["add-login", "power_bi", "--as", "a", "--days", "0"], /--days is "0"/],
    [["list", "--as", "a"], /Only add-login has --as/],
    [["remove-login", "power_bi", "--days", "1"], /--days/],
    [["list", "x"], /What is "x"/],
  ];
  it.each(wrong)("says how it is used for %j", (args, said) => {
    expect(() => readBiArguments(args)).toThrow(said);
    expect(() => readBiArguments(args)).toThrow("Usage: npm run bi");
  });
});
