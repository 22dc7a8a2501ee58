/** How a pack looks: for a desk, a telephone and A4 paper. */
export const PACK_STYLE = `
:root { --ink: #1f1d1a; --accent: #8f5614; --line: #d7d2ca; --quiet: #5c5750; --back: #fbfaf8; --soft: #f3efe8; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
header, main, footer { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
footer { padding-bottom: 3rem; }
h1 { margin: 0; font-size: 1.7rem; line-height: 1.2; color: var(--accent); }
h2 { margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--accent); font-size: 1.3rem; line-height: 1.25; }
h3 { margin: 1.75rem 0 .35rem; font-size: 1.08rem; line-height: 1.3; }
h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
p { margin: .5rem 0; }
a { color: var(--accent); }
.quiet, .kind { color: var(--quiet); }
.kind { margin: 0; font-size: .85rem; }
.figure { margin: .35rem 0; }
.figure strong { font-size: 1.15rem; }
ul, ol { margin: .5rem 0; padding-left: 1.25rem; }
li { margin: .3rem 0; }
ul.bear { padding-left: 1.1rem; font-size: .92rem; color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
.figures { display: block; margin: .6rem 0; border-bottom: 1px solid var(--line); }
.figures > div { display: grid; grid-template-columns: 36% 1fr; gap: 0 1rem; padding: .4rem 0; border-top: 1px solid var(--line); font-size: .95rem; }
.figures dt { color: inherit; }
.figures p { margin: 0; }
.figures .bear { margin: .2rem 0 0; }
table { width: 100%; margin: .6rem 0; border-collapse: collapse; background: #fff; font-size: .95rem; }
caption { text-align: left; padding: .25rem 0; font-size: .88rem; color: var(--quiet); }
th, td { padding: .4rem .55rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--soft); }
tbody th { font-weight: 500; }
td p { margin: 0 0 .25rem; }
blockquote { margin: .5rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); white-space: pre-line; }
nav ol { columns: 2; column-gap: 2rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1.25rem 0; padding: .9rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
label { display: grid; gap: .15rem; font-size: .88rem; color: var(--quiet); }
input, button { padding: .4rem .6rem; border: 1px solid #8b857c; border-radius: .35rem; background: #fff; color: inherit; font: inherit; }
button { border-color: var(--accent); background: var(--accent); color: #fff; cursor: pointer; }
a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (max-width: 32rem) {
  header, main, footer { padding-left: .9rem; padding-right: .9rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  nav ol { columns: 1; }
  .figures > div { grid-template-columns: 1fr; gap: .1rem; }
  .figures dt { font-weight: 600; }
  .figures dd { margin: 0; }
  th, td { padding: .35rem .4rem; }
}
@page { size: A4; margin: 17mm 16mm 19mm; @bottom-right { content: counter(page) " of " counter(pages); font: 9pt system-ui, sans-serif; color: #5c5750; } }
@media print {
  body { background: none; font-size: 10pt; line-height: 1.4; }
  h1 { font-size: 17pt; }
  h2 { margin-top: 1.5rem; }
  h3 { margin-top: 1.1rem; }
  th, td { padding: .2rem .45rem; }
  header, main, footer { max-width: none; padding: 0; }
  form, nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, li, blockquote, .figures > div, .kept { break-inside: avoid; }
  .kind, .figure { break-after: avoid; }
  thead { display: table-header-group; }
  .quality { break-before: page; }
  p, li { orphans: 3; widows: 3; }
}
`;
