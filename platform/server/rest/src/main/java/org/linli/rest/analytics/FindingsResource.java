package org.linli.rest.analytics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.analytics.boundary.Analytics;
import org.linli.analytics.boundary.FindingSheet;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingCourse;
import org.linli.analytics.entity.FindingQuery;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.FindingVerdict;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /analytics/findings}: what the analyses found, why, and what somebody makes of it. */
@Path("/analytics/findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class FindingsResource {

  @Inject private Analytics analytics;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listAnalysisFindings",
      summary = "What the analyses found, with the reason in figures; what still holds first")
  public Page<Finding> list(
      @QueryParam("analysis") String analysis,
      @QueryParam("state") String state,
      @QueryParam("device") String device,
      @QueryParam("open") String open,
      @BeanParam Paging paging) {
    var query =
        new FindingQuery(
            Asked.optional("analysis", analysis, String::strip),
            Asked.optionalOneOf(FindingState.class, "state", state),
            Asked.optional("device", device, UUID::fromString),
            Asked.yesOrNo("open", open));
    return analytics.list(query, paging.request());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportAnalysisFindings",
      summary = "What the analyses found as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form),
            FindingSheet.of(models),
            page -> analytics.list(FindingQuery.ALL, page)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAnalysisFinding", summary = "One finding with its reason")
  public Finding get(@PathParam("id") String id) {
    return analytics.get(finding(id));
  }

  @GET
  @Path("/{id}/course")
  @Operation(
      operationId = "getAnalysisFindingCourse",
      summary = "The series that a finding rests on, with what was expected")
  public FindingCourse course(@PathParam("id") String id) {
    return analytics.course(finding(id));
  }

  @POST
  @Path("/{id}/verdict")
  @Operation(
      operationId = "judgeAnalysisFinding",
      summary = "Say whether a finding is true, false, of a known cause or handled")
  public void judge(@PathParam("id") String id, VerdictBody body) {
    Asked.required("body", body);
    analytics.judge(
        finding(id),
        new FindingVerdict(
            Asked.oneOf(FindingState.class, "state", body.state()),
            body.note(),
            Asked.optional("until", body.until(), LocalDate::parse)));
  }

  @POST
  @Path("/{id}/undo-easing")
  @Operation(
      operationId = "undoAnalysisEasing",
      summary = "Let the device's threshold count again as it is set for the analysis")
  public void undoEasing(@PathParam("id") String id) {
    analytics.undoEasing(finding(id));
  }

  @POST
  @Path("/{id}/case")
  @Operation(operationId = "openAnalysisCase", summary = "Pass a finding on as a matter, once")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response openCase(@PathParam("id") String id) {
    return Made.in("matters", analytics.openCase(finding(id)));
  }

  private static UUID finding(String id) {
    return Asked.id("analysis-finding", id);
  }
}
