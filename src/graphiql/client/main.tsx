import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./style.css";
import { App } from "./app";
import { loadQuestions } from "./load-questions";
import { readSettings } from "./settings";
import { provideWorkers } from "./workers";

async function start(): Promise<void> {
  const { root, endpoint, questionsUrl, viewer } = readSettings();
  provideWorkers();
  const outcome = await loadQuestions(questionsUrl);
  createRoot(root).render(<App endpoint={endpoint} outcome={outcome} viewer={viewer} />);
}

void start();
