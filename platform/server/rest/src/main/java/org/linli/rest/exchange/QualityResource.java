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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.DataQuality;
import org.linli.exchange.boundary.QualityDay;
import org.linli.exchange.boundary.QualityFaultRow;
import org.linli.rest.http.Asked;
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

  @GET
  @Path("/days")
  @Operation(
      operationId = "listQualityDays",
      summary = "Completeness, validity, uniqueness and timeliness of assets, day by day")
  public Page<QualityDay> days(
      @QueryParam("asset") String asset,
      @QueryParam("days") String days,
      @BeanParam Paging paging) {
    return quality.days(
        Asked.optional("asset", asset, word -> word),
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

  /** How it was mended. */
  public record Settlement(String note) {}

  @POST
  @Path("/faults/{id}/settlement")
  @Operation(
      operationId = "settleQualityFault",
      summary = "Say that a row is mended; held back again, it is open again")
  public void settle(@PathParam("id") String id, Settlement settlement) {
    quality.settle(Asked.id("quality-fault", id), Asked.required("body", settlement).note());
  }
}
