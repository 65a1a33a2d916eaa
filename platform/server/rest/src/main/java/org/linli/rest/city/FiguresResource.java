package org.linli.rest.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.alarms.boundary.AlarmTypes;
import org.linli.alarms.entity.AlarmTypeRow;
import org.linli.city.boundary.CityBoard;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.city.entity.FiguresHour;
import org.linli.matters.boundary.ServiceRates;
import org.linli.matters.boundary.SupervisorBoard;
import org.linli.matters.entity.DivisionBoard;
import org.linli.matters.entity.RateRow;
import org.linli.rest.http.Asked;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;

/** {@code /figures}: the figures of a division and of those below it, within the caller's scope. */
@Path("/figures/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
public class FiguresResource {

  private static final int WEEK = 168;

  @Inject private CityBoard board;
  @Inject private AlarmTypes types;
  @Inject private ServiceRates rates;
  @Inject private SupervisorBoard supervisor;

  @PathParam("code")
  private String code;

  @GET
  @Operation(operationId = "getFigures", summary = "The key figures of a division")
  public Figures figures() {
    return board.figures(division());
  }

  @GET
  @Path("/children")
  @Operation(
      operationId = "listChildFigures",
      summary = "The figures of the divisions one level below")
  public List<DivisionFigures> children() {
    return board.children(division());
  }

  @GET
  @Path("/alarm-types")
  @Operation(
      operationId = "listAlarmTypes",
      summary = "The alarms of a division by the kind of device, most open first")
  public List<AlarmTypeRow> alarmTypes() {
    return types.of(division());
  }

  @GET
  @Path("/trend")
  @Operation(operationId = "getTrend", summary = "What began and ended in each of the last hours")
  public List<FiguresHour> trend(@QueryParam("hours") @DefaultValue("24") String hours) {
    return board.trend(division(), Asked.number("hours", hours, 1, WEEK));
  }

  @GET
  @Path("/service-rates")
  @Operation(
      operationId = "getServiceRates",
      summary = "Response, solution and satisfaction of a division by kind of matter")
  public List<RateRow> rates(@QueryParam("from") String from, @QueryParam("until") String until) {
    return rates.of(division(), month("from", from), month("until", until));
  }

  @GET
  @Path("/children/service-rates")
  @Operation(
      operationId = "listChildServiceRates",
      summary = "The same of the divisions one level below")
  public List<RateRow> childRates(
      @QueryParam("from") String from, @QueryParam("until") String until) {
    return rates.children(division(), month("from", from), month("until", until));
  }

  @GET
  @Path("/supervision")
  @Operation(
      operationId = "getDivisionBoard",
      summary = "The open steps of a division by lamp, kind, role and division below")
  public DivisionBoard supervision() {
    return supervisor.of(division());
  }

  /** This month where none is named. */
  private static YearMonth month(String field, String text) {
    var named = Asked.optional(field, text, YearMonth::parse);
    return named == null ? YearMonth.from(LocalDate.now(CityTime.ZONE)) : named;
  }

  private DivisionCode division() {
    return Asked.id("division", code, DivisionCode::new);
  }
}
