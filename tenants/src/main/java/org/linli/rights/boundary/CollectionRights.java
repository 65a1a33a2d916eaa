package org.linli.rights.boundary;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.rights.control.Signed;
import org.linli.rights.control.Snapshot;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.OperationMode;

/**
 * What may be gathered in one community (000 §7.2 a 1 and a 4): inside what was signed for, and of
 * a home what those who live there agreed to. One state of the rights; time still passes in it.
 */
public final class CollectionRights {

  private final Snapshot community;

  CollectionRights(Snapshot community) {
    this.community = community;
  }

  /** Why something may not be gathered. */
  public enum Barrier {
    /** The enterprise that runs the community signed for other data alone (000 §7.2 a 1). */
    OUTSIDE_SIGNED_SCOPE,
    /** Not everybody whom the data tell about agreed (000 §7.2 a 4). */
    NO_CONSENT
  }

  /** How often the community's rights had changed by then. */
  public long version() {
    return community.version();
  }

  /**
   * What the signed contracts say. A government that runs the community itself gathers by law;
   * where an enterprise does, it gathers what its contracts name. Without any contract in force
   * nobody gathers for an enterprise, and what keeps the community safe goes on.
   */
  public Optional<Barrier> signed(Asset asset, Instant at) {
    if (community.mode() == OperationMode.GOVERNMENT) {
      return Optional.empty();
    }
    return byContract(asset, at) || operating(at).findAny().isEmpty()
        ? Optional.empty()
        : Optional.of(Barrier.OUTSIDE_SIGNED_SCOPE);
  }

  /** Whether an enterprise gathers it here, as its contract names it. */
  public boolean byContract(Asset asset, Instant at) {
    return community.mode() != OperationMode.GOVERNMENT
        && operating(at).anyMatch(contract -> contract.terms().scope().contains(asset));
  }

  private Stream<Signed> operating(Instant at) {
    return community.contracts().stream()
        .filter(contract -> contract.party() == Party.OPERATOR && contract.inForce(at));
  }

  /** What those say whom the data tell about. */
  public Optional<Barrier> agreed(Collection<UUID> persons, Asset asset, Instant at) {
    return community.consents().allCollect(persons, asset, at)
        ? Optional.empty()
        : Optional.of(Barrier.NO_CONSENT);
  }
}
