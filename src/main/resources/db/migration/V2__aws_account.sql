-- The AWS account whose stacks the sandboxes in this database are: one row, written at the first start. For an
-- emulated account it also names the world, since every emulator has the same account number.
create table aws_account (
  id         int                      primary key check (id = 1),
  account    varchar(255)             not null,
  first_seen timestamp with time zone not null
);
