package org.linli.components.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.components.control.NoticeTable;

/** Tells a component's enterprise and the bureau when it falls ill and when it is well again. */
@Facade
public class HealthNotices {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public HealthNotices(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected HealthNotices() {
    this(null, null);
  }

  /** Those of which nobody of the caller's side took note yet, the newest first. */
  @Permit("components:write")
  public List<HealthNotice> open() {
    return jdbi.withHandle(handle -> NoticeTable.open(handle, scopes.caller()));
  }

  /** The caller has seen it; who answers for it besides goes on being told. */
  @Permit("components:write")
  @Mutates("component.notice-taken")
  public void take(UUID id) {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    if (!jdbi.withHandle(handle -> NoticeTable.take(handle, scopes.caller(), id, now))) {
      throw new NotFound("component-notice");
    }
  }
}
