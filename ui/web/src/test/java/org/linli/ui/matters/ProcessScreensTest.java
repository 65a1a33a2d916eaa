package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.ProcessCatalogue;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.ui.parts.Ask;

/** Processes at the bureau and below. */
class ProcessScreensTest {

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private ProcessesView view() {
    return desk.ground.show(
        () -> new ProcessesView(desk.wired.desk, desk.ground.scopes, desk.ground.downloads));
  }

  @SuppressWarnings("unchecked")
  private java.util.List<DefinitionRow> rows(ProcessesView view) {
    Grid<DefinitionRow> grid = Parts.first(view, Grid.class);
    return desk.ground.as(() -> Parts.items(grid));
  }

  private Ask draft(ProcessesView view, String xml) {
    desk.ground.press(view, "Upload a process");
    var ask = desk.ground.opened(Ask.class);
    desk.ground.run(() -> Parts.first(ask, TextArea.class).setValue(xml));
    return ask;
  }

  @Test
  void whatTheCityDeliveredIsListedAndNobodysToWithdraw() {
    var view = view();
    assertThat(rows(view))
        .filteredOn(row -> row.scope().isEmpty() && row.state() == DefinitionState.PUBLISHED)
        .extracting(DefinitionRow::key)
        .contains("repair", "complaint", "approval");
    var delivered =
        rows(view).stream().filter(row -> row.key().equals("repair")).findFirst().orElseThrow();
    @SuppressWarnings("unchecked")
    Grid<DefinitionRow> grid = Parts.first(view, Grid.class);
    var deeds = desk.ground.as(() -> Parts.part(grid, 5, delivered));
    assertThat(Parts.hasButton(deeds, "Withdraw")).isFalse();
  }

  @Test
  void whatIsWrongWithADraftIsToldAndNothingIsKept() {
    var view = view();
    var before = rows(view).size();
    var ask = draft(view, "<definitions/>");
    desk.ground.press(ask, "Keep as a draft");
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.words(ask)).contains("no file of BPMN");
    assertThat(rows(view)).hasSize(before);
  }

  @Test
  void aDraftIsCheckedAndKeptAndNotPublishedByItself() {
    var view = view();
    var xml =
        ProcessPacks.text("suggestion/process.bpmn")
            .replace("linli:limit=\"P10D\"", "linli:limit=\"P4D\"");
    var ask = draft(view, xml);
    desk.ground.press(ask, "Check");
    assertThat(Parts.words(ask)).contains("Nothing is wrong");
    desk.ground.press(ask, "Keep as a draft");
    var own =
        rows(view).stream()
            .filter(row -> row.scope().equals(desk.ground.community.tenant.value()))
            .findFirst()
            .orElseThrow();
    assertThat(own.state()).isEqualTo(DefinitionState.DRAFT);
    assertThat(rows(view))
        .filteredOn(row -> row.state() == DefinitionState.PUBLISHED)
        .extracting(DefinitionRow::id)
        .doesNotContain(own.id());
  }

  @Test
  void aProcessBeginsFromNothingWithItsNameWordAndCatalogue() {
    var view = view();
    desk.ground.press(view, "New process");
    var ask = desk.ground.opened(Ask.class);
    desk.fill(ask, "Name (Chinese)", "失物招领");
    desk.fill(ask, "Key", "lost-keys");
    desk.fill(ask, "Word of the numbers", "失物");
    desk.fill(ask, "Catalogue", ProcessCatalogue.REQUEST);
    desk.answer(ask);
    assertThat(ask.isOpened()).isFalse();
    var own =
        rows(view).stream().filter(row -> row.key().equals("lost-keys")).findFirst().orElseThrow();
    assertThat(own.state()).isEqualTo(DefinitionState.DRAFT);
    assertThat(own.name()).isEqualTo("失物招领");
    assertThat(own.scope()).isEqualTo(desk.ground.community.tenant.value());
  }

  @Test
  void aKeyThatStandsAlreadyIsRefusedAndTheQuestionStays() {
    var view = view();
    desk.ground.press(view, "New process");
    var ask = desk.ground.opened(Ask.class);
    desk.fill(ask, "Name (Chinese)", "维修");
    desk.fill(ask, "Key", "repair");
    desk.fill(ask, "Word of the numbers", "又修");
    desk.answer(ask);
    assertThat(ask.isOpened()).isTrue();
    assertThat(rows(view))
        .filteredOn(row -> row.key().equals("repair"))
        .allMatch(row -> row.scope().isEmpty());
  }

  @Test
  void whoOnlyReadsIsOfferedNoUpload() {
    desk.ground.of(
        desk.ground.platform.caller(
            Tier.CITY,
            desk.ground.community.tenant.value().substring(0, 4),
            null,
            null,
            "processes:read"));
    var view = view();
    assertThat(Parts.hasButton(view, "Upload a process")).isFalse();
    assertThat(Parts.hasButton(view, "New process")).isFalse();
  }
}
