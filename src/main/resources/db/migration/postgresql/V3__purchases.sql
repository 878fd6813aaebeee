-- Every order that may cost money, from its intent on. Rows are never deleted: this is the ledger.
-- batch_id is Spring Batch's job instance, as in topic_session; place orders them by their intents; currency is the estimate's.

create table purchase (
  place bigint generated always as identity,
  id varchar(36) not null primary key,
  batch_id bigint not null,
  session_id varchar(64) not null,
  item varchar(100) not null,
  provider varchar(100) not null,
  model varchar(200) not null,
  sha256 varchar(64) not null,
  state varchar(20) not null,
  operation varchar(1000),
  estimate numeric(30, 12),
  currency varchar(3),
  charged numeric(30, 12),
  charged_currency varchar(3),
  reason text,
  intended_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create index purchase_of_session on purchase (session_id, item, sha256);
create index purchase_of_batch on purchase (batch_id);

-- One row a batch, locked while an intent is weighed against the budget.
create table spending (
  batch_id bigint not null primary key
);
