package org.linli.rest.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.keys.boundary.PersonalSealing;
import org.linli.keys.boundary.SealedField;
import org.linli.keys.boundary.SealingOrder;

/** {@code /keys/personal}: whether names and telephones of persons lie encrypted. */
@Path("/keys/personal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
public class PersonalSealingResource {

  @Inject private PersonalSealing sealing;

  /**
   * @param order null where nobody ordered anything yet
   */
  public record PersonalSealingSheet(SealingOrder order, List<SealedField> fields) {}

  @GET
  @Operation(
      operationId = "getPersonalSealing",
      summary = "What was ordered, and how many texts of each column lie encrypted and in clear")
  public PersonalSealingSheet sheet() {
    return new PersonalSealingSheet(sealing.order().orElse(null), sealing.list());
  }

  @PUT
  @Path("/order")
  @Operation(
      operationId = "sealPersonalTexts",
      summary = "Encrypt personal texts from now on, and those that stand there within the hour")
  public void seal() {
    sealing.seal();
  }

  @DELETE
  @Path("/order")
  @Operation(
      operationId = "liftPersonalSealing",
      summary = "Lay personal texts down in clear again, for servers that cannot read them")
  public void lift() {
    sealing.lift();
  }
}
