package org.linli.rights.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;

/**
 * The standing consents of one community, so that a decision finds a person's among many: sorted
 * arrays, 36 bytes for each consent, and every wording's terms once.
 */
public final class ConsentIndex {

  public static final ConsentIndex NONE = new Builder().build();

  /** What a consent does not name is not consented to: nobody earns with it unless it says so. */
  private final Terms[] terms;

  private final long[] high;
  private final long[] low;
  private final int[] term;
  private final long[] from;
  private final long[] until;

  /**
   * What a wording allows.
   *
   * @param text its id and version, for the answer that rests on it
   * @param organisations the enterprises that were named when it was given: another operator is
   *     another recipient
   */
  public record Terms(
      String text,
      Purpose purpose,
      Set<Asset> assets,
      Set<Party> parties,
      Set<String> organisations) {

    public Terms {
      assets = Set.copyOf(assets);
      parties = Set.copyOf(parties);
      organisations = Set.copyOf(organisations);
    }

    boolean covers(Question question) {
      return purpose == question.purpose()
          && assets.contains(question.asset())
          && parties.contains(question.party())
          && (question.action() != Action.COMMERCIALISE || purpose == Purpose.COMMERCIAL)
          && (!question.party().isEnterprise()
              || question.organisation().isPresent()
                  && organisations.contains(question.organisation().get()));
    }
  }

  private record Entry(UUID person, int term, long from, long until) {}

  private ConsentIndex(List<Entry> sorted, List<Terms> terms) {
    this.terms = terms.toArray(Terms[]::new);
    var size = sorted.size();
    high = new long[size];
    low = new long[size];
    term = new int[size];
    from = new long[size];
    until = new long[size];
    for (int at = 0; at < size; at++) {
      var entry = sorted.get(at);
      high[at] = entry.person().getMostSignificantBits();
      low[at] = entry.person().getLeastSignificantBits();
      term[at] = entry.term();
      from[at] = entry.from();
      until[at] = entry.until();
    }
  }

  public int size() {
    return high.length;
  }

  /** Whether every one of them consented to what is asked; nobody at all did not. */
  public boolean all(Collection<UUID> persons, Question question) {
    if (persons.isEmpty() || high.length == 0) {
      return false;
    }
    var at = question.at().toEpochMilli();
    for (var person : persons) {
      if (text(person, question, at) == null) {
        return false;
      }
    }
    return true;
  }

  /** The texts on which it rests that all of them consented, for example {@code home-health 1}. */
  public Set<String> texts(Collection<UUID> persons, Question question) {
    var texts = new java.util.TreeSet<String>();
    for (var person : persons) {
      var text = text(person, question, question.at().toEpochMilli());
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * Whether every one of them agreed that data of this kind are gathered, for whatever purpose they
   * chose; nobody at all did not.
   */
  public boolean allCollect(Collection<UUID> persons, Asset asset, Instant when) {
    var millis = when.toEpochMilli();
    return !persons.isEmpty()
        && persons.stream()
            .allMatch(
                person -> {
                  for (int at = first(person); isOf(at, person); at++) {
                    if (stands(at, millis) && terms[term[at]].assets().contains(asset)) {
                      return true;
                    }
                  }
                  return false;
                });
  }

  private String text(UUID person, Question question, long millis) {
    for (int at = first(person); isOf(at, person); at++) {
      if (stands(at, millis) && terms[term[at]].covers(question)) {
        return terms[term[at]].text();
      }
    }
    return null;
  }

  private boolean stands(int at, long millis) {
    return from[at] <= millis && millis < until[at];
  }

  private boolean isOf(int at, UUID person) {
    return at < high.length
        && high[at] == person.getMostSignificantBits()
        && low[at] == person.getLeastSignificantBits();
  }

  /** Where the person's consents begin, or would. */
  private int first(UUID person) {
    int begin = 0;
    int end = high.length;
    while (begin < end) {
      int middle = (begin + end) >>> 1;
      if (compare(middle, person) < 0) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
    return begin;
  }

  private int compare(int at, UUID person) {
    int order = Long.compare(high[at], person.getMostSignificantBits());
    return order != 0 ? order : Long.compare(low[at], person.getLeastSignificantBits());
  }

  /** Gathers the consents of one community. */
  public static final class Builder {

    private static final Comparator<Entry> BY_PERSON =
        Comparator.comparingLong((Entry entry) -> entry.person().getMostSignificantBits())
            .thenComparingLong(entry -> entry.person().getLeastSignificantBits())
            .thenComparingLong(Entry::from);

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Terms, Integer> terms = new HashMap<>();
    private final List<Terms> inOrder = new ArrayList<>();

    /** Adds a consent that nobody has withdrawn. */
    public Builder add(UUID person, Terms wording, Instant from, Instant until) {
      var term =
          terms.computeIfAbsent(
              wording,
              fresh -> {
                inOrder.add(fresh);
                return inOrder.size() - 1;
              });
      entries.add(new Entry(person, term, from.toEpochMilli(), until.toEpochMilli()));
      return this;
    }

    public ConsentIndex build() {
      entries.sort(BY_PERSON);
      return new ConsentIndex(entries, inOrder);
    }
  }
}
