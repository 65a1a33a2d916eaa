package org.linli.rest.cases;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.linli.matters.entity.Opened;
import org.linli.rest.http.Made;

/**
 * What was reported became this matter.
 *
 * @param number that people say; it is there once in the city and year
 * @param code with which anybody follows it at {@code POST /api/v1/progress}; told this once
 * @param address where the matter is read, by those who may
 */
public record Reported(UUID id, String number, String code, String address) {

  /**
   * @param collection where the matter is read, for example {@code reports/events}
   */
  static Response in(String collection, Opened opened) {
    var path = collection + "/" + opened.id();
    return Made.at(path)
        .entity(new Reported(opened.id(), opened.number(), opened.code(), "/api/v1/" + path))
        .build();
  }
}
