#include "archive/schema.h"

#include <string>

#include "archive/errors.h"

namespace danchieu::archive {
namespace {

// Written into the file's header, so that another program's SQLite file is not taken for a catalogue: "dnch".
constexpr int kApplication = 0x646e6368;

// All spans are code points of the document. Dates are ISO, also partial ones ('2023-05'). Text that is unknown is ''.
constexpr const char* kFirst = R"sql(
-- One row a commit that changed a plan. The index remembers the newest one that it holds; the mark is random, so that a
-- catalogue put back from a copy is not taken for the one that the index was made from.
CREATE TABLE revision (
  number INTEGER PRIMARY KEY,
  made TEXT NOT NULL,
  mark TEXT NOT NULL
) STRICT;
INSERT INTO revision VALUES (0, strftime('%Y-%m-%dT%H:%M:%SZ'), lower(hex(randomblob(8))));

-- Dictionaries: rows are only ever added, what they mean today is told by who refers to them.
CREATE TABLE work (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE             -- vn:dang/kl/tw/k12/44
) STRICT;
CREATE TABLE number (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                  -- Kết luận, or ''
  printed TEXT NOT NULL,               -- 44-KL/TW
  UNIQUE (kind, printed)
) STRICT;
CREATE TABLE number_term (             -- what people type for a number
  term TEXT NOT NULL,                  -- kl44
  number INTEGER NOT NULL REFERENCES number,
  PRIMARY KEY (term, number)
) STRICT, WITHOUT ROWID;

-- A plan with what its newest version says of itself. A removed plan keeps this row, and nothing below page.
CREATE TABLE plan (
  docid INTEGER PRIMARY KEY,           -- also its document in the index
  id TEXT NOT NULL UNIQUE,             -- the first 12 hexadecimal digits of its first version
  revision INTEGER NOT NULL DEFAULT 0,           -- in which it changed last
  version INTEGER NOT NULL DEFAULT 0,            -- the newest one
  added TEXT NOT NULL,
  file TEXT NOT NULL DEFAULT '',                  -- where it last came from
  media_type TEXT NOT NULL DEFAULT '',
  work INTEGER REFERENCES work,        -- its own identity
  number_id INTEGER REFERENCES number,
  kind TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  year INTEGER NOT NULL DEFAULT 0,
  issued TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL DEFAULT '',
  province TEXT NOT NULL DEFAULT '',
  province_today TEXT NOT NULL DEFAULT '',
  district TEXT NOT NULL DEFAULT '',
  commune TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  signer TEXT NOT NULL DEFAULT '',
  removed TEXT,                        -- when
  reason TEXT                          -- why
) STRICT;
CREATE INDEX plan_revision ON plan (revision);
CREATE INDEX plan_work ON plan (work);
CREATE INDEX plan_number ON plan (number_id);

CREATE TABLE version (
  plan INTEGER NOT NULL REFERENCES plan,
  version INTEGER NOT NULL,
  sha256 TEXT NOT NULL,                -- names the original
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (plan, version)
) STRICT;
CREATE INDEX version_sha256 ON version (sha256);

-- The ledger of files: what was seen where, and what came of it.
CREATE TABLE file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,           -- nanoseconds since 1970
  sha256 TEXT NOT NULL,
  plan INTEGER REFERENCES plan,        -- that it became; stays when the file can no longer be read
  problem TEXT,                        -- why it could not be read
  seen TEXT NOT NULL
) STRICT;
CREATE INDEX file_plan ON file (plan);

CREATE TABLE page (
  plan INTEGER NOT NULL REFERENCES plan,
  page INTEGER NOT NULL,               -- from 1
  span_begin INTEGER NOT NULL,
  text TEXT NOT NULL,
  recognised INTEGER NOT NULL,
  PRIMARY KEY (plan, page)
) STRICT;
CREATE TABLE section (
  plan INTEGER NOT NULL REFERENCES plan,
  ordinal INTEGER NOT NULL,
  label TEXT NOT NULL,
  title TEXT NOT NULL,
  depth INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (plan, ordinal)
) STRICT;
CREATE TABLE abbreviation (
  plan INTEGER NOT NULL REFERENCES plan,
  ordinal INTEGER NOT NULL,
  short_form TEXT NOT NULL,
  long_form TEXT NOT NULL,
  PRIMARY KEY (plan, ordinal)
) STRICT;
CREATE TABLE evidence (                -- where a column of plan was read
  plan INTEGER NOT NULL REFERENCES plan,
  ordinal INTEGER NOT NULL,
  field TEXT NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  inferred INTEGER NOT NULL,
  PRIMARY KEY (plan, ordinal)
) STRICT;
CREATE TABLE mention (
  plan INTEGER NOT NULL REFERENCES plan,
  ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  surface TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  number_id INTEGER REFERENCES number,
  issued TEXT NOT NULL,
  issuer TEXT NOT NULL,
  title TEXT NOT NULL,
  pinpoint TEXT NOT NULL,
  relation TEXT NOT NULL,              -- of what names it (the plan, or the mention whose title holds it) to it
  inside INTEGER NOT NULL,             -- ordinal of the mention whose title holds it, or -1
  depth INTEGER NOT NULL,              -- how many titles hold it, one in the other
  holder_work INTEGER REFERENCES work, -- of the mention whose title holds it
  plan_relation TEXT NOT NULL,         -- of the plan to the outermost of them; 'mentions' where that one does not lead on to it
  named_only INTEGER NOT NULL,
  repaired INTEGER NOT NULL,
  sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  work INTEGER REFERENCES work,        -- NULL while partial
  partial TEXT NOT NULL,
  PRIMARY KEY (plan, ordinal)
) STRICT;
-- The citation graph is read from these alone.
CREATE INDEX mention_work ON mention (work, plan, ordinal, depth, relation, plan_relation) WHERE work IS NOT NULL;
CREATE INDEX mention_title ON mention (work, holder_work, relation) WHERE holder_work IS NOT NULL;
CREATE INDEX mention_holder ON mention (holder_work, work) WHERE holder_work IS NOT NULL;
CREATE INDEX mention_number ON mention (number_id) WHERE number_id IS NOT NULL;

-- Under which numbers a work is mentioned and how often, counted along: lists name many works, some have thousands of mentions.
CREATE TABLE work_number (
  work INTEGER NOT NULL REFERENCES work,
  number INTEGER NOT NULL REFERENCES number,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (work, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_number_number ON work_number (number);
CREATE TRIGGER mention_added AFTER INSERT ON mention WHEN NEW.work IS NOT NULL AND NEW.number_id IS NOT NULL BEGIN
  INSERT INTO work_number VALUES (NEW.work, NEW.number_id, 1) ON CONFLICT DO UPDATE SET mentions = mentions + 1;
END;
CREATE TRIGGER mention_erased AFTER DELETE ON mention WHEN OLD.work IS NOT NULL AND OLD.number_id IS NOT NULL BEGIN
  UPDATE work_number SET mentions = mentions - 1 WHERE work = OLD.work AND number = OLD.number_id;
  DELETE FROM work_number WHERE work = OLD.work AND number = OLD.number_id AND mentions = 0;
END;
)sql";

// Identity over the whole archive: what places in texts say of documents, which of them name the same one, and what people say to it.
constexpr const char* kStatements = R"sql(
-- What a mention, or a plan of itself, says of a document's identity, each once. Those of one bucket are compared with each other.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  fingerprint INTEGER NOT NULL UNIQUE, -- of all that it says
  bucket TEXT NOT NULL,                -- kl|tw|44; '' where nothing is to be compared
  key TEXT NOT NULL,                   -- vn:dang/kl/tw/k12/44, or with ? where unknown
  issued TEXT NOT NULL,
  unit TEXT NOT NULL,
  title TEXT NOT NULL,                 -- folded
  kind TEXT NOT NULL,
  citing TEXT NOT NULL,
  plan TEXT NOT NULL,                  -- id of the plan that says it of itself, or ''
  uses INTEGER NOT NULL,               -- how many mentions and plans say it; none: the row goes
  work INTEGER REFERENCES work         -- what it names by the rules alone; NULL where they do not decide
) STRICT;
CREATE INDEX statement_bucket ON statement (bucket);
CREATE INDEX statement_key ON statement (key);
CREATE INDEX statement_work ON statement (work) WHERE work IS NOT NULL;

ALTER TABLE plan ADD COLUMN statement INTEGER REFERENCES statement;
CREATE INDEX plan_statement ON plan (statement) WHERE statement IS NOT NULL;

ALTER TABLE mention ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE mention ADD COLUMN suspect INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mention ADD COLUMN acts_on INTEGER NOT NULL DEFAULT -1;  -- ordinal of the mention that this one amends, repeals …
ALTER TABLE mention ADD COLUMN action TEXT NOT NULL DEFAULT '';
ALTER TABLE mention ADD COLUMN acted_work INTEGER REFERENCES work;   -- of that mention
ALTER TABLE mention ADD COLUMN statement INTEGER REFERENCES statement;
ALTER TABLE mention ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0; -- a person says what it names
CREATE INDEX mention_statement ON mention (statement) WHERE statement IS NOT NULL;
CREATE INDEX mention_acted ON mention (acted_work, work) WHERE acted_work IS NOT NULL;
CREATE INDEX mention_acting ON mention (work, acted_work) WHERE acted_work IS NOT NULL;

CREATE TRIGGER mention_renamed AFTER UPDATE OF work ON mention WHEN NEW.work IS NOT OLD.work AND NEW.number_id IS NOT NULL BEGIN
  UPDATE work_number SET mentions = mentions - 1 WHERE work = OLD.work AND number = OLD.number_id;
  DELETE FROM work_number WHERE work = OLD.work AND number = OLD.number_id AND mentions = 0;
  INSERT INTO work_number SELECT NEW.work, NEW.number_id, 1 WHERE NEW.work IS NOT NULL
    ON CONFLICT DO UPDATE SET mentions = mentions + 1;
END;

-- What texts say of one work and another: in a title that holds another document's name, and in so many words ("amended by").
CREATE VIEW link (from_work, to_work, relation, plan, ordinal, evidence) AS
  SELECT holder_work, work, relation, plan, ordinal, evidence FROM mention WHERE holder_work IS NOT NULL AND work IS NOT NULL
  UNION ALL
  SELECT work, acted_work, action, plan, ordinal, evidence FROM mention WHERE acted_work IS NOT NULL AND work IS NOT NULL;

-- What people say, apart from what was read: it wins and is never overwritten, only undone.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  made TEXT NOT NULL,
  made_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  field TEXT NOT NULL,                 -- of a plan: title, year …, or 'mention'; of a work: 'same-as'
  value TEXT NOT NULL,                 -- for a mention or a work a key; '?' where the person says that it cannot be known
  plan INTEGER REFERENCES plan,
  work INTEGER REFERENCES work,
  number TEXT NOT NULL DEFAULT '',     -- the mention as it is written …
  surface TEXT NOT NULL DEFAULT '',
  nth INTEGER NOT NULL DEFAULT 0,      -- … and which of those that are written so, from 0
  extracted TEXT NOT NULL DEFAULT '',  -- what the machine reads there
  undone TEXT,
  undone_by TEXT
) STRICT;
CREATE INDEX correction_plan ON correction (plan) WHERE undone IS NULL;

