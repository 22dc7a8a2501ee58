-- The practice around the model: whether a Star fits a service and when its data can mean something,
-- whether the readings can be relied on, questions and what was learned, planning by the journey, end
-- outcomes beside distance travelled, how ready everybody is, one person's way through, and the
-- workshop in which a contract is designed. What organisations say is only added to: the latest counts.

-- So that what is said of a service under a contract names a service of that contract.
alter table service add unique (id, contract_id);

-- 1. Whether a Star is right for a service.
create table suitability_review (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  service_id uuid not null,
  star_id uuid not null references star (id),
  conclusion text,
  decided_by jsonb,
  note text,
  valid_until date,
  opened_by text not null,
  opened_at timestamptz not null default clock_timestamp(),
  concluded_by text,
  concluded_at timestamptz,
  version integer not null default 1,
  unique (id, contract_id),
  foreign key (service_id, contract_id) references service (id, contract_id),
  constraint suitability_review_conclusion_check check (
    conclusion in ('fits', 'talk_first', 'consider_something_else')
  ),
  constraint suitability_review_concluded_check check (
    num_nonnulls(conclusion, decided_by, valid_until, concluded_by, concluded_at) in (0, 5)
  )
);

create index suitability_review_service_id_star_id_idx on suitability_review (service_id, star_id);
create index suitability_review_contract_id_star_id_idx on suitability_review (contract_id, star_id);

-- What an organisation answers to a criterion, with its grounds; its latest answer counts.
create table suitability_answer (
  id uuid primary key,
  contract_id uuid not null,
  review_id uuid not null,
  organisation_id uuid not null references organisation (id),
  criterion text not null,
  answer text not null,
  grounds text not null,
  answered_by text not null,
  answered_at timestamptz not null default clock_timestamp(),
  foreign key (review_id, contract_id) references suitability_review (id, contract_id),
  constraint suitability_answer_answer_check check (answer in ('yes', 'partly', 'no', 'not_known'))
);

create index suitability_answer_review_id_answered_at_idx
  on suitability_answer (review_id, answered_at);

-- Why a Star was bound to a contract without a current review that says it fits, or against one.
create table star_binding_reason (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  star_id uuid not null references star (id),
  logic_model_id uuid not null references logic_model (id),
  reason text not null,
  bound_by text not null,
  bound_at timestamptz not null default clock_timestamp()
);

create index star_binding_reason_contract_id_star_id_bound_at_idx
  on star_binding_reason (contract_id, star_id, bound_at);

-- 2. How a Star is brought into a service. The highest number is in force.
create table implementation_plan (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  service_id uuid not null,
  star_id uuid not null references star (id),
  number integer not null,
  steps jsonb not null,
  enough_pairs integer not null,
  reason text,
  set_by text not null,
  set_at timestamptz not null default clock_timestamp(),
  unique (service_id, star_id, number),
  foreign key (service_id, contract_id) references service (id, contract_id),
  constraint implementation_plan_number_check check (number >= 1),
  constraint implementation_plan_enough_pairs_check check (enough_pairs >= 1)
);

create index implementation_plan_contract_id_idx on implementation_plan (contract_id);

-- 3. Whether the readings can be relied on.

-- That a reading was discussed in supervision.
create table supervision (
  id uuid primary key,
  reading_id uuid not null references reading (id),
  discussed_on date not null,
  note text,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);

create index supervision_reading_id_idx on supervision (reading_id);

-- A commissioner asks a provider to look at a sample of readings, and learns counts alone.
create table spot_check (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  service_id uuid not null,
  star_id uuid not null references star (id),
  question text not null,
  period_start date not null,
  period_end date not null,
  seed text not null,
  size integer not null,
  state text not null default 'asked',
  answer text,
  asked_by text not null,
  asked_at timestamptz not null default clock_timestamp(),
  answered_by text,
  answered_at timestamptz,
  version integer not null default 1,
  unique (id, contract_id),
  foreign key (service_id, contract_id) references service (id, contract_id),
  constraint spot_check_period_check check (period_end >= period_start),
  constraint spot_check_size_check check (size >= 1),
  constraint spot_check_state_check check (state in ('asked', 'answered', 'withdrawn')),
  constraint spot_check_answered_check check (
    (state = 'answered') = (answered_at is not null)
    and num_nonnulls(answer, answered_by, answered_at) in (0, 3)
  )
);

create index spot_check_contract_id_asked_at_idx on spot_check (contract_id, asked_at);
create index spot_check_service_id_idx on spot_check (service_id);

-- Readings drawn to be held against their case files: the same seed draws the same.
create table case_file_audit (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  service_id uuid not null,
  star_id uuid not null references star (id),
  spot_check_id uuid,
  period_start date not null,
  period_end date not null,
  method text not null,
  seed text not null,
  size integer not null,
  drawn_from integer not null,
  precision_sought numeric,
  confidence numeric,
  known_at timestamptz not null,
  drawn_by text not null,
  drawn_at timestamptz not null default clock_timestamp(),
  finished_by text,
  finished_at timestamptz,
  unique (spot_check_id),
  foreign key (service_id, contract_id) references service (id, contract_id),
  foreign key (spot_check_id, contract_id) references spot_check (id, contract_id),
  constraint case_file_audit_period_check check (period_end >= period_start),
  constraint case_file_audit_method_check check (method in ('random', 'by_worker', 'by_month')),
  constraint case_file_audit_size_check check (size between 1 and drawn_from),
  constraint case_file_audit_finished_check check (num_nonnulls(finished_by, finished_at) in (0, 2))
);

create index case_file_audit_contract_id_drawn_at_idx on case_file_audit (contract_id, drawn_at);
create index case_file_audit_service_id_idx on case_file_audit (service_id);

-- One drawn reading, and what was found of it: null until somebody looked.
create table audit_finding (
  id uuid primary key,
  audit_id uuid not null references case_file_audit (id),
  reading_id uuid not null references reading (id),
  position integer not null,
  stratum text,
  involved_person text,
  scores_fit_notes text,
  action_plan_follows text,
  note text,
  found_by text,
  found_at timestamptz,
  version integer not null default 1,
  unique (audit_id, reading_id),
  constraint audit_finding_answers_check check (
    involved_person in ('yes', 'no', 'cannot_tell')
    and scores_fit_notes in ('yes', 'no', 'cannot_tell')
    and action_plan_follows in ('yes', 'no', 'cannot_tell')
  ),
  constraint audit_finding_found_check check (
    num_nonnulls(involved_person, scores_fit_notes, action_plan_follows, found_by, found_at)
      in (0, 5)
  )
);

create index audit_finding_reading_id_idx on audit_finding (reading_id);

-- The same case scored by a second worker, who did not see the first scores. `scores` as of a reading.
create table second_scoring (
  id uuid primary key,
  reading_id uuid not null references reading (id),
  -- Null where the person was erased.
  worker_id uuid references worker (id),
  scores smallint[] not null,
  scored_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (reading_id, worker_id)
);

