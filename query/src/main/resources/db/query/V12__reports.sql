-- Which agreements, corrections and issued reports there are is in their steps; beside them, what is looked for across them.
create table correction_component (
  component varchar(63) not null,
  correction varchar(63) not null,
  position bigint not null,
  primary key (component, correction)
);

create table issued_report (
  agreement varchar(63) not null,
  position bigint not null,
  report varchar(63) not null,
  primary key (agreement, position)
);

-- Every version of an hour's evidence, and up to which offsets detection had written at each position: as of a position only
-- those versions are known that lie before them.
create table evidence_version (
  component varchar(63) not null,
  utc_hour bigint not null,
  evidence_offset bigint not null,
  next_offset bigint not null,
  part int not null,
  primary key (component, utc_hour, evidence_offset)
);

create table evidence_known (
  position bigint not null primary key,
  next_offsets varchar(100000) not null
);

-- Where a component's observed timeline was replaced, and which part of it: what moved a figure between two positions.
create table observed_event (
  component varchar(63) not null,
  position bigint not null,
  restated boolean not null,
  from_at bigint not null,
  to_at bigint not null,
  primary key (component, position)
);

-- What was thrown away before is on the log still: all of it is read again, from the start.
delete from log_position;
delete from checks_read;
delete from component;
delete from observed_status;
delete from outage;
delete from erasable_text;
delete from erased_text;
delete from access_key;
delete from voided_span;
delete from evidence_read;
delete from evidence_hour;
delete from step;
delete from incident;
delete from incident_component;
delete from declared_impact;
delete from maintenance;
delete from maintenance_component;
