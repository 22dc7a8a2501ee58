import fc from "fast-check";
import { HOME, returnPath } from "../../src/auth/return-path";

describe("the way back after signing in", () => {
  it.each(["/graphiql", "/graphiql?a=1#b", "/", "/a/b"])("may be %s", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    undefined,
    ["/graphiql"],
    "/sign-in",
    "/sign-out",
    "/sign-in/callback?code=x",
  ])("never is %j", (path) => {
    expect(returnPath(path)).toBe(HOME);
  });

  it("stays on our own origin, whatever is asked for", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "\t",
      "\n",
      "@",
      ":",
      "evil.example",
      "%2f",
      "?",
      "#",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = returnPath(pieces.join(""));
        return new URL(path, "http://own.example").origin === "http://own.example";
      }),
      { numRuns: 5_000 },
    );
  });
});
