package org.linli.local.backup;

import java.nio.file.Path;
import java.util.Set;

/** Which of the database's files a copy has; the others are made anew by its next start. */
final class DatabaseFiles {

  /** Their folders must be there, and be empty. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> OF_THIS_RUN = Set.of("postmaster.pid", "postmaster.opts");

  private DatabaseFiles() {}

  /**
   * @param file below the data folder
   */
  static boolean belongs(Path file) {
    if (file.getNameCount() > 1 && EMPTY.contains(file.getName(0).toString())) {
      // The log's own sub-folders are expected to stand.
      return file.equals(Path.of("pg_wal", "archive_status"))
          || file.equals(Path.of("pg_wal", "summaries"));
    }
    var name = file.getFileName().toString();
    return !OF_THIS_RUN.contains(name)
        && !name.startsWith("pgsql_tmp")
        && !name.startsWith("pg_internal.init");
  }
}
