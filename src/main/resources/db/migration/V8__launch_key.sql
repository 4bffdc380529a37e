-- What other systems named their requests by. Stored with the sandbox that came of it, in one transaction, and never forgotten.
create table launch_key (
  owner       varchar(128) not null,
  key_value   varchar(255) not null,
  fingerprint varchar(64)  not null,
  sandbox_id  uuid         not null references sandbox (id),
  primary key (owner, key_value)
);