create index second_scoring_worker_id_idx on second_scoring (worker_id);

-- 4. Questions, and what was learned.
create table learning_question (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  service_id uuid,
  star_id uuid references star (id),
  node_lineage_id uuid references node (id),
  rule text,
  subject text,
  question text not null,
  figure text,
  state text not null default 'open',
  asked_by text not null,
  asked_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  unique (id, contract_id),
  foreign key (service_id, contract_id) references service (id, contract_id),
  constraint learning_question_state_check check (state in ('open', 'closed'))
);

create index learning_question_contract_id_asked_at_id_idx
  on learning_question (contract_id, asked_at, id);
create index learning_question_service_id_idx on learning_question (service_id);
create index learning_question_node_lineage_id_idx on learning_question (node_lineage_id);

-- Who discussed a question, what was tried, what the next data said, why it was closed or opened again.
create table learning_entry (
  id uuid primary key,
  contract_id uuid not null,
  question_id uuid not null,
  kind text not null,
  happened_on date not null,
  body text not null,
  took_part jsonb not null default '[]',
  figure text,
  entered_by text not null,
  entered_at timestamptz not null default clock_timestamp(),
  foreign key (question_id, contract_id) references learning_question (id, contract_id),
  constraint learning_entry_kind_check check (
    kind in ('discussed', 'tried', 'next_data', 'closed', 'opened_again')
  )
);

create index learning_entry_question_id_happened_on_id_idx
  on learning_entry (question_id, happened_on, id);

-- A story, written by a provider with the consent of whom it is about, without identifying detail.
create table case_study (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  service_id uuid not null,
  title text not null,
  body text not null,
  state text not null default 'draft',
  consented_on date,
  consent_words text,
  written_by text not null,
  written_at timestamptz not null default clock_timestamp(),
  shared_by text,
  shared_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version integer not null default 1,
  foreign key (service_id, contract_id) references service (id, contract_id),
  constraint case_study_state_check check (state in ('draft', 'shared', 'withdrawn')),
  constraint case_study_shared_check check (
    state <> 'shared' or num_nonnulls(consented_on, consent_words, shared_by, shared_at) = 4
  ),
  constraint case_study_withdrawn_check check (
    (state = 'withdrawn') = (withdrawn_at is not null)
    and num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)
  )
);

create index case_study_contract_id_written_at_id_idx on case_study (contract_id, written_at, id);
create index case_study_service_id_idx on case_study (service_id);

-- Whom it is about: for their provider alone.
create table case_study_person (
  case_study_id uuid primary key references case_study (id),
  service_user_id uuid not null references service_user (id)
);

create index case_study_person_service_user_id_idx on case_study_person (service_user_id);

-- 5. Which stages of a journey a service says that it works with; its latest statement is in force,
-- and one without stages ends it. `stages` are positions; without an area it is all of them.
create table stage_statement (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  service_id uuid not null,
  star_id uuid not null references star (id),
  star_area_id uuid references star_area (id),
  stages jsonb not null,
  places integer,
  note text,
  stated_by text not null,
  stated_at timestamptz not null default clock_timestamp(),
  foreign key (service_id, contract_id) references service (id, contract_id),
  constraint stage_statement_places_check check (places >= 0)
);

create index stage_statement_service_id_star_id_stated_at_idx
  on stage_statement (service_id, star_id, stated_at);
create index stage_statement_contract_id_idx on stage_statement (contract_id);

-- 6. End outcomes: need identified, outcome achieved. An edition of a checklist never changes.
create table checklist (
  id uuid primary key,
  code text not null,
  edition text not null,
  title text not null,
  description text,
  source text,
  areas jsonb not null,
  defined_by text not null,
  defined_at timestamptz not null default clock_timestamp(),
  unique (code, edition)
);

-- An area of a checklist bound to an outcome, through all versions of the model.
create table checklist_mapping (
  id uuid primary key,
  logic_model_id uuid not null references logic_model (id),
  node_lineage_id uuid not null references node (id),
  checklist_id uuid not null references checklist (id),
  area text not null,
  explanation text,
  mapped_by text not null,
  mapped_at timestamptz not null default clock_timestamp(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint checklist_mapping_withdrawal_check check (
    num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)
  )
);

create index checklist_mapping_node_lineage_id_idx on checklist_mapping (node_lineage_id);
create index checklist_mapping_logic_model_id_idx on checklist_mapping (logic_model_id);
create unique index checklist_mapping_in_force_idx
  on checklist_mapping (node_lineage_id, checklist_id, area) where withdrawn_at is null;

-- A checklist filled in during an engagement. It never changes; a mistake is withdrawn.
create table checklist_record (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  checklist_id uuid not null references checklist (id),
  recorded_on date not null,
  answers jsonb not null,
  note text,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint checklist_record_withdrawal_check check (
    num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)
  )
);

create index checklist_record_engagement_id_recorded_on_idx
  on checklist_record (engagement_id, recorded_on);
create index checklist_record_checklist_id_idx on checklist_record (checklist_id);

-- 7. How ready everybody is. The statements are data, in editions that never change.
create table readiness_framework (
  id uuid primary key,
  code text not null,
  edition text not null,
  title text not null,
  statements jsonb not null,
  defined_by text not null,
  defined_at timestamptz not null default clock_timestamp(),
  unique (code, edition)
);

