package org.linli.look.part;

/** What a colour says; never said by colour alone. */
public enum Tone {
  NEUTRAL,
  GOOD,
  NOTICE,
  WARNING,
  CRITICAL;

  public String css() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The tone of an alarm's or case's severity, by its name. */
  public static Tone ofSeverity(String severity) {
    return switch (severity == null ? "" : severity) {
      case "CRITICAL" -> CRITICAL;
      case "MAJOR" -> WARNING;
      case "MINOR", "WARNING" -> NOTICE;
      default -> NEUTRAL;
    };
  }
}
