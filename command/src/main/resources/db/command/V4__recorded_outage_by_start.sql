-- A component may have had thousands of outages: those around a span are found without reading all of them.
create index recorded_outage_by_start on recorded_outage (component, stands, started);
