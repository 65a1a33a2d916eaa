package org.linli.letters.control;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.letters.entity.BoxWord;
import org.linli.tenancy.entity.TenantId;

/** Whose boxes a word is laid into. */
public final class Boxes {

  private Boxes() {}

  /** Accounts of the community; others are left out. */
  public static void lay(
      Handle handle,
      TenantId tenant,
      BoxWord word,
      Collection<UUID> people,
      String reference,
      UUID about) {
    BoxTable.lay(
        handle, word, BoxReaders.of(handle, tenant, people), reference, about, Instant.now());
  }

  /** Accounts of whatever tier. */
  public static void layAnywhere(
      Handle handle, BoxWord word, Collection<UUID> people, String reference, UUID about) {
    BoxTable.lay(
        handle, word, BoxReaders.anywhere(handle, people), reference, about, Instant.now());
  }

  /** The officers of a tier above the community who see what waits there. */
  public static void layAbove(
      Handle handle, TenantId tenant, BoxWord word, String tier, String reference, UUID about) {
    var role =
        switch (tier) {
          case "STREET" -> "STREET_OFFICER";
          case "DISTRICT" -> "DISTRICT_OFFICER";
          default -> "BUREAU_ADMIN";
        };
    var now = Instant.now();
    var readers = BoxReaders.above(handle, tenant, tier, role, "crosstier:read", now);
    BoxTable.lay(handle, word, readers, reference, about, now);
  }
}
