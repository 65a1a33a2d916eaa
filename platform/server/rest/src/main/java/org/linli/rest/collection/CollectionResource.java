package org.linli.rest.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.collection.boundary.CollectionLog;
import org.linli.collection.boundary.CollectionQuery;
import org.linli.collection.boundary.CollectionSheets;
import org.linli.collection.entity.CheckedDay;
import org.linli.collection.entity.CollectionEntry;
import org.linli.collection.entity.HandEntry;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;
import org.linli.tenancy.entity.CityTime;

/** {@code /collection}: the collection log 采集审计日志 of the community. */
@Path("/collection")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
public class CollectionResource {

  private static final int DAYS = 7;

  @Inject private CollectionLog log;
  @Inject private Exports exports;

  /** Which days, which device; the last week where nothing is said. */
  public static class Sought {

    @QueryParam("from")
    private String from;

    @QueryParam("until")
    private String until;

    @QueryParam("device")
    private String device;

    @QueryParam("asset")
    private String asset;

    CollectionQuery query() {
      var last = Asked.optional("until", until, LocalDate::parse);
      var end = last == null ? LocalDate.now(CityTime.ZONE) : last;
      var first = Asked.optional("from", from, LocalDate::parse);
      return new CollectionQuery(
          first == null ? end.minusDays(DAYS - 1) : first,
          end,
          Asked.optional("device", device, java.util.UUID::fromString),
          Asked.optional("asset", asset, String::strip));
    }
  }

  @GET
  @Operation(
      operationId = "listCollected",
      summary =
          "What devices gathered by day measured: when, by which device and person, ground and way")
  public Page<CollectionEntry> list(@BeanParam Sought sought, @BeanParam Paging paging) {
    return log.list(sought.query(), paging.request());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportCollected",
      summary = "What devices gathered as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam Sought sought, @QueryParam("form") String form) {
    var query = sought.query();
    return Files.of(
        exports.make(Files.form(form), CollectionSheets.LOG, page -> log.list(query, page)));
  }

  @GET
  @Path("/by-hand")
  @Operation(
      operationId = "listCollectedByHand",
      summary = "What people typed or brought as a file, as the audit log tells it")
  public Page<HandEntry> byHand(@BeanParam Sought sought, @BeanParam Paging paging) {
    return log.byHand(sought.query(), paging.request());
  }

  @GET
  @Path("/check")
  @Operation(
      operationId = "checkCollectedDay",
      summary = "Hold a day of the log against its seal and against the readings that stand")
  public CheckedDay check(@QueryParam("day") String day) {
    var asked = Asked.optional("day", day, LocalDate::parse);
    return log.check(asked == null ? LocalDate.now(CityTime.ZONE) : asked);
  }
}
