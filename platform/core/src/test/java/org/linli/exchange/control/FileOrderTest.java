package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.exchange.boundary.FileDraft;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.Shape;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;

/** Which order is the same as another, where its next part begins, and how large it may be. */
class FileOrderTest {

  @Test
  void aPartBeginsWhereTheOneBeforeEndedAndTheFirstWhereTheFileDoes() {
    var orders = new Orders();
    assertThat(orders.made().next().after()).as("all of it").isNull();
    orders.since = orders.at(Orders.AT.minusSeconds(90));
    assertThat(orders.made().next().after()).isEqualTo(orders.since);
    orders.position = orders.at(Orders.AT.minusSeconds(30));
    assertThat(orders.made().next().after()).isEqualTo(orders.position);
    assertThat(orders.made().next().until())
        .as("never behind its end")
        .isEqualTo(orders.at(Orders.AT));
    assertThat(orders.made().next().limit()).isEqualTo(orders.partRows);
  }

  static Stream<Named<Consumer<Orders>>> otherQuestions() {
    return Stream.of(
        other("asset", orders -> orders.asset = "alarms"),
        other("action", orders -> orders.action = Action.EXPORT),
        other("purpose", orders -> orders.purpose = Purpose.GOVERNANCE),
        other("fields", orders -> orders.fields = List.of("title", "case")),
        other("filters", orders -> orders.filters = List.of("state eq OPEN")),
        other("sort", orders -> orders.sort = "number"),
        other("shape", orders -> orders.shape = Shape.LINES),
        other("rows of a part", orders -> orders.partRows = 99),
        other("beginning", orders -> orders.since = orders.at(Orders.AT.minusSeconds(9))));
  }

  @ParameterizedTest
  @MethodSource("otherQuestions")
  void anotherQuestionUnderTheSameKeyIsAnotherOrder(Consumer<Orders> change) {
    var first = new Orders().made();
    var changed = new Orders();
    change.accept(changed);
    assertThat(first.asks(changed.made())).isFalse();
    assertThat(changed.made().asks(first)).isFalse();
  }

  @Test
  void theSameQuestionStaysTheSameHoweverFarItHasCome() {
    var first = new Orders().made();
    var later = new Orders();
    later.position = later.at(Orders.AT.minusSeconds(5));
    assertThat(first.asks(later.made())).isTrue();
    assertThat(later.made().asks(first)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CSV,1,cases-990301001001-0001.csv",
    "LINES,42,cases-990301001001-0042.jsonl",
    "EXCEL,12345,cases-990301001001-12345.xlsx"
  })
  void aPartIsCalledByAssetCommunityAndNumber(Shape shape, int part, String name) {
    var orders = new Orders();
    orders.shape = shape;
    assertThat(orders.made().name(part, FileType.of(shape, Optional.empty()))).isEqualTo(name);
  }

  @Test
  void whatADraftLeavesOutIsWhatTheExchangeTakesForGranted() {
    var draft =
        new FileDraft(
            null, null, "cases", "t", null, Purpose.EMERGENCY, null, null, " ", "", null, null);
    assertThat(draft.action()).isEqualTo(Action.VIEW);
    assertThat(draft.shape()).isEqualTo(Shape.CSV);
    assertThat(draft.fields()).isEmpty();
    assertThat(draft.filters()).isEmpty();
    assertThat(draft.sort()).as("blank is none").isNull();
    assertThat(draft.since()).isNull();
    assertThat(draft.auditName()).isEqualTo("cases t");
  }

  @Test
  void theDeliveredLimitsFillAPartAndAFileHasManyOfThem() {
    var limits = FileDesk.limits();
    assertThat(limits.partRows()).isEqualTo(FileLimits.LARGEST_PART);
    assertThat(limits.mostRows()).isGreaterThan(limits.partRows());
    assertThat(limits.mostBytes()).isGreaterThan(limits.mostRows());
  }

  @ParameterizedTest
  @CsvSource({"0,9,9,9,9", "5001,9,9,9,9", "9,0,9,9,9", "9,9,0,9,9", "9,9,9,0,9", "9,9,9,9,-1"})
  void aPackWithALimitThatLetsNothingPassIsRefused(
      int partRows, long rows, long bytes, int standing, int days) {
    assertThatThrownBy(() -> new FileLimits(partRows, rows, bytes, standing, days))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Named<Consumer<Orders>> other(String name, Consumer<Orders> change) {
    return Named.of(name, change);
  }
}
