package org.linli.rest.restoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.restoring.boundary.CommunityRestores;
import org.linli.restoring.entity.CommunityRestore;
import org.linli.tenancy.entity.TenantId;

/** {@code /tenant-restores}: one community goes back to a moment, by two words. */
@Path("/tenant-restores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tenant-restores")
public class TenantRestoresResource {

  /**
   * A community that shall be brought back.
   *
   * @param tenant its id; it has to be suspended
   * @param moment ISO 8601 in UTC, for example {@code 2026-11-23T08:00:00Z}; not after now
   * @param reason at most 400 characters
   */
  public record RestoreBody(String tenant, String moment, String reason) {}

  @Inject private CommunityRestores restores;

  @GET
  @Operation(
      operationId = "listTenantRestores",
      summary = "Restores of communities in the caller's reach, newest first")
  public List<CommunityRestore> list() {
    return restores.list();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getTenantRestore", summary = "Where a restore stands")
  public CommunityRestore get(@PathParam("id") String id) {
    return restores.get(id(id));
  }

  @POST
  @Operation(
      operationId = "proposeTenantRestore",
      summary = "Ask for a suspended community to be brought back; a second person has to agree")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response propose(RestoreBody body) {
    Asked.required("body", body);
    return Made.in(
        "tenant-restores",
        restores.propose(
            Asked.id("tenant", Asked.required("tenant", body.tenant()), TenantId::new),
            Asked.optional("moment", body.moment(), Instant::parse),
            body.reason()));
  }

  @POST
  @Path("/{id}/confirmation")
  @Operation(operationId = "confirmTenantRestore", summary = "Agree, as the second person")
  public void confirm(@PathParam("id") String id) {
    restores.confirm(id(id));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(operationId = "withdrawTenantRestore", summary = "Take it back, before it is begun")
  public void withdraw(@PathParam("id") String id) {
    restores.withdraw(id(id));
  }

  private static UUID id(String text) {
    return Asked.id("restore", text);
  }
}
