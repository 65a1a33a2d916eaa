package org.linli.rest.duties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.duties.boundary.AssessmentQuery;
import org.linli.duties.boundary.AssessmentRow;
import org.linli.duties.boundary.Duties;
import org.linli.duties.boundary.DutySheets;
import org.linli.duties.entity.Area;
import org.linli.duties.entity.DutyPack;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;
import org.linli.rights.entity.Party;

/** {@code /duties}: who coordinates, who answers for what, and how it was kept. */
@Path("/duties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duties")
public class DutiesResource {

  @Inject private Duties duties;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "getDuties", summary = "Coordination and division of duty")
  public DutyPack get() {
    return duties.get();
  }

  @GET
  @Path("/assessment")
  @Operation(
      operationId = "assessDuties",
      summary = "How each who has a duty kept it in a month, as 2026-11")
  public Page<AssessmentRow> assess(
      @QueryParam("month") String month,
      @QueryParam("area") String area,
      @QueryParam("party") String party,
      @Parameter(description = "true: each organisation of who has the duty told apart")
          @QueryParam("organisations")
          String organisations,
      @BeanParam Paging paging) {
    return duties.assess(query(month, area, party, organisations), paging.request());
  }

  @GET
  @Path("/assessment/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportAssessment",
      summary = "The assessment as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("month") String month,
      @QueryParam("area") String area,
      @QueryParam("party") String party,
      @Parameter(description = "true: each organisation of who has the duty told apart")
          @QueryParam("organisations")
          String organisations,
      @QueryParam("form") String form) {
    var query = query(month, area, party, organisations);
    return Files.of(
        exports.make(Files.form(form), DutySheets.ASSESSMENT, page -> duties.assess(query, page)));
  }

  private static AssessmentQuery query(
      String month, String area, String party, String organisations) {
    return new AssessmentQuery(
        Asked.optional("month", month, YearMonth::parse),
        Asked.optionalOneOf(Area.class, "area", area),
        Asked.optionalOneOf(Party.class, "party", party),
        Boolean.TRUE.equals(Asked.yesOrNo("organisations", organisations)));
  }
}
