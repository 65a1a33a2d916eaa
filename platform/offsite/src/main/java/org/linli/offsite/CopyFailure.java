package org.linli.offsite;

/** Something about copies is not as it has to be; the message says it to who runs the platform. */
public final class CopyFailure extends RuntimeException {

  public CopyFailure(String message) {
    super(message);
  }

  public CopyFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
