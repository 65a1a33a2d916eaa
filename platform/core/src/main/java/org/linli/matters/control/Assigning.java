package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.duty.boundary.OnDuty;
import org.linli.duty.entity.ShiftRow;
import org.linli.matters.entity.Assign;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.MatterForm;
import org.linli.messages.Messages;
import org.linli.processes.boundary.Steering;
import org.linli.processes.boundary.TaskOpened;
import org.linli.tenancy.entity.TenantId;

/**
 * Gives steps to people by the rule that their form names 自动分派: who is of the place, on duty or
 * able, is there, and has the fewest tasks in hand. Why, stands in the history.
 */
@ApplicationScoped
public class Assigning {

  private final Jdbi jdbi;
  private final FormTable forms;
  private final OnDuty duty;
  private final Steering steering;
  private final Telling telling;

  @Inject
  public Assigning(Jdbi jdbi, FormTable forms, OnDuty duty, Steering steering, Telling telling) {
    this.jdbi = jdbi;
    this.forms = forms;
    this.duty = duty;
    this.steering = steering;
    this.telling = telling;
  }

  /** For the container's proxy alone. */
  protected Assigning() {
    this(null, null, null, null, null);
  }

  /** In the transaction that opens the step; a step without a rule costs nothing. */
  public void opened(@Observes TaskOpened opened) {
    var rule =
        forms
            .find(opened.definition())
            .map(form -> form.tasks().get(opened.step()))
            .map(task -> task.assign());
    if (rule.isPresent()) {
      jdbi.useHandle(
          handle ->
              Step.find(handle, opened.tenant(), opened.task())
                  .ifPresent(step -> assign(handle, opened.tenant(), step)));
    }
  }

  /** The first steps of a matter, which were there before it. */
  void begin(TenantId tenant, UUID root) {
    jdbi.useHandle(
        handle -> Step.of(handle, tenant, root).forEach(step -> assign(handle, tenant, step)));
  }

  private void assign(Handle handle, TenantId tenant, Step step) {
    if (step.matter() == null || step.assignee() != null) {
      return;
    }
    var form = forms.find(step.definition());
    var named =
        form.map(one -> one.tasks().get(step.node())).map(task -> task.assign()).orElse(null);
    if (named == null) {
      return;
    }
    var rule =
        named.isByItem()
            ? named.skilled(form.get().item(item(handle, tenant, step)).orElse(null))
            : named;
    var choice = choose(handle, tenant, step, form.get(), rule);
    var now = Instant.now();
    if (choice == null) {
      Deeds.byItself(
          handle, tenant, step.matter(), Deed.NOT_ASSIGNED, step.node(), said("nobody"), now);
      return;
    }
    steering.give(step.task(), choice.who().account());
    telling.given(step.matter(), choice.who().account());
    Deeds.byItself(
        handle, tenant, step.matter(), Deed.ASSIGNED, step.node(), why(rule, choice), now);
  }

  /** Of what is asked for, where the kind has items. */
  private static String item(Handle handle, TenantId tenant, Step step) {
    return handle
        .createQuery(
            "select i.variables ->> 'item' from process_task t join process_instance i"
                + " on i.tenant_id = t.tenant_id and i.id = t.instance_id"
                + " where t.tenant_id = :tenant and t.id = :task")
        .bind("tenant", tenant)
        .bind("task", step.task())
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  private Pick choose(Handle handle, TenantId tenant, Step step, MatterForm form, Assign rule) {
    var now = Instant.now();
    var able = People.able(handle, tenant, step.roles(), form.staff(), now);
    var wanted = new ArrayList<>(able);
    if (rule.skill() != null) {
      var skilled = duty.skilled(tenant, rule.skill());
      wanted.removeIf(one -> !skilled.contains(one.account()));
    }
    switch (rule.who()) {
      case PLACE -> {
        var near =
            step.place() == null ? Set.<UUID>of() : People.ofPlace(handle, tenant, step.place());
        wanted.removeIf(one -> !near.contains(one.account()));
      }
      case DUTY -> {
        var there = nearest(duty.at(tenant, now, rule.post(), step.place()), wanted);
        wanted.removeIf(one -> !there.contains(one.account()));
      }
      case ROLE -> {
        // All of them.
      }
    }
    return wanted.stream()
        .flatMap(one -> present(one, able).stream())
        .min(
            Comparator.comparingInt((Pick one) -> one.who().tasks())
                .thenComparing(one -> one.who().account()))
        .orElse(null);
  }

  /** Of those on duty who may do it, the ones of the nearest place. */
  private static Set<UUID> nearest(List<ShiftRow> shifts, List<Candidate> able) {
    var fitting =
        shifts.stream()
            .filter(shift -> able.stream().anyMatch(one -> one.account().equals(shift.present())))
            .toList();
    return fitting.stream()
        .filter(shift -> java.util.Objects.equals(shift.place(), fitting.getFirst().place()))
        .map(ShiftRow::present)
        .collect(Collectors.toSet());
  }

  /** Who is away is replaced by the substitute, where that one may do it and is there. */
  private static List<Pick> present(Candidate one, List<Candidate> able) {
    if (!one.away()) {
      return List.of(new Pick(one, null));
    }
    return able.stream()
        .filter(other -> other.account().equals(one.substitute()) && !other.away())
        .map(other -> new Pick(other, one))
        .toList();
  }

  private static String why(Assign rule, Pick choice) {
    var why =
        said(
            rule.who().name().toLowerCase(Locale.ROOT),
            choice.who().name(),
            choice.who().tasks(),
            rule.post() == null ? "" : rule.post());
    if (rule.skill() != null) {
      why += said("skill", rule.skill());
    }
    return choice.instead() == null ? why : why + said("instead", choice.instead().name());
  }

  /** The history is written in the language of the city, like all that is kept in it. */
  private static String said(String key, Object... values) {
    return Messages.text(Locale.SIMPLIFIED_CHINESE, "matter.assigned." + key, values);
  }
}
