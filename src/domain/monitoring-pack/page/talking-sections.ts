import { describeDay } from "../../period";
import { guidanceOn, GuidanceTopic } from "../../guidance/guidance";
import { html, type Html, type Part } from "./html";
import type { Pack } from "./pack";
import { nothing, sentences, type Section } from "./page-parts";

type Story = Pack["caseStudies"]["nodes"][number];
type Question = Pack["openQuestions"]["nodes"][number];
type Suggestion = Pack["suggestedQuestions"][number];
type Entry = Question["entries"]["nodes"][number];

/** Stories that were shared. */
export function storiesSection({ caseStudies: { nodes, pageInfo } }: Pack): Section {
  const content =
    nodes.length === 0
      ? nothing(
          "No story is shared. A provider may write one, and share it once the person it is about " +
            "has agreed.",
        )
      : html`<p>${guidanceOn(GuidanceTopic.STORIES)}</p>
          ${nodes.map(storyPart)}
          ${pageInfo.hasNextPage && nothing("There are older ones as well.")}`;
  return { id: "stories", title: "Stories", content };
}

const storyPart = ({ title, body, service }: Story): Html =>
  html`<article>
    <h3>${title}</h3>
    <p class="kind">${service.name}</p>
    <blockquote>${body}</blockquote>
  </article>`;

/** What is asked and talked about, and what may be asked next. */
export function questionsSection({ openQuestions, suggestedQuestions }: Pack): Section {
  const { nodes, pageInfo } = openQuestions;
  const next = suggestedQuestions.filter(({ asked }) => asked === null);
  const content = html`<h3>Open</h3>
    ${nodes.length === 0 && nothing("No question is open. Agree on one, and log what you try.")}
    ${nodes.map(questionPart)} ${pageInfo.hasNextPage && nothing("There are older ones as well.")}
    <h3>To choose from</h3>
    ${
      next.length === 0
        ? nothing("The figures suggest nothing more, which is no praise: too little may be known.")
        : html`<p>${guidanceOn(GuidanceTopic.QUESTIONS)}</p>`
    }
    ${sentences(next.map(suggestionPart))}`;
  return { id: "questions", title: "Questions", content };
}

const suggestionPart = ({ question, figure }: Suggestion): Html =>
  html`<p><strong>${question}</strong></p>
    <p>${figure}</p>`;

const KINDS: Readonly<Record<Entry["kind"], string>> = {
  DISCUSSED: "Discussed",
  TRIED: "Tried",
  NEXT_DATA: "What the next data said",
  CLOSED: "Closed",
  OPENED_AGAIN: "Opened again",
};

const questionPart = ({ question, figure, service, entries }: Question): Html =>
  html`<article>
    <h4>${question}</h4>
    ${service && html`<p class="kind">${service.name}</p>`} ${figure && html`<p>${figure}</p>`}
    ${sentences(entries.nodes.map(entryPart))}
    ${entries.nodes.length === 0 && nothing("Nothing is logged of it yet.")}
    ${entries.pageInfo.hasNextPage && nothing("The log goes on: see the question itself.")}
  </article>`;

const entryPart = ({ kind, happenedOn, body, tookPart }: Entry): Part =>
  html`<strong>${KINDS[kind]}</strong>,
    ${describeDay(happenedOn)}${tookPart.length > 0 && `, with ${tookPart.join(", ")}`}: ${body}`;
