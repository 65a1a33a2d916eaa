package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.rest.http.Asked;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.entity.CheckDraft;
import org.linli.upkeep.entity.Recorded;

/** {@code /devices/{id}/checks}: what was just done to a device. */
@Path("/devices/{id}/checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "checks")
public class DeviceChecksResource {

  @Inject private Checks checks;

  @POST
  @Operation(
      operationId = "recordCheck",
      summary =
          "Write down what was done to a device; a fault opens a case, nothing is changed later")
  public Recorded record(@PathParam("id") String id, CheckDraft draft) {
    return checks.record(Ids.device(id), Asked.required("body", draft));
  }
}
