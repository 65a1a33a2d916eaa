package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.look.testing.Parts;
import org.linli.persistence.Sql;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** Storms as one, the bell, and the keyboard. */
class AlarmConsoleTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private AlarmsView view() {
    return ground.show(
        () ->
            new AlarmsView(
                ground.alarms,
                ground.community.cases,
                ground.matters().alarmEvents,
                ground.community.places,
                ground.scopes,
                ground.models,
                ground.downloads));
  }

  @SuppressWarnings("unchecked")
  private static Grid<AlarmRow> grid(AlarmsView view) {
    return Parts.first(view, Grid.class);
  }

  /** As the feed does it. */
  private void raise(String model, int number) {
    var book = new AlarmBook(ground.platform.jdbi(), told -> {});
    var rule = ground.models.get(model).rules().getLast();
    for (int i = 0; i < number; i++) {
      var device = Sql.newId();
      var at = Instant.now();
      ground.as(
          () -> {
            ground
                .platform
                .jdbi()
                .useHandle(
                    handle ->
                        handle.execute(
                            "insert into device (tenant_id, id, code, name, model, place_id, state)"
                                + " values (?, ?, ?, 'detector', ?, ?, 'IN_SERVICE')",
                            ground.community.tenant.value(),
                            device,
                            device.toString(),
                            model,
                            ground.community.building));
            return book.write(
                ground.community.tenant,
                List.of(new AlarmChange(Sql.newId(), device, rule, true, at, at, 1, 1, null)));
          });
    }
  }

  private List<AlarmRow> open() {
    return ground
        .as(() -> ground.alarms.list(new AlarmQuery(true, null, null), PageRequest.first(50)))
        .items();
  }

  @Test
  void aStormIsOneRowAndItsMembersAreOneClickAway() {
    raise("smoke-detector", 6);
    var view = view();
    var rows = ground.as(() -> Parts.items(grid(view)));
    assertThat(rows).hasSize(1);
    var what = ground.as(() -> Parts.part(grid(view), 1, rows.getFirst()));
    assertThat(Parts.words(what)).contains("6 alarms in one");
    ground.run(() -> Parts.first(what, Button.class).click());
    var dialog = ground.as(() -> ground.window.open(Ask.class).getLast());
    assertThat(dialog.getHeaderTitle()).contains("6 alarms");
    assertThat(Parts.words(dialog)).contains("detector");
    ground.run(() -> Parts.button(dialog, "Acknowledge all").click());
    assertThat(open()).allSatisfy(row -> assertThat(row.acknowledgedAt()).isNotNull());
  }

  @Test
  void theKeyboardGoesThroughTheListAndAcknowledges() {
    raise("smoke-detector", 1);
    raise("lift-monitor", 1);
    var done = new ArrayList<String>();
    var view = view();
    var keys =
        ground.as(
            () ->
                new AlarmKeys(
                    view,
                    grid(view),
                    row -> done.add("open " + row.model()),
                    row -> done.add("seen " + row.model())));
    var rows = open();
    keys.show(rows);
    ground.run(
        () -> {
          keys.press("a");
          keys.press("j");
          keys.press("j");
          keys.press("j");
          keys.press("Enter");
          keys.press("k");
          keys.press("a");
          keys.press("x");
        });
    assertThat(done).containsExactly("open " + rows.get(1).model(), "seen " + rows.get(0).model());
    assertThat(grid(view).getSelectedItems()).containsExactly(rows.getFirst());
  }

  @Test
  void theBellRingsForWhatIsNewAndForNothingElse() {
    var bell = ground.show(() -> new AlarmBell(new Speech(Locale.ENGLISH)));
    var now = Instant.now();
    ground.run(
        () -> {
          bell.setValue(true);
          assertThat(bell.hear(now)).isFalse();
          assertThat(bell.hear(now)).isFalse();
          assertThat(bell.hear(now.plusSeconds(1))).isTrue();
          assertThat(bell.hear(now)).isFalse();
          assertThat(bell.hear(null)).isFalse();
          bell.setValue(false);
          assertThat(bell.hear(now.plusSeconds(2))).isFalse();
        });
  }

  @Test
  void theFirstAlarmOfAQuietDayRings() {
    var bell = ground.show(() -> new AlarmBell(new Speech(Locale.ENGLISH)));
    ground.run(
        () -> {
          bell.setValue(true);
          assertThat(bell.hear(null)).isFalse();
          assertThat(bell.hear(Instant.now())).isTrue();
        });
  }
}
