package org.linli.feeds.entity;

/** A district's topics beside its telemetry. */
public enum PostTopic {
  /** Down: what devices are to do. */
  COMMANDS("commands"),
  /** Up: what they answer, and whether their line stands. */
  ANSWERS("answers");

  private final String path;

  PostTopic(String path) {
    this.path = path;
  }

  /** As the broker calls it within the district. */
  public String path() {
    return path;
  }
}
