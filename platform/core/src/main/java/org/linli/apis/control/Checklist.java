package org.linli.apis.control;

import java.util.Map;
import java.util.function.Predicate;
import org.linli.access.entity.Caller;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.CheckItem;
import org.linli.apis.entity.Environment;

/** The rules that the platform tries by itself, by their names in the pack. */
public final class Checklist {

  private static final int SHORTEST_PURPOSE = 10;

  /** One's own matters ask for a word that everybody holds, and that no key opens further. */
  private static final String OWN_MATTERS = "self:";

  static final Map<String, Predicate<Asking>> TRIED =
      Map.of(
          "purpose",
          asking -> asking.purpose().strip().length() >= SHORTEST_PURPOSE,
          "contact",
          asking -> !asking.contact().isBlank() && !asking.contactPhone().isBlank(),
          "least",
          asking -> asking.grants() > 0 && asking.grants() <= AdmissionRules.DELIVERED.mostGrants(),
          "held",
          asking ->
              asking.owner().isPresent()
                  && asking.asked().stream()
                      .allMatch(
                          apis -> apis.stream().anyMatch(api -> holds(asking.owner().get(), api))),
          "addresses",
          asking ->
              asking.environment() != Environment.PRODUCTION || !asking.addresses().isBlank());

  private Checklist() {}

  public static boolean isFollowed(CheckItem item, Asking asking) {
    return item.check() == CheckItem.Check.DECLARED
        ? asking.declared().contains(item.id())
        : TRIED.get(item.id()).test(asking);
  }

  /** Whether the account behind an application may call the interface at all. */
  public static boolean holds(Caller owner, ApiFacts api) {
    return api.permissions().stream()
        .filter(word -> !word.startsWith(OWN_MATTERS))
        .allMatch(owner::may);
  }
}
