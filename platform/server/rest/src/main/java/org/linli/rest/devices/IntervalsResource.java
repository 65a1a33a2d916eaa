package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.commands.boundary.Intervals;
import org.linli.commands.entity.IntervalOrder;
import org.linli.commands.entity.IntervalsTold;
import org.linli.rest.http.Asked;

/** {@code /intervals}: how often many devices measure and send. */
@Path("/intervals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "commands")
public class IntervalsResource {

  @Inject private Intervals intervals;

  @POST
  @Operation(
      operationId = "setIntervals",
      summary = "Tell devices how often to measure and to send")
  public IntervalsTold set(IntervalOrder order) {
    return intervals.set(Asked.required("body", order));
  }
}
