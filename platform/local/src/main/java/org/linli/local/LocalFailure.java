package org.linli.local;

/**
 * A part did not start or did not stay; the message is what the newcomer reads in the log's last
 * line.
 */
final class LocalFailure extends RuntimeException {

  LocalFailure(String message) {
    super(message);
  }

  LocalFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
