import { describeDay } from "../../period";
import { guidanceOn, GuidanceTopic } from "../../guidance/guidance";
import { html, type Html, type Part } from "./html";
import type { Pack } from "./pack";
import { nothing, sentences, type Section } from "./page-parts";

type Story = Pack["caseStudies"]["nodes"][number];
type Question = Pack["openQuestions"]["nodes"][number];
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
export function questionsSection({ openQuestions: { nodes, pageInfo } }: Pack): Section {
  const open =
    nodes.length === 0
      ? nothing("No question is open. Agree at least one in the meeting, and log what you try.")
      : html`${nodes.map(questionPart)}
        ${pageInfo.hasNextPage && nothing("There are older ones as well.")}`;
  return { id: "questions", title: "Questions", content: open };
}

const KINDS: Readonly<Record<Entry["kind"], string>> = {
  DISCUSSED: "Discussed",
  TRIED: "Tried",
  NEXT_DATA: "What the next data said",
  CLOSED: "Closed",
  OPENED_AGAIN: "Opened again",
};

const questionPart = ({ question, figure, service, entries }: Question): Html =>
  html`<article>
    <h3>${question}</h3>
    ${service && html`<p class="kind">${service.name}</p>`} ${figure && html`<p>${figure}</p>`}
    ${sentences(entries.nodes.map(entryPart))}
    ${entries.nodes.length === 0 && nothing("Nothing is logged of it yet.")}
    ${entries.pageInfo.hasNextPage && nothing("The log goes on: see the question itself.")}
  </article>`;

const entryPart = ({ kind, happenedOn, body, tookPart }: Entry): Part =>
  html`<strong>${KINDS[kind]}</strong>,
    ${describeDay(happenedOn)}${tookPart.length > 0 && `, with ${tookPart.join(", ")}`}: ${body}`;
