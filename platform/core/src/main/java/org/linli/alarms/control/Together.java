package org.linli.alarms.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.entity.Combination;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Looks, when a device alarms, whether others of its place do so too, and raises what that means:
 * in the same transaction, and for one query of a few rows. Readings cost nothing.
 */
@ApplicationScoped
public class Together {

  private final Jdbi jdbi;
  private final AlarmBook book;
  private final FiguresFeed figures;
  private final Combinations combinations;

  @Inject
  public Together(Jdbi jdbi, AlarmBook book, FiguresFeed figures, DeviceModels models) {
    this.jdbi = jdbi;
    this.book = book;
    this.figures = figures;
    this.combinations = Combinations.delivered(models);
  }

  /** For the container's proxy alone. */
  protected Together() {
    jdbi = null;
    book = null;
    figures = null;
    combinations = null;
  }

  public void raised(@Observes AlarmRaised alarm) {
    for (var combination : combinations.all()) {
      if (alarm.place() != null && combination.speaksOf(alarm.model(), alarm.rule())) {
        look(alarm, combination);
      }
    }
  }

  private void look(AlarmRaised alarm, Combination combination) {
    jdbi.useHandle(
        handle -> {
          var scope = scope(handle, alarm.tenant(), alarm.device(), combination.within());
          if (scope.isEmpty()) {
            return;
          }
          var near = near(handle, alarm.tenant(), combination.within(), scope.get());
          if (standing(near, combination).isPresent()) {
            return;
          }
          var since = alarm.at().minusSeconds(combination.withinSeconds());
          var met =
              combination.parts().stream()
                  .allMatch(
                      part ->
                          near.stream()
                              .anyMatch(
                                  one ->
                                      part.isMet(one.model(), one.rule())
                                          && !one.raisedAt().isBefore(since)));
          if (met) {
            raise(alarm, combination);
          }
        });
  }

  private void raise(AlarmRaised alarm, Combination combination) {
    var change =
        new AlarmChange(
            Sql.newId(),
            alarm.device(),
            combination,
            true,
            alarm.at(),
            alarm.at(),
            1,
            combination.parts().size(),
            null);
    book.write(alarm.tenant(), List.of(change))
        .ifPresent(delta -> figures.add(alarm.tenant(), delta));
  }

  /** The place's own alarm ends when each of its parts has ended. */
  public void cleared(@Observes AlarmCleared alarm) {
    jdbi.useHandle(
        handle -> {
          for (var ended : ended(handle, alarm)) {
            combinations
                .find(ended.combination())
                .filter(combination -> combination.speaksOf(ended.model(), ended.rule()))
                .ifPresent(combination -> clear(handle, alarm, combination, ended.device()));
          }
        });
  }

  private void clear(Handle handle, AlarmCleared alarm, Combination combination, UUID device) {
    var scope = scope(handle, alarm.tenant(), device, combination.within());
    var near =
        scope
            .map(place -> near(handle, alarm.tenant(), combination.within(), place))
            .orElse(List.of());
    var own = standing(near, combination).orElse(null);
    if (own == null
        || near.stream().anyMatch(one -> combination.speaksOf(one.model(), one.rule()))) {
      return;
    }
    var change =
        new AlarmChange(
            own.alarm(),
            device,
            combination,
            false,
            own.raisedAt(),
            alarm.at(),
            1,
            own.value(),
            alarm.at());
    book.write(alarm.tenant(), List.of(change))
        .ifPresent(delta -> figures.add(alarm.tenant(), delta));
  }

  /** The alarm that ended, beside a combination that stands in its building. */
  public record Ended(UUID device, String model, String rule, String combination) {}

  private List<Ended> ended(Handle handle, AlarmCleared alarm) {
    return handle
        .createQuery(
            """
            select distinct a.device_id as device, d.model, a.rule, s.rule as combination from alarm a
            join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
            join alarm s on s.tenant_id = a.tenant_id and s.building_id = a.building_id and s.cleared_at is null
            where a.tenant_id = :tenant and a.id = :alarm and s.rule in (<combinations>)""")
        .bind("tenant", alarm.tenant())
        .bind("alarm", alarm.alarm())
        .bindList("combinations", combinations.all().stream().map(Combination::id).toList())
        .map(ConstructorMapper.of(Ended.class))
        .list();
  }

  /** The place in which they are together; none where the device stands outside of such places. */
  private static Optional<UUID> scope(
      Handle handle, TenantId tenant, UUID device, Combination.Within within) {
    return handle
        .createQuery(Spot.UPWARDS + "select id from up where kind = :kind")
        .bind("tenant", tenant)
        .bind("device", device)
        .bind("kind", within.name())
        .mapTo(UUID.class)
        .findFirst();
  }

  private static Optional<Near> standing(List<Near> near, Combination combination) {
    return near.stream().filter(one -> one.rule().equals(combination.id())).findFirst();
  }

  /** The open alarms of the place. */
  private static List<Near> near(
      Handle handle, TenantId tenant, Combination.Within within, UUID scope) {
    var inside =
        switch (within) {
          case ROOM -> "p.id = :scope";
          case UNIT -> "(p.id = :scope or p.parent_id = :scope)";
          case BUILDING -> "a.building_id = :scope";
        };
    return handle
        .createQuery(
            """
            select a.id as alarm, d.model, a.rule, a.raised_at, a.value from alarm a
            join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
            join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
            where a.tenant_id = :tenant and a.cleared_at is null and """
                + ' '
                + inside)
        .bind("tenant", tenant)
        .bind("scope", scope)
        .map(ConstructorMapper.of(Near.class))
        .list();
  }
}
