package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.duty.boundary.Rosters;
import org.linli.look.testing.Parts;
import org.linli.matters.control.MattersForTests;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterDraft;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** Somebody before a screen of matters, with the delivered processes behind it. */
final class Desk implements AutoCloseable {

  final Ground ground = Ground.english();
  final MattersForTests wired = new MattersForTests(ground.platform, ground.community.tell);
  final Caller clerk = in(Tier.COMMUNITY, "CLERK", "*");
  final Caller worker =
      in(Tier.COMMUNITY, "GRID_WORKER", "matters:read", "matters:open", "matters:handle");
  final Caller resident = in(Tier.RESIDENT, "RESIDENT", "matters:apply", "reports:write");

  Desk() {
    wired.packs.deliver();
    ground.of(clerk);
  }

  /** Somebody of the community in that role. */
  Caller in(Tier tier, String role, String... permissions) {
    var known = ground.platform.member(tier, ground.community.tenant, permissions);
    return new Caller(
        known.accountId(),
        known.username(),
        known.displayName(),
        known.tier(),
        Set.of(role),
        known.permissions(),
        known.scope(),
        known.tenant(),
        known.organisation(),
        known.address(),
        java.util.Locale.ENGLISH,
        known.stamp(),
        false);
  }

  /** The database knows that the role is held: such people are given work. */
  void holds(Caller who, String role) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into account_role (account_id, role) values (?, ?)",
                    who.accountId(),
                    role));
  }

  /** One matter at the desk. */
  MatterView matterView() {
    return new MatterView(
        wired.matters, wired.work, wired.joint, wired.duplicates, wired.papers, ground.scopes);
  }

  /** The list of work. */
  MyWorkView workView() {
    return new MyWorkView(
        wired.work,
        wired.many,
        wired.matters,
        wired.joint,
        wired.absences,
        new Rosters(ground.platform.jdbi(), ground.scopes),
        ground.scopes);
  }

  UUID complaint() {
    return open("complaint", Map.of("what", "noise at night", "about", "noise"));
  }

  UUID open(String kind, Map<String, Object> values) {
    var draft =
        new MatterDraft(
            kind,
            Door.COUNTER,
            "a " + kind,
            ground.community.building,
            null,
            false,
            new Applicant("Wang", "13812345678"),
            values);
    return ground.platform.as(clerk, () -> wired.matters.open(draft)).id();
  }

  MatterDetail look(UUID matter) {
    return as(clerk, () -> wired.matters.get(matter));
  }

  <T> T as(Caller caller, Callable<T> call) {
    return ground.platform.as(caller, call);
  }

  /** Does the one open task of a matter. */
  void does(UUID matter, Map<String, Object> values) {
    var task = look(matter).now().getFirst().task();
    as(
        clerk,
        () -> {
          wired.work.complete(task, values, null);
          return null;
        });
  }

  /** Fills in the field with that label. */
  @SuppressWarnings("unchecked")
  <T> void fill(Component part, String label, T value) {
    var field =
        Parts.all(part)
            .filter(one -> label.equals(one.getElement().getProperty("label")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no field " + label));
    ground.run(() -> ((HasValue<?, T>) field).setValue(value));
  }

  FieldView.Word word(String id, String label) {
    return new FieldView.Word(id, label);
  }

  /** Presses the last button of the dialog that is open. */
  void answer(Ask ask) {
    ground.run(
        () ->
            ask.getFooter()
                .getElement()
                .getChildren()
                .toList()
                .getLast()
                .getComponent()
                .map(Button.class::cast)
                .orElseThrow()
                .click());
  }

  @Override
  public void close() {
    ground.close();
  }
}
