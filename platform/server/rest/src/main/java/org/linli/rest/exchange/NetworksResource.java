package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.exchange.boundary.NetworkRow;
import org.linli.exchange.boundary.Networks;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /exchange-networks}: where deliveries may go beside public addresses. */
@Path("/exchange-networks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class NetworksResource {

  /** An address or range, and whose it is. */
  public record Network(String range, String note) {}

  @Inject private Networks networks;

  @GET
  @Operation(
      operationId = "listExchangeNetworks",
      summary = "Networks that are not public, to which deliveries may go")
  public List<NetworkRow> list() {
    return networks.list();
  }

  @POST
  @Operation(operationId = "allowExchangeNetwork", summary = "Allow a network for deliveries")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response allow(Network network) {
    Asked.required("body", network);
    return Made.in("exchange-networks", networks.allow(network.range(), network.note()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "withdrawExchangeNetwork", summary = "Allow a network no more")
  public void withdraw(@PathParam("id") String id) {
    networks.withdraw(Asked.id("network", id));
  }
}
