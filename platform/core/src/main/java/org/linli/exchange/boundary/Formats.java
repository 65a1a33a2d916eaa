package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.ConsumerTable;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.entity.Layout;

/**
 * In which format a consumer is given its data (000 §7.2 e 3): chosen at its registration, kept to
 * by pulls and deliveries alike. Formats are packs.
 */
@Facade
public class Formats {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Layouts layouts;

  @Inject
  public Formats(Jdbi jdbi, Scopes scopes, Layouts layouts) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.layouts = layouts;
  }

  /** For the container's proxy alone. */
  protected Formats() {
    this(null, null, null);
  }

  /** In the order of the packs. */
  @Permit("consumers:read")
  public List<FormatRow> list() {
    return layouts.all().stream().filter(Layout::leaves).map(FormatRow::of).toList();
  }

  /** The format of a consumer; null for the platform's own. */
  @Permit("consumers:read")
  public String of(UUID consumer) {
    known(consumer);
    return jdbi.withHandle(handle -> Layouts.of(handle, consumer)).orElse(null);
  }

  /**
   * @param format id of one; null for the platform's own
   */
  @Permit("consumers:write")
  @Mutates("consumer.format-chosen")
  public void choose(UUID consumer, String format) {
    known(consumer);
    if (format != null && layouts.find(format).filter(Layout::leaves).isEmpty()) {
      throw new Invalid("format", "unknown");
    }
    jdbi.useHandle(handle -> layouts.choose(handle, consumer, format));
  }

  private void known(UUID consumer) {
    if (ConsumerTable.find(jdbi, scopes.caller(), consumer, Instant.now()).isEmpty()) {
      throw new NotFound("consumer");
    }
  }
}
