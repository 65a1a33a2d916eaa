package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.devices.boundary.Measurements;
import org.linli.devices.entity.DeviceValues;
import org.linli.devices.entity.Series;
import org.linli.rest.http.Asked;

/** {@code /readings}: what many devices of the community measured. */
@Path("/readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class ReadingsResource {

  @Inject private Measurements measurements;

  @GET
  @Path("/latest")
  @Operation(
      operationId = "listLatestValues",
      summary = "The newest values of the devices of a place or a kind")
  public List<DeviceValues> latest(
      @QueryParam("place") String place, @QueryParam("model") String model) {
    return measurements.latest(
        Asked.optional("place", place, UUID::fromString),
        Asked.optional("model", model, word -> word));
  }

  @GET
  @Path("/together")
  @Operation(
      operationId = "getReadingsTogether",
      summary = "A metric of all devices of a kind, hour by hour")
  public Series together(
      @QueryParam("model") String model, @QueryParam("place") String place, @BeanParam Span span) {
    return measurements.together(
        Asked.required("model", model),
        span.metric(),
        Asked.optional("place", place, UUID::fromString),
        span.from(),
        span.until(),
        span.points());
  }
}
