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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseRow;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Severity;
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

  @GET
  @Operation(operationId = "listAlarms", summary = "The community's alarms, newest first")
  public Page<AlarmRow> list(
      @QueryParam("open") String open,
      @QueryParam("severity") String severity,
      @QueryParam("device") String device,
      @QueryParam("grid") String grid,
      @QueryParam("mine") String mine,
      @BeanParam Paging paging) {
    var known = Asked.optionalOneOf(Severity.class, "severity", severity);
    return alarms.list(
        new AlarmQuery(
            Asked.yesOrNo("open", open),
            known == null ? null : known.name(),
            Asked.optional("device", device, id -> new DeviceId(UUID.fromString(id))),
            Asked.optional("grid", grid, UUID::fromString),
            Asked.yesOrNo("mine", mine)),
        paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAlarm", summary = "An alarm")
  public AlarmRow get(@PathParam("id") String id) {
    return alarms.get(Asked.id("alarm", id));
  }

  @GET
  @Path("/{id}/case")
  @Operation(operationId = "getCaseOfAlarm", summary = "The case that an alarm opened")
  public CaseRow caseOf(@PathParam("id") String id) {
    return cases.ofAlarm(Asked.id("case", id)).orElseThrow(() -> new NotFound("case"));
  }

  @POST
  @Path("/{id}/acknowledge")
  @Operation(operationId = "acknowledgeAlarm", summary = "Say that an alarm was seen")
  public void acknowledge(@PathParam("id") String id) {
    alarms.acknowledge(Asked.id("alarm", id));
  }
}
