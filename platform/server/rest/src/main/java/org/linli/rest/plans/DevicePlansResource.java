package org.linli.rest.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.devices.entity.DeviceId;
import org.linli.plans.boundary.Plans;
import org.linli.plans.entity.SpotRow;
import org.linli.rest.http.Asked;

/** {@code /devices/…/plans}: on which floor plans a device stands. */
@Path("/devices/{id}/plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DevicePlansResource {

  @Inject private Plans plans;

  @GET
  @Operation(operationId = "listPlansOfDevice", summary = "On which floor plans a device stands")
  public List<SpotRow> of(@PathParam("id") String id) {
    return plans.of(new DeviceId(Asked.id("device", id)));
  }
}
