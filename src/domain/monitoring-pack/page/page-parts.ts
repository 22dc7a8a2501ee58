import { html, type Html, type Part } from "./html";

/** A part of the page that can be come to by its heading, from the list of contents too. */
export interface Section {
  /** Of its heading, in the page's address. */
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

export const section = ({ id, title, content }: Section): Html =>
  html` <section aria-labelledby="${id}" class="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;

/** A table with a caption for those who have it read out. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Part[])[],
): Html {
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`);
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${rows.map(row)}
    </tbody>
  </table>`;
}

const row = ([first, ...rest]: readonly Part[]): Html =>
  html`<tr>
    <th scope="row">${first ?? null}</th>
    ${rest.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;

/** Sentences one below the other; nothing where there are none. */
export const sentences = (texts: readonly Part[], kind = "plain"): Part =>
  texts.length > 0 &&
  html`<ul class="${kind}">
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ul>`;

/** What is said where there is nothing to show. */
export const nothing = (words: string): Html => html`<p class="quiet">${words}</p>`;
