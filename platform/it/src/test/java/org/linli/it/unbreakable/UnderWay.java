package org.linli.it.unbreakable;

/** Something that goes on while parts of the installation are killed. */
interface UnderWay {

  void begin() throws Exception;

  /** Returns when so much is under way that a kill hits it. */
  void awaitLoad() throws Exception;

  /** All parts stand again. */
  default void back() throws Exception {}

  /** Begins nothing new, and waits for what was begun. */
  default void end() throws Exception {}

  /** Looks whether nothing is lost and nothing doubled. */
  void check() throws Exception;

  /** Between two attempts. */
  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
