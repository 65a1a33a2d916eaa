package org.linli.rest.quotas;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.usage.boundary.UseByTier;
import org.linli.usage.boundary.UseSheet;
import org.linli.usage.entity.UseQuery;
import org.linli.usage.entity.UseRow;

/** {@code /use}: who uses how much, by community and by the divisions above. */
@Path("/use")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotas")
public class UseResource {

  private static final Duration USUAL = Duration.ofHours(24);

  /** Whose use in which span; of communities on the last day without a word. */
  public static class Span {

    @Parameter(description = "CITY, DISTRICT, STREET or COMMUNITY")
    @QueryParam("level")
    private String level;

    @Parameter(description = "the code of a division")
    @QueryParam("within")
    private String within;

    @QueryParam("from")
    private String from;

    @QueryParam("until")
    private String until;

    UseQuery query() {
      var end = Asked.instant("until", until, Instant.now());
      var asked = Asked.optionalOneOf(DivisionLevel.class, "level", level);
      return new UseQuery(
          asked == null ? DivisionLevel.COMMUNITY : asked,
          Asked.optional("within", within, DivisionCode::new),
          Asked.instant("from", from, end.minus(USUAL)),
          end);
    }
  }

  @Inject private UseByTier use;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listUse",
      summary = "Users, devices, cases, messages, calls, storage and units of cost, dearest first")
  public Page<UseRow> list(@BeanParam Span span, @BeanParam Paging paging) {
    return use.list(span.query(), paging.request());
  }

  @GET
  @Path("/noisiest")
  @Operation(operationId = "listNoisiest", summary = "The ten communities that cost most")
  public List<UseRow> noisiest(@BeanParam Span span) {
    return use.noisiest(span.query());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportUse", summary = "Use as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam Span span, @QueryParam("form") String form) {
    var query = span.query();
    return Files.of(exports.make(Files.form(form), UseSheet.SHEET, page -> use.list(query, page)));
  }
}
