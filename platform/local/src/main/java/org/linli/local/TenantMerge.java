package org.linli.local;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.access.boundary.Refusal;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.keys.boundary.KeyRing;
import org.linli.succession.boundary.Succeeding;
import org.linli.succession.entity.CarriedTable;
import org.linli.tenancy.entity.TenantId;

/** {@code ./linli tenant merge}: carries out what two people agreed on, with the owner's rights. */
final class TenantMerge {

  /** What was under way in a server when the community was shut is over by then. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final Succeeding succeeding;

  TenantMerge(DataSource owner, KeyRing keys) {
    this.succeeding = new Succeeding(owner, keys, InstantSource.system(), REST);
  }

  /**
   * @return the receipt
   * @throws LocalFailure it may not be, with the reason
   */
  SignedCertificate run(UUID id, TenantId community) throws InterruptedException {
    try {
      return succeeding.run(id, community, TenantMerge::tell);
    } catch (Refusal refusal) {
      throw refused(refusal);
    }
  }

  private static void tell(CarriedTable table) {
    if (table.rows() > 0) {
      System.err.println(
          Words.of("tenant.merge.table", table.table(), table.rows(), table.made(), table.kept()));
    }
  }

  /** The refusal in the words of whoever sits at the machine. */
  static LocalFailure refused(Refusal refusal) {
    var arguments = refusal.arguments().toArray();
    return new LocalFailure(
        switch (refusal.code()) {
          case "not-found" -> Words.of("tenant.merge.not-found");
          case "conflict" -> Words.of("tenant.merge.conflict");
          case "succession-suspended" -> Words.of("tenant.merge.suspended");
          case "succession-moving" -> Words.of("tenant.merge.moving");
          case "succession-erasing" -> Words.of("tenant.merge.erasing");
          case "succession-weaker" -> Words.of("tenant.merge.weaker");
          case "succession-not-exported" -> Words.of("tenant.merge.not-exported");
          case "succession-too-early" -> Words.of("tenant.merge.too-early", arguments);
          case "succession-collision" -> Words.of("tenant.merge.collision", arguments);
          default -> refusal.getMessage();
        });
  }
}
