package org.linli.rest.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.keys.boundary.KeyBook;
import org.linli.keys.boundary.KeyRow;
import org.linli.keys.boundary.KeyUse;
import org.linli.keys.boundary.Resealed;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.rest.http.Made;

/** {@code /keys}: versions and states of the platform's keys; never a key. */
@Path("/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
public class KeysResource {

  @Inject private KeyBook book;

  @GET
  @Operation(operationId = "listKeys", summary = "Every version of every key, without the key")
  public List<KeyRow> list() {
    return book.list();
  }

  @GET
  @Path("/use")
  @Operation(
      operationId = "listKeyUse",
      summary = "How many stored values lie under which version of the field key")
  public List<KeyUse> use() {
    return book.use();
  }

  @POST
  @Path("/resealing")
  @Operation(
      operationId = "resealValues",
      summary = "Encrypt anew, at once, what lies under older keys")
  public Resealed reseal() {
    return book.reseal();
  }

  @POST
  @Path("/{purpose}/versions")
  @Operation(operationId = "rotateKey", summary = "A new version, which does the work from now on")
  @APIResponseSchema(value = KeyName.class, responseCode = "201")
  public Response rotate(@PathParam("purpose") String purpose) {
    var name = book.rotate(purpose(purpose));
    return Made.at("keys/" + name.purpose() + "/versions/" + name.version()).entity(name).build();
  }

  @DELETE
  @Path("/{purpose}/versions/{version}")
  @Operation(
      operationId = "destroyKey",
      summary = "Destroy a retired version: what it encrypted never opens again")
  public void destroy(@PathParam("purpose") String purpose, @PathParam("version") String version) {
    book.destroy(name(purpose(purpose), version));
  }

  private static KeyPurpose purpose(String text) {
    try {
      return KeyPurpose.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new NotFound("key");
    }
  }

  private static KeyName name(KeyPurpose purpose, String version) {
    try {
      return new KeyName(purpose, Integer.parseInt(version));
    } catch (IllegalArgumentException e) {
      throw new NotFound("key");
    }
  }
}
