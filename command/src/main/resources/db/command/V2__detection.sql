-- What detection knows. All of it can be made again from the log; it saves reading the log at each start. Instants are
-- milliseconds since 1970, hours are hours since 1970.

create table detection_state (
  id smallint primary key check (id = 1),
  -- every event up to this position that says how to judge was heeded
  events_position bigint not null,
  -- the tables below were brought up from the log: what detection itself did since is not all in them
  behind boolean not null
);
insert into detection_state values (1, 0, false);

create table detection_partition (
  partition_number int primary key,
  -- hours from this one on are in no row of detection_hour
  live_from bigint not null,
  -- every result before this offset of nines.checks is in evidence
  checks_resume bigint not null,
  -- every result before this offset was judged
  checks_read bigint not null,
  -- where nines.evidence goes on
  evidence_next bigint not null,
  last_tick bigint,
  last_result_at bigint,
  -- when results last came from which place
  places bytea not null
);

-- Past hours with results.
create table detection_hour (
  component varchar(63) not null,
  hour_number bigint not null,
  -- of the latest version in nines.evidence; -1: none yet
  evidence_offset bigint not null,
  -- detection's state after the hour; null: to be worked out
  exit_state bytea,
  primary key (component, hour_number)
);

-- Hours that are not judged yet since they were found in evidence.
create table detection_dirty (
  component varchar(63) primary key,
  first_hour bigint not null,
  last_hour bigint not null
);

-- Which components a key reported on.
create table detection_key (
  component varchar(63) not null,
  key_id varchar(64) not null,
  primary key (component, key_id)
);

-- What events on record say: changed in the transaction that appends them, never otherwise.
create table recorded_change (
  component varchar(63) not null,
  since bigint not null,
  status varchar(12) not null,
  primary key (component, since)
);

create table recorded_outage (
  component varchar(63) not null,
  id varchar(12) not null,
  -- by position of the event that recorded it first
  recorded_order bigint not null,
  stands boolean not null,
  started bigint not null,
  -- null: it goes on
  ended bigint,
  first_proof varchar(2000),
  last_proof varchar(2000),
  primary key (component, id)
);

-- The last observed-through.
create table recorded_through (
  id smallint primary key check (id = 1),
  through bigint not null
);

create table recorded_partition (
  partition_number int primary key,
  checks_next bigint not null,
  checks_sha256 varchar(64) not null,
  evidence_next bigint not null,
  evidence_sha256 varchar(64) not null
);
