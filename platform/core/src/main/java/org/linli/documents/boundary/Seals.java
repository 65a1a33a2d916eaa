package org.linli.documents.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.documents.control.PrintedLine;
import org.linli.documents.control.SealPicture;
import org.linli.documents.control.SealTable;
import org.linli.documents.entity.SealDraft;
import org.linli.documents.entity.SealRow;

/** The seals 印章 of the organisations of the own community, and the keys that sign. */
@Facade
public class Seals {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ORGANISATION = 120;
  private static final int LONGEST_REASON = 400;
  private static final int MOST_KEEPERS = 20;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final PaperIssue issue;

  @Inject
  public Seals(Jdbi jdbi, Scopes scopes, PaperIssue issue) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.issue = issue;
  }

  /** For the container's proxy alone. */
  protected Seals() {
    this(null, null, null);
  }

  /** Those in use first. */
  @Permit("documents:read")
  public List<SealRow> list() {
    return jdbi.withHandle(handle -> SealTable.list(handle, scopes.requireTenant()));
  }

  /** The picture itself: for those who may set seals, since a picture can be misused. */
  @Permit("documents:seal")
  @Mutates("seal.shown")
  public byte[] picture(UUID id) {
    return jdbi.withHandle(handle -> SealTable.picture(handle, scopes.requireTenant(), id))
        .orElseThrow(() -> new NotFound("seal"));
  }

  /**
   * Takes a seal into use.
   *
   * @throws Invalid the picture is no PNG of a fit size, or a name is missing
   */
  @Permit("seals:write")
  @Mutates("seal.made")
  public UUID make(SealDraft draft) {
    var checked =
        new SealDraft(
            PrintedLine.checked("name", draft.name(), LONGEST_NAME),
            PrintedLine.checked("organisation", draft.organisation(), LONGEST_ORGANISATION),
            SealPicture.checked(draft.picture()),
            draft.keepers());
    if (checked.keepers().size() > MOST_KEEPERS) {
      throw new Invalid("keepers", "too-many");
    }
    var by = scopes.caller().displayName();
    return jdbi.withHandle(
        handle -> SealTable.add(handle, scopes.requireTenant(), checked, by, Instant.now()));
  }

  /**
   * Takes a seal out of use for good.
   *
   * @throws PaperRefused it is out of use already
   */
  @Permit("seals:write")
  @Mutates("seal.stopped")
  public void stop(UUID id, String reason) {
    var why = reason(reason);
    jdbi.useHandle(
        handle -> {
          var tenant = scopes.requireTenant();
          var seal = SealTable.find(handle, tenant, id).orElseThrow(() -> new NotFound("seal"));
          var by = scopes.caller().displayName();
          if (!SealTable.stop(handle, tenant, id, by, why, Instant.now())) {
            throw PaperRefused.sealStopped(seal.name());
          }
        });
  }

  /** New keys sign from now on, for example when somebody may have seen the old ones. */
  @Permit("seals:write")
  @Mutates("seal.keys-renewed")
  public void renewKeys() {
    issue.press().renewKeys(scopes.requireTenant());
  }

  private static String reason(String given) {
    if (given == null || given.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (given.strip().length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    return given.strip();
  }
}
