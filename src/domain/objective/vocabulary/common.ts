/** Words that are no typing slip for a word of the vocabulary, though they look like one. */
export const LOOKALIKES = new Set(
  `career careers police polices polite mission missions registrar registry hosting parental
   familiar patience patent patents parents servicing serving serve advise adviser vice device
   tenant tenants tenancies tendency housed mouse course coarse sources source resource public
   provident province provided region regions lesson lessons lessen placed places listing formal
   former reform reforms rested tested trust thrust string spring plan plane plans funding finding
   findings binding feeling healing hearing heating counsel council councils counselled personal
   personnel person persons stated states static contract contracts contact contacts contrast
   report resort import export support sport sports reduced reducing deducted produced product
   products produce project projects protect protected reject prevent present presents presented
   percent through thorough though thought changed chance charge charges charged chart charter
   quality quantity equality qualify qualified identity density county country counties country
   started stated starting quarter quarters quartet writing waiting training draining raining
   straining assess access accept except expect aspect respect respected received relieved
   believed perceived deceived recorded rewarded reworded retained detained remained stage
   stayed strayed played planned placement payment payments movement improve approve approved
   improved mother other another father rather farther weather whether brother bother
   lunch longer setting assets filter content leading caching having promises properly easier compliant
   redaction points stakes stale wanted pointer caller injection failing coding coming copying
   series throughout wherever addition additions firing priorities staring shaking saying clarity
   cleaned greeter pausing trailing passed parsed caring moving making giving nursing hosting
   sharing shaping loving losing using causes courses nurses horses houses guests guest quest
   coach couch beach peach reach batch match watch catch feeding seeding leading reading`.split(
    /\s+/,
  ),
);

/** Everyday words that mark a text as English. */
export const ENGLISH_WORDS = new Set(
  `a an and the of to in on at by for with from as is are be been was were will would should must may
   can could has have had do does not no all each every any some most both this that these those it
   its their they them our we us i my he she his her you your who whom which what when where why how
   or but if than then so such into within without before after during over under up down out off
   about between per least there here more less fewer also only own new same other`.split(/\s+/),
);

/** Everyday words of languages that a text here may well be in, which English does not share. */
export const OTHER_LANGUAGE_WORDS = new Set(
  `le la les des du un une et est sont pour avec dans sur qui que leur leurs moins plus aux ou
   der die das und ist sind für mit von zu den dem ein eine einer nicht weniger werden wird im auf
   el los las y es son para con por una del su sus menos más que en se al
   il lo gli e sono per con della delle degli nel che meno più di
   yn y yr mae ar gan ac eu gyfer wedi bod nhw ei o dan
   w z na nie jest są dla się oraz przez mniej więcej do ze
   de het een en zijn voor met van niet minder worden te op
   o os as um uma e são para com não mais dos das no na`.split(/\s+/),
);
