package org.linli.logs.entity;

import java.util.Locale;

/** How grave an entry is, the gravest first. */
public enum LogLevel {
  /** Something failed. */
  ERROR,
  /** Something may fail. */
  WARNING,
  /** The server's own steps. */
  AUDIT,
  /** Everything else. */
  INFO;

  /** Open Liberty's word for it; words that are not known are {@link #INFO}. */
  public static LogLevel of(String word) {
    return switch (word == null ? "" : word.toUpperCase(Locale.ROOT)) {
      case "FATAL", "SEVERE", "ERROR", "SYSTEMERR" -> ERROR;
      case "WARNING", "WARN" -> WARNING;
      case "AUDIT" -> AUDIT;
      default -> INFO;
    };
  }

  /** Whether this is at least as grave. */
  public boolean isAtLeast(LogLevel other) {
    return compareTo(other) <= 0;
  }
}
