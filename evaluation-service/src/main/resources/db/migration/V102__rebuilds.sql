-- A rebuild reads the topics from offset 0 into a new generation. Positions move in the transaction that stores the facts,
-- so a rebuild that was killed goes on where it was.
create table rebuild (
  id             uuid primary key,
  generation     int not null unique check (generation > 1),
  stage          text not null check (stage in ('READING', 'FOLLOWING', 'COMPARING', 'SWAPPED', 'KEPT', 'FAILED')),
  on_difference  text not null check (on_difference in ('KEEP', 'SWAP')),
  requested_by   text not null,
  requested_at   timestamptz not null,
  events         bigint not null default 0,
  unreadable     bigint not null default 0,
  live_hash      text,
  rebuilt_hash   text,
  row_count      bigint,
  failure        text,
  finished_at    timestamptz,
  loser          int,                            -- the generation that this rebuild made superfluous
  cleared        boolean not null default false  -- whether the loser's rows are gone
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where finished_at is null;

create table rebuild_position (
  rebuild_id  uuid not null references rebuild,
  topic       text not null,
  part        int not null,
  next_offset bigint not null default 0,
  end_offset  bigint not null,   -- the end when the rebuild began
  primary key (rebuild_id, topic, part)
);
create sequence generation_number as int start 2;