-- What a program must still do before it writes: a catalogue of an older version has no statements yet.
CREATE TABLE pending (work TEXT PRIMARY KEY) STRICT;
INSERT INTO pending SELECT 'statements' WHERE EXISTS (SELECT 1 FROM plan);
)sql";

// What a plan says of itself beyond number and signer, and how sure each value is. Plans read before keep empty columns until their file is
// read again.
constexpr const char* kHeads = R"sql(
ALTER TABLE plan ADD COLUMN symbol TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN number_state TEXT NOT NULL DEFAULT '';  -- blank, struck
ALTER TABLE plan ADD COLUMN period TEXT NOT NULL DEFAULT '';        -- of the places: before, since (1/7/2025)
ALTER TABLE plan ADD COLUMN office TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN basis TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;    -- percent
CREATE TABLE plan_item (               -- what a plan lists of itself
  plan INTEGER NOT NULL REFERENCES plan,
  list TEXT NOT NULL,                  -- signs_for, addressees, recipients
  ordinal INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (plan, list, ordinal)
) STRICT;
)sql";

// A file that could not be read is tried again by a reader that has learned since.
constexpr const char* kReaderVersion = R"sql(
ALTER TABLE file ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;  -- version of the reader that could not read it
)sql";

// What the readers tell beside the text, and which plans are copies of one.
constexpr const char* kReading = R"sql(
ALTER TABLE plan ADD COLUMN converted_from TEXT NOT NULL DEFAULT '';  -- the letters' encoding, where it is none of Unicode's: TCVN3
ALTER TABLE plan ADD COLUMN level_read TEXT NOT NULL DEFAULT '';      -- the level as the machine read it; a corrected place moves the level
UPDATE plan SET level_read = coalesce((SELECT extracted FROM correction WHERE plan = docid AND field = 'level' AND undone IS NULL), level);
ALTER TABLE page ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;  -- of a page recognised from an image: percent, the mean of its words; 0 unknown
CREATE TABLE page_layout (             -- where the words stand; only read when asked for
  plan INTEGER NOT NULL REFERENCES plan,
  page INTEGER NOT NULL,
  packed BLOB NOT NULL,                -- text::pack, compressed by zstd
  PRIMARY KEY (plan, page)
) STRICT;

