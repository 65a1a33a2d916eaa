package org.linli.documents.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.linli.documents.control.Issuer;
import org.linli.documents.control.Press;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperRow;
import org.linli.keys.boundary.KeyRing;
import org.linli.tenancy.entity.TenantId;

/**
 * For rooms that issue papers as a step of their own work: inside the transaction and tenant that
 * stand open, so that the paper and its number go back when the step does. Whether somebody may is
 * said by the room that calls; who may set a seal is still asked here.
 */
@ApplicationScoped
public class PaperIssue {

  private final Press press;

  @Inject
  public PaperIssue(
      Jdbi jdbi,
      KeyRing ring,
      @ConfigProperty(name = "linli.origin", defaultValue = "http://localhost:9080")
          String origin) {
    this.press = jdbi == null ? null : new Press(jdbi, ring, origin);
  }

  /** For the container's proxy alone. */
  protected PaperIssue() {
    this(null, null, null);
  }

  /**
   * Issues a paper; the same {@link PaperDraft#request()} again brings the one that was issued.
   *
   * @param account who sets the seal; null for a part of the platform, which sets none that has
   *     keepers
   * @param name as the register writes it
   */
  public PaperRow issue(TenantId tenant, PaperDraft draft, UUID account, String name) {
    return press.issue(tenant, draft, new Issuer(account, name));
  }

  Press press() {
    return press;
  }
}
