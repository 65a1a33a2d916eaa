package org.linli.contracts.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.contracts.control.ContractSheet;
import org.linli.contracts.control.ContractTable;
import org.linli.contracts.control.ContractViews;
import org.linli.contracts.control.Odrl;
import org.linli.contracts.control.Signatory;
import org.linli.contracts.entity.TextState;
import org.linli.exports.entity.ListPart;

/** Contracts in the words of other systems, as far as the caller may see them. */
@Facade
public class ContractExports {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;

  @Inject
  public ContractExports(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public ContractExports(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected ContractExports() {
    this(null, null, null);
  }

  /**
   * The text that holds, as an ODRL 2.2 agreement in JSON-LD.
   *
   * @throws WrongStep while nothing has been signed by all: that is no agreement
   */
  @Permit("contracts:read")
  public String odrl(UUID id) {
    var now = clock.instant();
    var viewer = Signatory.of(scopes.caller());
    return jdbi.withHandle(
        handle -> {
          var contract = ContractTable.find(handle, id).orElseThrow(() -> new NotFound("contract"));
          var text = ContractViews.file(handle, contract, viewer, now).holding(now);
          if (text.state() != TextState.SIGNED) {
            throw new WrongStep(text.state());
          }
          return Odrl.of(id, text.version(), text.words(), contract.mode());
        });
  }

  /** The newest contracts, and their clauses, as lists to take along. */
  @Permit("contracts:read")
  public List<ListPart<?>> lists() {
    Instant now = clock.instant();
    var viewer = Signatory.of(scopes.caller());
    var wanted = new ContractTable.Wanted(null, null, "%", now);
    return jdbi.withHandle(
        handle ->
            ContractSheet.of(
                ContractTable.rows(handle, wanted, 0, PageRequest.LONGEST).stream()
                    .map(contract -> ContractViews.file(handle, contract, viewer, now))
                    .toList(),
                now));
  }
}
