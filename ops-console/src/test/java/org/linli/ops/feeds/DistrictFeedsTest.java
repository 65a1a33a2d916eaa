package org.linli.ops.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.feeds.entity.DistrictLag;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.DivisionCode;

class DistrictFeedsTest {

  private static final DistrictLag BUSY =
      new DistrictLag(new DivisionCode("510104"), "Jinjiang", 12_345, 10.26, 2);
  private static final DistrictLag CALM =
      new DistrictLag(new DivisionCode("510105"), "Qingyang", 9, 9.5, 1);

  private final Window window = Window.english();
  private final DistrictFeeds grid = new DistrictFeeds();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void everyDistrictTellsItsRateItsLagAndItsConsumers() {
    assertThat(Parts.headers(grid))
        .containsExactly("District", "Code", "Messages in, /s", "Waiting messages", "Consumers");
    assertThat(Parts.cells(grid, BUSY))
        .containsExactly("Jinjiang", "510104", "10.3", "12,345", "2");
  }

  @Test
  void figuresAreSortedAsNumbersNotAsWords() {
    for (var column : List.of(2, 3)) {
      var order = grid.getColumns().get(column).getComparator(SortDirection.ASCENDING);
      assertThat(order.compare(CALM, BUSY)).isNegative();
    }
  }

  @Test
  void allDistrictsStandThereAtOnce() {
    grid.show(List.of(BUSY, CALM));
    assertThat(Parts.items(grid)).containsExactly(BUSY, CALM);
    grid.show(List.of(CALM));
    assertThat(Parts.items(grid)).containsExactly(CALM);
    assertThat(grid.isAllRowsVisible()).isTrue();
  }
}
