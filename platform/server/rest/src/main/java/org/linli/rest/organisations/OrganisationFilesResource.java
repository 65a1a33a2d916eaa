package org.linli.rest.organisations;

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
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.LoadReport;
import org.linli.organisations.boundary.OrganisationFiles;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitSheet;
import org.linli.rest.http.Files;
import org.linli.rest.http.Workbooks;

/** {@code /organisations/files}: organisations out of a file, into one, and the empty one. */
@Path("/organisations/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationFilesResource {

  @Inject private OrganisationFiles files;
  @Inject private Organisations organisations;
  @Inject private Exports exports;
  @Inject private Scopes scopes;

  @GET
  @Path("/template")
  @Produces(ExportedFile.TYPE)
  @Operation(
      operationId = "getOrganisationTemplate",
      summary = "The Excel file that an import takes")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return Workbooks.template("organisations", files.template(scopes.caller().locale()));
  }

  @POST
  @Path("/import")
  @Consumes(ExportedFile.TYPE)
  @Operation(
      operationId = "importOrganisations",
      summary = "Make and change organisations from an Excel file, whole or not at all")
  public LoadReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    return Workbooks.taken("organisations", files::load, file, dryRun);
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportOrganisations",
      summary = "Organisations as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("code") String code,
      @QueryParam("organisation") String organisation,
      @QueryParam("type") String type,
      @QueryParam("below") String below,
      @QueryParam("closed") String closed,
      @QueryParam("form") String form) {
    var query = OrganisationsResource.query(code, organisation, type, below, closed);
    return Files.of(
        exports.make(Files.form(form), UnitSheet.SHEET, page -> organisations.list(query, page)));
  }
}
