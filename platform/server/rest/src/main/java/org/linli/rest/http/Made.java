package org.linli.rest.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/**
 * The answer to making something: its id and its address, which the {@code Location} header tells
 * too.
 */
public record Made(UUID id, String address) {

  /**
   * @param collection the path below {@code /v1}, for example {@code places}
   */
  public static Response in(String collection, UUID id) {
    var path = collection + "/" + id;
    return at(path).entity(new Made(id, "/api/v1/" + path)).build();
  }

  /**
   * An answer with the address of what was made, and no words yet.
   *
   * @param path below {@code /v1}, without a slash before it: the standard has it resolved against
   *     the application's own address
   */
  public static Response.ResponseBuilder at(String path) {
    return Response.created(URI.create(path));
  }
}