-- Ours, for whoever has none of their own.
insert into readiness_framework (id, code, edition, title, statements, defined_by) values (
  '019aa000-0000-7000-8000-0000000000f1', 'ready-for-outcomes', '1',
  'Ready for commissioning by outcomes',
  $statements$[
    {"code": "culture-1", "part": "environment", "heading": "Culture", "text": "People at every level talk of what changes for those they serve before they talk of activity."},
    {"code": "culture-2", "part": "environment", "heading": "Culture", "text": "Bad news in the figures is met with questions, and nobody is blamed for showing it."},
    {"code": "vision-1", "part": "environment", "heading": "Vision", "text": "We can say in a few words what should be different for people, and so can those we work with."},
    {"code": "vision-2", "part": "environment", "heading": "Vision", "text": "Leaders have said what may be given up so that outcomes come first."},
    {"code": "attitudes-1", "part": "environment", "heading": "Attitudes", "text": "Workers take the person to be the expert on their own life, and the plan to be that person's."},
    {"code": "attitudes-2", "part": "environment", "heading": "Attitudes", "text": "A sensible risk towards something that matters to a person is supported."},
    {"code": "relationships-1", "part": "environment", "heading": "Relationships", "text": "Commissioner and providers meet to learn from the figures, and not only to account for them."},
    {"code": "relationships-2", "part": "environment", "heading": "Relationships", "text": "People who use services have a part in deciding what counts as a good outcome."},
    {"code": "relationships-3", "part": "environment", "heading": "Relationships", "text": "Providers say early, to each other and to the commissioner, when something does not work."},
    {"code": "assessment-1", "part": "processes", "heading": "Assessment", "text": "Assessment begins with what the person wants to change and what they can do already."},
    {"code": "assessment-2", "part": "processes", "heading": "Assessment", "text": "What somebody said once is passed on with their consent, so that they need not say it all again."},
    {"code": "planning-1", "part": "processes", "heading": "Planning", "text": "Each plan names outcomes in the person's own words, and leaves open how they are reached."},
    {"code": "planning-2", "part": "processes", "heading": "Planning", "text": "Those who support a person may change what they do, without a new approval, as long as it serves the outcome."},
    {"code": "review-1", "part": "processes", "heading": "Review", "text": "Reviews ask whether outcomes were reached, and the plan changes where they were not."},
    {"code": "review-2", "part": "processes", "heading": "Review", "text": "Reviews take place when they are due, and the person takes part."},
    {"code": "monitoring-1", "part": "processes", "heading": "Monitoring", "text": "What is monitored is of use to the workers who enter it."},
    {"code": "monitoring-2", "part": "processes", "heading": "Monitoring", "text": "Numbers are read together with what lies behind them and what they cannot tell."},
    {"code": "monitoring-3", "part": "processes", "heading": "Monitoring", "text": "Nobody is asked for a figure that nobody will use."},
    {"code": "skills-1", "part": "processes", "heading": "Skills", "text": "Workers are trained and supervised in talking with people about outcomes."},
    {"code": "skills-2", "part": "processes", "heading": "Skills", "text": "Commissioners know the tools well enough to ask good questions about what they show."},
    {"code": "contracts-1", "part": "arrangements", "heading": "Contracts", "text": "The contract says which outcomes are wanted, and leaves the provider room in how to reach them."},
    {"code": "contracts-2", "part": "arrangements", "heading": "Contracts", "text": "It leaves a tool enough time to take root before anything is concluded from it."},
    {"code": "costs-1", "part": "arrangements", "heading": "Costs", "text": "The price pays for the time that assessment, review and recording take."},
    {"code": "costs-2", "part": "arrangements", "heading": "Costs", "text": "We know what it costs to support somebody, and how that differs with what they need."},
    {"code": "charging-1", "part": "arrangements", "heading": "Charging", "text": "What people pay themselves is clear to them, and does not stand in the way of the outcome."},
    {"code": "charging-2", "part": "arrangements", "heading": "Charging", "text": "Charges follow what was agreed with the person, rather than the hours that happened to be given."},
    {"code": "payment-1", "part": "arrangements", "heading": "Payment", "text": "The way of paying does not reward taking on those who need least."},
    {"code": "payment-2", "part": "arrangements", "heading": "Payment", "text": "Where money hangs on outcomes, each side knows the risk that it carries, and can bear it."},
    {"code": "payment-3", "part": "arrangements", "heading": "Payment", "text": "Payment lets a provider plan: it is on time, and its rules do not change midway."}
  ]$statements$,
  'golden-thread'
);

create table readiness_review (
  id uuid primary key,
  contract_id uuid not null references contract (id),
  framework_id uuid not null references readiness_framework (id),
  title text not null,
  opened_on date not null,
  closed_on date,
  opened_by text not null,
  opened_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  unique (id, contract_id),
  constraint readiness_review_closed_check check (closed_on >= opened_on)
);

create index readiness_review_contract_id_opened_on_idx on readiness_review (contract_id, opened_on);

-- How an organisation rates a statement, 1 (not begun) to 4 (how we work), on what grounds.
create table readiness_rating (
  id uuid primary key,
  contract_id uuid not null,
  review_id uuid not null,
  organisation_id uuid not null references organisation (id),
  statement text not null,
  rating integer not null,
  grounds text not null,
  rated_by text not null,
  rated_at timestamptz not null default clock_timestamp(),
  foreign key (review_id, contract_id) references readiness_review (id, contract_id),
  constraint readiness_rating_rating_check check (rating between 1 and 4)
);

create index readiness_rating_review_id_rated_at_idx on readiness_rating (review_id, rated_at);

create table readiness_action (
  id uuid primary key,
  contract_id uuid not null,
  review_id uuid not null,
  organisation_id uuid not null references organisation (id),
  statement text,
  title text not null,
  due_on date,
  state text not null default 'planned',
  outcome text,
  entered_by text not null,
  entered_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  foreign key (review_id, contract_id) references readiness_review (id, contract_id),
  constraint readiness_action_state_check check (
    state in ('planned', 'under_way', 'done', 'dropped')
  )
);

create index readiness_action_review_id_idx on readiness_action (review_id);

-- 8. One person's way through.

-- Themes that personal outcomes are told by.
create table outcome_theme (
  id uuid primary key,
  code text not null unique,
  title text not null,
  description text,
  position integer not null,
  defined_by text not null,
  defined_at timestamptz not null default clock_timestamp()
);

-- Those that everybody begins with; deployments add their own.
insert into outcome_theme (id, code, title, description, position, defined_by)
select gen_random_uuid(), code, title, description, position, 'golden-thread'
from (values
  (1, 'WELLBEING', 'Wellbeing and independence',
    'Living as one wishes: health, safety, a home, money that lasts, doing things oneself.'),
  (2, 'INFORMATION', 'Information and advice',
    'Knowing what there is and what one may ask for, in time to choose.'),
  (3, 'COMMUNITIES', 'Active and supportive communities',
    'People to see, something to give, a place where one belongs.'),
  (4, 'SUPPORT', 'Flexible and integrated support',
    'Help that fits the day, that one has a say in, from people who talk to each other.'),
  (5, 'CHANGE', 'When things need to change',
    'Crises, moves and losses, met early and with a plan that one knows.'),
  (6, 'WORKFORCE', 'Workforce',
    'The people who help: that they stay, have time, and know how.')
) as given (position, code, title, description);

-- One step of the way: what happened, what matters to the person, strengths, who helps.
create table way_step (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  step text not null,
  happened_on date not null,
  note text,
  details jsonb not null default '{}',
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint way_step_step_check check (
    step in ('enquiry', 'assessment', 'plan', 'delivery', 'monitoring', 'review')
  )
);

create index way_step_engagement_id_happened_on_idx on way_step (engagement_id, happened_on);

-- An outcome agreed with a person, in their own words. It never changes: another takes its place.
create table personal_outcome (
  id uuid primary key,
  engagement_id uuid not null references engagement (id),
  theme_id uuid references outcome_theme (id),
  replaces_id uuid,
  words text,
  why_it_matters text,
  what_helps text,
  agreed_on date not null,
  agreed_by text not null,
  agreed_at timestamptz not null default clock_timestamp(),
  unique (id, engagement_id),
  unique (replaces_id),
  foreign key (replaces_id, engagement_id) references personal_outcome (id, engagement_id)
);

create index personal_outcome_engagement_id_agreed_on_idx
  on personal_outcome (engagement_id, agreed_on);
create index personal_outcome_theme_id_idx on personal_outcome (theme_id);

