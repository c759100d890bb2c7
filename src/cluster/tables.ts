/** What processes that are one bot share. Times are the server's: nobody's own clock decides anything. */
export const CLUSTER_TABLES = {
  name: 'cluster',
  steps: [
    `
    -- Whose database this is, how many shards there are, and what keys in it are made with.
    CREATE TABLE bot (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      identity TEXT NOT NULL,
      secret TEXT NOT NULL,
      shards INTEGER
    );

    CREATE TABLE processes (
      id TEXT PRIMARY KEY,
      host TEXT NOT NULL,
      started TIMESTAMPTZ NOT NULL DEFAULT now(),
      seen TIMESTAMPTZ NOT NULL DEFAULT now(),
      leaving BOOLEAN NOT NULL DEFAULT false,
      version TEXT
    );

    -- A shard is answered by its holder until its time is over. The epoch counts the holders: whoever has an older one has lost it.
    -- Next is whoever gets ready to be the holder.
    CREATE TABLE shards (
      shard INTEGER PRIMARY KEY,
      holder TEXT,
      epoch INTEGER NOT NULL DEFAULT 0,
      until TIMESTAMPTZ,
      next TEXT,
      next_ready BOOLEAN NOT NULL DEFAULT false,
      next_until TIMESTAMPTZ
    );

    CREATE TABLE identify_slots (bucket INTEGER PRIMARY KEY, free TIMESTAMPTZ NOT NULL);
    CREATE TABLE identify_hours (hour TIMESTAMPTZ PRIMARY KEY, count INTEGER NOT NULL);

    -- Questions that somebody answers, for minutes. Without a log: after a crash of the server the leases alone decide.
    CREATE UNLOGGED TABLE claims (id TEXT PRIMARY KEY, at TIMESTAMPTZ NOT NULL DEFAULT now());
    CREATE INDEX claims_at ON claims (at);

    -- How often people have asked, for as long as their pace looks back. The key says nothing of who it is.
    CREATE UNLOGGED TABLE paces (
      key TEXT PRIMARY KEY,
      turns DOUBLE PRECISION NOT NULL,
      at TIMESTAMPTZ NOT NULL,
      refusals INTEGER NOT NULL
    );
    CREATE INDEX paces_at ON paces (at);

    -- Which curator's change is under way, in which process.
    CREATE TABLE turn (one INTEGER PRIMARY KEY CHECK (one = 1), who TEXT, holder TEXT, until TIMESTAMPTZ);
    INSERT INTO turn (one) VALUES (1);
    `,
  ],
};
