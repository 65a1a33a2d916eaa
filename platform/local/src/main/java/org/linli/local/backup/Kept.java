package org.linli.local.backup;

import java.util.List;

/**
 * What of an installation goes into its copies beside the database: without it the rows could not
 * be read, devices would not know the door again, and the city would be nobody's.
 */
final class Kept {

  /** Folders that grow file by file: what is in no copy stays where it is. */
  static final List<String> GROWING = List.of("secrets", "files");

  /**
   * What is one thing, and is taken as one: the MQTT door's own authority, whose certificate
   * devices were told to trust; the city's folder, or its file of divisions.
   */
  static final List<String> WHOLE = List.of("mqtt", "city", "city.csv", "city.loaded");

  private Kept() {}
}
