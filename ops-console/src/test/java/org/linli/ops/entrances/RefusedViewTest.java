package org.linli.ops.entrances;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.entrances.boundary.RefusedEntries;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.entrances.entity.RefusedRow;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.testing.TestPlatform;

/** Who was turned away, on the screen of those who keep the platform. */
class RefusedViewTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final EntranceGuard guard =
      new EntranceGuard(platform.jdbi(), platform.scopes(), 0, InstantSource.system());
  private final Downloads downloads =
      new Downloads(
          new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform)),
          platform.scopes());
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "addresses:read", "self:export");
  private final Window window = Window.english().of(keeper);

  @BeforeEach
  void refused() {
    guard.refused(DoorKind.SCREEN, RefusalReason.WRONG_SECRET, "somebody", "203.0.113.7", null);
    guard.refused(DoorKind.MQTT, RefusalReason.LOCKED, "d-1", "203.0.113.8", null);
    guard.write();
  }

  @AfterEach
  void forget() {
    platform.owner().useHandle(handle -> handle.execute("delete from refused_entry"));
    window.close();
  }

  private RefusedView view() {
    return platform.as(
        keeper, () -> window.show(new RefusedView(new RefusedEntries(platform.jdbi()), downloads)));
  }

  private List<RefusedRow> rows(PagedGrid<RefusedRow> grid) {
    return platform.as(
        keeper, () -> grid.getDataProvider().fetch(new Query<>(0, 50, null, null, null)).toList());
  }

  @Test
  @SuppressWarnings("unchecked")
  void theListNamesDoorReasonMaskedNameAndAddress() {
    var view = view();
    PagedGrid<RefusedRow> grid = Parts.first(view, PagedGrid.class);
    assertThat(Parts.headers(grid))
        .containsExactly(
            "Last", "Door", "Why", "Name", "From", "Attempts", "Community", "First", "Server");
    var rows = rows(grid);
    assertThat(rows).hasSize(2);
    var person =
        rows.stream().filter(row -> row.door() == DoorKind.SCREEN).findFirst().orElseThrow();
    assertThat(platform.as(keeper, () -> Parts.cells(grid, person)))
        .contains("Screen", "Wrong name, password or secret", "s***y", "203.0.113.7", "1");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aChoiceOfADoorNarrowsIt() {
    var view = view();
    PagedGrid<RefusedRow> grid = Parts.first(view, PagedGrid.class);
    Select<DoorKind> door = Parts.first(view, Select.class);
    platform.run(keeper, () -> door.setValue(DoorKind.MQTT));
    var rows = rows(grid);
    assertThat(rows).extracting(RefusedRow::door).containsExactly(DoorKind.MQTT);
  }
}
