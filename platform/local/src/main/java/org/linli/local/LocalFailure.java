package org.linli.local;

/**
 * A part did not start or did not stay; the message is what the newcomer reads in the log's last
 * line.
 */
public final class LocalFailure extends RuntimeException {

  public LocalFailure(String message) {
    super(message);
  }

  public LocalFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
