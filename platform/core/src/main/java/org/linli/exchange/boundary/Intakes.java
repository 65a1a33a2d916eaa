package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.IntakeTable;
import org.linli.exchange.control.Readers;
import org.linli.exchange.control.ReconciliationTable;

/** Deliveries of suppliers: a division sees those about itself, a supplier its own. */
@Facade
public class Intakes {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Readers readers;

  @Inject
  public Intakes(Jdbi jdbi, Scopes scopes, Readers readers) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.readers = readers;
  }

  /** For the container's proxy alone. */
  protected Intakes() {
    this(null, null, null);
  }

  /**
   * Newest first.
   *
   * @param asset null for each
   */
  @Permit("transfers:read")
  public Page<IntakeRow> list(UUID asset, PageRequest page) {
    return IntakeTable.list(jdbi, readers, organisation(), asset, null, page);
  }

  /** A delivery once more. */
  @Permit("transfers:read")
  public IntakeRow get(UUID id) {
    return IntakeTable.list(jdbi, readers, organisation(), null, id, PageRequest.first(1))
        .items()
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("delivery"));
  }

  /** Reconciliations, newest first; with the keys that differ to the supplier alone. */
  @Permit("transfers:read")
  public Page<ReconciliationRow> reconciliations(PageRequest page) {
    return ReconciliationTable.list(jdbi, readers, organisation(), null, page);
  }

  @Permit("transfers:read")
  public ReconciliationRow reconciliation(UUID id) {
    return ReconciliationTable.list(jdbi, readers, organisation(), id, PageRequest.first(1))
        .items()
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("reconciliation"));
  }

  private String organisation() {
    return scopes.caller().organisation().orElse(null);
  }
}
