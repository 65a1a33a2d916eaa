package org.linli.rest.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.field.boundary.Tracks;
import org.linli.field.entity.LastSeen;
import org.linli.field.entity.OwnDuty;
import org.linli.field.entity.TrackPoint;
import org.linli.field.entity.TrackReceipt;
import org.linli.field.entity.TrackReport;
import org.linli.rest.http.Asked;
import org.linli.tenancy.entity.CityTime;

/** {@code /duty-tracks}: where those on duty are, told by their own phones. */
@Path("/duty-tracks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rosters")
public class TracksResource {

  @Inject private Tracks tracks;

  @GET
  @Operation(
      operationId = "listOnDutyPositions",
      summary = "Everybody on duty now, with where they were last in this shift")
  public List<LastSeen> now() {
    return tracks.now();
  }

  @GET
  @Path("/own")
  @Operation(
      operationId = "getOwnDuty",
      summary = "The caller’s duty now and how often a position is wanted; 204 off duty")
  public OwnDuty own() {
    return tracks.getOwn().orElse(null);
  }

  @POST
  @Path("/own")
  @Operation(
      operationId = "reportOwnPositions",
      summary =
          "Where the caller has been: each position once however often it is sent, and those of"
              + " the own shifts alone")
  public TrackReceipt report(TrackReport report) {
    return tracks.report(Asked.required("body", report));
  }

  @GET
  @Path("/own/day")
  @Operation(
      operationId = "listOwnTrack",
      summary = "What is kept of where the caller was on one day; today unless said otherwise")
  public List<TrackPoint> ownDay(@QueryParam("day") String day) {
    return tracks.getOwnDay(asked(day));
  }

  @GET
  @Path("/{account}")
  @Operation(
      operationId = "listTrack",
      summary =
          "Where somebody was on duty on one day, today unless said otherwise; who asks stands in"
              + " the audit log")
  public List<TrackPoint> day(@PathParam("account") String account, @QueryParam("day") String day) {
    return tracks.day(Asked.id("account", account), asked(day));
  }

  private static LocalDate asked(String day) {
    var told = Asked.optional("day", day, LocalDate::parse);
    return told == null ? LocalDate.now(CityTime.ZONE) : told;
  }
}
