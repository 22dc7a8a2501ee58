import type { WordGroup } from "./word-group";

/** Words of procedure and of how things are done: what processes are made of. */
export const METHOD_WORDS: readonly WordGroup[] = [
  {
    tag: "procedure",
    nouns: `policy, procedure, protocol, process, guideline, strategy, framework, pathway, criterion,
      checklist, decision, agreement, audit, inspection, supervision, handover, complaint, referral,
      risk assessment, business plan, action plan, standard, scheme,
      quality standard, code of conduct, method, approach, mechanism, governance arrangement,
      information sharing agreement, team meeting, case conference, case file, file, register of risks`,
    others: `criteria, terms of reference, governance, eligibility, compliance, data protection,
      safeguarding, equal opportunities, confidentiality, consent, quality assurance, triage,
      record keeping, recording, joint working, multi agency, single assessment, shared assessment,
      person centred, case management, performance management, due diligence, co production`,
  },
  {
    tag: "handle",
    verbs: `acknowledge, record, report, review, audit, log, monitor, update, handle, check, sign, approve,
      process, triage, file, document, investigate, escalate, allocate, schedule, prioritise,
      supervise, inspect, notify, assess, respond, follow, comply, adhere, streamline, simplify,
      coordinate, co ordinate, standardise, agree, sign off, hand over`,
  },
  {
    tag: "collaborate",
    verbs: `involve, consult, ask, choose, collaborate, share, co produce, co design, communicate,
      liaise, consult with, sit on`,
    nouns: "partnership, consultation",
    others: `involvement, feedback, jointly, together with, in partnership, work with, working with,
      have a say, panel`,
  },
  {
    tag: "wait",
    verbs: "wait, delay",
    nouns: `waiting time, waiting list, wait, delay, turnaround time, response time, waiting period,
      backlog, lead time, queue, time between, time from`,
    others: "time taken, time it takes, timeliness, turnaround, how long, waiting",
  },
  { tag: "shorten", verbs: "shorten, speed up" },
  {
    tag: "manner",
    others: `in line with, in accordance with, according to, using, by means of, via, under the,
      in writing, face to face, as set out, following, on time, up to date, before each, before every,
      before any, on the day, consistently, regularly, whenever, at each, at every`,
  },
  {
    tag: "orgMeasure",
    nouns: `vacancy, vacancy rate, staff turnover, sickness absence, staff absence, occupancy rate,
      void, void rate, caseload, missed appointment, utilisation rate, staff sickness, vacant post,
      unfilled post, empty bed`,
    others: `turnover, staff retention, occupancy, throughput, productivity, utilisation, voids,
      bed blocking, sickness rate, sickness levels, caseloads`,
  },
  {
    tag: "shortPeriod",
    nouns: "hour, day, working day, week, fortnight, minute",
    others: "seconds",
  },
];