-- The outcomes of the model that it leads to, through all versions.
create table personal_outcome_node (
  id uuid primary key,
  personal_outcome_id uuid not null references personal_outcome (id),
  node_lineage_id uuid not null references node (id),
  unique (personal_outcome_id, node_lineage_id)
);

create index personal_outcome_node_node_lineage_id_idx on personal_outcome_node (node_lineage_id);

-- How far it was reached: as the person says and as the worker says, each with why.
create table personal_outcome_review (
  id uuid primary key,
  personal_outcome_id uuid not null references personal_outcome (id),
  reviewed_on date not null,
  by_person text,
  by_person_why text,
  by_worker text,
  by_worker_why text,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint personal_outcome_review_by_person_check check (
    by_person in ('achieved', 'partly', 'not_yet', 'no_longer_wanted')
  ),
  constraint personal_outcome_review_by_worker_check check (
    by_worker in ('achieved', 'partly', 'not_yet', 'no_longer_wanted')
  ),
  constraint personal_outcome_review_said_check check (num_nonnulls(by_person, by_worker) >= 1)
);

create index personal_outcome_review_personal_outcome_id_reviewed_on_idx
  on personal_outcome_review (personal_outcome_id, reviewed_on);

-- 9. An invented person, and the facts from which three ways to care are told side by side. The
-- highest number of a reference is in force.
create table training_case (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  reference text not null,
  number integer not null,
  title text not null,
  story jsonb not null,
  written_by text not null,
  written_at timestamptz not null default clock_timestamp(),
  unique (organisation_id, reference, number),
  constraint training_case_number_check check (number >= 1)
);

-- 10. The workshop in which a commissioner designs what to buy; it ends as a draft of a logic model.
create table design_workshop (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  reference text not null,
  title text not null,
  content jsonb not null,
  logic_model_id uuid references logic_model (id),
  finished_by text,
  finished_at timestamptz,
  opened_by text not null,
  opened_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  unique (organisation_id, reference),
  constraint design_workshop_finished_check check (
    (finished_by is null) = (finished_at is null)
  )
);

create index design_workshop_logic_model_id_idx on design_workshop (logic_model_id);

-- What was said stays as it was said, by anybody at all.
create function practice_is_final() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

do $$
declare
  kept text;
begin
  foreach kept in array array[
    'suitability_answer', 'star_binding_reason', 'implementation_plan',
    'learning_entry', 'stage_statement', 'checklist', 'readiness_framework', 'readiness_rating',
    'outcome_theme', 'training_case'
  ] loop
    execute format(
      'create trigger %1$s_is_final before update or delete or truncate on %1$I
         for each statement execute function practice_is_final()',
      kept
    );
  end loop;
end
$$;

-- Nothing without a policy.
do $$
declare
  guarded text;
begin
  foreach guarded in array array[
    'suitability_review', 'suitability_answer', 'star_binding_reason', 'implementation_plan',
    'supervision', 'spot_check', 'case_file_audit', 'audit_finding', 'second_scoring',
    'learning_question', 'learning_entry', 'case_study', 'case_study_person', 'stage_statement',
    'checklist', 'checklist_mapping', 'checklist_record', 'readiness_framework', 'readiness_review',
    'readiness_rating', 'readiness_action', 'outcome_theme', 'way_step', 'personal_outcome',
    'personal_outcome_node', 'personal_outcome_review', 'training_case', 'design_workshop'
  ] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format(
      'create policy %I on %I to golden_thread_operator using (true) with check (true)',
      guarded || '_operator', guarded
    );
    execute format(
      'grant select, insert, update, delete on %I to golden_thread_operator', guarded
    );
    execute format('grant select, insert on %I to golden_thread_server', guarded);
  end loop;
end
$$;

-- For all who take part in the contract.
do $$
declare
  part text;
begin
  foreach part in array array[
    'suitability_review', 'suitability_answer', 'star_binding_reason', 'implementation_plan',
    'learning_question', 'learning_entry', 'stage_statement'
  ] loop
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         contract_id = any ((select reach(''contracts''))::uuid[])
       )',
      part
    );
  end loop;
  -- How ready organisations say that they are: between who buys and who provides.
  foreach part in array array['readiness_review', 'readiness_rating', 'readiness_action'] loop
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         contract_id = any ((select reach(''commissioned''))::uuid[])
         or contract_id = any ((select reach(''delivered''))::uuid[])
       )',
      part
    );
  end loop;
  -- Said of a service: by who commissions it, and by who manages it.
  foreach part in array array['implementation_plan', 'stage_statement'] loop
    execute format(
      'create policy %1$s_insert on %1$I for insert to golden_thread_server with check (
         contract_id = any ((select reach(''commissioned''))::uuid[])
         or service_id = any ((select reach(''person_services''))::uuid[])
       )',
      part
    );
  end loop;
  -- Said by an organisation for itself: the contract''s commissioner, or a provider of it.
  foreach part in array array['readiness_rating', 'readiness_action'] loop
    execute format(
      'create policy %1$s_insert on %1$I for insert to golden_thread_server with check (
         contract_id = any ((select reach(''commissioned''))::uuid[])
           and organisation_id = (select c.commissioner_id from contract c where c.id = contract_id)
         or (contract_id, organisation_id)
           in (select m.contract_id, m.organisation_id from managed_parts() m)
       )',
      part
    );
  end loop;
end
$$;

-- A review is opened by either side, answered by each for itself, and concluded by who commissions.
grant update (conclusion, decided_by, note, valid_until, concluded_by, concluded_at, version)
  on suitability_review to golden_thread_server;
create policy suitability_review_insert on suitability_review
for insert to golden_thread_server with check (
  concluded_at is null and (
    contract_id = any ((select reach('commissioned'))::uuid[])
    or service_id = any ((select reach('person_services'))::uuid[])
  )
);
create policy suitability_review_update on suitability_review
for update to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
);
create policy suitability_answer_insert on suitability_answer
for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
    and organisation_id = (select c.commissioner_id from contract c where c.id = contract_id)
  or exists (
    select from suitability_review r
    join service s on s.id = r.service_id and s.provider_id = organisation_id
    where r.id = review_id and s.id = any ((select reach('person_services'))::uuid[])
  )
);
create policy star_binding_reason_insert on star_binding_reason
for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
  and logic_model_id = any ((select reach('modelled'))::uuid[])
);

grant update (closed_on, version) on readiness_review to golden_thread_server;
create policy readiness_review_insert on readiness_review
for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
);
create policy readiness_review_update on readiness_review for update to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
);
grant update (due_on, state, outcome, version) on readiness_action to golden_thread_server;
create policy readiness_action_update on readiness_action for update to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
    and organisation_id = (select c.commissioner_id from contract c where c.id = contract_id)
  or (contract_id, organisation_id) in (select m.contract_id, m.organisation_id from managed_parts() m)
);

