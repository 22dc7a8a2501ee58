import type { Response } from "express";
import type { DemoPerson } from "../../demo/demo-people";
import { escapeHtml } from "../../escape-html";
import { sendPage } from "../pages/page";

/** Shows whom one can be, a button each, and what they see. */
export function sendDemonstrationPage(
  response: Response,
  people: readonly DemoPerson[],
  to: string,
): void {
  const body = `<p>This is a demonstration: everybody in it is invented, and you may be any of them.</p>
      <ul>
        ${people.map((person) => item(person, to)).join("\n        ")}
      </ul>
      <p class="quiet">Only this machine can reach it. With data of your own, people sign in with your
        organisation's provider: <code>docs/deploy.md</code>.</p>`;
  sendPage(response, { status: 200, title: "Who would you like to be?", body });
}

function item({ key, name, role, sees }: DemoPerson, to: string): string {
  return `<li>
          <form method="post" action="/sign-in">
            <input type="hidden" name="person" value="${escapeHtml(key)}" />
            <input type="hidden" name="to" value="${escapeHtml(to)}" />
            <button type="submit"><strong>${escapeHtml(name)}, ${escapeHtml(role)}</strong>
              <span>${escapeHtml(sees)}</span></button>
          </form>
        </li>`;
}
