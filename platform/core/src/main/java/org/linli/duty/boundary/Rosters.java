package org.linli.duty.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.duty.control.PersonTable;
import org.linli.duty.control.ShiftTable;
import org.linli.duty.entity.DutyLoad;
import org.linli.duty.entity.DutyPerson;
import org.linli.duty.entity.DutyQuery;
import org.linli.duty.entity.ShiftDraft;
import org.linli.duty.entity.ShiftRow;
import org.linli.duty.entity.Substitution;

/** The duty rosters of the own community. */
@Facade
public class Rosters {

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int LONGEST_POST = 80;
  private static final int LONGEST_REASON = 200;
  private static final int MOST_SKILLS = 20;
  private static final Pattern SKILL = Pattern.compile("[^\\p{IsWhite_Space},，]{1,40}");

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Rosters(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Rosters() {
    this(null, null);
  }

  /** In the order of time. */
  @Permit("rosters:read")
  public Page<ShiftRow> list(DutyQuery query, PageRequest page) {
    return ShiftTable.list(jdbi, scopes.requireTenant(), query, page);
  }

  /** Who has duty now, stand-ins in their place. */
  @Permit("rosters:read")
  public List<ShiftRow> now(String post, UUID place) {
    return jdbi.withHandle(
        handle -> ShiftTable.at(handle, scopes.requireTenant(), Instant.now(), post, place));
  }

  /** How much duty each had in these days, the most first. */
  @Permit("rosters:read")
  public List<DutyLoad> loads(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new Invalid("until", "ends-before-it-begins");
    }
    return jdbi.withHandle(handle -> ShiftTable.loads(handle, scopes.requireTenant(), from, until));
  }

  @Permit("rosters:read")
  public List<DutyPerson> people() {
    return jdbi.withHandle(handle -> PersonTable.all(handle, scopes.requireTenant()));
  }

  /**
   * Plans a shift.
   *
   * @throws Conflict the person has another duty in that time
   */
  @Permit("rosters:write")
  @Mutates("duty.shift-planned")
  public UUID plan(ShiftDraft draft) {
    var checked = checked(draft);
    return jdbi.withHandle(
        handle -> {
          var tenant = scopes.requireTenant();
          var person = person(handle, checked.account());
          known(handle, checked.place());
          free(handle, checked.account(), checked.starts(), checked.ends(), null);
          var by = scopes.caller().displayName();
          return ShiftTable.add(handle, tenant, checked, person.name(), by);
        });
  }

  /**
   * Somebody stands in 代班, or the shift goes back to whose it was.
   *
   * @throws Conflict that person has another duty in that time
   */
  @Permit("rosters:write")
  @Mutates("duty.substituted")
  public ShiftRow substitute(UUID id, Substitution wanted) {
    return jdbi.withHandle(
        handle -> {
          var tenant = scopes.requireTenant();
          var shift = get(handle, id);
          if (wanted.account() == null) {
            free(handle, shift.account(), shift.starts(), shift.ends(), id);
            ShiftTable.substitute(handle, tenant, id, null, null, null);
            return get(handle, id);
          }
          var person = person(handle, wanted.account());
          var reason = Invalid.text("reason", wanted.reason(), LONGEST_REASON);
          if (wanted.account().equals(shift.account())) {
            throw new Invalid("account", "stands-in-for-oneself");
          }
          free(handle, wanted.account(), shift.starts(), shift.ends(), id);
          ShiftTable.substitute(handle, tenant, id, wanted.account(), person.name(), reason);
          return get(handle, id);
        });
  }

  /** Takes a shift back that has not begun; what was done stays written down. */
  @Permit("rosters:write")
  @Mutates("duty.shift-removed")
  public void remove(UUID id) {
    jdbi.useHandle(
        handle -> {
          if (!get(handle, id).starts().isAfter(Instant.now())) {
            throw new Conflict("shift");
          }
          ShiftTable.remove(handle, scopes.requireTenant(), id);
        });
  }

  /** Says what somebody is able to do; takes the place of what stood. */
  @Permit("rosters:write")
  @Mutates("duty.skills-set")
  public void skills(UUID account, List<String> skills) {
    if (skills == null || skills.size() > MOST_SKILLS) {
      throw new Invalid("skills", skills == null ? "required" : "too-many");
    }
    var distinct = skills.stream().distinct().toList();
    if (distinct.stream().anyMatch(skill -> skill == null || !SKILL.matcher(skill).matches())) {
      throw new Invalid("skills", "skill");
    }
    jdbi.useHandle(
        handle -> {
          person(handle, account);
          PersonTable.skills(handle, scopes.requireTenant(), account, distinct);
        });
  }

  private static ShiftDraft checked(ShiftDraft draft) {
    var post = Invalid.text("post", draft.post(), LONGEST_POST);
    if (draft.starts() == null || draft.ends() == null) {
      throw new Invalid("starts", "required");
    }
    if (!draft.starts().isBefore(draft.ends())) {
      throw new Invalid("ends", "ends-before-it-begins");
    }
    if (Duration.between(draft.starts(), draft.ends()).compareTo(LONGEST) > 0) {
      throw new Invalid("ends", "one-day-at-most");
    }
    return new ShiftDraft(post, draft.place(), draft.starts(), draft.ends(), draft.account());
  }

  private ShiftRow get(Handle handle, UUID id) {
    return ShiftTable.find(handle, scopes.requireTenant(), id)
        .orElseThrow(() -> new NotFound("shift"));
  }

  private DutyPerson person(Handle handle, UUID account) {
    if (account == null) {
      throw new Invalid("account", "required");
    }
    return PersonTable.find(handle, scopes.requireTenant(), account)
        .orElseThrow(() -> new NotFound("account"));
  }

  private void known(Handle handle, UUID place) {
    if (place != null
        && handle
            .createQuery("select 1 from place where tenant_id = :tenant and id = :place")
            .bind("tenant", scopes.requireTenant())
            .bind("place", place)
            .mapTo(int.class)
            .findOne()
            .isEmpty()) {
      throw new NotFound("place");
    }
  }

  private void free(Handle handle, UUID account, Instant starts, Instant ends, UUID except) {
    // Who plans the same person at the same time waits here, and then finds the shift.
    PersonTable.hold(handle, account);
    if (ShiftTable.isTaken(handle, scopes.requireTenant(), account, starts, ends, except)) {
      throw new Conflict("account");
    }
  }
}