-- Whoever works on it asks and answers, keyworkers too; it is closed, and opened again, by who
-- commissions or manages. A question about an outcome is about one that was published for the contract.
create policy learning_question_insert on learning_question
for insert to golden_thread_server with check (
  (
    contract_id = any ((select reach('commissioned'))::uuid[])
    or contract_id = any ((select reach('delivered'))::uuid[])
    or exists (
      select from service s
      where s.contract_id = learning_question.contract_id
        and s.provider_id = any ((select reach('serving'))::uuid[])
    )
  ) and (node_lineage_id is null or exists (
    select from node n
    join model_version v on v.id = n.model_version_id and v.status <> 'draft'
    join model_attachment a on a.logic_model_id = v.logic_model_id
    where n.id = node_lineage_id and a.contract_id = learning_question.contract_id
  ))
);
grant update (state, version) on learning_question to golden_thread_server;
create policy learning_question_update on learning_question
for update to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or contract_id = any ((select reach('delivered'))::uuid[])
);
create policy learning_entry_insert on learning_entry
for insert to golden_thread_server with check (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or contract_id = any ((select reach('delivered'))::uuid[])
  or kind not in ('closed', 'opened_again') and exists (
    select from service s
    where s.contract_id = learning_entry.contract_id
      and s.provider_id = any ((select reach('serving'))::uuid[])
  )
);

-- Readings that are looked at: by who manages the service. A commissioner asks, and reads counts.
grant update (state, answer, answered_by, answered_at, version) on spot_check to golden_thread_server;
create policy spot_check_select on spot_check for select to golden_thread_server using (
  contract_id = any ((select reach('commissioned'))::uuid[])
  or service_id = any ((select reach('person_services'))::uuid[])
);
create policy spot_check_insert on spot_check for insert to golden_thread_server with check (
  state = 'asked' and contract_id = any ((select reach('commissioned'))::uuid[])
);
-- Answered by the provider, or taken back by who asked; once.
create policy spot_check_update on spot_check for update to golden_thread_server using (
  state = 'asked'
) with check (
  state = 'answered' and service_id = any ((select reach('person_services'))::uuid[])
  or state = 'withdrawn' and contract_id = any ((select reach('commissioned'))::uuid[])
);
create policy case_file_audit_select on case_file_audit for select to golden_thread_server using (
  service_id = any ((select reach('person_services'))::uuid[])
);
create policy case_file_audit_insert on case_file_audit
for insert to golden_thread_server with check (
  service_id = any ((select reach('person_services'))::uuid[])
  and (spot_check_id is null or exists (
    select from spot_check k
    where k.id = spot_check_id and k.service_id = case_file_audit.service_id
      and k.star_id = case_file_audit.star_id
  ))
);
grant update (finished_by, finished_at) on case_file_audit to golden_thread_server;
create policy case_file_audit_update on case_file_audit for update to golden_thread_server using (
  service_id = any ((select reach('person_services'))::uuid[])
);
grant update (
  involved_person, scores_fit_notes, action_plan_follows, note, found_by, found_at, version
) on audit_finding to golden_thread_server;
create policy audit_finding_select on audit_finding for select to golden_thread_server using (
  exists (select from case_file_audit a where a.id = audit_id)
);
create policy audit_finding_insert on audit_finding for insert to golden_thread_server with check (
  exists (
    select from case_file_audit a
    join engagement e on e.service_id = a.service_id
    join reading r on r.engagement_id = e.id and r.id = reading_id and r.star_id = a.star_id
    where a.id = audit_id and a.finished_at is null
  )
);
-- What was found in a finished audit stands.
create policy audit_finding_update on audit_finding for update to golden_thread_server using (
  exists (select from case_file_audit a where a.id = audit_id and a.finished_at is null)
);
create policy supervision_select on supervision for select to golden_thread_server using (
  exists (select from reading r where r.id = reading_id)
);
create policy supervision_insert on supervision for insert to golden_thread_server with check (
  exists (
    select from reading r
    join engagement e on e.id = r.engagement_id
    where r.id = reading_id and e.service_id = any ((select reach('person_services'))::uuid[])
  )
);
create policy second_scoring_select on second_scoring for select to golden_thread_server using (
  exists (
    select from reading r
    join engagement e on e.id = r.engagement_id
    where r.id = reading_id and e.service_id = any ((select reach('person_services'))::uuid[])
  )
);
create policy second_scoring_insert on second_scoring
for insert to golden_thread_server with check (
  exists (
    select from reading r
    join engagement e on e.id = r.engagement_id
    join worker w on w.id = second_scoring.worker_id and w.organisation_id = e.provider_id
    where r.id = reading_id and e.service_id = any ((select reach('person_services'))::uuid[])
  )
);

-- Stories: their provider's until they are shared.
grant update (
  title, body, state, consented_on, consent_words, shared_by, shared_at, withdrawn_by, withdrawn_at,
  withdrawn_reason, version
) on case_study to golden_thread_server;
create policy case_study_select on case_study for select to golden_thread_server using (
  service_id = any ((select reach('person_services'))::uuid[])
  or state = 'shared' and contract_id = any ((select reach('contracts'))::uuid[])
);
create policy case_study_insert on case_study for insert to golden_thread_server with check (
  service_id = any ((select reach('person_services'))::uuid[])
);
create policy case_study_update on case_study for update to golden_thread_server using (
  service_id = any ((select reach('person_services'))::uuid[])
);
create policy case_study_person_select on case_study_person
for select to golden_thread_server using (
  exists (
    select from case_study c
    where c.id = case_study_id and c.service_id = any ((select reach('person_services'))::uuid[])
  )
);
create policy case_study_person_insert on case_study_person
for insert to golden_thread_server with check (
  exists (
    select from case_study c
    join engagement e on e.service_id = c.service_id
      and e.service_user_id = case_study_person.service_user_id
    where c.id = case_study_id and c.service_id = any ((select reach('person_services'))::uuid[])
  )
);

-- Reference data: for everybody who has a role, entered by those who work with it.
do $$
declare
  part text;
begin
  foreach part in array array[
    'checklist', 'readiness_framework', 'outcome_theme', 'training_case'
  ] loop
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         (select viewer_holds(
           ''administrator'', ''commissioner'', ''provider_manager'', ''keyworker'', ''investor'',
           ''evaluator'', ''analyst''
         ))
       )',
      part
    );
    continue when part = 'training_case';
    execute format(
      'create policy %1$s_insert on %1$I for insert to golden_thread_server with check (
         (select viewer_holds(''administrator'', ''commissioner'', ''provider_manager''))
       )',
      part
    );
  end loop;
end
$$;
create policy training_case_insert on training_case for insert to golden_thread_server with check (
  organisation_id = any ((select reach('commissioning'))::uuid[])
  or organisation_id = any ((select reach('managing'))::uuid[])
);

-- A checklist is mapped by who edits the model, and seen with the outcome.
grant update (withdrawn_by, withdrawn_at, withdrawn_reason) on checklist_mapping
  to golden_thread_server;
