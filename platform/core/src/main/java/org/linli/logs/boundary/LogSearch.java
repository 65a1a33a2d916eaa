package org.linli.logs.boundary;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Permit;
import org.linli.audit.boundary.AuditTrail;
import org.linli.logs.control.LogScan;
import org.linli.logs.entity.LogPage;
import org.linli.logs.entity.LogQuery;
import org.linli.nodes.entity.NodeName;

/**
 * Searches this server's log. Every search stands in the audit log with its terms, also while
 * nothing may be changed: that is when logs are looked at.
 */
@Facade
public class LogSearch {

  private static final int MOST = 500;

  /** One search reads no more of the files than this. */
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final AuditTrail audit;
  private final LogScan scan;

  @Inject
  public LogSearch(AuditTrail audit) {
    this(audit, new LogScan(NodeName.here(), folder(), MOST_BYTES));
  }

  public LogSearch(AuditTrail audit, LogScan scan) {
    this.audit = audit;
    this.scan = scan;
  }

  /** For the container's proxy alone. */
  protected LogSearch() {
    this(null, null);
  }

  /** Where Open Liberty writes its log: its script says so to the process. */
  private static Path folder() {
    var config = ConfigProvider.getConfig();
    return config
        .getOptionalValue("linli.logs", String.class)
        .or(() -> config.getOptionalValue("X_LOG_DIR", String.class))
        .filter(named -> !named.isBlank())
        .map(Path::of)
        .orElse(null);
  }

  /**
   * Entries of this server's log, newest first.
   *
   * @param after the cursor of the page before; null for the newest
   * @param limit how many at most, 1 to 500
   * @throws Invalid the limit is out of range; the cursor is none, or its file is gone
   */
  @Permit("logs:read")
  public LogPage find(LogQuery query, String after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new Invalid("limit", "page-limit");
    }
    var page = scan.find(query, after, limit);
    audit.record("logs.searched", query.words());
    return page;
  }
}
