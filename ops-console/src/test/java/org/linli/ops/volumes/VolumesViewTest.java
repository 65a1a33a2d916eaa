package org.linli.ops.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.StorageReserve;
import org.linli.look.part.KeyFigure;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.volumes.boundary.VolumeSums;
import org.linli.volumes.boundary.Volumes;
import org.linli.volumes.entity.TableGrowth;

class VolumesViewTest {

  private static final long MEGABYTE = 1L << 20;

  private final TestPlatform platform = TestPlatform.shared();
  private final Caller keeper = platform.caller(Tier.PLATFORM, null, null, null, "ops:read");
  private final Window window = Window.english().of(keeper);
  private final Volumes volumes =
      new Volumes(
          platform.jdbi(),
          new VolumeSums(platform.jdbi(), new StorageReserve(Path.of(".")), 1_000 * MEGABYTE));

  @AfterEach
  void close() {
    forget();
    window.close();
  }

  private void forget() {
    platform.owner().useHandle(handle -> handle.execute("delete from table_volume"));
  }

  private VolumesView shown() {
    return platform.as(keeper, () -> window.show(new VolumesView(volumes)));
  }

  private void measured(int daysAgo, String name, long rows, long bytes, int triggers) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into table_volume (day, name, row_estimate, table_bytes,"
                            + " index_bytes, indexes, idle_indexes, broken_indexes, triggers)"
                            + " values (:day, :name, :rows, :bytes, 0, 3, 1, 0, :triggers)")
                    .bind("day", LocalDate.now(CityTime.ZONE).minusDays(daysAgo))
                    .bind("name", name)
                    .bind("rows", rows)
                    .bind("bytes", bytes)
                    .bind("triggers", triggers)
                    .execute());
  }

  @Test
  void beforeTheFirstMeasuringTheScreenSaysWhenItComes() {
    forget();
    assertThat(Parts.words(shown())).contains("not measured yet");
  }

  @Test
  @SuppressWarnings("unchecked")
  @Requirement("004-P3h")
  void tablesStandWithSizeGrowthAndTrendAndTheReserveWithItsDays() {
    forget();
    for (int ago = 0; ago < 4; ago++) {
      measured(ago, "reading", 1_000 - 100L * ago, (10L - ago) * MEGABYTE, 0);
      measured(ago, "alarm", 5, MEGABYTE, ago == 0 ? 2 : 0);
    }
    var view = shown();
    assertThat(Parts.all(view, KeyFigure.class).map(Parts::words))
        .anyMatch(words -> words.contains("1,005"))
        .anyMatch(words -> words.contains("11 MB"))
        .anyMatch(words -> words.contains("Reserve touched in") && words.contains("689"));
    var grid = (Grid<TableGrowth>) Parts.all(view, Grid.class).toList().getFirst();
    var rows = grid.getListDataView().getItems().toList();
    assertThat(rows).extracting(one -> one.newest().name()).containsExactly("reading", "alarm");
    assertThat(Parts.cells(grid, rows.getFirst())).contains("1,000", "10 MB", "100", "1 MB");
    assertThat(Parts.cells(grid, rows.getLast()).getLast()).isEqualTo("2");
    var days = (Grid<Object>) Parts.all(view, Grid.class).toList().get(1);
    assertThat(days.getListDataView().getItemCount()).isEqualTo(4);
    platform.run(keeper, () -> Parts.first(view, Select.class).setValue("alarm"));
    assertThat(Parts.cells(days, days.getListDataView().getItem(0))).contains("5", "1 MB");
  }
}
