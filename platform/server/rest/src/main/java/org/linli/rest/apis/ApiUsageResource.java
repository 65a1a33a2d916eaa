package org.linli.rest.apis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.apis.boundary.CallStatistics;
import org.linli.apis.boundary.HourOfCalls;
import org.linli.apis.boundary.InterfaceUse;
import org.linli.apis.boundary.UsageQuery;
import org.linli.apis.boundary.UsageRow;
import org.linli.apis.boundary.UsageSheet;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /api-usage}: counted calls of interfaces. */
@Path("/api-usage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "apis")
public class ApiUsageResource {

  private static final Duration USUAL = Duration.ofHours(24);

  /** Which calls are meant; of the last day without a time. */
  public static class Span {

    @QueryParam("from")
    private String from;

    @QueryParam("until")
    private String until;

    @QueryParam("application")
    private String application;

    @QueryParam("api")
    private String api;

    UsageQuery query() {
      var end = Asked.instant("until", until, Instant.now());
      return new UsageQuery(
          Asked.instant("from", from, end.minus(USUAL)),
          end,
          Asked.optional("application", application, UUID::fromString),
          Asked.optional("api", api, word -> word));
    }
  }

  @Inject private CallStatistics statistics;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listApiUsage",
      summary = "Calls by application and interface: outcomes, latency, bytes")
  public Page<UsageRow> list(@BeanParam Span span, @BeanParam Paging paging) {
    return statistics.list(span.query(), paging.request());
  }

  @GET
  @Path("/hours")
  @Operation(operationId = "listApiHours", summary = "Calls hour by hour")
  public List<HourOfCalls> hours(@BeanParam Span span) {
    return statistics.hours(span.query());
  }

  @GET
  @Path("/summary")
  @Operation(
      operationId = "summariseApiUsage",
      summary = "How many kinds of interfaces there are, and how often they are called")
  public InterfaceUse summary(@BeanParam Span span) {
    return statistics.summary(span.query());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportApiUsage", summary = "Counted calls as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam Span span, @QueryParam("form") String form) {
    var query = span.query();
    return Files.of(
        exports.make(Files.form(form), UsageSheet.SHEET, page -> statistics.list(query, page)));
  }
}
