package org.linli.relay.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.access.boundary.Changed;
import org.linli.relay.entity.NewsLetter;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * What changed here since the last letters: a community that changes a hundred times in between is
 * told of once.
 */
public final class Gathered {

  private record Place(String tenant, String code) {}

  private final String from;
  private final Map<Place, Set<String>> changes = new HashMap<>();

  public Gathered(String from) {
    this.from = from;
  }

  /** What has no place belongs to no district, and is this server's own affair. */
  public synchronized void add(Changed change) {
    if (change.tenant() != null && change.code() != null && change.code().value().length() >= 6) {
      changes
          .computeIfAbsent(
              new Place(change.tenant().value(), change.code().value()), none -> new HashSet<>())
          .addAll(change.topics());
    }
  }

  /** A letter for each district in which something changed. */
  public synchronized Map<DivisionCode, NewsLetter> letters() {
    if (changes.isEmpty()) {
      return Map.of();
    }
    var items = new HashMap<DivisionCode, List<NewsLetter.Item>>();
    changes.forEach(
        (place, topics) ->
            items
                .computeIfAbsent(
                    new DivisionCode(place.code()).at(DivisionLevel.DISTRICT),
                    none -> new ArrayList<>())
                .add(new NewsLetter.Item(place.tenant(), place.code(), Set.copyOf(topics))));
    changes.clear();
    var letters = new HashMap<DivisionCode, NewsLetter>();
    items.forEach((district, news) -> letters.put(district, new NewsLetter(from, news)));
    return letters;
  }
}
