package org.linli.rest.components;

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
import org.linli.components.boundary.ComponentFiles;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.LoadReport;
import org.linli.rest.http.Workbooks;

/** {@code /components/files}: components out of an Excel file, and the empty one to fill. */
@Path("/components/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "components")
public class ComponentFilesResource {

  @Inject private ComponentFiles files;
  @Inject private Scopes scopes;

  @GET
  @Path("/template")
  @Produces(ExportedFile.TYPE)
  @Operation(operationId = "getComponentTemplate", summary = "The Excel file that an import takes")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return Workbooks.template("components", files.template(scopes.caller().locale()));
  }

  @POST
  @Path("/import")
  @Consumes(ExportedFile.TYPE)
  @Operation(
      operationId = "importComponents",
      summary = "Propose components and versions from an Excel file, whole or not at all")
  public LoadReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    return Workbooks.taken("components", files::load, file, dryRun);
  }
}
