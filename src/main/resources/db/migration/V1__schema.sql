-- Portable between H2 (in its PostgreSQL mode) and PostgreSQL. A released migration never changes; the next one is V2.

-- Who uses the portal. An issuer (the portal itself, or a sign-in provider) and its subject name one account for ever;
-- the display name is what people read.
create table account (
  id           uuid                     primary key,
  issuer       varchar(255)             not null,
  subject      varchar(255)             not null,
  display_name varchar(128)             not null,
  created_at   timestamp with time zone not null,
  unique (issuer, subject)
);

-- Who everybody is while there is no sign-in.
insert into account (id, issuer, subject, display_name, created_at)
values ('00000000-0000-0000-0000-000000000001', 'local', 'local', 'local', current_timestamp);

-- The text of a template as CloudFormation gets it, once for all the sandboxes that were launched with it. The hash is
-- the body's SHA-256 in hexadecimal.
create table template (
  hash varchar(64) primary key,
  body text        not null
);

-- One sandbox: what was asked for, and how far it has come.
create table sandbox (
  id                    uuid                     primary key,
  -- counts the changes: a change is saved only onto the version that it was made from
  version               bigint                   not null,
  owner_id              uuid                     not null references account (id),
  -- the team that it belongs to beside its owner; there are no teams yet
  team_id               uuid,

  -- what was asked for
  prefix                varchar(32)              not null,
  region                varchar(32)              not null,
  availability_zone     varchar(40)              not null,
  instance_type         varchar(32)              not null,
  image                 varchar(32)              not null,
  endpoints             varchar(16)              not null,
  volume_size_gib       int                      not null,
  lease_seconds         bigint                   not null,
  requested_at          timestamp with time zone not null,
  expires_at            timestamp with time zone not null,

  -- what CreateStack is sent beside the template's body; parameters and tags are JSON
  template_hash         varchar(64)              not null references template (hash),
  template_parameters   text                     not null,
  template_tags         text                     not null,
  template_capabilities varchar(200)             not null,

  state                 varchar(24)              not null,
  -- why it is in this state: a message as its code and its arguments (JSON) ...
  reason_code           varchar(64),
  reason_arguments      text,
  -- ... or the cause of a failure, with AWS's words and the logical id of the resource that failed ...
  cause_code            varchar(64),
  cause_arguments       text,
  cause_detail          varchar(4000),
  cause_resource        varchar(255),
  -- ... and the message that says what blocks it just now
  blocker_code          varchar(64),
  blocker_arguments     text,
  blocked_since         timestamp with time zone,
  -- the first failure of its stack that was not a cancellation
  first_failure_resource varchar(255),
  first_failure_words   varchar(4000),

  -- region/prefix while a stack of it may exist, null afterwards: the prefix can then be used again
  live_key              varchar(80)              unique,
  stack_name            varchar(128)             not null,
  stack_id              varchar(512),
  stack_status          varchar(64),
  instance_id           varchar(32),

  -- the points that it has passed; null where it has not
  launch_attempted_at   timestamp with time zone,
  connecting_at         timestamp with time zone,
  agent_registered_at   timestamp with time zone,
  ready_at              timestamp with time zone,
  rebooted_at           timestamp with time zone,
  -- DeleteStack calls since its end was last asked for, when the last was made, and how often AWS could not delete it
  teardown_attempts     int                      not null,
  teardown_attempted_at timestamp with time zone,
  failed_deletions      int                      not null,
  -- when an operator asked for its end whatever must be left behind
  forced_at             timestamp with time zone,

  progress_complete     int                      not null,
  progress_total        int                      not null,
  -- the sequence of its newest event
  last_sequence         bigint                   not null
);

create index sandbox_by_request on sandbox (requested_at desc, id);
create index sandbox_by_owner on sandbox (owner_id, requested_at desc, id);
create index sandbox_by_state on sandbox (state, requested_at desc, id);

-- One thing that happened to a sandbox: it entered a phase, or AWS said something of its stack. Numbered densely per
-- sandbox under the versioned update of its row, so that a gap would mean loss.
create table sandbox_event (
  sandbox_id             uuid                     not null references sandbox (id),
  sequence               bigint                   not null,
  happened_at            timestamp with time zone not null,
  -- a phase of the sandbox, and why it was in it at that moment ...
  phase                  varchar(24),
  reason_code           varchar(64),
  reason_arguments      text,
  cause_code            varchar(64),
  cause_arguments       text,
  cause_detail          varchar(4000),
  cause_resource        varchar(255),
  blocker_code          varchar(64),
  blocker_arguments     text,
  blocked_since         timestamp with time zone,
  -- ... or an event of its stack
  aws_event_id           varchar(512),
  logical_resource_id    varchar(255),
  physical_resource_id   varchar(1024),
  resource_type          varchar(255),
  resource_status        varchar(64),
  resource_status_reason text,
  primary key (sandbox_id, sequence),
  unique (sandbox_id, aws_event_id)
);

-- A request that came with a name of the caller's own, and the sandbox that was made for it. Stored with that sandbox,
-- in one transaction. The fingerprint is that of what was asked for.
create table idempotency_key (
  account_id  uuid         not null references account (id),
  key_value   varchar(255) not null,
  fingerprint varchar(64)  not null,
  sandbox_id  uuid         not null references sandbox (id),
  primary key (account_id, key_value)
);

-- What was left of a sandbox at its end. Written once, with the state TORN_DOWN, in one transaction.
create table receipt (
  sandbox_id   uuid                     primary key references sandbox (id),
  -- when AWS deleted the stack; null when it has told no such event
  deleted_at   timestamp with time zone,
  torn_down_at timestamp with time zone not null
);

-- Each time that the end of a sandbox was asked for, or its lease ended, oldest first.
create table receipt_wish (
  sandbox_id uuid                     not null references receipt (sandbox_id),
  line       int                      not null,
  wished_at        timestamp with time zone not null,
  reason_code      varchar(64),
  reason_arguments text,
  primary key (sandbox_id, line)
);

-- Each resource of its stack, in the order in which AWS began them, and what became of it.
create table receipt_resource (
  sandbox_id           uuid         not null references receipt (sandbox_id),
  line                 int          not null,
  logical_resource_id  varchar(255) not null,
  resource_type        varchar(255) not null,
  physical_resource_id varchar(1024),
  fate                 varchar(24)  not null,
  removed_at           timestamp with time zone,
  -- why AWS left it behind, in its words
  reason               text,
  primary key (sandbox_id, line)
);

-- A stack on AWS that has the portal's name and belongs to no sandbox. The sweep of its region adds and removes it.
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

-- The AWS account whose stacks these sandboxes are: one row, written at the first start. For an emulated account it also
-- names the world, since every emulator has the same account number.
create table aws_account (
  id         int                      primary key check (id = 1),
  account    varchar(255)             not null,
  first_seen timestamp with time zone not null
);

-- The work that is to be done, in the form that db-scheduler asks for: one row for each sandbox that may still move.
create table scheduled_tasks (
  task_name            varchar(100)             not null,
  task_instance        varchar(100)             not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean                  not null,
  picked_by            varchar(100),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint                   not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
