package org.linli.rest.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A department's system as the bureau registered it, with a key by which it signs. */
final class SignedConsumer {

  private final RestDoor door;
  final String id;
  final String keyId;
  private final byte[] key;

  SignedConsumer(RestDoor door, String bureau, String name) {
    this.door = door;
    id =
        door.ask("POST", "/consumers")
            .by(bureau)
            .with(
                Map.of(
                    "name",
                    name,
                    "kind",
                    "DEPARTMENT",
                    "organisation",
                    "dept-" + UUID.randomUUID(),
                    "organisationName",
                    name,
                    "contact",
                    "Li",
                    "contactPhone",
                    "110",
                    "until",
                    Instant.now().plusSeconds(86_400).toString()))
            .is(201)
            .text("id");
    var issued =
        door.ask("POST", "/consumers/" + id + "/keys")
            .by(bureau)
            .with(Map.of("label", "k", "until", Instant.now().plusSeconds(8_000).toString()))
            .is(200);
    keyId = issued.text("id");
    key = Base64.getDecoder().decode(issued.text("key"));
  }

  /** The headers of a request to that path, with its query if it has one. */
  Map<String, String> headers(String method, String path, String body) {
    try {
      var parts = path.split("\\?", 2);
      return Signing.headers(method, parts[0], parts.length == 1 ? "" : parts[1], body, keyId, key);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  Answer ask(String method, String path) {
    return ask(method, path, Map.of());
  }

  Answer ask(String method, String path, Map<String, String> more) {
    var asking = door.ask(method, path);
    headers(method, path, null).forEach(asking::with);
    more.forEach(asking::with);
    return asking.now();
  }

  Answer send(String method, String path, Object body) {
    var text = written(body);
    var asking = door.ask(method, path);
    headers(method, path, text).forEach(asking::with);
    return asking.with(text);
  }

  private static String written(Object body) {
    try {
      return new ObjectMapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
