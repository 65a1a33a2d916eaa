package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceImport;
import org.linli.devices.boundary.DeviceImportReport;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Workbooks;

/** {@code /devices/files}: devices and their places out of an Excel file, and the empty one. */
@Path("/devices/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceWorkbookResource {

  @Inject private DeviceImport files;
  @Inject private Scopes scopes;

  @GET
  @Path("/template")
  @Produces(ExportedFile.TYPE)
  @Operation(operationId = "getDeviceTemplate", summary = "The Excel file that an import takes")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return Workbooks.template("devices", files.template(scopes.caller().locale()));
  }

  @POST
  @Path("/import")
  @Consumes(ExportedFile.TYPE)
  @Operation(
      operationId = "importDevices",
      summary = "Devices and places from an Excel file; secrets of new ones are shown here alone")
  public DeviceImportReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    return Workbooks.taken("devices", files::load, file, dryRun);
  }
}
