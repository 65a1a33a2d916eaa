package org.linli.rest.door;

import java.util.HashMap;
import java.util.Map;

/** A request that is being put together. */
final class Asking {

  private final RestDoor door;
  private final String method;
  private final String path;
  private final Map<String, String> headers = new HashMap<>();
  private byte[] body = new byte[0];

  Asking(RestDoor door, String method, String path) {
    this.door = door;
    this.method = method;
    this.path = path;
  }

  Asking by(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Asking with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Asking in(String language) {
    return with("Accept-Language", language);
  }

  /** Sends it with a body; a text or a file goes as it is. */
  Answer with(Object json) {
    body = RestDoor.json(json);
    headers.putIfAbsent("Content-Type", "application/json");
    return now();
  }

  Answer now() {
    return door.serve(method, path, headers, body);
  }
}
