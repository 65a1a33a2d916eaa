package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.NoticeTable;
import org.linli.exchange.control.Readers;

/**
 * Notices to who answers for an asset 质量提醒 (004 §3.2 d): rows held back on their way out or in, and
 * suppliers behind their promise. They go to the office that the catalogue names, in its own
 * division, and stand until somebody there has taken note.
 */
@Facade
public class QualityNotices {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Readers readers;
  private final InstantSource clock;

  @Inject
  public QualityNotices(Jdbi jdbi, Scopes scopes, Readers readers) {
    this(jdbi, scopes, readers, InstantSource.system());
  }

  public QualityNotices(Jdbi jdbi, Scopes scopes, Readers readers, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.readers = readers;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected QualityNotices() {
    this(null, null, null, null);
  }

  /**
   * To the caller's own office, newest first.
   *
   * @param open null for all, true for those of which nobody has taken note
   */
  @Permit("quality:read")
  public Page<QualityNoticeRow> list(Boolean open, PageRequest page) {
    return NoticeTable.list(jdbi, readers, office(), open, page);
  }

  /** Somebody of the office has taken note; what comes later makes it new again. */
  @Permit("quality:write")
  @Mutates("quality.noted")
  public void seen(UUID id) {
    var by = scopes.caller().displayName();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!jdbi.withHandle(handle -> NoticeTable.seen(handle, id, office(), by, now))) {
      throw new NotFound("quality-notice");
    }
  }

  private String office() {
    var scope = scopes.caller().scope();
    return scope == null ? "-" : scope.value();
  }
}
