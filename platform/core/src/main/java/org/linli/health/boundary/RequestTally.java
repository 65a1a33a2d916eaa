package org.linli.health.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.linli.health.entity.RequestDoor;
import org.linli.health.entity.RequestKind;
import org.linli.health.entity.RequestPlace;
import org.linli.health.entity.RequestTimes;

/**
 * What this server was asked since it started, of all its web applications: how often, how it
 * ended, how long it took. Requests are told apart by the group of their address alone, never by an
 * id in it, so that the number of figures is bounded whatever is asked.
 */
@ApplicationScoped
public class RequestTally {

  /** Groups of a door; those that come later are one. */
  static final int MOST_GROUPS = 150;

  static final String OTHER = "other";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Map<RequestKind, LongAdder> counts = new ConcurrentHashMap<>();
  private final Map<RequestPlace, RequestTimes> times = new ConcurrentHashMap<>();

  /**
   * A request has its answer.
   *
   * @param group of the address; empty where it has none
   * @param status of HTTP
   * @param nanos from its arrival to its answer
   */
  public void ended(RequestDoor door, String group, String method, int status, long nanos) {
    var place = place(door, group);
    var kind =
        new RequestKind(place, METHODS.contains(method) ? method : OTHER, status / 100 + "xx");
    counts.computeIfAbsent(kind, fresh -> new LongAdder()).increment();
    times.computeIfAbsent(place, fresh -> new RequestTimes()).add(nanos);
  }

  private RequestPlace place(RequestDoor door, String group) {
    var place = new RequestPlace(door, group.isEmpty() ? OTHER : group);
    return times.containsKey(place)
            || times.keySet().stream().filter(known -> known.door() == door).count() < MOST_GROUPS
        ? place
        : new RequestPlace(door, OTHER);
  }

  /** How many requests ended how. */
  public Map<RequestKind, Long> counts() {
    var all = new TreeMap<RequestKind, Long>();
    counts.forEach((kind, count) -> all.put(kind, count.sum()));
    return all;
  }

  /** How long they took. */
  public Map<RequestPlace, RequestTimes> times() {
    return new TreeMap<>(times);
  }
}
