package org.linli.addresses.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.addresses.control.BlockTable;
import org.linli.addresses.entity.AddressBlock;
import org.linli.addresses.entity.AddressRange;
import org.linli.persistence.Sql;

/** The list of blocked addresses, for those who keep the platform running. */
@Facade
public class AddressBlocks {

  private static final int LONGEST_REASON = 400;
  private static final int MOST = 1_000;

  private final BlockTable table;
  private final Scopes scopes;
  private final Announcements announcements;

  @Inject
  public AddressBlocks(Jdbi jdbi, Scopes scopes, Announcements announcements) {
    this.table = new BlockTable(jdbi);
    this.scopes = scopes;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected AddressBlocks() {
    this(null, null, null);
  }

  /** All that stand, newest first. */
  @Permit("addresses:read")
  public List<AddressBlock> list() {
    return table.standing(Instant.now());
  }

  /**
   * Blocks an address or a range from now on.
   *
   * @param until when it opens again by itself; null for not before somebody opens it
   * @throws Invalid no address, too wide a range, a time that is past, or the caller's own address
   * @throws Conflict the very range is blocked already
   */
  @Permit("addresses:write")
  @Mutates(value = "address.blocked", always = true)
  public UUID block(String range, String reason, Instant until) {
    var wanted = AddressRange.of(range);
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    var now = Instant.now();
    if (until != null && !until.isAfter(now)) {
      throw new Invalid("until", "after-now");
    }
    var caller = scopes.caller();
    if (wanted.holds(caller.address())) {
      // Whoever locks the own door from outside needs somebody with the machine's key.
      throw new Invalid("range", "own-address");
    }
    table.forgetPast(now);
    if (table.count() >= MOST) {
      throw new Invalid("range", "address-list-full");
    }
    var block =
        new AddressBlock(Sql.newId(), wanted, reason.strip(), caller.displayName(), now, until);
    if (!table.add(block)) {
      throw new Conflict(wanted.toString());
    }
    announcements.announce(new AddressBlocksChanged());
    return block.id();
  }

  /** Opens to the address again. */
  @Permit("addresses:write")
  @Mutates(value = "address.opened", always = true)
  public void open(UUID block) {
    if (!table.remove(block)) {
      throw new NotFound("address-block");
    }
    announcements.announce(new AddressBlocksChanged());
  }
}
