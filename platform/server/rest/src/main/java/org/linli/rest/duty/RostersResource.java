package org.linli.rest.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.linli.access.boundary.Scopes;
import org.linli.duty.boundary.RosterFiles;
import org.linli.duty.boundary.RosterSheets;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.DutyLoad;
import org.linli.duty.entity.DutyPerson;
import org.linli.duty.entity.DutyQuery;
import org.linli.duty.entity.ShiftDraft;
import org.linli.duty.entity.ShiftRow;
import org.linli.duty.entity.Substitution;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.LoadReport;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Workbooks;
import org.linli.tenancy.entity.CityTime;

/** {@code /rosters}: shifts, stand-ins, skills, and who is on duty now. */
@Path("/rosters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
public class RostersResource {

  private static final int USUAL_DAYS = 30;

  @Inject private Rosters rosters;
  @Inject private RosterFiles files;
  @Inject private Exports exports;
  @Inject private Scopes scopes;

  @GET
  @Operation(operationId = "listShifts", summary = "Shifts in the order of time")
  public Page<ShiftRow> list(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("post") String post,
      @QueryParam("account") String account,
      @BeanParam Paging paging) {
    return rosters.list(
        new DutyQuery(
            Asked.optional("from", from, LocalDate::parse),
            Asked.optional("until", until, LocalDate::parse),
            Asked.optional("post", post, String::strip),
            Asked.optional("account", account, UUID::fromString)),
        paging.request());
  }

  @POST
  @Operation(operationId = "planShift", summary = "Plan a shift; nobody is in two places at once")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response plan(ShiftDraft draft) {
    return Made.in("rosters", rosters.plan(Asked.required("body", draft)));
  }

  @GET
  @Path("/now")
  @Operation(
      operationId = "listOnDuty",
      summary = "Who is on duty now, stand-ins in their place; the nearest to a place first")
  public List<ShiftRow> now(@QueryParam("post") String post, @QueryParam("place") String place) {
    return rosters.now(
        Asked.optional("post", post, String::strip),
        Asked.optional("place", place, UUID::fromString));
  }

  @GET
  @Path("/loads")
  @Operation(
      operationId = "listDutyLoads",
      summary = "How much duty each had; the last thirty days unless said otherwise")
  public List<DutyLoad> loads(@QueryParam("from") String from, @QueryParam("until") String until) {
    var today = LocalDate.now(CityTime.ZONE);
    var last = Asked.optional("until", until, LocalDate::parse);
    var first = Asked.optional("from", from, LocalDate::parse);
    var end = last == null ? today : last;
    return rosters.loads(first == null ? end.minusDays(USUAL_DAYS) : first, end);
  }

  @GET
  @Path("/people")
  @Operation(
      operationId = "listDutyPeople",
      summary = "Who can be on duty, and what each is able to do")
  public List<DutyPerson> people() {
    return rosters.people();
  }

  @PUT
  @Path("/people/{account}/skills")
  @Operation(operationId = "setDutySkills", summary = "Say what somebody is able to do")
  public void skills(@PathParam("account") String account, Skills skills) {
    rosters.skills(Asked.id("account", account), Asked.required("body", skills).skills());
  }

  @GET
  @Path("/template")
  @Produces(ExportedFile.TYPE)
  @Operation(operationId = "getRosterTemplate", summary = "The Excel file that an import takes")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return Workbooks.template("rosters", files.template(scopes.caller().locale()));
  }

  @POST
  @Path("/import")
  @Consumes(ExportedFile.TYPE)
  @Operation(
      operationId = "importRoster",
      summary = "Plan shifts from an Excel file, whole or not at all")
  public LoadReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    return Workbooks.taken("rosters", files::load, file, dryRun);
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportRoster", summary = "Shifts as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("form") String form) {
    var query =
        new DutyQuery(
            Asked.optional("from", from, LocalDate::parse),
            Asked.optional("until", until, LocalDate::parse),
            null,
            null);
    return Files.of(
        exports.make(Files.form(form), RosterSheets.SHIFTS, page -> rosters.list(query, page)));
  }

  @PUT
  @Path("/{id}/stand-in")
  @Operation(
      operationId = "substituteShift",
      summary = "Somebody stands in with a reason; without an account it is given back")
  public ShiftRow substitute(@PathParam("id") String id, Substitution substitution) {
    return rosters.substitute(Asked.id("shift", id), Asked.required("body", substitution));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "removeShift", summary = "Take back a shift that has not begun")
  public void remove(@PathParam("id") String id) {
    rosters.remove(Asked.id("shift", id));
  }
}
