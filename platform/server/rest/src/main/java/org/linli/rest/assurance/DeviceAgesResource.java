package org.linli.rest.assurance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.assurance.boundary.DeviceAges;
import org.linli.assurance.boundary.RegisterSheets;
import org.linli.assurance.entity.DeviceAge;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Files;

/** {@code /device-ages}: running hours and age of devices, and their replacement. */
@Path("/device-ages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "security-register")
public class DeviceAgesResource {

  /** How many replacements were planned. */
  public record Planned(int planned) {}

  @Inject private DeviceAges ages;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listDeviceAges",
      summary = "Running hours, state and age of devices that have an end; the next one first")
  public List<DeviceAge> list() {
    return ages.list();
  }

  @POST
  @Path("/plans")
  @Operation(
      operationId = "planReplacements",
      summary = "Plan the replacement of every device whose day is near")
  public Planned plan() {
    return new Planned(ages.plan());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportDeviceAges", summary = "Ages as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    var rows = ages.list();
    return Files.of(
        exports.make(Files.form(form), RegisterSheets.AGES, page -> Page.part(rows, page)));
  }
}
