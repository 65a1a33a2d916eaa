package org.linli.rest.looks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.looks.boundary.CommunityLooks;
import org.linli.looks.boundary.LookSheet;
import org.linli.looks.entity.DayOfLooks;
import org.linli.looks.entity.Look;
import org.linli.looks.entity.UseFigure;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /looks}: who used the community's data. */
@Path("/looks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "looks")
public class LooksResource {

  @Inject private CommunityLooks looks;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listLooks", summary = "Who used the community's data, newest first")
  public Page<Look> list(@BeanParam Wanted wanted, @BeanParam Paging paging) {
    return looks.list(wanted.query(), paging.request());
  }

  @GET
  @Path("/days")
  @Operation(
      operationId = "listLooksByDay",
      summary = "Who used the community's data, alike ones of a day together")
  public Page<DayOfLooks> days(@BeanParam Wanted wanted, @BeanParam Paging paging) {
    return looks.days(wanted.query(), paging.request());
  }

  @GET
  @Path("/figures")
  @Operation(
      operationId = "listUseFigures",
      summary = "How much which party used the community's data for which purpose")
  public List<UseFigure> figures(@BeanParam Wanted wanted) {
    return looks.figures(wanted.query());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportLooks",
      summary = "Who used the community's data, as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam Wanted wanted, @QueryParam("form") String form) {
    return Files.of(
        exports.make(Files.form(form), LookSheet.SHEET, page -> looks.list(wanted.query(), page)));
  }
}
