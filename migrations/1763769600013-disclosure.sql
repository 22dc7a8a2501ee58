-- Distinct people are counted, not engagements alone: the person's key, never the pseudonym.
grant create on schema public to golden_thread_counter;
set local role golden_thread_counter;
create or replace view counted_engagement as
select id, contract_id, service_id, provider_id, keyworker_id, started_on, ended_on, facts,
  entered_at, coalesce(service_user_id, shell_person_id) as person_id
from engagement;
reset role;
revoke create on schema public from golden_thread_counter;
