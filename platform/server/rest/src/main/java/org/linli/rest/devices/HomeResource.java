package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.devices.boundary.HomeReadings;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.Series;

/** {@code /home}: a resident's own rooms. */
@Path("/home/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "home")
public class HomeResource {

  @Inject private HomeReadings home;

  @GET
  @Operation(operationId = "listHomeDevices", summary = "The devices of the resident's rooms")
  public List<DeviceDetail> devices() {
    return home.devices();
  }

  @GET
  @Path("/{id}/readings")
  @Operation(
      operationId = "getHomeReadings",
      summary = "What a device of the resident's rooms measured")
  public Series readings(@PathParam("id") String id, @BeanParam Span span) {
    return home.readings(Ids.device(id), span.metric(), span.from(), span.until(), span.points());
  }
}
