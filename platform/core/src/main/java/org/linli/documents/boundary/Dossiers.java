package org.linli.documents.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.documents.control.AttachmentCheck;
import org.linli.documents.control.DossierTable;
import org.linli.documents.control.PaperTable;
import org.linli.documents.control.PrintedLine;
import org.linli.documents.control.Volume;
import org.linli.documents.entity.AttachmentDraft;
import org.linli.documents.entity.DossierDetail;
import org.linli.documents.entity.DossierDraft;
import org.linli.documents.entity.DossierRow;
import org.linli.documents.entity.DossierState;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperFile;
import org.linli.persistence.Sha256;
import org.linli.tenancy.entity.TenantId;

/** Dossiers 案卷: the papers and attachments of one matter in their order, filed 立卷 for good. */
@Facade
public class Dossiers {

  private static final int LONGEST_NUMBER = 80;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_MATTER = 120;
  private static final int MOST_ITEMS = 300;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Dossiers(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Dossiers() {
    this(null, null);
  }

  /**
   * Newest first; the search looks at number, title and matter.
   *
   * @param state null for all
   */
  @Permit("dossiers:read")
  public Page<DossierRow> list(DossierState state, PageRequest page) {
    return DossierTable.list(jdbi, scopes.requireTenant(), state, page);
  }

  @Permit("dossiers:read")
  public DossierDetail get(UUID id) {
    return jdbi.withHandle(handle -> detail(handle, id));
  }

  /**
   * @throws Conflict the number is taken
   */
  @Permit("dossiers:write")
  @Mutates("dossier.opened")
  public UUID open(DossierDraft draft) {
    var checked =
        new DossierDraft(
            PrintedLine.checked("number", draft.number(), LONGEST_NUMBER),
            PrintedLine.checked("title", draft.title(), LONGEST_TITLE),
            draft.matter() == null || draft.matter().isBlank()
                ? null
                : PrintedLine.checked("matter", draft.matter(), LONGEST_MATTER));
    var tenant = scopes.requireTenant();
    var by = scopes.caller().displayName();
    return jdbi.withHandle(
        handle -> {
          if (DossierTable.isTaken(handle, tenant, checked.number())) {
            throw new Conflict("number");
          }
          return DossierTable.add(handle, tenant, checked, by, Instant.now());
        });
  }

  /** Lays an issued paper on top. */
  @Permit("dossiers:write")
  @Mutates("dossier.paper-added")
  public void addPaper(UUID id, UUID paper) {
    jdbi.useHandle(
        handle -> {
          var tenant = scopes.requireTenant();
          var dossier = withRoom(handle, tenant, id);
          var row =
              PaperTable.find(handle, tenant, paper).orElseThrow(() -> new NotFound("document"));
          if (DossierTable.items(handle, tenant, id).stream()
              .anyMatch(item -> paper.equals(item.paper()))) {
            throw new Conflict("document");
          }
          var both = row.number() + " " + row.title();
          DossierTable.add(
              handle,
              tenant,
              dossier,
              paper,
              both.length() > LONGEST_TITLE ? both.substring(0, LONGEST_TITLE) : both,
              FileKind.PDF.type(),
              null,
              row.sha256(),
              scopes.caller().displayName());
        });
  }

  /**
   * Lays something on top that was not issued here.
   *
   * @throws Invalid it is neither PDF, JPEG nor PNG, or larger than 5 MiB
   */
  @Permit("dossiers:write")
  @Mutates("dossier.attachment-added")
  public void addAttachment(UUID id, AttachmentDraft draft) {
    var title = PrintedLine.checked("title", draft.title(), LONGEST_TITLE);
    var type = AttachmentCheck.type(draft.content());
    jdbi.useHandle(
        handle -> {
          var tenant = scopes.requireTenant();
          DossierTable.add(
              handle,
              tenant,
              withRoom(handle, tenant, id),
              null,
              title,
              type,
              draft.content(),
              Sha256.hex(draft.content()),
              scopes.caller().displayName());
        });
  }

  /**
   * Files it: a digest fixes what lies in it, and nothing is added any more.
   *
   * @throws PaperRefused it is filed already, or nothing lies in it
   */
  @Permit("dossiers:write")
  @Mutates("dossier.filed")
  public void file(UUID id) {
    jdbi.useHandle(
        handle -> {
          var tenant = scopes.requireTenant();
          var dossier = open(handle, tenant, id);
          var items = DossierTable.items(handle, tenant, id);
          if (items.isEmpty()) {
            throw PaperRefused.empty(dossier.number());
          }
          DossierTable.seal(
              handle,
              tenant,
              id,
              DossierTable.digest(dossier, items),
              DossierTable.keepUntil(handle, tenant, id),
              scopes.caller().displayName());
        });
  }

  /** The whole volume: an index page, and each thing as it was. */
  @Permit("dossiers:read")
  public PaperFile zip(UUID id) {
    return jdbi.withHandle(
        handle -> new PaperFile("dossier.zip", "application/zip", volume(handle, id).zip()));
  }

  /** The whole volume to read from one end to the other. */
  @Permit("dossiers:read")
  public PaperFile pdf(UUID id) {
    return jdbi.withHandle(
        handle -> new PaperFile("dossier.pdf", FileKind.PDF.type(), volume(handle, id).pdf()));
  }

  private Volume volume(Handle handle, UUID id) {
    var tenant = scopes.requireTenant();
    return new Volume(
        detail(handle, id),
        position -> DossierTable.content(handle, tenant, id, position).orElseThrow());
  }

  private DossierDetail detail(Handle handle, UUID id) {
    var tenant = scopes.requireTenant();
    var dossier =
        DossierTable.find(handle, tenant, id, false).orElseThrow(() -> new NotFound("dossier"));
    return new DossierDetail(dossier, DossierTable.items(handle, tenant, id));
  }

  /** Locked, so that what is laid in at the same time comes one after the other. */
  private static DossierRow open(Handle handle, TenantId tenant, UUID id) {
    var dossier =
        DossierTable.find(handle, tenant, id, true).orElseThrow(() -> new NotFound("dossier"));
    if (dossier.state() == DossierState.SEALED) {
      throw PaperRefused.sealed(dossier.number());
    }
    return dossier;
  }

  /** One into which something more can be laid; a full one can still be filed. */
  private static DossierRow withRoom(Handle handle, TenantId tenant, UUID id) {
    var dossier = open(handle, tenant, id);
    if (dossier.items() >= MOST_ITEMS) {
      throw new Invalid("items", "too-many");
    }
    return dossier;
  }
}
