package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.boundary.Devices;
import org.linli.devices.boundary.MeasuredSheet;
import org.linli.devices.boundary.Measurements;
import org.linli.devices.entity.Circumstance;
import org.linli.devices.entity.Series;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;

/** {@code /devices/{id}/readings}: what one device measured. */
@Path("/devices/{id}/readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceReadingsResource {

  @Inject private Devices devices;
  @Inject private Measurements measurements;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "getReadings",
      summary = "What a device measured, thinned where there is much")
  public Series readings(@PathParam("id") String id, @BeanParam Span span) {
    return devices.readings(
        Ids.device(id), span.metric(), span.from(), span.until(), span.points());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportReadings",
      summary = "All that a device measured in a span as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @PathParam("id") String id, @QueryParam("form") String form, @BeanParam Stretch stretch) {
    var lines = measurements.of(Ids.device(id), stretch.from(), stretch.until());
    return Files.of(
        exports.make(Files.form(form), MeasuredSheet.of(), page -> Page.part(lines, page)));
  }

  @GET
  @Path("/circumstances")
  @Operation(
      operationId = "getCircumstances",
      summary = "What a device measured, with how it stood and what was around it")
  public List<Circumstance> circumstances(
      @PathParam("id") String id, @QueryParam("metric") String metric, @BeanParam Stretch stretch) {
    return measurements.circumstances(
        Ids.device(id), Asked.required("metric", metric), stretch.from(), stretch.until());
  }
}
