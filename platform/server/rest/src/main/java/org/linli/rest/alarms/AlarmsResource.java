package org.linli.rest.alarms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.boundary.EscalatedAlarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.alarms.entity.EscalatedAlarm;
import org.linli.alarms.entity.EscalationStep;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseRow;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Severity;
import org.linli.matters.boundary.AlarmEvents;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.Origin;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /alarms}: from raised to cleared. */
@Path("/alarms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alarms")
public class AlarmsResource {

  @Inject private Alarms alarms;
  @Inject private Cases cases;
  @Inject private AlarmEvents events;
  @Inject private EscalatedAlarms escalated;

  @GET
  @Operation(operationId = "listAlarms", summary = "The community's alarms, newest first")
  public Page<AlarmRow> list(
      @QueryParam("open") String open,
      @QueryParam("severity") String severity,
      @QueryParam("device") String device,
      @QueryParam("grid") String grid,
      @QueryParam("mine") String mine,
      @QueryParam("model") String model,
      @QueryParam("building") String building,
      @QueryParam("storm") String storm,
      @QueryParam("folded") String folded,
      @BeanParam Paging paging) {
    var known = Asked.optionalOneOf(Severity.class, "severity", severity);
    return alarms.list(
        new AlarmQuery(
            Asked.yesOrNo("open", open),
            known == null ? null : known.name(),
            Asked.optional("device", device, id -> new DeviceId(UUID.fromString(id))),
            Asked.optional("grid", grid, UUID::fromString),
            Asked.yesOrNo("mine", mine),
            Asked.optional("model", model, id -> id),
            Asked.optional("building", building, UUID::fromString),
            Asked.optional("storm", storm, UUID::fromString),
            Boolean.TRUE.equals(Asked.yesOrNo("folded", folded))),
        paging.request());
  }

  @GET
  @Path("/escalated")
  @Operation(
      operationId = "listEscalatedAlarms",
      summary = "Alarms below that nobody acknowledged in time, for street and district")
  public Page<EscalatedAlarm> escalated(@BeanParam Paging paging) {
    return escalated.list(paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAlarm", summary = "An alarm")
  public AlarmRow get(@PathParam("id") String id) {
    return alarms.get(Asked.id("alarm", id));
  }

  @GET
  @Path("/{id}/case")
  @Operation(
      operationId = "getCaseOfAlarm",
      summary = "The case that an alarm opened before alarms opened matters")
  public CaseRow caseOf(@PathParam("id") String id) {
    return cases.ofAlarm(Asked.id("case", id)).orElseThrow(() -> new NotFound("case"));
  }

  @GET
  @Path("/{id}/matter")
  @Operation(operationId = "getMatterOfAlarm", summary = "The matter that an alarm opened")
  public MatterRow matterOf(@PathParam("id") String id) {
    return events
        .of(Origin.From.ALARM, Asked.id("alarm", id))
        .orElseThrow(() -> new NotFound("matter"));
  }

  @POST
  @Path("/{id}/acknowledge")
  @Operation(operationId = "acknowledgeAlarm", summary = "Say that an alarm was seen")
  public void acknowledge(@PathParam("id") String id) {
    alarms.acknowledge(Asked.id("alarm", id));
  }

  @GET
  @Path("/{id}/escalations")
  @Operation(
      operationId = "listAlarmEscalations",
      summary = "To whom an alarm was passed on because nobody acknowledged it, and when")
  public List<EscalationStep> escalations(@PathParam("id") String id) {
    return alarms.escalations(Asked.id("alarm", id));
  }

  @POST
  @Path("/storms/{id}/acknowledge")
  @Operation(
      operationId = "acknowledgeAlarmStorm",
      summary = "Say that a storm was seen: each of its alarms that nobody acknowledged yet")
  public Seen acknowledgeStorm(@PathParam("id") String id) {
    return new Seen(alarms.acknowledgeStorm(Asked.id("alarm", id)));
  }

  /** How many alarms were acknowledged. */
  public record Seen(int alarms) {}
}
