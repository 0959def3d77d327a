-- The write side's own memory. Standard SQL that H2 and PostgreSQL share.

-- One row; whoever appends holds it until commit, so that order of commit is order of position.
create table log_position (
  id smallint primary key check (id = 1),
  position bigint not null,
  recorded_at varchar(24) not null
);
insert into log_position values (1, 0, '1970-01-01T00:00:00.000Z');

-- global_index is the position: dense, taken from log_position, no identity column.
create table domain_event_entry (
  global_index bigint primary key,
  event_identifier varchar(12) not null,
  time_stamp varchar(24) not null,
  payload_type varchar(60) not null,
  payload_revision varchar(9) not null,
  type varchar(30) not null,
  aggregate_identifier varchar(100) not null,
  sequence_number bigint not null,
  meta_data bytea not null,
  payload bytea not null
);
-- Descending, because what is asked most is the last one of an aggregate.
create unique index event_of_aggregate on domain_event_entry (aggregate_identifier, sequence_number desc);
create index event_by_type on domain_event_entry (payload_type, global_index);

-- How far nines.events is known to agree with this store; never ahead of the log.
create table published (
  id smallint primary key check (id = 1),
  position bigint not null,
  recorded_at varchar(24) not null,
  chain varchar(64) not null
);

-- What may be erased; events hold only id and salted hash.
create table texts (
  id varchar(12) primary key,
  salt varchar(32) not null,
  text varchar(100000) not null
);

-- Answers already given to requests with an Idempotency-Key.
create table idempotency (
  caller varchar(12) not null,
  idempotency_key varchar(128) not null,
  request varchar(64) not null,
  answered_at varchar(24) not null,
  status smallint not null,
  body varchar(100000) not null,
  etag varchar(30),
  location varchar(200),
  position bigint not null,
  primary key (caller, idempotency_key)
);
create index idempotency_by_age on idempotency (answered_at);
