-- Stacks on AWS that bear the portal's name and belong to no sandbox. The sweep of their region adds and removes them.
create table stray_stack (
  stack_id   varchar(512)             primary key,
  stack_name varchar(128)             not null,
  region     varchar(32)              not null,
  -- what the stack's own tags say, where it has them
  sandbox_id varchar(256),
  owner      varchar(256),
  seen_since timestamp with time zone not null
);

create index stray_stack_by_time on stray_stack (seen_since, stack_id);
