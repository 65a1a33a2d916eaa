package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.provision.boundary.Fitness;
import org.linli.provision.entity.SpecDraft;
import org.linli.provision.entity.SpecRow;
import org.linli.rest.http.Asked;

/** {@code /devices/{id}/specs}: the figures asked of a device, and what its papers say. */
@Path("/devices/{id}/specs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "provision")
public class DeviceSpecsResource {

  @Inject private Fitness fitness;

  @GET
  @Operation(
      operationId = "getDeviceSpecs",
      summary = "The figures asked of a device, and what its papers and mounting say")
  public List<SpecRow> specs(@PathParam("id") String id) {
    return fitness.of(Ids.device(id));
  }

  @PUT
  @Operation(
      operationId = "writeDeviceSpecs",
      summary = "Write down what a device's papers and mounting say, whole")
  public void write(@PathParam("id") String id, SpecDraft draft) {
    fitness.write(Ids.device(id), Asked.required("body", draft));
  }
}
