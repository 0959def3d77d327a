-- Outages of a component lie together: they are asked for and written together. All of it is read again, from the start.
drop table outage;

create table outage (
  component varchar(63) not null,
  id varchar(12) not null,
  from_position bigint not null,
  to_position bigint not null,
  started_at bigint not null,
  ended_at bigint not null,
  first_proof varchar(4000),
  last_proof varchar(4000),
  primary key (component, id, from_position)
);

delete from log_position;
delete from checks_read;
delete from component;
delete from observed_status;
delete from observed_event;
delete from erasable_text;
delete from erased_text;
delete from access_key;
delete from voided_span;
delete from evidence_read;
delete from evidence_hour;
delete from evidence_version;
delete from evidence_known;
delete from step;
delete from incident;
delete from incident_component;
delete from declared_impact;
delete from maintenance;
delete from maintenance_component;
delete from correction_component;
delete from issued_report;
