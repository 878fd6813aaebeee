-- The sessions that were opened for accepted rows, and the rows that were refused.
-- batch_id is Spring Batch's job instance: the same over all restarts of a batch.

create table topic_session (
  id varchar(64) not null primary key,
  batch_id bigint not null,
  line integer not null,
  request_id varchar(200) not null,
  topic varchar(1000) not null,
  request text not null,
  state varchar(20) not null,
  reason text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint topic_session_row unique (batch_id, line)
);

create table rejection (
  batch_id bigint not null,
  line integer not null,
  request_id varchar(200) not null,
  problems text not null,
  constraint rejection_row primary key (batch_id, line)
);
