package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.boundary.MeasuredSheet;
import org.linli.devices.boundary.Measurements;
import org.linli.devices.entity.DeviceValues;
import org.linli.devices.entity.Series;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;

/** {@code /readings}: what many devices measured, and a series as a file. */
@Path("/readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class ReadingsResource {

  @Inject private Measurements measurements;
  @Inject private Exports exports;

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

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportReadings",
      summary = "What a device measured as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("device") String device, @QueryParam("form") String form, @BeanParam Span span) {
    var lines =
        measurements.of(Ids.device(Asked.required("device", device)), span.from(), span.until());
    return Files.of(
        exports.make(Files.form(form), MeasuredSheet.of(), page -> Page.part(lines, page)));
  }
}
