package org.linli.rest.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.cases.boundary.Reports;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.Photo;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /reports}: a resident's snapshot 随手拍. */
@Path("/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class ReportsResource {

  /** What a resident saw; the photographs' content in base 64. */
  public record ReportDraft(String title, String text, UUID place, List<Photo> photos) {}

  @Inject private Reports reports;

  @GET
  @Operation(operationId = "listMyReports", summary = "The caller's own reports, newest first")
  public Page<CaseRow> mine(@BeanParam Paging paging) {
    return reports.mine(paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getMyReport", summary = "One of the caller's own reports")
  public CaseDetail get(@PathParam("id") String id) {
    return reports.get(Asked.id("case", id));
  }

  @GET
  @Path("/{id}/photos/{photo}")
  @Produces({"image/jpeg", "image/png", "image/webp"})
  @Operation(operationId = "getMyReportPhoto", summary = "A photograph of an own report")
  public Response photo(@PathParam("id") String id, @PathParam("photo") String photo) {
    var found =
        reports
            .photo(Asked.id("case", id), Asked.id("photo", photo))
            .orElseThrow(() -> new NotFound("photo"));
    return Response.ok(found.content(), found.mediaType()).build();
  }

  @POST
  @Operation(operationId = "report", summary = "Report something, with photographs")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response report(ReportDraft draft) {
    var photos = Asked.required("body", draft).photos();
    return Made.in(
        "reports",
        reports.report(
            draft.title(), draft.text(), draft.place(), photos == null ? List.of() : photos));
  }
}
