package org.linli.offsite;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What CockroachDB is told about its own copies, in its words.
 *
 * @param database which is copied
 * @param collection where to, as the database knows it: {@code external://linli_copies}, made once
 *     by its administrator, so that no key of a store stands in a statement
 * @param passphrase without which nobody reads the copies
 */
record CopyStatements(String database, String collection, String passphrase) {

  /** Where a copy is tried out. */
  static final String SCRATCH = "linli_rehearsal";

  /** Behind the present, so that no writer waits for a copy and no copy for a writer. */
  private static final String BEHIND = "'-10s'";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  CopyStatements {
    if (!database.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw new CopyFailure(database + " is no name of a database");
    }
    if (!collection.matches("[a-z0-9]+://[A-Za-z0-9._/-]+")) {
      throw new CopyFailure(
          "a collection is named like external://linli_copies, without keys: " + collection);
    }
    if (passphrase.isBlank()) {
      throw new CopyFailure("the passphrase is empty");
    }
  }

  String full() {
    return "BACKUP DATABASE "
        + database
        + " INTO "
        + text(collection)
        + " AS OF SYSTEM TIME "
        + BEHIND
        + " WITH revision_history, "
        + sealed();
  }

  /** What changed since the copy before, of whichever kind. */
  String incremental() {
    return "BACKUP DATABASE "
        + database
        + " INTO LATEST IN "
        + text(collection)
        + " AS OF SYSTEM TIME "
        + BEHIND
        + " WITH revision_history, "
        + sealed();
  }

  /** One row: up to when the newest copy leads, in seconds of the epoch, and how large it is. */
  String newest() {
    return "SELECT extract(epoch FROM max(end_time)), sum(size_bytes) FROM [SHOW BACKUP FROM LATEST IN "
        + text(collection)
        + " WITH "
        + sealed()
        + "]";
  }

  String restoreBeside() {
    return "RESTORE DATABASE "
        + database
        + " FROM LATEST IN "
        + text(collection)
        + " WITH "
        + sealed()
        + ", new_db_name = "
        + text(SCRATCH);
  }

  static String dropScratch() {
    return "DROP DATABASE IF EXISTS " + SCRATCH + " CASCADE";
  }

  /** To be said first in a transaction, which then sees that moment. */
  static String asOf(Instant moment) {
    return "SET TRANSACTION AS OF SYSTEM TIME " + text(MOMENT.format(moment));
  }

  static String tables(String database) {
    return "SELECT table_name FROM "
        + database
        + ".information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        + " ORDER BY table_name";
  }

  static String count(String database, String table) {
    return "SELECT count(*) FROM " + database + ".public." + quoted(table);
  }

  /** A row for each index: its name, and a sum over what is in it. */
  static String fingerprints(String database, String table) {
    return "SHOW EXPERIMENTAL_FINGERPRINTS FROM TABLE " + database + ".public." + quoted(table);
  }

  private String sealed() {
    return "encryption_passphrase = " + text(passphrase);
  }

  private static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Without the passphrase. */
  @Override
  public String toString() {
    return database + " in " + collection;
  }
}
