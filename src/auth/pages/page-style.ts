/** How the pages for signing in look: the colours of GraphiQL's page, light and dark. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --accent: #8f5614; --line: #d7d2ca; --quiet: #5c5750; --back: #fbfaf8; --card: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --accent: #e3b45f; --line: #403c37; --quiet: #b3ada4; --back: #1b1917; --card: #262320; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; color: var(--accent); }
h2 { margin: 2rem 0 .5rem; font-size: 1rem; }
p { margin: .5rem 0; }
.quiet { color: var(--quiet); }
ul { margin: 1.25rem 0; padding: 0; list-style: none; display: grid; gap: .6rem; }
form { margin: 0; }
button { display: block; width: 100%; padding: .7rem 1rem; border: 1px solid var(--line);
  border-radius: .5rem; background: var(--card); color: inherit; font: inherit; text-align: left;
  cursor: pointer; }
button:hover { border-color: var(--accent); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button strong { display: block; }
button span { color: var(--quiet); }
a { color: var(--accent); }
code { padding: .1em .3em; border-radius: .25rem; background: var(--card); border: 1px solid var(--line); }
pre { overflow-x: auto; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
pre code { padding: 0; border: 0; }
`;
