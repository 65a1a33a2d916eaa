package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.addresses.entity.AddressRange;
import org.linli.exchange.control.NetworkTable;
import org.linli.exchange.control.Registration;
import org.linli.persistence.Sql;

/**
 * Networks that are not public, to which deliveries may go all the same: that of the city's own
 * government, say. Without one, nothing is sent but into the open.
 */
@Facade
public class Networks {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Networks(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Networks() {
    this(null, null);
  }

  @Permit("consumers:read")
  public List<NetworkRow> list() {
    return jdbi.withHandle(NetworkTable::list);
  }

  /** The same as ranges: for the rooms that go out to addresses that others named. */
  @Permit("consumers:read")
  public List<AddressRange> allowed() {
    return list().stream().map(row -> AddressRange.of(row.range())).toList();
  }

  /**
   * @param range one address or a range
   * @param note whose it is
   */
  @Permit("consumers:write")
  @Mutates("exchange-network.allowed")
  public UUID allow(String range, String note) {
    var allowed = AddressRange.of(range);
    if (note == null || note.isBlank()) {
      throw new Invalid("note", "required");
    }
    Registration.shortEnough("note", note, 200);
    var id = Sql.newId();
    var caller = scopes.caller();
    jdbi.useHandle(
        handle -> {
          if (!NetworkTable.insert(
              handle, id, allowed, note.strip(), Instant.now(), caller.displayName())) {
            throw new Conflict("network");
          }
        });
    return id;
  }

  /** From the next delivery on. */
  @Permit("consumers:write")
  @Mutates("exchange-network.withdrawn")
  public void withdraw(UUID id) {
    jdbi.useHandle(
        handle -> {
          if (!NetworkTable.delete(handle, id)) {
            throw new NotFound("network");
          }
        });
  }
}
