-- What bounds the portal: launches that are counted one after another, and an end to what is kept of old sandboxes.
-- Each statement can be run twice, since H2 cannot undo a migration that was cut off.

-- One row. Where a limit is set, a launch locks it before it counts the others.
create table if not exists launch_turn (
  id int primary key check (id = 1)
);

insert into launch_turn (id) select 1 where not exists (select 1 from launch_turn);

-- When a sandbox was last launched with it, to the hour; null where that was before this column.
alter table template add column if not exists last_used_at timestamp with time zone;

-- Null when the sandbox is retired: its events, its template and its idempotency key are deleted, it and its receipt stay.
alter table sandbox alter column template_hash drop not null;

-- When the sandbox was retired; null while everything is kept.
alter table receipt add column if not exists retired_at timestamp with time zone;

create index if not exists receipt_by_end on receipt (retired_at, torn_down_at);
create index if not exists idempotency_key_by_sandbox on idempotency_key (sandbox_id);

-- The table has the name that the field uses for such stacks.
alter table if exists stray_stack rename to orphan_stack;
