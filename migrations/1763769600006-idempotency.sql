-- What a mutation sent with an idempotency key answered: the same key answers the same again.

create table idempotency_key (
  principal text not null,
  key text not null,
  mutation text not null,
  input_hash text not null,
  result jsonb not null,
  created_at timestamptz not null default now(),
  primary key (principal, key)
);

create index idempotency_key_created_at_idx on idempotency_key (created_at);
