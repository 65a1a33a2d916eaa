package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.linli.look.part.EmptyState;
import org.linli.look.testing.Parts;

class TableTest {

  @Test
  void eachCellKnowsItsHeadForNarrowScreens() {
    var table = new Table("When", "Who").row("today", new Span("Zhou"));
    assertThat(Parts.all(table, NativeTableCell.class))
        .extracting(cell -> cell.getElement().getAttribute("data-head"))
        .containsExactly("When", "Who");
    assertThat(Parts.words(table)).contains("today", "Zhou");
  }

  @Test
  void aTableWithoutRowsSaysSoInItsPlace() {
    assertThat(new Table("When").orSay("Nothing yet"))
        .isInstanceOf(EmptyState.class)
        .satisfies(empty -> assertThat(Parts.words(empty)).contains("Nothing yet"));
    var table = new Table("When").row("today");
    assertThat(table.orSay("Nothing yet")).isSameAs(table);
  }
}