create policy checklist_mapping_select on checklist_mapping for select to golden_thread_server using (
  exists (select from node n where n.id = node_lineage_id)
);
create policy checklist_mapping_insert on checklist_mapping
for insert to golden_thread_server with check (
  logic_model_id = any ((select reach('modelled'))::uuid[]) and exists (
    select from node n
    join model_version v on v.id = n.model_version_id
    where n.id = node_lineage_id and v.logic_model_id = checklist_mapping.logic_model_id
  )
);
create policy checklist_mapping_update on checklist_mapping
for update to golden_thread_server using (
  logic_model_id = any ((select reach('modelled'))::uuid[])
);

-- A workshop: its commissioner's.
grant update (title, content, logic_model_id, finished_by, finished_at, version) on design_workshop
  to golden_thread_server;
create policy design_workshop_select on design_workshop for select to golden_thread_server using (
  organisation_id = any ((select reach('commissioning'))::uuid[])
);
create policy design_workshop_insert on design_workshop
for insert to golden_thread_server with check (
  organisation_id = any ((select reach('commissioning'))::uuid[])
  and (logic_model_id is null or logic_model_id = any ((select reach('modelled'))::uuid[]))
);
create policy design_workshop_update on design_workshop for update to golden_thread_server using (
  organisation_id = any ((select reach('commissioning'))::uuid[])
) with check (
  logic_model_id is null or logic_model_id = any ((select reach('modelled'))::uuid[])
);

-- What is about a person goes with their engagement.
grant update (withdrawn_by, withdrawn_at, withdrawn_reason) on checklist_record
  to golden_thread_server;
create policy checklist_record_update on checklist_record for update to golden_thread_server using (
  exists (select from engagement e where e.id = engagement_id)
);
do $$
declare
  part text;
begin
  foreach part in array array['checklist_record', 'way_step', 'personal_outcome'] loop
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         exists (select from engagement e where e.id = engagement_id)
       )',
      part
    );
    execute format(
      'create policy %1$s_insert on %1$I for insert to golden_thread_server with check (
         exists (select from engagement e where e.id = engagement_id)
       )',
      part
    );
  end loop;
  foreach part in array array['personal_outcome_node', 'personal_outcome_review'] loop
    execute format(
      'create policy %1$s_select on %1$I for select to golden_thread_server using (
         exists (select from personal_outcome p where p.id = personal_outcome_id)
       )',
      part
    );
  end loop;
end
$$;
-- Of a model that is, or was, attached to the contract of the engagement.
create policy personal_outcome_node_insert on personal_outcome_node
for insert to golden_thread_server with check (
  exists (
    select from personal_outcome p
    join engagement e on e.id = p.engagement_id
    join node n on n.id = node_lineage_id
    join model_version v on v.id = n.model_version_id and v.status <> 'draft'
    join model_attachment a
      on a.logic_model_id = v.logic_model_id and a.contract_id = e.contract_id
    where p.id = personal_outcome_id
  )
);
create policy personal_outcome_review_insert on personal_outcome_review
for insert to golden_thread_server with check (
  exists (select from personal_outcome p where p.id = personal_outcome_id)
);

-- To be counted, for whom the engagements are counted: without words, names or who noted it.
do $$
declare
  part text;
begin
  foreach part in array array[
    'supervision', 'case_file_audit', 'audit_finding', 'second_scoring', 'checklist_record',
    'personal_outcome', 'personal_outcome_node', 'personal_outcome_review'
  ] loop
    execute format('grant select on %I to golden_thread_counter', part);
    -- Read through its view alone, which joins it to the engagements that are there.
    execute format(
      'create policy %1$s_counter on %1$I for select to golden_thread_counter using (true)', part
    );
  end loop;
end
$$;

create view counted_supervision as
select v.id, v.reading_id, r.engagement_id, r.star_id, v.discussed_on, v.recorded_at
from supervision v
join reading r on r.id = v.reading_id
join engagement e on e.id = r.engagement_id;

create view counted_audit_finding as
select f.id, f.audit_id, a.contract_id, a.service_id, a.star_id, a.spot_check_id, a.method, a.size,
  a.drawn_from, a.period_start, a.period_end, a.drawn_at, a.finished_at, f.reading_id,
  r.engagement_id,
  f.involved_person, f.scores_fit_notes, f.action_plan_follows, f.found_at
from audit_finding f
join case_file_audit a on a.id = f.audit_id
join reading r on r.id = f.reading_id
join engagement e on e.id = r.engagement_id;

create view counted_second_scoring as
select s.id, s.reading_id, r.engagement_id, r.star_id, r.scores as first_scores, s.scores,
  s.scored_on, s.recorded_at
from second_scoring s
join reading r on r.id = s.reading_id
join engagement e on e.id = r.engagement_id;

create view counted_checklist_record as
select c.id, c.engagement_id, c.checklist_id, c.recorded_on, c.answers, c.recorded_at,
  c.withdrawn_at
from checklist_record c
join engagement e on e.id = c.engagement_id;

create view counted_personal_outcome as
select p.id, p.engagement_id, p.theme_id, p.replaces_id, p.agreed_on, p.agreed_at
from personal_outcome p
join engagement e on e.id = p.engagement_id;

create view counted_personal_outcome_node as
select n.id, n.personal_outcome_id, n.node_lineage_id
from personal_outcome_node n
join personal_outcome p on p.id = n.personal_outcome_id
join engagement e on e.id = p.engagement_id;

create view counted_personal_outcome_review as
select v.id, v.personal_outcome_id, v.reviewed_on, v.by_person, v.by_worker, v.recorded_at
from personal_outcome_review v
join personal_outcome p on p.id = v.personal_outcome_id
join engagement e on e.id = p.engagement_id;

grant create on schema public to golden_thread_counter;
alter view counted_supervision owner to golden_thread_counter;
alter view counted_audit_finding owner to golden_thread_counter;
alter view counted_second_scoring owner to golden_thread_counter;
alter view counted_checklist_record owner to golden_thread_counter;
alter view counted_personal_outcome owner to golden_thread_counter;
alter view counted_personal_outcome_node owner to golden_thread_counter;
alter view counted_personal_outcome_review owner to golden_thread_counter;
revoke create on schema public from golden_thread_counter;
set local role golden_thread_counter;
grant select on counted_supervision, counted_audit_finding, counted_second_scoring,
  counted_checklist_record, counted_personal_outcome, counted_personal_outcome_node,
  counted_personal_outcome_review to golden_thread_server, golden_thread_operator;
reset role;

