package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Invalid;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.entity.DeviceMove;
import org.linli.devices.entity.DevicePlate;
import org.linli.devices.entity.Issued;
import org.linli.devices.entity.LifeStory;
import org.linli.devices.entity.Replacement;
import org.linli.devices.entity.Rotated;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /devices/{id}/life}: a device's life, its plate, and what comes in its place. */
@Path("/devices/{id}/life")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceLifeResource {

  /** For how long the secret before still counts: ISO 8601, for example {@code PT6H}. */
  public record Overlap(String overlap) {}

  @Inject private DeviceLife life;

  @GET
  @Operation(
      operationId = "getDeviceLife",
      summary = "A device's life: state, steps, what may come next, who stood there before")
  public LifeStory story(@PathParam("id") String id) {
    return life.story(Ids.device(id));
  }

  @POST
  @Path("/steps")
  @Operation(
      operationId = "moveDevice",
      summary = "Move a device on in its life; out of service it raises no alarm")
  public void move(@PathParam("id") String id, DeviceMove move) {
    life.move(Ids.device(id), Asked.required("body", move));
  }

  @POST
  @Path("/replacement")
  @Operation(
      operationId = "replaceDevice",
      summary = "Put a new device into this one's place; its secret is shown here alone")
  @APIResponseSchema(value = Issued.class, responseCode = "201")
  public Response replace(@PathParam("id") String id, Replacement replacement) {
    var issued = life.replace(Ids.device(id), Asked.required("body", replacement));
    return Made.at("devices/" + issued.id()).entity(issued).build();
  }

  @POST
  @Path("/secret")
  @Operation(
      operationId = "overlapDeviceSecret",
      summary = "Give a device a new secret and let the old one count for up to a week")
  public Rotated rotate(@PathParam("id") String id, Overlap overlap) {
    return life.rotate(Ids.device(id), duration(Asked.required("body", overlap).overlap()));
  }

  @GET
  @Path("/plate")
  @Operation(
      operationId = "getDevicePlate",
      summary = "Brand, supplier, serial number, firmware, warranty, where it hangs")
  public DevicePlate plate(@PathParam("id") String id) {
    return life.plate(Ids.device(id));
  }

  @PUT
  @Path("/plate")
  @Operation(operationId = "writeDevicePlate", summary = "Write a device's plate, whole")
  public void write(@PathParam("id") String id, DevicePlate plate) {
    life.write(Ids.device(id), Asked.required("body", plate));
  }

  private static Duration duration(String text) {
    var overlap = Asked.optional("overlap", text, Duration::parse);
    if (overlap == null) {
      throw new Invalid("overlap", "missing");
    }
    return overlap;
  }
}
