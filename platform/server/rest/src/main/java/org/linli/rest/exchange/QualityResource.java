package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.DataQuality;
import org.linli.exchange.boundary.QualityDay;
import org.linli.exchange.boundary.QualityFaultRow;
import org.linli.exchange.boundary.QualityNoticeRow;
import org.linli.exchange.boundary.QualityNotices;
import org.linli.exchange.boundary.Quarantine;
import org.linli.exchange.boundary.QuarantineContent;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;

/** {@code /data-quality}: how good what leaves by the exchange is, and what was held back. */
@Path("/data-quality")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class QualityResource {

  private static final int MONTH = 30;
  private static final int YEAR = 366;

  @Inject private DataQuality quality;
  @Inject private QualityNotices notices;
  @Inject private Quarantine quarantine;

  @GET
  @Path("/days")
  @Operation(
      operationId = "listQualityDays",
      summary = "Completeness, validity, uniqueness and timeliness of assets, day by day")
  public Page<QualityDay> days(
      @QueryParam("asset") String asset,
      @Parameter(description = "an organisation; empty for what goes out, any without it")
          @QueryParam("supplier")
          String supplier,
      @QueryParam("days") String days,
      @BeanParam Paging paging) {
    return quality.days(
        Asked.optional("asset", asset, word -> word),
        supplier,
        days == null || days.isBlank() ? MONTH : Asked.number("days", days, 1, YEAR),
        paging.request());
  }

  @GET
  @Path("/faults")
  @Operation(
      operationId = "listQualityFaults",
      summary = "Rows that were held back at the boundary, with what is wrong with them")
  public Page<QualityFaultRow> faults(
      @QueryParam("asset") String asset,
      @QueryParam("open") String open,
      @BeanParam Paging paging) {
    return quality.faults(
        Asked.optional("asset", asset, word -> word),
        Asked.yesOrNo("open", open),
        paging.request());
  }

  @POST
  @Path("/faults/{id}/settlement")
  @Operation(
      operationId = "settleQualityFault",
      summary = "Say that a row is mended; held back again, it is open again")
  public void settle(@PathParam("id") String id, Note settlement) {
    quality.settle(Asked.id("quality-fault", id), Asked.note(settlement));
  }

  @GET
  @Path("/notices")
  @Operation(
      operationId = "listQualityNotices",
      summary = "Notices to the caller’s office: rows held back, suppliers behind their promise")
  public Page<QualityNoticeRow> notices(@QueryParam("open") String open, @BeanParam Paging paging) {
    return notices.list(Asked.yesOrNo("open", open), paging.request());
  }

  @POST
  @Path("/notices/{id}/seen")
  @Operation(operationId = "seeQualityNotice", summary = "Take note of a notice")
  public void seen(@PathParam("id") String id) {
    notices.seen(Asked.id("quality-notice", id));
  }

  @GET
  @Path("/quarantine/{id}")
  @Operation(
      operationId = "getQuarantinedRow",
      summary = "What stands in a row in quarantine, as far as the reader’s rights go")
  public QuarantineContent look(@PathParam("id") String id) {
    return quarantine.look(Asked.id("quarantine", id));
  }

  /** Values by field, and why. */
  public record Repair(Map<String, String> values, String note) {}

  @POST
  @Path("/quarantine/{id}/repair")
  @Operation(
      operationId = "repairQuarantinedRow",
      summary = "Mend values of a row, which is checked anew and taken")
  public void repair(@PathParam("id") String id, Repair repair) {
    Asked.required("body", repair);
    quarantine.repair(Asked.id("quarantine", id), repair.values(), repair.note());
  }

  @POST
  @Path("/quarantine/{id}/release")
  @Operation(
      operationId = "releaseQuarantinedRow",
      summary = "Take a row that is unusual and true as it is")
  public void release(@PathParam("id") String id, Note settlement) {
    quarantine.release(Asked.id("quarantine", id), Asked.note(settlement));
  }

  @POST
  @Path("/quarantine/{id}/rejection")
  @Operation(operationId = "rejectQuarantinedRow", summary = "Give a row up, with the reason")
  public void reject(@PathParam("id") String id, Note settlement) {
    quarantine.reject(Asked.id("quarantine", id), Asked.note(settlement));
  }
}
