package org.linli.contracts.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.access.boundary.Invalid;
import org.linli.contracts.entity.TextState;
import org.linli.rights.boundary.Agreed;
import org.linli.tenancy.entity.TenantId;

/** What a text gives once all have signed it. */
public final class Effect {

  private Effect() {}

  /** Not before the last signature: nobody signs for the past. */
  public static Instant begin(StandingText text, Instant signed) {
    var effective = text.wording().effective();
    var begin = effective.isBefore(signed) ? signed : effective;
    if (!begin.isBefore(text.words().until())) {
      throw new Invalid("until", "in-future");
    }
    return begin;
  }

  /** The part of each enterprise in each community. */
  public static List<Agreed> agreed(StandingText text, Instant begin) {
    var words = text.words();
    var all = new ArrayList<Agreed>();
    for (var community : words.communities()) {
      for (var member : words.enterprises()) {
        all.add(
            new Agreed(
                community,
                text.contract(),
                text.version(),
                words.number(),
                member.party(),
                member.organisation(),
                begin,
                words.until(),
                words.terms()));
      }
    }
    return all;
  }

  /** The communities of what was signed before, without those that go on. */
  public static Set<TenantId> left(List<StandingText> texts, List<TenantId> going) {
    var left = new LinkedHashSet<TenantId>();
    texts.stream()
        .filter(text -> text.state() == TextState.SIGNED)
        .forEach(text -> left.addAll(text.words().communities()));
    going.forEach(left::remove);
    return left;
  }
}
