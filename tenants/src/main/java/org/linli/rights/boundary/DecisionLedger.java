package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.rights.control.Checkpoints;
import org.linli.rights.control.Ledger;

/**
 * The log of every read across tenants and tiers, and the proof that nobody changed it. A division
 * sees what concerns its communities, an organisation what it asked and what others read of the
 * communities it operates.
 *
 * <p>What the seals prove: an entry whose content was changed without the sealing key no longer
 * fits its seal; an entry that was taken out of a closed span, put into it or exchanged breaks the
 * span's checkpoint; a checkpoint taken out or changed breaks the chain. What they do not prove:
 * who holds the sealing key and the database at once can forge both; entries younger than the last
 * checkpoint (some minutes) can be taken out unseen, though not changed; the last checkpoints can
 * be cut off together with all their entries, unless a copy of a later seal is kept elsewhere.
 */
@Facade
public class DecisionLedger {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Checkpoints checkpoints;

  @Inject
  public DecisionLedger(Jdbi jdbi, Scopes scopes, Checkpoints checkpoints) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.checkpoints = checkpoints;
  }

  /** For the container's proxy alone. */
  protected DecisionLedger() {
    this(null, null, null);
  }

  @Permit("decisions:read")
  public Page<DecisionRow> list(PageRequest page) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                Ledger.rows(handle, page.pattern(), page.offset(), page.limit()),
                Ledger.count(handle, page.pattern()),
                page));
  }

  /** Who did what with one asset, newest first. */
  @Permit("decisions:read")
  public Page<DecisionRow> ofAsset(String asset, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                Ledger.ofAsset(handle, asset, page.offset(), page.limit()),
                Ledger.countOfAsset(handle, asset),
                page));
  }

  /** These entries with their seals, as evidence: those of them that the caller may see. */
  @Permit("decisions:read")
  public List<SealedDecision> evidence(Collection<UUID> ids) {
    return jdbi.withHandle(handle -> checkpoints.evidence(handle, ids));
  }

  /**
   * Looks over the seals of all entries that the caller may see; over the checkpoints where that is
   * a whole city.
   */
  @Permit("decisions:read")
  public Verification verify() {
    return jdbi.withHandle(handle -> checkpoints.verify(handle, scopes.caller().scope()));
  }
}
