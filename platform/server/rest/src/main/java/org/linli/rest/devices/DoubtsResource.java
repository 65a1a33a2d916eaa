package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.DoubtState;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.feeds.boundary.DoubtSheet;
import org.linli.feeds.boundary.Doubts;
import org.linli.feeds.entity.DoubtQuery;
import org.linli.feeds.entity.DoubtRow;
import org.linli.feeds.entity.Settled;
import org.linli.feeds.entity.Verdict;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /doubts}: values that are hardly true, and what somebody makes of them. */
@Path("/doubts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DoubtsResource {

  @Inject private Doubts doubts;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listDoubts",
      summary = "Values that are held back, and what was decided, the newest first")
  public Page<DoubtRow> list(
      @QueryParam("device") String device,
      @QueryParam("metric") String metric,
      @QueryParam("reason") String reason,
      @QueryParam("state") String state,
      @QueryParam("day") String day,
      @BeanParam Paging paging) {
    var query =
        new DoubtQuery(
            Asked.optional("device", device, UUID::fromString),
            Asked.optional("metric", metric, String::strip),
            Asked.optionalOneOf(DoubtReason.class, "reason", reason),
            Asked.optionalOneOf(DoubtState.class, "state", state),
            Asked.optional("day", day, LocalDate::parse));
    return doubts.list(query, paging.request());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportDoubts",
      summary = "The values that were held back as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form), DoubtSheet.of(models), page -> doubts.list(DoubtQuery.ALL, page)));
  }

  @POST
  @Path("/verdicts")
  @Operation(
      operationId = "settleDoubts",
      summary = "Confirm, correct or reject values that are held back, with the reason")
  public Settled settle(Verdict verdict) {
    return doubts.settle(Asked.required("body", verdict));
  }
}
