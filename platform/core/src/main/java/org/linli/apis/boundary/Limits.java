package org.linli.apis.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.addresses.entity.AddressRange;
import org.linli.apis.control.LimitBook;
import org.linli.apis.control.LimitKey;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.tenancy.entity.TenantId;

/** Limits of calls (004 §3.2 (7) e): those of the pack, and those that the bureau set instead. */
@Facade
public class Limits {

  private final LimitBook book;
  private final ApiRegister register;
  private final Scopes scopes;
  private final Announcements announcements;

  @Inject
  public Limits(Jdbi jdbi, ApiRegister register, Scopes scopes, Announcements announcements) {
    this.book = new LimitBook(jdbi);
    this.register = register;
    this.scopes = scopes;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected Limits() {
    this(null, null, null, null);
  }

  /** What holds for all of a kind, then what was set for one. */
  @Permit("apis:read")
  public List<LimitRow> list() {
    var set = book.rows();
    return Stream.concat(
            Stream.of(LimitKind.values())
                .map(
                    kind ->
                        set.stream()
                            .filter(row -> row.kind() == kind && row.target().isEmpty())
                            .findFirst()
                            .orElseGet(() -> LimitBook.delivered(kind))),
            set.stream().filter(row -> !row.target().isEmpty()))
        .toList();
  }

  /**
   * Holds with the next call here, and within seconds on the other servers.
   *
   * @param target empty for all of the kind that have none of their own
   */
  @Permit("apis:write")
  @Mutates("api-limit.set")
  public void set(LimitKind kind, String target, Limit limit) {
    if (kind == null || limit == null) {
      throw new Invalid("kind", "required");
    }
    if (limit.daily() != null && kind != LimitKind.APPLICATION) {
      throw new Invalid("daily", "of-applications");
    }
    var key = new LimitKey(kind, named(kind, target));
    book.put(
        key, limit, Instant.now().truncatedTo(ChronoUnit.MICROS), scopes.caller().displayName());
    announcements.announce(new ApisChanged());
  }

  /** What is above it, in the end the pack, holds again. */
  @Permit("apis:write")
  @Mutates("api-limit.removed")
  public void remove(LimitKind kind, String target) {
    if (kind == null || !book.remove(new LimitKey(kind, target == null ? "" : target))) {
      throw new NotFound("api-limit");
    }
    announcements.announce(new ApisChanged());
  }

  private String named(LimitKind kind, String target) {
    if (target == null || target.isBlank()) {
      return "";
    }
    var name = target.strip();
    try {
      return switch (kind) {
        case APPLICATION -> UUID.fromString(name).toString();
        case API -> register.find(name).orElseThrow(() -> new NotFound("api")).id();
        case TENANT -> new TenantId(name).value();
        case ADDRESS -> single(name);
      };
    } catch (IllegalArgumentException e) {
      throw new Invalid("target", "form");
    }
  }

  /** A limit is one address’s own; a range is for the list of blocked ones. */
  private static String single(String name) {
    if (name.contains("/")) {
      throw new Invalid("target", "form");
    }
    return AddressRange.of(name).toString();
  }
}
