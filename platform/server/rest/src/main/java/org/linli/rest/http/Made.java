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
    var address = "/api/v1/" + collection + "/" + id;
    return Response.created(URI.create(address)).entity(new Made(id, address)).build();
  }
}
