package org.linli.rest.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /places}: where everything is, inside the caller's community. */
@Path("/places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "places")
public class PlacesResource {

  /** A place's new name. */
  public record NewName(String name) {}

  @Inject private Places places;

  @GET
  @Operation(
      operationId = "listPlaces",
      summary = "Every place of the community, parents before children")
  public List<PlaceRow> tree() {
    return places.tree();
  }

  @GET
  @Path("/grids")
  @Operation(operationId = "listGrids", summary = "The grids of the community")
  public List<PlaceRow> grids() {
    return places.grids();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getPlace", summary = "A place")
  public PlaceRow get(@PathParam("id") String id) {
    return places.get(Asked.id("place", id));
  }

  @GET
  @Path("/{id}/children")
  @Operation(operationId = "listChildPlaces", summary = "What lies in a place")
  public List<PlaceRow> children(@PathParam("id") String id) {
    var place = places.get(Asked.id("place", id));
    return places.children(place.id());
  }

  @POST
  @Operation(operationId = "addPlace", summary = "Add a place")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response add(PlaceDraft draft) {
    return Made.in("places", places.add(Asked.required("body", draft)));
  }

  @PUT
  @Path("/{id}/name")
  @Operation(operationId = "renamePlace", summary = "Rename a place")
  public void rename(@PathParam("id") String id, NewName fresh) {
    places.rename(
        Asked.id("place", id), Asked.required("name", Asked.required("body", fresh).name()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "removePlace", summary = "Remove a place that nothing refers to")
  public void remove(@PathParam("id") String id) {
    places.remove(Asked.id("place", id));
  }
}
