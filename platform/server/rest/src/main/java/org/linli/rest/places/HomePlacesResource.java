package org.linli.rest.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.places.boundary.HomePlaces;
import org.linli.places.entity.PlaceRow;

/** {@code /home/places}: what a resident may name in a report. */
@Path("/home/places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "home")
public class HomePlacesResource {

  @Inject private HomePlaces places;

  @GET
  @Operation(
      operationId = "listHomePlaces",
      summary = "The resident's compound, its buildings, the own rooms and the public points")
  public List<PlaceRow> around() {
    return places.around();
  }
}
