package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Nearness;
import org.linli.matters.entity.PastMatter;

/**
 * How the like of a matter went before 类案参考: ended ones of its kind and community that the reader
 * sees. Only the newest are looked at, so that it costs the same in the tenth year as in the first.
 */
@ApplicationScoped
public class PastMatters {

  private static final int MOST = 8;
  private static final int NEAR_METRES = 500;

  private static final String LIKE =
      """
       and i.state = 'ENDED' and m.id <> :id and m.id in (
        select a.id from (select n.id from matter n where n.tenant_id = :tenant
          and n.kind = :kind and n.place_id = :place order by n.opened_at desc limit 100) a
        union
        select b.id from (select n.id from matter n where n.tenant_id = :tenant
          and n.kind = :kind order by n.opened_at desc, n.id desc limit 300) b)
       and not exists (select 1 from matter_merge g where g.tenant_id = m.tenant_id
        and g.matter_id = m.id)\
      """;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;

  @Inject
  public PastMatters(Jdbi jdbi, Scopes scopes, FormTable forms) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
  }

  /** For the container's proxy alone. */
  protected PastMatters() {
    this(null, null, null);
  }

  /** The nearest first, of these the one that ended last. */
  List<PastMatter> of(Matter matter) {
    var tenant = scopes.requireTenant();
    var reach = new Reach(scopes.caller());
    var condition = reach.matters(forms.standing(tenant));
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(Matter.COLUMNS + Matter.FROM + LIKE + condition)
                    .bind("tenant", tenant)
                    .bindMap(reach.values())
                    .bind("id", matter.id())
                    .bind("kind", matter.kind())
                    .bindByType("place", matter.place(), UUID.class)
                    .map(Matter::read)
                    .list());
    return found.stream()
        .sorted(
            Comparator.<Matter, Nearness>comparing(other -> nearness(matter, other))
                .thenComparing(Matter::endedAt, Comparator.reverseOrder()))
        .limit(MOST)
        .map(other -> past(matter, other, scopes.caller().locale()))
        .toList();
  }

  private PastMatter past(Matter matter, Matter other, Locale locale) {
    return new PastMatter(
        other.id(),
        other.number(),
        other.title(),
        other.placeName(),
        nearness(matter, other),
        forms
            .find(other.definition())
            .map(form -> form.outcome(other.outcome(), locale))
            .orElse(other.outcome()),
        other.openedAt(),
        other.endedAt(),
        Duration.between(other.openedAt(), other.endedAt()).toMinutes(),
        !other.endedAt().isAfter(other.dueAt()));
  }

  private static Nearness nearness(Matter one, Matter other) {
    if (one.place() != null && Objects.equals(one.place(), other.place())) {
      return Nearness.PLACE;
    }
    return one.location() != null
            && other.location() != null
            && Likeness.metres(one.location(), other.location()) <= NEAR_METRES
        ? Nearness.NEAR
        : Nearness.KIND;
  }
}
