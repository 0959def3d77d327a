-- All of it follows from the log: when in doubt, delete the file and it is read again.
-- Instants are milliseconds since 1970; the largest bigint stands for "not ended". A row is believed as of every
-- position p with from_position <= p < to_position.

create table log_position (
  position bigint not null primary key,
  recorded_at bigint not null,
  chain varchar(64) not null,
  through bigint
);

create table checks_read (
  part int not null primary key,
  checks_next bigint not null
);

create table component (
  id varchar(63) not null,
  from_position bigint not null,
  to_position bigint not null,
  revision bigint not null,
  name varchar(200) not null,
  heading varchar(200),
  place int not null,
  description_text varchar(12),
  visibility varchar(20) not null,
  retired boolean not null,
  registered_at bigint not null,
  detection varchar(2000) not null,
  detection_from bigint,
  primary key (id, from_position)
);

create table observed_status (
  component varchar(63) not null,
  since bigint not null,
  from_position bigint not null,
  to_position bigint not null,
  status varchar(20) not null,
  primary key (component, since, from_position)
);

create table outage (
  id varchar(12) not null,
  from_position bigint not null,
  to_position bigint not null,
  component varchar(63) not null,
  started_at bigint not null,
  ended_at bigint not null,
  first_proof varchar(4000),
  last_proof varchar(4000),
  primary key (id, from_position)
);
create index outage_of_component on outage (component, ended_at, started_at);

create table erasable_text (
  id varchar(12) not null primary key,
  content varchar(100000) not null
);

create table erased_text (
  id varchar(12) not null primary key,
  erased_at bigint not null,
  erased_by varchar(12)
);

create table access_key (
  id varchar(12) not null primary key,
  sha256 varchar(64) not null,
  role varchar(20) not null,
  components varchar(1000000),
  backfill boolean not null,
  late_reach_seconds bigint,
  label_text varchar(12),
  granted_at bigint not null,
  granted_by varchar(12),
  revoked_at bigint,
  revoked_by varchar(12)
);

create table voided_span (
  position bigint not null primary key,
  access_key varchar(12) not null,
  from_at bigint not null,
  to_at bigint not null,
  reason_text varchar(12),
  voided_at bigint not null,
  voided_by varchar(12)
);

create table evidence_read (
  part int not null primary key,
  next_offset bigint not null,
  checks_resume bigint not null
);

create table evidence_hour (
  component varchar(63) not null,
  utc_hour bigint not null,
  part int not null,
  evidence_offset bigint not null,
  sent_with varchar(1000000) not null,
  latencies bytea,
  primary key (component, utc_hour)
);
