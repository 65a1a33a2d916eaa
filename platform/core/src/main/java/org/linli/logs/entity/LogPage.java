package org.linli.logs.entity;

import java.util.List;

/**
 * A stretch of what was found.
 *
 * @param node the server whose files were read
 * @param readable whether it has a log that can be read
 * @param entries newest first
 * @param scannedBytes how much of the files was read
 * @param after where the search goes on; null when the beginning of the log was reached
 */
public record LogPage(
    String node, boolean readable, List<LogEntry> entries, long scannedBytes, String after) {

  public LogPage {
    entries = List.copyOf(entries);
  }
}