CREATE TABLE passage (                 -- text/fingerprint.h
  print INTEGER NOT NULL,
  plan INTEGER NOT NULL REFERENCES plan,
  span_begin INTEGER NOT NULL,         -- where it stands first
  PRIMARY KEY (print, plan)
) STRICT, WITHOUT ROWID;
CREATE TABLE passage_format (format INTEGER NOT NULL) STRICT;  -- by which rule they were made; no row: not yet
CREATE TABLE copy (                    -- each pair from both sides
  plan INTEGER NOT NULL REFERENCES plan,
  other INTEGER NOT NULL REFERENCES plan,
  share INTEGER NOT NULL,              -- percent of the shorter text that the longer one has, too
  PRIMARY KEY (plan, other)
) STRICT, WITHOUT ROWID;
)sql";

// Short forms over the whole archive: archive/abbreviations.h tells how they are compared.
constexpr const char* kAbbreviations = R"sql(
ALTER TABLE abbreviation ADD COLUMN short_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE abbreviation ADD COLUMN long_folded TEXT NOT NULL DEFAULT '';
CREATE INDEX abbreviation_forms ON abbreviation (short_folded, long_folded, plan);
CREATE TABLE abbreviation_use (
  short TEXT NOT NULL,
  long TEXT NOT NULL,
  plans INTEGER NOT NULL,              -- that explain it so
  PRIMARY KEY (short, long)
) STRICT, WITHOUT ROWID;
CREATE INDEX abbreviation_use_long ON abbreviation_use (long, short, plans);
CREATE TRIGGER abbreviation_added AFTER INSERT ON abbreviation WHEN NEW.short_folded <> '' BEGIN
  INSERT INTO abbreviation_use VALUES (NEW.short_folded, NEW.long_folded, 1) ON CONFLICT DO UPDATE SET plans = plans + 1;
