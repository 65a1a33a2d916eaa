package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.commands.boundary.Intervals;
import org.linli.commands.entity.IntervalRow;

/** {@code /devices/{id}/intervals}: how often a device measures and sends. */
@Path("/devices/{id}/intervals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commands")
public class DeviceIntervalsResource {

  @Inject private Intervals intervals;

  @GET
  @Operation(
      operationId = "getIntervals",
      summary = "How often a device was told to measure and send, and what it said that it does")
  public IntervalRow get(@PathParam("id") String id) {
    return intervals.get(Ids.device(id));
  }
}
