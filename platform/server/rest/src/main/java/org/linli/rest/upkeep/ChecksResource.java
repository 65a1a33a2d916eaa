package org.linli.rest.upkeep;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;
import org.linli.upkeep.boundary.CheckSheets;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.entity.CheckKind;
import org.linli.upkeep.entity.CheckPlan;
import org.linli.upkeep.entity.CheckRecord;
import org.linli.upkeep.entity.DueCheck;
import org.linli.upkeep.entity.DueQuery;
import org.linli.upkeep.entity.DueSum;
import org.linli.upkeep.entity.RecordQuery;

/** {@code /checks}: what has to be done to devices, and what was done. */
@Path("/checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "checks")
public class ChecksResource {

  private static final int MOST_DAYS = 3_660;

  @Inject private Checks checks;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @GET
  @Path("/plans")
  @Operation(
      operationId = "listCheckPlans",
      summary = "The plans: what is looked at, how often, by whom")
  public List<CheckPlan> plans(@QueryParam("model") String model) {
    return checks.plans(Asked.optional("model", model, String::strip));
  }

  @GET
  @Path("/due")
  @Operation(operationId = "listDueChecks", summary = "What has to be done, what is due first")
  public Page<DueCheck> due(
      @QueryParam("type") String type,
      @QueryParam("days") String days,
      @QueryParam("overdue") String overdue,
      @QueryParam("device") String device,
      @QueryParam("myGrids") String myGrids,
      @BeanParam Paging paging) {
    var query =
        new DueQuery(
            Asked.optionalOneOf(CheckKind.class, "type", type),
            days == null || days.isBlank() ? null : Asked.number("days", days, 0, MOST_DAYS),
            Asked.yesOrNo("overdue", overdue),
            Asked.optional("device", device, UUID::fromString),
            Boolean.TRUE.equals(Asked.yesOrNo("myGrids", myGrids)));
    return checks.due(query, paging.request());
  }

  @GET
  @Path("/sum")
  @Operation(
      operationId = "getCheckSum",
      summary = "How many checks are overdue and soon due, and the share of devices in time")
  public DueSum sum() {
    return checks.sum();
  }

  @GET
  @Path("/records")
  @Operation(operationId = "listCheckRecords", summary = "What was done to devices, newest first")
  public Page<CheckRecord> records(
      @QueryParam("device") String device,
      @QueryParam("type") String type,
      @QueryParam("passed") String passed,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @BeanParam Paging paging) {
    var query =
        new RecordQuery(
            Asked.optional("device", device, UUID::fromString),
            Asked.optionalOneOf(CheckKind.class, "type", type),
            Asked.yesOrNo("passed", passed),
            Asked.optional("from", from, LocalDate::parse),
            Asked.optional("until", until, LocalDate::parse));
    return checks.records(query, paging.request());
  }

  @GET
  @Path("/records/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportCheckRecords",
      summary = "The register of checks as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    var sheet = CheckSheets.register(models, checks.plans(null));
    return Files.of(
        exports.make(Files.form(form), sheet, page -> checks.records(RecordQuery.ALL, page)));
  }

  @GET
  @Path("/due/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportDueChecks",
      summary = "The list of due checks as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response exportDue(@QueryParam("form") String form) {
    var sheet = CheckSheets.due(models, checks.plans(null));
    return Files.of(exports.make(Files.form(form), sheet, page -> checks.due(DueQuery.ALL, page)));
  }
}
