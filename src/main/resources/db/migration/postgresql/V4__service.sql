-- What a service needs: who owns a batch, what happened, whom to tell, when to launch, who may ask.

-- One row a batch that somebody works on, or that was left by a service that stopped. Times are the database's.
-- name is the SHA-256 of the batch's identity, since a lease is taken before the batch has its number; token grows with
-- every owner; goes_on says that the batch is to go on with whoever comes next; only_session and budget are what this
-- launch was asked for.
create table lease (
  name varchar(64) not null primary key,
  batch_id bigint unique,
  node varchar(100) not null,
  token bigint not null,
  expires_at timestamp with time zone not null,
  stop_requested boolean default false not null,
  goes_on boolean default false not null,
  only_session varchar(64),
  budget numeric(30, 12)
);

create sequence lease_token;

-- What lists show of a session without opening its folder; held: the user stopped it, and nobody makes it before the
-- user says so.
alter table topic_session add column held boolean default false not null;
alter table topic_session add column seconds double precision;
alter table topic_session add column final_path varchar(500);
alter table topic_session add column outcome text;
create index topic_session_of_state on topic_session (state, created_at);
create index topic_session_of_time on topic_session (created_at);

-- What happened, in the order in which it was written down.
create table event (
  id bigint generated always as identity primary key,
  happened_at timestamp with time zone not null,
  batch_id bigint not null,
  session_id varchar(64),
  kind varchar(40) not null,
  data text not null
);
create index event_of_batch on event (batch_id, id);

-- What is to be told to whom, until it was taken or given up.
create table webhook_delivery (
  id bigint generated always as identity primary key,
  hook varchar(100) not null,
  event_id bigint not null,
  state varchar(20) not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone not null,
  last_error varchar(1000),
  constraint webhook_delivery_once unique (hook, event_id)
);
create index webhook_delivery_due on webhook_delivery (state, next_at);

-- fired_until: fires up to there are dealt with.
create table schedule (
  name varchar(100) not null primary key,
  definition text not null,
  origin varchar(10) not null,
  paused boolean default false not null,
  fired_until timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

-- One row a fire: whoever writes it first launches it; claimed_until: somebody is about to.
create table schedule_fire (
  schedule varchar(100) not null,
  fire_time timestamp with time zone not null,
  state varchar(20) not null,
  batch_id bigint,
  topics integer,
  reason varchar(2000),
  claimed_until timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint schedule_fire_once primary key (schedule, fire_time)
);

-- The rows of its list that a schedule has taken already.
create table schedule_row (
  schedule varchar(100) not null,
  row_sha256 varchar(64) not null,
  fire_time timestamp with time zone not null,
  constraint schedule_row_once primary key (schedule, row_sha256)
);

-- What only one node may do at a time is done while its row here is locked.
create table turn (
  name varchar(150) not null primary key
);

-- What was answered to a post, for whoever sends it again.
create table idempotency_key (
  caller varchar(100) not null,
  idempotency_key varchar(200) not null,
  request_sha256 varchar(64) not null,
  status integer,
  location varchar(500),
  body text,
  created_at timestamp with time zone not null,
  constraint idempotency_key_once primary key (caller, idempotency_key)
);

-- Only the SHA-256 of a token is kept.
create table access_token (
  name varchar(100) not null primary key,
  role varchar(20) not null,
  sha256 varchar(64) not null unique,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone
);

-- What Batch itself and our lists look for; PostgreSQL makes no index for a foreign key.
create index batch_execution_of_instance on BATCH_JOB_EXECUTION (JOB_INSTANCE_ID);
create index batch_execution_of_status on BATCH_JOB_EXECUTION (STATUS);
create index batch_params_of_execution on BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID);
create index batch_step_of_execution on BATCH_STEP_EXECUTION (JOB_EXECUTION_ID);

-- Work of which nodes take turns: a row each. Whoever writes an event locks EVENTS until its transaction ends, so that
-- events become visible in the order of their ids; RETENTION is taken until a time, by one process.
create table service_turn (
  name varchar(40) not null primary key,
  owner varchar(40),
  taken_until timestamp with time zone not null
);
insert into service_turn (name, taken_until) values ('EVENTS', current_timestamp);
insert into service_turn (name, taken_until) values ('RETENTION', current_timestamp);
