package org.linli.ui.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.city.entity.DivisionFigures;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;

class DivisionTableTest {

  private final List<String> visited = new ArrayList<>();
  private final DivisionTable table =
      new DivisionTable("below", division -> visited.add(division.name()));

  @Test
  void mostOpenAlarmsStandOnTop() {
    table.show(List.of(division("510104001", "a", 1), division("510104002", "b", 9)));
    assertThat(names()).containsExactly("b", "a");
  }

  @Test
  void equalFiguresKeepTheOrderOfTheirCodes() {
    table.show(List.of(division("510104002", "b", 0), division("510104001", "a", 0)));
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void aSecondPressTurnsTheOrderAround() {
    table.show(List.of(division("510104001", "a", 1), division("510104002", "b", 9)));
    sorter(1).click();
    assertThat(names()).containsExactly("a", "b");
    assertThat(head(1).getElement().getAttribute("aria-sort")).isEqualTo("ascending");
  }

  @Test
  void theNamesColumnSortsByCode() {
    table.show(List.of(division("510104001", "a", 1), division("510104002", "b", 9)));
    sorter(0).click();
    assertThat(names()).containsExactly("a", "b");
    assertThat(head(1).getElement().getAttribute("aria-sort")).isEqualTo("none");
  }

  @Test
  void aPressOnANameGoesDownToIt() {
    table.show(List.of(division("510104001", "a", 1)));
    rows().map(row -> first(row, Button.class)).forEach(Button::click);
    assertThat(visited).containsExactly("a");
  }

  @Test
  void anUpdateKeepsTheOrderThatWasChosen() {
    table.show(List.of(division("510104001", "a", 1), division("510104002", "b", 9)));
    sorter(1).click();
    table.show(List.of(division("510104001", "a", 7), division("510104002", "b", 3)));
    assertThat(names()).containsExactly("b", "a");
  }

  private Button sorter(int column) {
    return first(head(column), Button.class);
  }

  private Component head(int column) {
    var row = first(table, NativeTableHeader.class).getChildren().findFirst().orElseThrow();
    return row.getChildren().toList().get(column);
  }

  private Stream<Component> rows() {
    return first(table, NativeTableBody.class).getChildren();
  }

  private List<String> names() {
    return rows().map(row -> first(row, Button.class).getText()).toList();
  }

  private static <T extends Component> T first(Component within, Class<T> type) {
    return all(within).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  private static Stream<Component> all(Component part) {
    return Stream.concat(Stream.of(part), part.getChildren().flatMap(DivisionTableTest::all));
  }

  private static DivisionFigures division(String code, String name, long alarms) {
    return new DivisionFigures(
        new DivisionCode(code),
        name,
        DivisionLevel.STREET,
        OperationMode.PPP,
        1,
        10,
        8,
        alarms,
        0,
        0,
        0,
        0,
        0);
  }
}
