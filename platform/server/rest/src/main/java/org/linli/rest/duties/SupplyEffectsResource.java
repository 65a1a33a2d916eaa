package org.linli.rest.duties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.duties.boundary.ConfirmationMonth;
import org.linli.duties.boundary.Dimension;
import org.linli.duties.boundary.DutySheets;
import org.linli.duties.boundary.PathUse;
import org.linli.duties.boundary.SupplyEffects;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /supply-effects}: what came of the two supply paths and of settled data rights. */
@Path("/supply-effects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duties")
public class SupplyEffectsResource {

  private static final int LONGEST = 24;

  @Inject private SupplyEffects effects;
  @Inject private Exports exports;

  @GET
  @Path("/paths")
  @Operation(
      operationId = "listSupplyPathMonths",
      summary = "Both supply paths in each of the last months, the oldest first")
  public List<PathUse> paths(@QueryParam("months") @DefaultValue("12") String months) {
    return effects.paths(Asked.number("months", months, 1, LONGEST));
  }

  @GET
  @Path("/uses")
  @Operation(
      operationId = "listSupplyUses",
      summary = "Both supply paths in a month, by scenario or by community")
  public Page<PathUse> uses(
      @QueryParam("by") @DefaultValue("SCENARIO") String by,
      @QueryParam("month") String month,
      @BeanParam Paging paging) {
    return effects.uses(dimension(by), month(month), paging.request());
  }

  @GET
  @Path("/uses/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportSupplyUses",
      summary = "Both supply paths in a month as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("by") @DefaultValue("SCENARIO") String by,
      @QueryParam("month") String month,
      @QueryParam("form") String form) {
    var dimension = dimension(by);
    var asked = month(month);
    return Files.of(
        exports.make(
            Files.form(form), DutySheets.USES, page -> effects.uses(dimension, asked, page)));
  }

  @GET
  @Path("/confirmations")
  @Operation(
      operationId = "listConfirmations",
      summary = "How far community data rights were settled, and what data were used on, by month")
  public List<ConfirmationMonth> confirmations(
      @QueryParam("months") @DefaultValue("12") String months) {
    return effects.confirmations(Asked.number("months", months, 1, LONGEST));
  }

  private static Dimension dimension(String by) {
    return Asked.oneOf(Dimension.class, "by", by);
  }

  private static YearMonth month(String month) {
    return Asked.optional("month", month, YearMonth::parse);
  }
}
