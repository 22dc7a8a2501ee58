/** Which form of a verb a word is. */
export type VerbForm = "base" | "s" | "ed" | "ing";

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  build: ["built"], buy: ["bought"], choose: ["chose", "chosen"], come: ["came", "come"],
  cut: ["cut"], drink: ["drank", "drunk"], eat: ["ate", "eaten"], fall: ["fell", "fallen"],
  feed: ["fed"], feel: ["felt"], find: ["found"], gain: ["gained"], get: ["got"],
  give: ["gave", "given"], go: ["went", "gone"], grow: ["grew", "grown"], hand: ["handed"],
  hold: ["held"], keep: ["kept"], know: ["knew", "known"], lead: ["led"], learn: ["learnt"],
  leave: ["left"], lend: ["lent"], let: ["let"], lose: ["lost"], make: ["made"], meet: ["met"],
  overcome: ["overcame", "overcome"], pay: ["paid"], put: ["put"], quit: ["quit"],
  rebuild: ["rebuilt"], rise: ["rose", "risen"], run: ["ran", "run"], see: ["saw", "seen"],
  sell: ["sold"], send: ["sent"], set: ["set"], sleep: ["slept"], speak: ["spoke", "spoken"],
  spend: ["spent"], take: ["took", "taken"], teach: ["taught"], tell: ["told"],
  think: ["thought"], understand: ["understood"], write: ["wrote", "written"],
}; // prettier-ignore

const DOUBLED = new Set(
  "begin commit cut drop fit get let log map plan put quit refer run set shop ship stop submit swap".split(
    " ",
  ),
);

/** All forms of an English verb. Particles stay: "set up" gives "sets up", "setting up". */
export function verbForms(verb: string): [string, VerbForm][] {
  const [head, ...particles] = verb.split(" ") as [string, ...string[]];
  const forms: [string, VerbForm][] = [
    [head, "base"],
    [thirdPerson(head), "s"],
    [ing(head), "ing"],
  ];
  for (const past of IRREGULAR[head] ?? [past1(head)]) forms.push([past, "ed"]);
  return forms.map(([form, name]) => [[form, ...particles].join(" "), name]);
}

/** The noun itself and its plural. The last word of a phrase takes the ending. */
export function nounForms(noun: string): string[] {
  return /(?:s|ing|people|men|children)$/.test(noun) ? [noun] : [noun, thirdPerson(noun)];
}

function thirdPerson(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`;
}

function past1(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

function ing(verb: string): string {
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

function doubled(verb: string): string {
  return DOUBLED.has(verb) ? verb + verb.at(-1)! : verb;
}
