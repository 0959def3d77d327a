-- Events of the aggregates that people write, as they stand on the log: what is told of such a thing as of a position is folded
-- from its few events. Beside them, bitemporal, what lists and figures ask for across all of them.

create table step (
  aggregate varchar(100) not null,
  position bigint not null,
  aggregate_type varchar(40) not null,
  revision bigint not null,
  recorded_at bigint not null,
  author varchar(12),
  event_type varchar(60) not null,
  event_revision int not null,
  payload varchar(1000000) not null,
  primary key (aggregate, position)
);
create index step_of_type on step (aggregate_type, position);

create table incident (
  id varchar(63) not null,
  from_position bigint not null,
  to_position bigint not null,
  resolved boolean not null,
  visibility varchar(20) not null,
  outage varchar(63),
  started_at bigint not null,
  ended_at bigint not null,
  primary key (id, from_position)
);
create index incident_by_start on incident (started_at, id);
create index incident_of_outage on incident (outage);

create table incident_component (
  component varchar(63) not null,
  incident varchar(63) not null,
  from_position bigint not null,
  primary key (component, incident)
);

-- counts: in the declared status, which leaves out internal incidents and duplicates
create table declared_impact (
  component varchar(63) not null,
  incident varchar(63) not null,
  from_at bigint not null,
  to_at bigint not null,
  status varchar(20) not null,
  counts boolean not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (incident, component, from_at, from_position)
);
create index declared_impact_of_component on declared_impact (component, to_at, from_at);
create index declared_impact_by_end on declared_impact (to_at, from_at);

create table maintenance (
  id varchar(63) not null,
  from_position bigint not null,
  to_position bigint not null,
  cancelled boolean not null,
  from_at bigint not null,
  to_at bigint not null,
  primary key (id, from_position)
);
create index maintenance_by_start on maintenance (from_at, id);

create table maintenance_component (
  component varchar(63) not null,
  maintenance varchar(63) not null,
  from_at bigint not null,
  to_at bigint not null,
  cancelled boolean not null,
  from_position bigint not null,
  to_position bigint not null,
  primary key (maintenance, component, from_position)
);
create index maintenance_of_component on maintenance_component (component, to_at, from_at);
create index maintenance_by_end on maintenance_component (to_at, from_at);
