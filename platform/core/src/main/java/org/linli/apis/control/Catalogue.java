package org.linli.apis.control;

import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.apis.boundary.ApiRow;
import org.linli.apis.entity.ApiFacts;
import org.linli.packs.Text;

/** The catalogue's rows: what the door offers, beside what was set about it. */
public final class Catalogue {

  private final Jdbi jdbi;

  public Catalogue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public ApiBook read() {
    return jdbi.withHandle(ApiBook::read);
  }

  public void put(ApiEntry entry) {
    jdbi.useHandle(handle -> ApiTable.put(handle, entry));
  }

  public boolean remove(String id) {
    return jdbi.withHandle(handle -> ApiTable.remove(handle, id));
  }

  public void name(String group, Text name, Instant at, String by) {
    jdbi.useHandle(handle -> ApiTable.putGroup(handle, group, name, at, by));
  }

  public void removeGroup(String id) {
    jdbi.useHandle(handle -> ApiTable.removeGroup(handle, id));
  }

  public static boolean isDelivered(String group) {
    return GroupPack.DELIVERED.groups().stream().anyMatch(one -> one.id().equals(group));
  }

  /** The delivered group of the interface, wherever somebody put it. */
  public static String home(ApiFacts api) {
    return GroupPack.DELIVERED.of(api.tag()).id();
  }

  public static ApiRow row(ApiBook book, ApiFacts api, boolean held) {
    var entry = book.entries().get(api.id());
    var group = book.group(api);
    return new ApiRow(
        api.id(),
        false,
        api.verb(),
        api.path(),
        api.title(),
        group.id(),
        group.name(),
        book.state(api.id()),
        api.permissions(),
        book.isGrantable(api),
        held,
        entry == null ? null : entry.reason(),
        null,
        null,
        entry == null ? null : entry.changedAt(),
        entry == null ? null : entry.changedBy());
  }

  public static ApiRow row(ApiBook book, ApiEntry entry) {
    var group = book.groups().get(entry.group());
    return new ApiRow(
        entry.id(),
        true,
        null,
        entry.address(),
        entry.title(),
        entry.group(),
        group == null ? new Text(entry.group(), entry.group()) : group.name(),
        entry.state(),
        Set.of(),
        false,
        false,
        entry.reason(),
        entry.owner(),
        entry.contract(),
        entry.changedAt(),
        entry.changedBy());
  }

  /**
   * @throws Invalid when it is longer
   */
  public static String shortEnough(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new Invalid(field, "too-long");
    }
    return text;
  }
}
