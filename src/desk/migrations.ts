/**
 * The tables, step by step: a step that has been released is never changed, the next one is added below. Times are ISO
 * 8601 in UTC. Nothing here names who asked; `history.who` and `settings.who` name who changed something.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE versions (
    version TEXT PRIMARY KEY,
    facts INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    first_served TEXT NOT NULL
  ) STRICT;

  CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    version TEXT REFERENCES versions (version),
    previous TEXT,
    folder TEXT,
    reason TEXT NOT NULL,
    summary TEXT NOT NULL
  ) STRICT;

  CREATE TABLE gaps (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    question TEXT NOT NULL,
    closest TEXT,
    version TEXT NOT NULL,
    settled TEXT CHECK (settled IN ('answered', 'not-ours')),
    fact TEXT
  ) STRICT;
  CREATE INDEX gaps_open ON gaps (at) WHERE settled IS NULL;

  CREATE TABLE feedback (
    day TEXT NOT NULL,
    fact TEXT NOT NULL,
    version TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
    count INTEGER NOT NULL,
    PRIMARY KEY (fact, verdict, version, day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE complaints (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    fact TEXT NOT NULL,
    question TEXT NOT NULL,
    version TEXT NOT NULL
  ) STRICT;
  CREATE INDEX complaints_of ON complaints (fact, at);
  `,
  `
  -- Questions that mean the same have one group, the id of the first of them; null: not grouped yet.
  ALTER TABLE gaps ADD COLUMN grp INTEGER;
  -- The fact that the question got a thumb down for; null where it found no answer.
  ALTER TABLE gaps ADD COLUMN disliked TEXT;
  CREATE INDEX gaps_by_group ON gaps (coalesce(grp, id)) WHERE settled IS NULL;

  -- Groups with an open question. The stems of its words tell what belongs to it, the longest of them find it.
  CREATE TABLE gap_groups (
    id INTEGER PRIMARY KEY,
    words TEXT NOT NULL
  ) STRICT;
  CREATE INDEX gap_groups_words ON gap_groups (words);
  CREATE TABLE gap_words (
    word TEXT NOT NULL,
    size INTEGER NOT NULL,
    grp INTEGER NOT NULL REFERENCES gap_groups (id) ON DELETE CASCADE,
    PRIMARY KEY (word, size, grp)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX gap_words_of ON gap_words (grp);
  `,
  `
  -- Servers that the bot is in or was in; gone: when it left. What is kept of a server goes 30 days after that.
  CREATE TABLE servers (
    guild TEXT PRIMARY KEY,
    joined TEXT NOT NULL,
    gone TEXT
  ) STRICT, WITHOUT ROWID;

  -- What was decided in a server. Values are JSON, null is what the operator has.
  CREATE TABLE settings (
    guild TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT,
    before TEXT,
    revision INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (guild, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX settings_at ON settings (at);
  `,
  `
  -- What somebody said was wrong with the fact; null where they passed on their question alone.
  ALTER TABLE complaints ADD COLUMN wrong TEXT;
  `,
  `
  -- Changes of settings are counted through: whoever follows them asks for those after the last that it knows, by nobody's clock.
  CREATE TABLE setting_changes (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL) STRICT;
  ALTER TABLE settings ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
  DROP INDEX settings_at;
  CREATE INDEX settings_change ON settings (change);
  `,
  `
  -- Since when every server that the bot comes to is noted: an unknown one that it came to later has not been greeted.
  CREATE TABLE arrivals (one INTEGER PRIMARY KEY CHECK (one = 1), since TEXT NOT NULL) STRICT;
  `,
];
