package org.linli.feeds.entity;

/** A district's topics beside its telemetry. */
public enum PostTopic {
  /** Down: what devices are to do. */
  COMMANDS("commands"),
  /** Up: what they answer, and whether their line stands. */
  ANSWERS("answers"),
  /** Across: what changed on one server, for the open screens of the others. */
  NEWS("news");

  private final String path;

  PostTopic(String path) {
    this.path = path;
  }

  /** As the broker calls it within the district. */
  public String path() {
    return path;
  }
}
