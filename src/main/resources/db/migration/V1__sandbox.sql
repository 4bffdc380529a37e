-- Portable between H2 (in its PostgreSQL mode) and PostgreSQL.
create table sandbox (
  id                    uuid                     primary key,
  version               bigint                   not null,
  owner                 varchar(128)             not null,
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
  state                 varchar(24)              not null,
  reason                varchar(4000),
  -- region/prefix while a stack of it may exist, null afterwards: the unique index then lets the prefix be used again
  live_key              varchar(80)              unique,
  stack_name            varchar(128)             not null,
  stack_id              varchar(512),
  stack_status          varchar(64),
  instance_id           varchar(32),
  first_failure         varchar(4000),
  launch_attempted_at   timestamp with time zone,
  connecting_at         timestamp with time zone,
  ready_at              timestamp with time zone,
  teardown_attempts     int                      not null,
  teardown_attempted_at timestamp with time zone,
  progress_complete     int                      not null,
  progress_total        int                      not null,
  last_sequence         bigint                   not null,
  template_body         text                     not null,
  template_parameters   text                     not null,
  template_tags         text                     not null,
  template_capabilities varchar(200)             not null
);

create index sandbox_by_request on sandbox (requested_at desc, id);
create index sandbox_by_owner on sandbox (owner, requested_at desc, id);
create index sandbox_by_state on sandbox (state, requested_at desc, id);

-- Numbered densely per sandbox under the versioned update of its row, so that a gap would mean loss.
create table sandbox_event (
  sandbox_id             uuid                     not null references sandbox (id),
  sequence               bigint                   not null,
  happened_at            timestamp with time zone not null,
  -- a phase of the sandbox ...
  phase                  varchar(24),
  reason                 varchar(4000),
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
