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
import java.util.Map;
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
import org.linli.matters.boundary.GridEvents;
import org.linli.matters.entity.GridEvent;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/**
 * {@code /reports}: a resident's snapshot 随手拍. What is reported becomes a grid event among the
 * matters, and stands at {@code /reports/events}; what is listed beside it are the cases that
 * reports opened before.
 */
@Path("/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class ReportsResource {

  /**
   * What a resident saw.
   *
   * @param spot where exactly, in words; may be left out
   * @param location on the map; may be left out
   * @param photos their content in base 64
   * @param values of further fields, where the community's form asks for them
   */
  public record ReportDraft(
      String title,
      String text,
      UUID place,
      String spot,
      Location location,
      List<Photo> photos,
      Map<String, Object> values) {

    GridEvent seen() {
      return new GridEvent(title, text, place, spot, location, Contents.of(photos), values);
    }
  }

  @Inject private Reports reports;
  @Inject private GridEvents events;

  @GET
  @Operation(
      operationId = "listMyReports",
      summary = "The cases that the caller's reports opened before they became grid events")
  public Page<CaseRow> mine(@BeanParam Paging paging) {
    return reports.mine(paging.request());
  }

  @GET
  @Path("/events")
  @Operation(
      operationId = "listMyReportedEvents",
      summary = "The grid events that the caller’s reports became, newest first")
  public Page<MatterRow> mineNow(@BeanParam Paging paging) {
    return events.mine(paging.request());
  }

  @GET
  @Path("/events/{id}")
  @Operation(
      operationId = "getMyReportedEvent",
      summary = "One of these grid events, with how far it has come")
  public MatterDetail event(@PathParam("id") String id) {
    return events.get(Asked.id("matter", id));
  }

  @GET
  @Path("/events/{id}/files/{file}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getMyReportedEventFile",
      summary = "A photograph or voice note of one of these grid events")
  public Response file(@PathParam("id") String id, @PathParam("file") String file) {
    var found = events.get(Asked.id("matter", id), Asked.id("matter-file", file));
    return Response.ok(found.content(), found.mediaType()).build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getMyReport", summary = "One of these cases")
  public CaseDetail get(@PathParam("id") String id) {
    return reports.get(Asked.id("case", id));
  }

  @GET
  @Path("/{id}/photos/{photo}")
  @Produces({"image/jpeg", "image/png", "image/webp"})
  @Operation(operationId = "getMyReportPhoto", summary = "A photograph of one of these cases")
  public Response photo(@PathParam("id") String id, @PathParam("photo") String photo) {
    var found =
        reports
            .photo(Asked.id("case", id), Asked.id("photo", photo))
            .orElseThrow(() -> new NotFound("photo"));
    return Response.ok(found.content(), found.mediaType()).build();
  }

  @POST
  @Operation(
      operationId = "report",
      summary = "Report something, with photographs: it becomes a grid event")
  @APIResponseSchema(value = Reported.class, responseCode = "201")
  public Response report(ReportDraft draft) {
    return Reported.in("reports/events", events.report(Asked.required("body", draft).seen()));
  }
}
