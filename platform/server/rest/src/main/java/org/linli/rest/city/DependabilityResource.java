package org.linli.rest.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.linli.dependability.boundary.Dependability;
import org.linli.dependability.boundary.DependabilitySheet;
import org.linli.dependability.entity.DependabilityQuery;
import org.linli.dependability.entity.DependabilityRow;
import org.linli.dependability.entity.Grouping;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;

/**
 * {@code /figures/{code}/dependability}: online rate, faults and repairs of a division's devices.
 */
@Path("/figures/{code}/dependability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
public class DependabilityResource {

  @Inject private Dependability dependability;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @PathParam("code")
  private String code;

  @QueryParam("groupBy")
  private String groupBy;

  @QueryParam("from")
  private String from;

  @QueryParam("until")
  private String until;

  @GET
  @Operation(
      operationId = "getDependability",
      summary = "How much devices are heard, fail and are repaired, the worst first")
  public List<DependabilityRow> get() {
    return dependability.of(query());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportDependability",
      summary = "Dependability of devices as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    var query = query();
    var rows = dependability.of(query);
    return Files.of(
        exports.make(
            Files.form(form),
            DependabilitySheet.of(models, query::by),
            page -> Page.part(rows, page)));
  }

  /** The running month and the kinds of devices, where nothing else is asked. */
  private DependabilityQuery query() {
    var division = Asked.id("division", code, DivisionCode::new);
    var by = Asked.optionalOneOf(Grouping.class, "groupBy", groupBy);
    var last = Asked.optional("until", until, YearMonth::parse);
    var now = last == null ? YearMonth.now(CityTime.ZONE) : last;
    var first = Asked.optional("from", from, YearMonth::parse);
    return new DependabilityQuery(
        division, by == null ? Grouping.MODEL : by, first == null ? now : first, now);
  }
}