-- Every write leaves an event.
do $$
declare
  of_contract constant text :=
    '(select c.commissioner_id from contract c where c.id = t.contract_id)';
  of_service constant text := '(select s.provider_id from service s where s.id = t.service_id)';
  of_reading constant text := '(select r.provider_id from reading r where r.id = t.reading_id)';
  whose_reading constant text :=
    '(select e.service_user_id from reading r join engagement e on e.id = r.engagement_id
      where r.id = t.reading_id)';
  of_engagement constant text :=
    '(select e.provider_id from engagement e where e.id = t.engagement_id)';
  whose_engagement constant text :=
    '(select e.service_user_id from engagement e where e.id = t.engagement_id)';
  of_outcome constant text :=
    '(select e.provider_id from personal_outcome p join engagement e on e.id = p.engagement_id
      where p.id = t.personal_outcome_id)';
  whose_outcome constant text :=
    '(select e.service_user_id from personal_outcome p join engagement e on e.id = p.engagement_id
      where p.id = t.personal_outcome_id)';
  nobodys constant text := 'null::uuid';
  written text;
begin
  foreach written in array array[
    'star_binding_reason', 'spot_check', 'learning_question', 'learning_entry', 'readiness_review'
  ] loop
    perform audit_writes_of(written, array[of_contract]);
  end loop;
  foreach written in array array[
    'suitability_review', 'implementation_plan', 'stage_statement', 'case_file_audit', 'case_study'
  ] loop
    perform audit_writes_of(written, array[of_service]);
  end loop;
  foreach written in array array[
    'suitability_answer', 'readiness_rating', 'readiness_action', 'training_case', 'design_workshop'
  ] loop
    perform audit_writes_of(written, array['t.organisation_id']);
  end loop;
  foreach written in array array['checklist', 'readiness_framework', 'outcome_theme'] loop
    perform audit_writes_of(written, array[nobodys]);
  end loop;
  perform audit_writes_of('checklist_mapping', array[
    '(select m.owner_id from logic_model m where m.id = t.logic_model_id)'
  ]);
  foreach written in array array['supervision', 'audit_finding', 'second_scoring'] loop
    perform audit_writes_of(written, array[of_reading], whose_reading);
  end loop;
  foreach written in array array['checklist_record', 'way_step', 'personal_outcome'] loop
    perform audit_writes_of(written, array[of_engagement], whose_engagement);
  end loop;
  foreach written in array array['personal_outcome_node', 'personal_outcome_review'] loop
    perform audit_writes_of(written, array[of_outcome], whose_outcome);
  end loop;
  perform audit_writes_of(
    'case_study_person',
    array['(select u.organisation_id from service_user u where u.id = t.service_user_id)'],
    't.service_user_id', 't.case_study_id'
  );
end
$$;

-- What is left of somebody who was erased: what is counted, and none of the words.

-- The days and instants that are kept of an engagement, moved as `moved_day` and `moved_instant` do.
create function days_kept_of(known engagement) returns date[]
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select array_agg(day)
  from (
    select known.started_on as day
    union select known.ended_on
    union select unnest(array[started_on, ended_on]) from engagement_revision
      where engagement_id = known.id
    union select taken_on from reading where engagement_id = known.id
    union select s.discussed_on from supervision s join reading r on r.id = s.reading_id
      where r.engagement_id = known.id
    union select s.scored_on from second_scoring s join reading r on r.id = s.reading_id
      where r.engagement_id = known.id
    union select recorded_on from checklist_record where engagement_id = known.id
    union select agreed_on from personal_outcome where engagement_id = known.id
    union select v.reviewed_on
      from personal_outcome_review v join personal_outcome p on p.id = v.personal_outcome_id
      where p.engagement_id = known.id
  ) d
  where day is not null
$$;

create function instants_kept_of(known engagement) returns timestamptz[]
language sql stable set search_path = pg_catalog, public, pg_temp
as $$
  select array_agg(instant)
  from (
    select known.entered_at as instant
    union select superseded_at from engagement_revision where engagement_id = known.id
    union select unnest(array[entered_at, completed_at, withdrawn_at]) from reading
      where engagement_id = known.id
    union select unnest(array[w.requested_at, w.decided_at])
      from withdrawal w join reading r on r.id = w.reading_id where r.engagement_id = known.id
    union select s.recorded_at from supervision s join reading r on r.id = s.reading_id
      where r.engagement_id = known.id
    union select f.found_at from audit_finding f join reading r on r.id = f.reading_id
      where r.engagement_id = known.id
    union select s.recorded_at from second_scoring s join reading r on r.id = s.reading_id
      where r.engagement_id = known.id
    union select unnest(array[recorded_at, withdrawn_at]) from checklist_record
      where engagement_id = known.id
    union select agreed_at from personal_outcome where engagement_id = known.id
    union select v.recorded_at
      from personal_outcome_review v join personal_outcome p on p.id = v.personal_outcome_id
      where p.engagement_id = known.id
  ) i
  where instant is not null
$$;

-- Writes what is left of how a reading was checked.
create function leave_checks(checked uuid, shell_reading uuid, days date[], instants timestamptz[])
returns void language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into supervision (id, reading_id, discussed_on, recorded_by, recorded_at)
  select gen_random_uuid(), shell_reading, moved_day(s.discussed_on, days), 'erased',
    moved_instant(s.recorded_at, instants)
  from supervision s where s.reading_id = checked;
  -- What nobody looked at yet, nobody can look at any more. A stratum may name a worker.
  insert into audit_finding (id, audit_id, reading_id, position, stratum, involved_person,
    scores_fit_notes, action_plan_follows, found_by, found_at, version)
  select gen_random_uuid(), f.audit_id, shell_reading, f.position,
    case when a.method = 'by_month' then f.stratum end, f.involved_person, f.scores_fit_notes,
    f.action_plan_follows, 'erased', moved_instant(f.found_at, instants), f.version
  from audit_finding f
  join case_file_audit a on a.id = f.audit_id
  where f.reading_id = checked and f.found_at is not null;
  insert into second_scoring (id, reading_id, scores, scored_on, recorded_by, recorded_at)
  select gen_random_uuid(), shell_reading, s.scores, moved_day(s.scored_on, days), 'erased',
    moved_instant(s.recorded_at, instants)
  from second_scoring s where s.reading_id = checked;
end
$$;

-- Writes what is left of the ends that were reached: answers and results, without what was said.
create function leave_ends(known uuid, shell uuid, days date[], instants timestamptz[])
returns void language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into checklist_record (id, engagement_id, checklist_id, recorded_on, answers, recorded_by,
    recorded_at, withdrawn_by, withdrawn_at, withdrawn_reason)
  select gen_random_uuid(), shell, c.checklist_id, moved_day(c.recorded_on, days), c.answers,
    'erased', moved_instant(c.recorded_at, instants),
    case when c.withdrawn_at is not null then 'erased' end,
    case when c.withdrawn_at is not null then moved_instant(c.withdrawn_at, instants) end,
    case when c.withdrawn_at is not null then 'erased' end
  from checklist_record c where c.engagement_id = known;
  with left_of as materialized (
    select p.*, gen_random_uuid() as shell_id from personal_outcome p where p.engagement_id = known
  ), outcomes as (
    insert into personal_outcome (id, engagement_id, theme_id, replaces_id, agreed_on, agreed_by,
      agreed_at)
    select p.shell_id, shell, p.theme_id, r.shell_id, moved_day(p.agreed_on, days), 'erased',
      moved_instant(p.agreed_at, instants)
    from left_of p left join left_of r on r.id = p.replaces_id
  ), nodes as (
    insert into personal_outcome_node (id, personal_outcome_id, node_lineage_id)
    select gen_random_uuid(), p.shell_id, n.node_lineage_id
    from left_of p join personal_outcome_node n on n.personal_outcome_id = p.id
  )
  insert into personal_outcome_review (id, personal_outcome_id, reviewed_on, by_person, by_worker,
    recorded_by, recorded_at)
  select gen_random_uuid(), p.shell_id, moved_day(v.reviewed_on, days), v.by_person, v.by_worker,
    'erased', moved_instant(v.recorded_at, instants)
  from left_of p join personal_outcome_review v on v.personal_outcome_id = p.id;
