package org.linli.documents.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.control.Issuer;
import org.linli.documents.control.PaperTable;
import org.linli.documents.control.Press;
import org.linli.documents.control.SealTable;
import org.linli.documents.control.TemplatePacks;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.SealRow;
import org.linli.keys.boundary.KeyRing;
import org.linli.tenancy.entity.TenantId;

/**
 * For rooms that issue papers as a step of their own work: inside the transaction and tenant that
 * stand open, so that the paper and its number go back when the step does. Whether somebody may is
 * said by the room that calls; who may set a seal is still asked here.
 */
@ApplicationScoped
public class PaperIssue {

  private static final int MOST_OF_A_MATTER = 200;

  private final Jdbi jdbi;
  private final Press press;

  @Inject
  public PaperIssue(
      Jdbi jdbi,
      KeyRing ring,
      @ConfigProperty(name = "linli.origin", defaultValue = "http://localhost:9080")
          String origin) {
    this.jdbi = jdbi;
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

  /** The paper as it would look today, marked as a preview: no number, no seal, no signature. */
  public byte[] preview(TenantId tenant, PaperDraft draft) {
    return press.preview(tenant, draft);
  }

  /** The seals of the community, those in use first. */
  public List<SealRow> seals(TenantId tenant) {
    return jdbi.withHandle(handle -> SealTable.list(handle, tenant));
  }

  /**
   * The papers of a matter, newest first.
   *
   * @param matter as the papers name it, for example its number
   */
  public List<PaperRow> of(TenantId tenant, String matter) {
    return PaperTable.list(jdbi, tenant, PaperQuery.of(matter), PageRequest.first(MOST_OF_A_MATTER))
        .items();
  }

  /** The PDF of a paper, as it was issued; empty where there is none. */
  public Optional<byte[]> pdf(TenantId tenant, UUID paper) {
    return jdbi.withHandle(handle -> PaperTable.file(handle, tenant, paper, FileKind.PDF));
  }

  /** The template of a kind; empty where none is delivered. */
  public static Optional<DocumentTemplate> template(String kind) {
    return TemplatePacks.DELIVERED.find(kind);
  }

  /** The kinds of papers that can be issued, in the order in which people are shown them. */
  public static List<DocumentTemplate> templates() {
    return TemplatePacks.DELIVERED.all();
  }

  Press press() {
    return press;
  }
}
