package org.linli.rest.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The answer to making something: its id, and its address in the {@code Location} header. */
public record Made(UUID id) {

  /** @param collection the path below {@code /v1}, for example {@code places} */
  public static Response in(String collection, UUID id) {
    return Response.created(URI.create("/api/v1/" + collection + "/" + id)).entity(new Made(id)).build();
  }
}