END;
CREATE TRIGGER abbreviation_folded AFTER UPDATE OF short_folded ON abbreviation WHEN OLD.short_folded = '' AND NEW.short_folded <> '' BEGIN
  INSERT INTO abbreviation_use VALUES (NEW.short_folded, NEW.long_folded, 1) ON CONFLICT DO UPDATE SET plans = plans + 1;
END;
CREATE TRIGGER abbreviation_erased AFTER DELETE ON abbreviation WHEN OLD.short_folded <> '' BEGIN
  UPDATE abbreviation_use SET plans = plans - 1 WHERE short = OLD.short_folded AND long = OLD.long_folded;
  DELETE FROM abbreviation_use WHERE short = OLD.short_folded AND long = OLD.long_folded AND plans = 0;
END;
INSERT INTO pending SELECT 'abbreviations' WHERE EXISTS (SELECT 1 FROM abbreviation);
)sql";

// How sure a mention is that was recognised from an image.
constexpr const char* kSureMentions = R"sql(
ALTER TABLE mention ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;  -- percent, of its least sure figure or code; 0: not recognised, or not known
)sql";

// How plans print an abbreviation is asked for in every search: the first spelling in order, without a look at all of them.
constexpr const char* kAbbreviationSpellings = R"sql(
CREATE INDEX abbreviation_spelling ON abbreviation (short_folded, long_folded, short_form, long_form);
)sql";

