package org.linli.looks.control;

import java.util.Map;
import java.util.UUID;

/**
 * Who asks for the log, as a condition on its entries. It lets through what is known to concern the
 * asker, so that an entry of a kind that nobody thought of yet stays unseen.
 */
public record Audience(String home, String condition, Map<String, Object> values) {

  /** The names of whole lists are plain words; what names a single thing never looks so. */
  private static final String WHOLE_LIST = "(v.id is null and e.subject ~ '^[a-z][a-z-]*$')";

  /** A thing of everybody's: it stands in no room, and what it measures is no household's. */
  private static final String COMMON =
      "(v.id is not null and p.kind <> 'ROOM' and e.asset not in ('household-readings', 'health-readings'))";

  /** A thing in a room of the asker's, since the asker lives there. */
  private static final String OWN_HOME = "(h.account_id is not null and e.at >= h.since)";

  /** The community itself: all that was asked of its data. */
  public static Audience community() {
    return new Audience("false", "", Map.of());
  }

  /** A resident: what concerns everybody, and what concerns the own home. */
  public static Audience resident(UUID account) {
    return new Audience(
        OWN_HOME,
        " and (" + WHOLE_LIST + " or " + COMMON + " or " + OWN_HOME + ")",
        Map.of("me", account));
  }

  /** Joins what tells in whose home a device stands; nobody's for the community's own view. */
  String members() {
    return values.containsKey("me")
        ? " left join household_member h on h.tenant_id = p.tenant_id and h.room_id = p.id and h.account_id = :me"
        : "";
  }
}
