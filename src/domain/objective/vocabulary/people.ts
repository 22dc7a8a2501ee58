import type { WordGroup } from "./word-group";

/** Who the text is about. */
export const PEOPLE_WORDS: readonly WordGroup[] = [
  {
    tag: "people",
    nouns: `person, child, youngster, teenager, adult, family, parent, mother, father, mum, dad, carer,
      tenant, resident, client, patient, service user, customer, participant, learner, pupil,
      student, household, woman, man, girl, boy, baby, toddler, infant, victim, survivor, offender,
      prisoner, veteran, refugee, asylum seeker, citizen, individual, rough sleeper, care leaver,
      beneficiary, claimant, sibling, brother, sister, grandparent, couple,
      neighbour, inpatient, smoker, drinker, newcomer, pensioner, apprentice, jobseeker, young carer`,
    others: `people, young people, older people, children, women, men, everyone, everybody, those, they, he, she, anyone, nobody, no one,
      adolescents, youth, elderly, bereaved, homeless people, vulnerable people, babies`,
  },
  { tag: "firstPerson", others: "i, my, me, myself" },
  {
    tag: "staff",
    nouns: `worker, keyworker, key worker, support worker, social worker, care worker, nurse,
      therapist, manager, practitioner, team, volunteer, mentor, teacher, doctor, psychologist,
      coordinator, officer, employee, clinician, caseworker, trainer, tutor, instructor, specialist, counsellor, adviser, advisor,
      assistant, consultant, trustee, colleague, professional, midwife, health visitor,
      psychiatrist, coach, driver, receptionist, foster carer, supervisor, administrator, gp,
      interpreter, cook, caretaker, advocate, personal assistant, youth worker`,
    others: "staff, workforce, personnel, frontline, crew",
  },
  {
    tag: "org",
    nouns: `council, authority, provider, commissioner, charity, trust, board, organisation, agency,
      partner, housing association, department, government, police, company, employer, landlord,
      church, contractor, funder, consortium, school, hospital, ward`,
    others: "nhs, we, our",
  },
];