end
$$;

-- As before; and checks of readings, checklists and personal outcomes.
create or replace function leave_shell(known engagement, nobody uuid, kept_facts text[])
returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  shell constant uuid := gen_random_uuid();
  days constant date[] := days_kept_of(known);
  instants constant timestamptz[] := instants_kept_of(known);
  shell_reading uuid;
  one reading;
begin
  insert into engagement (id, shell_person_id, provider_id, reference, contract_id, service_id,
    started_on, ended_on, facts, entered_at)
  values (shell, nobody, known.provider_id, 'erased-' || gen_random_uuid(), known.contract_id,
    known.service_id, moved_day(known.started_on, days),
    case when known.ended_on is not null then moved_day(known.ended_on, days) end,
    facts_kept(known.facts, kept_facts), moved_instant(known.entered_at, instants));

  insert into engagement_revision (id, engagement_id, service_id, started_on, ended_on, facts,
    superseded_by, superseded_at)
  select gen_random_uuid(), shell, v.service_id, moved_day(v.started_on, days),
    case when v.ended_on is not null then moved_day(v.ended_on, days) end,
    facts_kept(v.facts, kept_facts), 'erased', moved_instant(v.superseded_at, instants)
  from engagement_revision v where v.engagement_id = known.id;

  -- One after the other: their new numbers of entry keep their order.
  for one in select * from reading where engagement_id = known.id order by entry_number loop
    shell_reading := gen_random_uuid();
    insert into reading (id, provider_id, reference, engagement_id, star_id, taken_on, completed_by,
      kind, state, scores, recorded_by, entered_at, completed_at, withdrawn_at)
    values (shell_reading, one.provider_id, 'erased-' || gen_random_uuid(), shell, one.star_id,
      moved_day(one.taken_on, days), one.completed_by, one.kind, one.state, one.scores, 'erased',
      moved_instant(one.entered_at, instants),
      case when one.completed_at is not null then moved_instant(one.completed_at, instants) end,
      case when one.withdrawn_at is not null then moved_instant(one.withdrawn_at, instants) end);
    -- What was asked for and not yet decided, nobody can decide any more.
    insert into withdrawal (id, reading_id, state, reason, requested_by, requested_at, decided_by,
      decided_at)
    select gen_random_uuid(), shell_reading, w.state, 'erased', 'erased',
      moved_instant(w.requested_at, instants), 'erased too', moved_instant(w.decided_at, instants)
    from withdrawal w where w.reading_id = one.id and w.state <> 'requested';
    perform leave_checks(one.id, shell_reading, days, instants);
  end loop;
  perform leave_ends(known.id, shell, days, instants);
end
$$;

-- As before; and what was checked, recorded, agreed and told of the person.
create or replace function erase_person(
  person uuid, stone text, why text, how text, kept_facts text[], who text
) returns void
language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  erased service_user;
  one engagement;
  nobody uuid := gen_random_uuid();
begin
  select * into erased from service_user where id = person for update;
  if not found then
    raise exception 'there is no such person' using errcode = 'no_data_found';
  end if;
  -- Whoever is about to hold on to the person comes first.
  perform from retention_notice where service_user_id = person for update;
  if exists (
    select from retention_notice
    where service_user_id = person and held_until >= (now() at time zone 'utc')::date
  ) then
    raise exception 'somebody holds on to this person' using errcode = 'lock_not_available';
  end if;
  for one in select * from engagement where service_user_id = person for update loop
    if how = 'keep_counts' then
      perform leave_shell(one, nobody, kept_facts);
    end if;
  end loop;
  if how = 'remove_everything' then
    insert into contract_erasure (contract_id, people)
    select distinct contract_id, 1 from engagement where service_user_id = person
    on conflict (contract_id) do update set people = contract_erasure.people + 1;
  end if;
  perform unlink_claims_of(person);
  -- A story about somebody is words alone: nothing of it is left to be counted.
  with told as (delete from case_study_person where service_user_id = person returning case_study_id)
  delete from case_study c using told t where c.id = t.case_study_id;
  delete from supervision s using reading r, engagement e
    where r.id = s.reading_id and e.id = r.engagement_id and e.service_user_id = person;
  delete from audit_finding f using reading r, engagement e
    where r.id = f.reading_id and e.id = r.engagement_id and e.service_user_id = person;
  delete from second_scoring s using reading r, engagement e
    where r.id = s.reading_id and e.id = r.engagement_id and e.service_user_id = person;
  delete from withdrawal w using reading r, engagement e
    where r.id = w.reading_id and e.id = r.engagement_id and e.service_user_id = person;
  delete from reading r using engagement e
    where e.id = r.engagement_id and e.service_user_id = person;
  delete from checklist_record c using engagement e
    where e.id = c.engagement_id and e.service_user_id = person;
  delete from way_step w using engagement e
    where e.id = w.engagement_id and e.service_user_id = person;
  delete from personal_outcome_review v using personal_outcome p, engagement e
    where p.id = v.personal_outcome_id and e.id = p.engagement_id and e.service_user_id = person;
  delete from personal_outcome_node n using personal_outcome p, engagement e
    where p.id = n.personal_outcome_id and e.id = p.engagement_id and e.service_user_id = person;
  delete from personal_outcome p using engagement e
    where e.id = p.engagement_id and e.service_user_id = person;
  delete from engagement_revision v using engagement e
    where e.id = v.engagement_id and e.service_user_id = person;
  delete from engagement where service_user_id = person;
  delete from retention_notice where service_user_id = person;
  delete from service_user where id = person;
  insert into erased_person (id, organisation_id, tombstone, ground, way, erased_by)
  values (gen_random_uuid(), erased.organisation_id, stone, why, how, who)
  on conflict (tombstone) do nothing;
end
$$;

do $$
declare
  erasing text;
begin
  foreach erasing in array array[
    'days_kept_of(engagement)', 'instants_kept_of(engagement)',
    'leave_checks(uuid, uuid, date[], timestamptz[])',
    'leave_ends(uuid, uuid, date[], timestamptz[])'
  ] loop
    execute format('revoke execute on function %s from public', erasing);
    execute format('grant execute on function %s to golden_thread_operator', erasing);
  end loop;
end
$$;
