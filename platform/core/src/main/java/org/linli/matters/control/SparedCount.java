package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Item;
import org.linli.matters.entity.Material;
import org.linli.matters.entity.Spared;
import org.linli.tenancy.entity.CityTime;

/** Counts the papers and the ways that people were spared (001 §3.0.1). */
@ApplicationScoped
public class SparedCount {

  private static final String DELIVERY = "delivery";
  private static final Set<String> WITHOUT_A_WAY = Set.of("post", "online");

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;

  @Inject
  public SparedCount(Jdbi jdbi, Scopes scopes, FormTable forms) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
  }

  /** For the container's proxy alone. */
  protected SparedCount() {
    this(null, null, null);
  }

  private record Asked(UUID definition, String item, Door door, String delivery, long many) {}

  /**
   * @param until its last day, itself counted
   */
  public Spared between(LocalDate from, LocalDate until) {
    if (from == null || until == null) {
      throw new Invalid(from == null ? "from" : "until", "required");
    }
    if (until.isBefore(from)) {
      throw new Invalid("until", "after-from");
    }
    var all =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select i.definition_id, i.variables ->> 'item' as item, m.door,
                          i.variables ->> 'delivery' as delivery, count(*) as many
                        from matter m join process_instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
                        where m.tenant_id = :tenant and m.opened_at >= :from and m.opened_at < :until
                          and i.variables ->> 'item' is not null and i.state <> 'CANCELLED'
                        group by 1, 2, 3, 4\
                        """)
                    .bind("tenant", scopes.requireTenant())
                    .bind("from", from.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                    .bind("until", until.plusDays(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                    .map(
                        (row, context) ->
                            new Asked(
                                row.getObject(1, UUID.class),
                                row.getString("item"),
                                Door.valueOf(row.getString("door")),
                                row.getString(DELIVERY),
                                row.getLong("many")))
                    .list());
    return new Spared(
        all.stream().mapToLong(Asked::many).sum(),
        all.stream().mapToLong(one -> one.many() * papers(one)).sum(),
        all.stream().mapToLong(one -> one.many() * visits(one)).sum());
  }

  private long papers(Asked one) {
    return forms
        .find(one.definition())
        .flatMap(form -> form.item(one.item()))
        .map(Item::materials)
        .map(papers -> papers.stream().filter(Material::required).filter(Material::held).count())
        .orElse(0L);
  }

  private static long visits(Asked one) {
    return (one.door() == Door.RESIDENT ? 1 : 0)
        + (one.delivery() != null && WITHOUT_A_WAY.contains(one.delivery()) ? 1 : 0);
  }
}
