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
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Workbooks;
import org.linli.video.boundary.VideoImport;
import org.linli.video.boundary.VideoImportReport;

/** {@code /devices/files/video}: video devices with their numbers out of an Excel file. */
@Path("/devices/files/video")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class VideoWorkbookResource {

  @Inject private VideoImport files;
  @Inject private Scopes scopes;

  @GET
  @Path("/template")
  @Produces(ExportedFile.TYPE)
  @Operation(
      operationId = "getVideoDeviceTemplate",
      summary = "The Excel file in which video devices come with their GB/T 28181 numbers")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return Workbooks.template("videos", files.template(scopes.caller().locale()));
  }

  @POST
  @Path("/import")
  @Consumes(ExportedFile.TYPE)
  @Operation(
      operationId = "importVideoDevices",
      summary =
          "Video devices with numbers and passwords from an Excel file; passwords that were made"
              + " are shown here alone")
  public VideoImportReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    return Workbooks.taken("videos", files::load, file, dryRun);
  }
}
