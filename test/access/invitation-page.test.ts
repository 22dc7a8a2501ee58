import { invitationLink } from "../../src/domain/access/invitation-link";
import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { accessScene, type AccessScene } from "./scene";

describe("the page of an invitation", () => {
  let api: TestApi;
  let scene: AccessScene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await accessScene(api);
  });
  afterAll(() => api.close());

  const headers = { "x-test-subject": "ada" };
  const post = (code: string, more: Record<string, string> = {}) =>
    fetch(`${api.url}/invitation`, {
      method: "POST",
      headers: { ...headers, ...more },
      body: new URLSearchParams({ code }),
    });

  it("is what a link leads to, where the server knows its address", () => {
    const link = invitationLink(new URL("https://thread.example.org"), "gti_A-b_c");
    expect(link).toBe("https://thread.example.org/invitation?code=gti_A-b_c");
    expect(invitationLink(null, "gti_A")).toBeNull();
  });

  it("asks, and accepts once it was told to", async () => {
    const { invitationCode: code } = await runMutation<{ invitationCode: string }>(
      api.as("admin-harbour"),
      "invitePerson",
      { organisation: scene.harbour.id, role: "PROVIDER_MANAGER", name: "Ada" },
      "... on InvitePersonSuccess { invitationCode }",
    );
    const page = await fetch(`${api.url}/invitation?code=${code}`, { headers });
    expect(await page.text()).toContain(`value="${code}"`);
    const rolesOf = async () =>
      (await api.as("ada").ask<{ viewer: { roles: string[] } }>("{ viewer { roles } }")).viewer
        .roles;
    expect(await rolesOf()).toEqual([]);
    const foreign = await post(code, { "sec-fetch-site": "cross-site" });
    expect(foreign.status).toBe(403);
    expect(await rolesOf()).toEqual([]);
    expect((await post(code)).status).toBe(200);
    expect(await rolesOf()).toEqual(["PROVIDER_MANAGER"]);
    const again = await post(code);
    expect([again.status, await again.text()]).toEqual([
      400,
      expect.stringContaining("You have accepted this invitation already"),
    ]);
  });

  it("shows nothing of what a link says but as text", async () => {
    const page = await fetch(`${api.url}/invitation?code=%22%3E%3Cscript%3E`, { headers });
    expect(await page.text()).not.toContain("<script>");
    expect((await post("nonsense")).status).toBe(400);
  });
});
