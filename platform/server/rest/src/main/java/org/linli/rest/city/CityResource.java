package org.linli.rest.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.city.boundary.CityBoard;
import org.linli.city.entity.Figures;
import org.linli.tenancy.boundary.Tenants;

/** {@code /city}: the installed city in figures. */
@Path("/city")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "city")
public class CityResource {

  @Inject private Tenants tenants;
  @Inject private CityBoard board;

  @GET
  @Operation(
      operationId = "getCity",
      summary = "The installed city: its divisions, modes, open alarms and cases")
  public Figures city() {
    return board.figures(tenants.city().code());
  }
}
