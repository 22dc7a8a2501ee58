import { escapeHtml } from "../escape-html";

/** What the page is made of; all addresses are on our own origin. */
export interface PageAddresses {
  script: string;
  style: string;
  icon: string;
  endpoint: string;
  questions: string;
  /** Name of who is signed in; null where nobody signs in. */
  viewer: string | null;
}

/**
 * The page that starts GraphiQL. Settings travel as data attributes: an inline script would need
 * a looser content security policy.
 */
export function renderPage(addresses: PageAddresses): string {
  const { script, style, icon, endpoint, questions, viewer } = addresses;
  const signedIn = viewer === null ? "" : ` data-viewer="${escapeHtml(viewer)}"`;
  return document(
    `<link rel="icon" href="${escapeHtml(icon)}" type="image/svg+xml" />
    <link rel="stylesheet" href="${escapeHtml(style)}" />
    <script type="module" src="${escapeHtml(script)}"></script>`,
    `<div id="golden-thread" data-endpoint="${escapeHtml(endpoint)}" data-questions="${escapeHtml(questions)}"${signedIn}>
      <p class="starting" role="status">Starting…</p>
    </div>
    <noscript><p class="starting">This page needs JavaScript. The API itself is at ${escapeHtml(endpoint)}.</p></noscript>`,
  );
}

/** The page shown where the build step has not run. */
export function renderNotBuiltPage(endpoint: string): string {
  return document(
    "",
    `<h1>Golden Thread</h1>
    <p>This page has not been built yet. Run <code>npm run build</code> and reload.</p>
    <p>The API itself is at <code>${escapeHtml(endpoint)}</code>.</p>`,
  );
}

function document(head: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Golden Thread</title>
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}
