package org.linli.health.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.health.control.ViolationBook;
import org.linli.health.entity.ScreenViolation;

/**
 * What browsers refused on this server's screens by the policy of their pages (Content Security
 * Policy), for those who keep the platform running.
 */
@Facade
public class ScreenFence {

  private final ViolationBook book;

  @Inject
  public ScreenFence(ViolationBook book) {
    this.book = book;
  }

  /** For the container's proxy alone. */
  protected ScreenFence() {
    this(null);
  }

  /** By kind, the latest first, since this server started; at most a hundred kinds. */
  @Permit("ops:read")
  public List<ScreenViolation> violations() {
    return book.list();
  }

  /** Reports beyond what is read in a minute or kept in all. */
  @Permit("ops:read")
  public long unread() {
    return book.unread();
  }
}