constexpr SchemaStep kSteps[] = {
    {1, kFirst},
    {2, kStatements},
    {3, kHeads},
    {4, kReaderVersion},
    {5, kReading},
    {6, kAbbreviations},
    {7, kSureMentions},
    {8, kAbbreviationSpellings},
};

int pragma(Database& db, const char* name) {
  int value = 0;
  Statement statement(db, std::string("PRAGMA ") + name);
  if (statement.next()) statement.read(value);
  return value;
}

bool has_tables(Database& db) { return Statement(db, "SELECT 1 FROM sqlite_schema").next(); }

void check_origin(Database& db, int newest) {
  if (has_tables(db) && pragma(db, "application_id") != kApplication)
    throw ArchiveError("The file " + db.file().string() + " is not a catalogue of danchieu: choose another folder with --archive");
  const int version = schema_version(db);
  if (version > newest)
    throw ArchiveError("The catalogue " + db.file().string() + " was written by a newer danchieu (its version is " +
                       std::to_string(version) + ", this program knows " + std::to_string(newest) + "): use the newer program");
}

}  // namespace

std::span<const SchemaStep> schema_steps() { return kSteps; }

int schema_version(Database& db) { return pragma(db, "user_version"); }

void migrate(Database& db, std::span<const SchemaStep> steps) {
  const int newest = steps.back().version;
  check_origin(db, newest);
  if (schema_version(db) == newest) return;
  Transaction transaction(db);
  const int from = schema_version(db);
  for (const SchemaStep& step : steps)
    if (step.version > from) db.run(step.sql);
  db.run(("PRAGMA application_id = " + std::to_string(kApplication)).c_str());
  db.run(("PRAGMA user_version = " + std::to_string(newest)).c_str());
  transaction.commit();
}

void check_schema(Database& db, std::span<const SchemaStep> steps) {
  const int newest = steps.back().version;
  check_origin(db, newest);
  const int version = schema_version(db);
  if (version == 0)
    throw ArchiveError("The catalogue " + db.file().string() + " is still empty: fill the archive with `danchieu index PATH…`");
  if (version < newest)
    throw ArchiveError("The catalogue " + db.file().string() + " was written by an older danchieu (its version is " +
                       std::to_string(version) + ", this program knows " + std::to_string(newest) + "): run `danchieu rebuild` once");
}

}  // namespace danchieu::archive
