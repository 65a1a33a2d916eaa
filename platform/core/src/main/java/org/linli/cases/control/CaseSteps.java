package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.cases.entity.Photo;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Writes down what happened to a case, with who did it. */
@ApplicationScoped
public class CaseSteps {

  /** How steps name the platform itself. */
  public static final String SYSTEM = "system";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CasePhotos photos;

  @Inject
  public CaseSteps(Jdbi jdbi, Scopes scopes, CasePhotos photos) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.photos = photos;
  }

  /** For the container's proxy alone. */
  protected CaseSteps() {
    this(null, null, null);
  }

  void record(TenantId tenant, UUID caseId, Instant at, String action, String note) {
    record(tenant, caseId, at, action, note, List.of());
  }

  void record(
      TenantId tenant, UUID caseId, Instant at, String action, String note, List<Photo> added) {
    var step = Sql.newId();
    var caller = scopes.caller();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into case_step (tenant_id, case_id, id, at, action, actor, note)
                    values (:tenant, :case, :id, :at, :action, :actor, :note)""")
                .bind("tenant", tenant)
                .bind("case", caseId)
                .bind("id", step)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("action", action)
                .bind("actor", caller.isSystem() ? SYSTEM : caller.displayName())
                .bind("note", note)
                .execute());
    photos.store(tenant, caseId, step, at, added);
  }
}
