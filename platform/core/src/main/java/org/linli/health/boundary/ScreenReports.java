package org.linli.health.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linli.health.control.ViolationBook;

/**
 * Where the screens of this server leave what browsers report. No facade: a browser reports without
 * saying for whom, and a flood of reports must not cost a transaction each.
 */
@ApplicationScoped
public class ScreenReports {

  /** Bytes of a message that is read. */
  public static final int LARGEST = 16 << 10;

  private final ViolationBook book;

  @Inject
  public ScreenReports(ViolationBook book) {
    this.book = book;
  }

  /** For the container's proxy alone. */
  protected ScreenReports() {
    this(null);
  }

  /**
   * Takes a report in.
   *
   * @return false when more came than are read
   */
  public boolean take(String message) {
    return book.take(message, Instant.now());
  }
}
