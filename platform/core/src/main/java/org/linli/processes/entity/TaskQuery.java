package org.linli.processes.entity;

import java.util.List;
import java.util.UUID;

/**
 * Which open tasks are asked for; what is null or empty narrows nothing.
 *
 * @param assignee in whose hands
 * @param roles offered to a holder of one of them
 * @param places for the people of one of them, or for all
 */
public record TaskQuery(UUID assignee, List<String> roles, List<String> places, String key) {

  public TaskQuery {
    roles = List.copyOf(roles);
    places = List.copyOf(places);
  }

  public static TaskQuery ofAssignee(UUID account) {
    return new TaskQuery(account, List.of(), List.of(), null);
  }

  public static TaskQuery offered(List<String> roles, List<String> places) {
    return new TaskQuery(null, roles, places, null);
  }
}
