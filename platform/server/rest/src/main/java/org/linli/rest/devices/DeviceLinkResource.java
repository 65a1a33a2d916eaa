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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.networks.boundary.Networks;
import org.linli.networks.entity.LinkDraft;
import org.linli.rest.http.Asked;

/** {@code /devices/{id}/link}: how a device is linked. */
@Path("/devices/{id}/link")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "networks")
public class DeviceLinkResource {

  @Inject private Networks networks;

  @GET
  @Operation(operationId = "getDeviceLink", summary = "How a device is linked")
  public LinkDraft link(@PathParam("id") String id) {
    return networks.link(Ids.device(id)).orElseThrow(() -> new NotFound("link"));
  }

  @PUT
  @Operation(operationId = "writeDeviceLink", summary = "Write down how a device is linked")
  public void write(@PathParam("id") String id, LinkDraft draft) {
    networks.link(Ids.device(id), Asked.required("body", draft));
  }
}
