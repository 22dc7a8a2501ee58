/** What services are called, as the forms of words: `s?` for a plural, and so on. */
const THINGS: readonly string[] = [
  // Places and meetings
  "day (?:centre|center|care|service|club|opportunit(?:y|ies))s?",
  "drop-?ins?",
  "lunch clubs?",
  "(?:support|recovery|self-help|peer|therapy|women's|men's) groups?",
  "groups? sessions?",
  "clinics?",
  "hubs?",
  "(?:aa|na) meetings?",
  "appointments?",
  "sessions?",
  "courses?",
  "programmes?",
  "workshops?",
  "training",
  "placements?",
  // Help at home, and what is put in
  "(?:home|day|night|personal|nursing|domiciliary|extra) care",
  "homecare",
  "care (?:package|visit|call|plan)s?",
  "packages? of care",
  "meals on wheels",
  "respite(?: care| breaks?)?",
  "telecare",
  "(?:pendant|community|fall|falls) alarms?",
  "(?:grab|hand) ?rails?",
  "equipment",
  "adaptations?",
  "direct payments?",
  "personal budgets?",
  "transport service",
  "floating support",
  "outreach",
  "befriending(?: service)?",
  "mentoring",
  "advocacy",
  "cleaning",
  // Treatment and looking at
  "counselling",
  "(?:[a-z]+ )?therapy",
  "physio(?:therapy)?",
  "detox",
  "rehab(?:ilitation)?",
  "cbt",
  "assessments?",
  "referrals?",
  // Where one is put
  "(?:care|nursing|residential) homes?",
  "residential care",
  "sheltered (?:housing|accommodation)",
  "supported (?:housing|accommodation|living)",
  "hostels?",
];

/** Who is paid to help. */
const WORKERS: readonly string[] = [
  "(?:support|key|care|social|outreach|recovery|case|housing) ?workers?",
  "carers?",
  "staff",
  "personal assistants?",
  "befrienders?",
  "mentors?",
  "advocates?",
  "counsellors?",
  "(?:occupational |speech |physio)?therapists?",
  "(?:district |community |psychiatric )?nurses?",
];

const PROVIDERS: readonly string[] = ["the team", "the service", "the agency", "the provider"];

/** Ways to say that somebody uses, is given or is sent to something. */
const USES: readonly string[] = [
  "attend(?:ing)?",
  "(?:go|going|get|getting) (?:to|on|onto|into|back to)",
  "mov(?:e|ing) (?:in)?to",
  "us(?:e|ing)",
  "access(?:ing)?",
  "receiv(?:e|ing)",
  "(?:get|getting|have|having|need|want|like|start|starting|see|seeing|keep|keeping)",
  "be (?:referred|allocated|assigned|assessed|given|offered|provided|placed|put|enrolled)(?: to| for| with| in| on)?",
  "engag(?:e|ing) (?:with|in)",
  "(?:tak(?:e|ing) part|participat(?:e|ing)) in",
  "join(?:ing)?",
  "(?:complet|finish)(?:e|ing)?",
  "(?:continue|carry on|stay)(?: with| at| in)?",
  "(?:sign up|enrol) (?:for|on|to)",
  "work(?:ing)? with",
  "meet(?:ing)? with",
];

const oneOf = (forms: readonly string[]): string => `(?:${forms.join("|")})`;

/** Any service or somebody who gives it. */
const SERVICE = oneOf([...THINGS, ...WORKERS]);

/** A few words between two others. */
const FEW = "(?:[\\w'-]+ ){0,4}?";

const HOW_MUCH = oneOf([
  "(?:once|twice|(?:\\w+) times|\\d+ (?:hours?|days?|visits?|calls?|sessions?)) (?:a|per|each|every) (?:day|week|fortnight|month|year)",
  "(?:\\w+) (?:hours?|days?|weeks?|visits?|calls?|sessions?) (?:a|per|each|every) (?:day|week|fortnight|month|year)",
  "(?:every|each) (?:day|week|fortnight|month|year)",
  "daily",
  "weekly",
  "fortnightly",
  "monthly",
]);

/** How the words name a service. */
export type ServiceLedKind = "use" | "worker" | "amount" | "thing";

/** Forms of words that name a service, the most telling first; each finds all its places. */
export const FORMS: readonly { readonly kind: ServiceLedKind; readonly form: RegExp }[] = [
  {
    kind: "worker",
    form: new RegExp(
      `\\b${oneOf([...WORKERS, ...PROVIDERS])} (?:to|will|should|must|can) (?!have\\b|know\\b)[\\w'-]+`,
      "g",
    ),
  },
  { kind: "amount", form: new RegExp(`\\b${SERVICE}\\b.{0,40}\\b${HOW_MUCH}\\b`, "g") },
  { kind: "amount", form: new RegExp(`\\b${HOW_MUCH} (?:of )?${FEW}${SERVICE}\\b`, "g") },
  { kind: "use", form: new RegExp(`\\b${oneOf(USES)} ${FEW}${SERVICE}\\b`, "g") },
  { kind: "thing", form: new RegExp(`^(?:an? |the |my |more |some |regular )?${SERVICE}\\b`, "g") },
];

/** Words that say what is to be different, or that less of a service is wanted. */
export const CHANGE = new RegExp(
  `\\b${oneOf([
    "so (?:that|i|we|my)",
    "in order to",
    "because",
    "without",
    "(?:on|by) my ?(?:own|self)",
    "myself",
    "instead of",
    "rather than",
    "no longer",
    "not (?:go|have|need|be)",
    "(?:need|see|use) (?:[\\w'-]+ ){0,3}less",
    "less often",
    "fewer",
    "feel",
    "(?:that|who) (?!will|to)[a-z]+",
  ])}\\b`,
);
