package org.linli.ui.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

class CollectionViewsTest {

  private static final PageRequest ALL = PageRequest.first(20);
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theCommunitySeesWhatDevicesAndPeopleGatheredInItsOwnWords() {
    entry(ground.community.device(ground.community.room));
    ground.community.run(ground.community.clerk, () -> audited("household.settled", "Room 101"));
    var view = collection();
    assertThat(cells(view, 0))
        .contains("detector", "Law and safety", "Device → door → topic → rows", "Li Keeper");
    assertThat(cells(view, 1)).contains("Moved in", "Room 101", "Typed → rows");
  }

  @Test
  void aChangedDayIsSaidWhenItIsChecked() {
    var view = collection();
    ground.press(view, "Check the last day");
    assertThat(Parts.words(view)).contains("Nothing was taken out, put in or altered");
    entry(ground.community.device(ground.community.room));
    ground.press(view, "Check the last day");
    assertThat(Parts.words(view))
        .contains("Something was changed afterwards", "Points that stand", "0");
  }

  @Test
  void theBureausWordHoldsDeletionBackAndLetsItGoOn() {
    night();
    var view = retention();
    assertThat(Parts.words(view)).contains("Terms", "Deleted by the platform");
    assertThat(cells(view, 0)).contains("1,095", "12");
    ground.press(view, "Hold deletion back");
    var ask = ground.opened(Ask.class);
    Parts.first(ask, TextArea.class).setValue("a dispute");
    ground.press(ask, "Hold deletion back");
    assertThat(ground.as(() -> ground.retention.holds(ALL).items()))
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.code()).isEqualTo(ground.community.tenant.value());
              assertThat(hold.reason()).isEqualTo("a dispute");
              assertThat(hold.isStanding(Instant.now())).isTrue();
            });
  }

  @Test
  void whoMayOnlyReadHoldsNothingBack() {
    ground.of(ground.member("retention:read"));
    assertThat(Parts.hasButton(retention(), "Hold deletion back")).isFalse();
  }

  @SuppressWarnings("unchecked")
  private List<String> cells(Component view, int which) {
    var grid = (Grid<Object>) Parts.all(view, Grid.class).toList().get(which);
    return ground.as(() -> Parts.cells(grid, Parts.items(grid).getFirst()));
  }

  private CollectionView collection() {
    return ground.show(() -> new CollectionView(ground.collectionLog, ground.downloads));
  }

  private RetentionView retention() {
    return ground.show(() -> new RetentionView(ground.retention, ground.downloads, ground.scopes));
  }

  private void entry(UUID device) {
    ground.community.sql(
        """
        insert into collection_entry (tenant_id, device_id, measured, day, flow, basis, asset, person, messages, points,
          first_at, last_at, mark_high, mark_low)
        values (?, ?, current_date, ?, 'DOOR', 'DUTY', 'device-readings', 'Li Keeper', 3, 9, now(), now(), 1,
          2)""",
        ground.community.tenant.value(),
        device,
        TODAY);
  }

  private void night() {
    ground.community.sql(
        """
        insert into retention_night (tenant_id, code, day, asset, matter, term_days, before, deleted, held, at)
        values (?, ?, ?, 'device-readings', 'READINGS', 1095, now(), 12, 0, now())""",
        ground.community.tenant.value(),
        ground.community.tenant.value(),
        TODAY);
  }

  private void audited(String action, String target) {
    new org.linli.audit.boundary.AuditTrail(ground.platform.jdbi(), ground.scopes)
        .record(action, target);
  }
}
