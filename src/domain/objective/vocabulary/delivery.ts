import type { WordGroup } from "./word-group";

/** Words of services produced: what outputs are made of. */
export const DELIVERY_WORDS: readonly WordGroup[] = [
  {
    tag: "deliver",
    verbs: `provide, deliver, run, hold, develop, publish, produce, offer, organise, organize, create,
      design, launch, establish, set up, distribute, issue, send, build, host, facilitate,
      carry out, conduct, undertake, arrange, print, write, complete, make available, put on,
      pilot, implement, roll out, refurbish, stage, compile, give out, prepare, commission, supply`,
    others: "provision of, delivery of, development of, production of",
  },
  {
    tag: "serve",
    verbs: `train, teach, screen, visit, assess, serve, refer, signpost, engage, support, see, reach,
      accommodate, house, treat, vaccinate, contact, advise, mentor, counsel, coach, feed, match`,
  },
  {
    tag: "takePart",
    verbs: "take part, attend, participate, receive, access, use, enrol, join, complete, sign up",
  },
  {
    tag: "product",
    nouns: `session, workshop, class, course, register, directory, leaflet, guide, booklet, website,
      newsletter, report, event, visit, home visit, appointment, consultation, helpline, call,
      drop in, group, support group, programme, project, clinic, assessment, health check, check,
      pack, kit, meal, bed, bed space, hour, place, placement, flat,
      shelter, refuge, toolkit, app, database, campaign, support plan, care plan, intervention,
      treatment, test, vaccination, service, trip, activity, list, map, video, conference, hub,
      roadshow, package, key work session, resource pack, handbook, survey, day centre, safe place,
      bulletin, poster, outing, camp, holiday, lunch club, club, tour`,
    others: `training, counselling, advice, advocacy, mentoring, outreach, respite, respite care,
      therapy, floating support, support, information, day care, home care, accommodation provided,
      activities, support sessions, coaching, befriending, peer support, signposting, screening`,
  },
  { tag: "count", others: "number of, numbers of, volume of, count of, amount of, how many" },
  {
    tag: "numberWord",
    others: `one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty,
      thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, thousand, dozen, several`,
  },
  {
    tag: "date",
    others: `january, february, march, april, june, july, august, september, october, november,
      december, spring, summer, autumn, winter, christmas, easter, monday, tuesday, wednesday,
      thursday, friday, saturday, sunday, year end, end of`,
  },
  {
    tag: "period",
    nouns: "day, week, month, quarter, year, fortnight, term, morning, evening, hour",
  },
  {
    tag: "rate",
    others: `annually, weekly, monthly, quarterly, daily, yearly, fortnightly, annual, a week, a month,
      a year, a day, a quarter, per week, per month, per year, per quarter, per day, each week,
      each month, each year, each quarter, each day, every week, every month, every year, every day,
      every quarter, per annum, per family, per person, this year, next year`,
  },
];
