package org.linli.rest.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.calendar.boundary.OfficeHours;
import org.linli.calendar.boundary.WorkingDays;
import org.linli.calendar.entity.CalendarYear;
import org.linli.calendar.entity.DayDraft;
import org.linli.rest.http.Asked;

/** {@code /calendar}: which days are worked, and when offices are open. */
@Path("/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
public class CalendarResource {

  private static final int FIRST = 2025;
  private static final int LAST = 2100;

  @Inject private WorkingDays days;
  @Inject private OfficeHours hours;

  @GET
  @Operation(
      operationId = "getCalendarYear",
      summary = "The days of a year that differ from the week, and how many are worked")
  public CalendarYear year(@QueryParam("year") String year) {
    return days.year(
        year == null || year.isBlank()
            ? LocalDate.now(org.linli.tenancy.entity.CityTime.ZONE).getYear()
            : Asked.number("year", year, FIRST, LAST));
  }

  @PUT
  @Path("/days/{day}")
  @Operation(
      operationId = "setCalendarDay",
      summary =
          "Say for the whole city whether a day is worked; without working it is as announced")
  public CalendarYear set(@PathParam("day") String day, DayDraft draft) {
    return days.set(Asked.optional("day", day, LocalDate::parse), Asked.required("body", draft));
  }

  @GET
  @Path("/offices")
  @Operation(operationId = "listOffices", summary = "Offices with hours of their own")
  public List<String> offices() {
    return hours.offices();
  }

  @GET
  @Path("/hours")
  @Operation(
      operationId = "getOfficeHours",
      summary = "When an office, or the community as a whole, is open")
  public List<OpenHours> hours(@QueryParam("office") String office) {
    return hours.of(office == null || office.isBlank() ? null : office).stream()
        .map(OpenHours::of)
        .toList();
  }

  @PUT
  @Path("/hours")
  @Operation(
      operationId = "setOfficeHours",
      summary = "Say when an office is open; an empty list gives it the community's hours again")
  public void setHours(@QueryParam("office") String office, OfficeWeek week) {
    var given = Asked.required("hours", Asked.required("body", week).hours());
    hours.set(
        office == null || office.isBlank() ? null : office,
        given.stream().map(each -> Asked.required("hours", each).read()).toList());
  }
}
