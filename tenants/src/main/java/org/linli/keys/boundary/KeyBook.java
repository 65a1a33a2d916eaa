package org.linli.keys.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.keys.control.KeyTable;
import org.linli.keys.control.Ring;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.KeyState;

/**
 * The book of keys for who answers for them: query, add by rotation, retire, delete
 * (003-3.2.3.7.2). No key leaves it.
 */
@Facade
public class KeyBook {

  private final Jdbi jdbi;
  private final Ring ring;
  private final Resealing resealing;

  @Inject
  public KeyBook(Jdbi jdbi, Ring ring, Resealing resealing) {
    this.jdbi = jdbi;
    this.ring = ring;
    this.resealing = resealing;
  }

  /** Where no room keeps anything sealed. */
  public KeyBook(Jdbi jdbi, Ring ring) {
    this(jdbi, ring, null);
  }

  /** For the container's proxy alone. */
  protected KeyBook() {
    this(null, null);
  }

  /** Every version, the newest of each purpose first. */
  @Permit("keys:read")
  public List<KeyRow> list() {
    return jdbi.withHandle(handle -> KeyTable.all(handle).stream().map(KeyBook::row).toList());
  }

  /**
   * Makes a new version, which does the work from now on, on other servers within 30 s; the old one
   * proves and opens what it made.
   */
  @Permit("keys:write")
  @Mutates("key.rotated")
  public KeyName rotate(KeyPurpose purpose) {
    var name = jdbi.withHandle(handle -> ring.rotate(handle, purpose));
    ring.forget();
    return name;
  }

  /** How many stored values lie under which version of the field key. */
  @Permit("keys:read")
  public List<KeyUse> use() {
    return resealing == null ? List.of() : resealing.use();
  }

  /** Encrypts anew, at once, what lies under older keys; a clock does it each hour. */
  @Permit("keys:write")
  @Mutates("key.resealed")
  public Resealed reseal() {
    return new Resealed(resealing == null ? 0 : resealing.run());
  }

  /**
   * Deletes a retired version for good: nothing that it encrypted opens again, nothing that it
   * marked or signed is proved again.
   *
   * @throws Conflict when it is the active one
   * @throws KeyInUse when stored values still lie under it, or seals of logs were made with it
   * @throws NotFound when there is none, or it is destroyed already
   */
  @Permit("keys:write")
  @Mutates("key.destroyed")
  public void destroy(KeyName name) {
    if (name.purpose() == KeyPurpose.FIELD) {
      use().stream()
          .filter(use -> use.version() == name.version() && use.values() > 0)
          .findFirst()
          .ifPresent(
              use -> {
                throw new KeyInUse(use.values());
              });
    }
    if (name.purpose() == KeyPurpose.WATERMARK) {
      var seals = jdbi.withHandle(handle -> KeyTable.seals(handle, name.version()));
      if (seals > 0) {
        throw new KeyInUse(seals);
      }
    }
    jdbi.useHandle(
        handle -> {
          var active =
              KeyTable.all(handle).stream()
                  .anyMatch(row -> row.name().equals(name) && row.state() == KeyState.ACTIVE);
          if (active) {
            throw new Conflict("key");
          }
          if (!KeyTable.destroy(handle, name, Instant.now())) {
            throw new NotFound("key");
          }
        });
    ring.forget();
  }

  private static KeyRow row(KeyTable.Row row) {
    return new KeyRow(
        row.name().purpose(),
        row.name().version(),
        row.suite(),
        row.state(),
        row.createdAt(),
        row.stateSince(),
        row.shown());
  }
}
