-- What was observed is kept event by event, as it stands on the log: timelines and outages as of any position are folded from it
-- when somebody asks. changes, outages: JSON; null where there are no outages.
-- All of it is read again, from the start.
drop table observed_status;
drop table outage;
drop table observed_event;

create table observed_event (
  component varchar(63) not null,
  position bigint not null,
  restated boolean not null,
  from_at bigint not null,
  to_at bigint not null,
  changes varchar(100000) not null,
  outages varchar(1000000),
  primary key (component, position)
);

delete from log_position;
delete from checks_read;
delete from component;
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
