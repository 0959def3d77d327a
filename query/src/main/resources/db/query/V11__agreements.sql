-- Account managers may be limited to their customers.
alter table access_key add column customers varchar(1000000);
