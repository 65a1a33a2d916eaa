package org.linli.rest.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.rights.boundary.DataRefused;

/**
 * What a program learns from a shut gate: on what the answer rests, and what an application would
 * have to name.
 */
final class DataRefusal {

  private DataRefusal() {}

  static Map<String, Object> members(DataRefused shut) {
    var members = new LinkedHashMap<String, Object>();
    members.put("basis", shut.decision().basis());
    if (shut.mayRequest()) {
      var access = shut.access();
      members.put(
          "application",
          Map.of(
              "tenant", access.tenant(),
              "asset", access.asset(),
              "action", access.action(),
              "purpose", access.purpose()));
    }
    return members;
  }
}
