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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.devices.entity.LinkKind;
import org.linli.networks.boundary.Networks;
import org.linli.networks.entity.LinkDraft;
import org.linli.networks.entity.UserGroup;
import org.linli.rest.http.Asked;

/** {@code /devices/{id}/link}: how a device is linked. */
@Path("/devices/{id}/link")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "networks")
public class DeviceLinkResource {

  /** How a device is linked; all of it null where nobody wrote it down. */
  public record Shown(LinkKind link, UUID gateway, UserGroup group) {}

  @Inject private Networks networks;

  @GET
  @Operation(operationId = "getDeviceLink", summary = "How a device is linked")
  public Shown link(@PathParam("id") String id) {
    return networks
        .link(Ids.device(id))
        .map(link -> new Shown(link.link(), link.gateway(), link.group()))
        .orElse(new Shown(null, null, null));
  }

  @PUT
  @Operation(operationId = "writeDeviceLink", summary = "Write down how a device is linked")
  public void write(@PathParam("id") String id, LinkDraft draft) {
    networks.link(Ids.device(id), Asked.required("body", draft));
  }
}
