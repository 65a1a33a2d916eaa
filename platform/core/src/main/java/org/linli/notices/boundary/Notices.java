package org.linli.notices.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.notices.entity.NoticeRow;

/** Public notices of the community. */
@Facade
public class Notices {

  @Inject
  public Notices(Jdbi jdbi, Scopes scopes) {}

  /** For the container's proxy alone. */
  protected Notices() {
    this(null, null);
  }

  /** Newest first; residents see those that are in force. */
  @Permit("notices:read")
  public Page<NoticeRow> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Permit("notices:write")
  @Mutates("notice.published")
  public UUID publish(String title, String body, Instant until) {
    throw new UnsupportedOperationException();
  }

  @Permit("notices:write")
  @Mutates("notice.withdrawn")
  public void withdraw(UUID id) {
    throw new UnsupportedOperationException();
  }
}
