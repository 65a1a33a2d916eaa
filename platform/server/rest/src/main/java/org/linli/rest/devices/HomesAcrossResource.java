package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.devices.boundary.HomeSheet;
import org.linli.devices.boundary.HomesAcross;
import org.linli.devices.entity.GatedHomes;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** {@code /tenants/{tenant}/homes}: what homes measure, of those in which everybody agreed. */
@Path("/tenants/{tenant}/homes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cross-tier")
public class HomesAcrossResource {

  @Inject private HomesAcross homes;
  @Inject private Exports exports;

  @PathParam("tenant")
  private String tenant;

  @QueryParam("model")
  private String model;

  @QueryParam("purpose")
  private String purpose;

  @GET
  @Operation(
      operationId = "listHomesAcross",
      summary = "Newest values of a community's homes, as far as mode, contract and consent open")
  public GatedHomes list(@BeanParam Paging paging) {
    return homes.list(community(), kind(), Action.VIEW, purpose(), paging.request());
  }

  @GET
  @Path("/export")
  @Produces(ExportedFile.TYPE)
  @Operation(
      operationId = "exportHomesAcross",
      summary = "The same as an Excel file; each part of it is decided anew")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export() {
    var community = community();
    var wanted = purpose();
    var kind = kind();
    return Files.of(
        exports.make(
            HomeSheet.SHEET,
            page -> homes.list(community, kind, Action.EXPORT, wanted, page).page()));
  }

  private String kind() {
    return Asked.required("model", model);
  }

  private Purpose purpose() {
    return Asked.oneOf(Purpose.class, "purpose", purpose);
  }

  private TenantId community() {
    return Asked.id("tenant", tenant, TenantId::new);
  }
}
