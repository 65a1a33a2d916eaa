package org.linli.rest.entrances;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.entrances.boundary.RefusedEntries;
import org.linli.entrances.boundary.RefusedSheet;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.entrances.entity.RefusedQuery;
import org.linli.entrances.entity.RefusedRow;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /refused-entries}: who was turned away, at which door, why and from where. */
@Path("/refused-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "addresses")
public class RefusedEntriesResource {

  private static final Duration MONTH = Duration.ofDays(30);

  /** Which of them; of the last month without a word. */
  public static class Wanted {

    @Parameter(description = "a kind of door", schema = @Schema(implementation = DoorKind.class))
    @QueryParam("door")
    private String door;

    @Parameter(schema = @Schema(implementation = RefusalReason.class))
    @QueryParam("reason")
    private String reason;

    @Parameter(description = "the community whose account or device it was")
    @QueryParam("tenant")
    private String tenant;

    @QueryParam("from")
    private String from;

    @QueryParam("until")
    private String until;

    RefusedQuery query() {
      var end = Asked.instant("until", until, Instant.now());
      return new RefusedQuery(
          Asked.optionalOneOf(DoorKind.class, "door", door),
          Asked.optionalOneOf(RefusalReason.class, "reason", reason),
          Asked.optional("tenant", tenant, word -> word),
          Asked.instant("from", from, end.minus(MONTH)),
          end);
    }
  }

  @Inject private RefusedEntries refused;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listRefusedEntries", summary = "Refused sign-ins, newest first")
  public Page<RefusedRow> list(@BeanParam Wanted wanted, @BeanParam Paging paging) {
    return refused.list(wanted.query(), paging.request());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportRefusedEntries",
      summary = "Refused sign-ins as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam Wanted wanted, @QueryParam("form") String form) {
    var query = wanted.query();
    return Files.of(
        exports.make(Files.form(form), RefusedSheet.SHEET, page -> refused.list(query, page)));
  }
}
