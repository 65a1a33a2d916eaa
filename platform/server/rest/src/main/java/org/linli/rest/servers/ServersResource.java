package org.linli.rest.servers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.rest.http.Paging;
import org.linli.servers.boundary.Servers;
import org.linli.servers.entity.ServerRecovery;
import org.linli.servers.entity.ServerStanding;

/** {@code /servers}: which servers there are, and which were silent and came back. */
@Path("/servers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workings")
public class ServersResource {

  @Inject private Servers servers;

  @GET
  @Operation(
      operationId = "listServers",
      summary = "Servers of the last thirty days: what they do, and whether they are up")
  public List<ServerStanding> list() {
    return servers.list();
  }

  @GET
  @Path("/recoveries")
  @Operation(
      operationId = "listServerRecoveries",
      summary = "Servers that were silent and came back, newest first")
  public Page<ServerRecovery> recoveries(@BeanParam Paging paging) {
    return servers.recoveries(paging.request());
  }

  @DELETE
  @Path("/{node}")
  @Operation(
      operationId = "takeServerOut",
      summary = "Say of a silent server that it was taken away on purpose")
  public void takeOut(@PathParam("node") String node) {
    servers.takeOut(node);
  }
}
