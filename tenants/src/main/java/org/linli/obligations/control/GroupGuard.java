package org.linli.obligations.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.obligations.boundary.Group;
import org.linli.obligations.boundary.Told;
import org.linli.obligations.entity.Withheld;

/**
 * Lets a total pass when it tells of enough, and when nothing that the recipient was told before
 * leaves fewer of it. First come, first told: a part that would uncover the rest of a total told
 * before is left out, and so is the total whose parts were told.
 */
final class GroupGuard {

  private final ToldTable table;
  private final int smallest;
  private final int answers;

  private final Map<Instant, Set<String>> told;
  private final Map<String, Set<UUID>> members;
  private final Map<Instant, Set<String>> fresh = new HashMap<>();
  private int tooFew;
  private int tooClose;

  GroupGuard(ToldTable table, int smallest, int answers, List<? extends Group<?>> groups) {
    this.table = table;
    this.smallest = smallest;
    this.answers = answers;
    var hours = groups.stream().map(Group::hour).sorted().toList();
    told =
        hours.isEmpty() ? Map.of() : new HashMap<>(table.told(hours.getFirst(), hours.getLast()));
    var digests = new HashSet<String>();
    told.values().forEach(digests::addAll);
    members = table.members(digests);
  }

  <T> Told<T> pass(List<Group<T>> groups, Instant now, Duration retention) {
    // Beyond its term nothing is told, so that what was told of it may be forgotten.
    var oldest = now.minus(retention);
    var figures = new ArrayList<T>();
    for (var group : groups) {
      if (!group.hour().isBefore(oldest) && mayTell(group)) {
        figures.add(group.figure());
      }
    }
    table.tell(fresh);
    table.forgetBefore(oldest);
    return new Told<>(figures, new Withheld(smallest, tooFew, tooClose));
  }

  private boolean mayTell(Group<?> group) {
    if (group.members().size() < smallest) {
      tooFew++;
      return false;
    }
    var stored = Members.of(group.members());
    var digest = stored.digest();
    var before = told.computeIfAbsent(group.hour(), hour -> new HashSet<>());
    if (before.contains(digest)) {
      return true;
    }
    var all = new ArrayList<Set<UUID>>();
    before.forEach(known -> all.add(members.get(known)));
    all.add(group.members());
    if (before.size() >= answers || !Classes.allReach(smallest, all)) {
      tooClose++;
      return false;
    }
    if (members.put(digest, group.members()) == null) {
      table.keep(digest, stored);
    }
    before.add(digest);
    fresh.computeIfAbsent(group.hour(), hour -> new HashSet<>()).add(digest);
    return true;
  }
}
