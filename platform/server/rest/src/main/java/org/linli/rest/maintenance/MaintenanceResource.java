package org.linli.rest.maintenance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.maintenance.boundary.MaintenanceDesk;
import org.linli.maintenance.entity.Maintenance;
import org.linli.maintenance.entity.MaintenanceDraft;
import org.linli.maintenance.entity.MaintenanceMode;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /maintenance}: what is told on every screen, and when nothing may be changed. */
@Path("/maintenance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "maintenance")
public class MaintenanceResource {

  /**
   * Maintenance to be announced.
   *
   * @param startsAt without it at once
   */
  public record MaintenanceBody(
      MaintenanceMode mode, String wordsZh, String wordsEn, Instant startsAt, Instant endsAt) {}

  @Inject private MaintenanceDesk desk;

  @GET
  @Operation(operationId = "listMaintenance", summary = "The last hundred, newest first")
  public List<Maintenance> list() {
    return desk.list();
  }

  @POST
  @Operation(
      operationId = "announceMaintenance",
      summary = "Tell it on every screen; in a READ_ONLY time all changes are answered 503")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response announce(MaintenanceBody body) {
    Asked.required("body", body);
    return Made.in(
        "maintenance",
        desk.announce(
            new MaintenanceDraft(
                body.mode(), body.wordsZh(), body.wordsEn(), body.startsAt(), body.endsAt())));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "endMaintenance", summary = "End it before its time, or call it off")
  public void end(@PathParam("id") String id) {
    desk.end(Asked.id("maintenance", id));
  }
}
