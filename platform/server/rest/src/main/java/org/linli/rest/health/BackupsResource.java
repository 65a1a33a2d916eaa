package org.linli.rest.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.health.boundary.BackupHealth;
import org.linli.health.entity.BackupFigures;
import org.linli.health.entity.BackupKind;
import org.linli.health.entity.BackupRun;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /backups}: copies of the installation, and how a restore from them went. */
@Path("/backups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "backups")
public class BackupsResource {

  @Inject private BackupHealth health;

  @GET
  @Operation(
      operationId = "listBackups",
      summary = "Copies, rehearsals and restores with their results, newest first")
  public Page<BackupRun> list(@QueryParam("kind") String kind, @BeanParam Paging paging) {
    return health.runs(Asked.optionalOneOf(BackupKind.class, "kind", kind), paging.request());
  }

  @GET
  @Path("/figures")
  @Operation(
      operationId = "getBackupFigures",
      summary = "The newest copy, the newest rehearsal with its recovery time, and what fails")
  public BackupFigures figures() {
    return health.figures();
  }
}
