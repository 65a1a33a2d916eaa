package org.linli.ui.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.NewAccount;
import org.linli.look.testing.Parts;
import org.linli.organisations.boundary.PostCandidate;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.UnitCount;
import org.linli.organisations.boundary.UnitDetail;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;
import org.linli.organisations.entity.UnitType;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.testing.Ground;

/** The tree, and what is done from it. */
class OrganisationsViewTest {

  private final Ground ground = Ground.english();
  private final String mark = "n" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void anOrganisationIsMadeUnderAnotherAndStandsInTheTree() {
    ground.of(ground.inRole("CLERK"));
    make("party-committee", mark, "Committee " + mark, null);
    var view = view();
    ground.press(view, "New organisation");
    var ask = ground.opened(Ask.class);
    @SuppressWarnings("unchecked")
    Select<UnitType> type = Parts.first(ask, Select.class);
    ground.run(
        () ->
            type.setValue(
                type.getListDataView()
                    .getItems()
                    .filter(each -> each.id().equals("party-branch"))
                    .findFirst()
                    .orElseThrow()));
    ComboBox<UnitRow> parent = combo(ask, "parent");
    ground.run(() -> parent.setValue(row(mark)));
    fill(ask, "number", mark + "-b");
    fill(ask, "name", "Branch " + mark);
    fill(ask, "credit-code", "1");
    confirm(ask, "New organisation");
    assertThat(ask.isOpened()).as("no such credit code").isTrue();
    fill(ask, "credit-code", "");
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("rank=1\nsince=2020"));
    confirm(ask, "New organisation");
    assertThat(ask.isOpened()).isFalse();
    assertThat(Parts.words(view))
        .contains("Branch " + mark, "Party branch", "rank", "2020", "Committee " + mark, "Made");
    assertThat(row(mark + "-b").parentNumber()).contains(mark);
  }

  @Test
  void membersJoinWithAPostAndARoleAndAreTakenOut() {
    ground.of(ground.inRole("CLERK"));
    var id = make("residents-committee", mark, "Committee " + mark, null);
    var worker = account("GRID_WORKER");
    var view = view();
    ground.press(view, "Committee " + mark);
    ground.press(view, "Add a member");
    var ask = ground.opened(Ask.class);
    ComboBox<PostCandidate> who = combo(ask, "who");
    ground.run(
        () ->
            who.setValue(
                ground
                    .posts
                    .candidates(id, new PageRequest(0, 5, worker.username()))
                    .items()
                    .getFirst()));
    fill(ask, "post", "Chair");
    confirm(ask, "Add a member");
    assertThat(Parts.words(view)).contains("Chair", worker.username(), "Main", "Member joined");
    ground.press(view, "Take out");
    var sure = ground.opened(Ask.class);
    confirm(sure, "Take out");
    assertThat(detail(id).members()).isEmpty();
  }

  @Test
  void oneWithMembersIsClosedWithWhoTakesThemOver() {
    ground.of(ground.inRole("CLERK"));
    var id = make("residents-committee", mark, "Old " + mark, null);
    var heir = make("residents-committee", mark + "-h", "Heir " + mark, null);
    var worker = account("GRID_WORKER");
    ground.run(() -> ground.posts.join(id, new PostDraft(worker.id(), "x", true, null)));
    var view = view();
    ground.press(view, "Old " + mark);
    ground.press(view, "Close");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("merged"));
    confirm(ask, "Close");
    assertThat(ask.isOpened()).as("nobody takes over").isTrue();
    assertThat(ground.notes()).anyMatch(note -> note.contains("1 members and 0 parts"));
    ComboBox<UnitRow> into = combo(ask, "other");
    ground.run(() -> into.setValue(row(mark + "-h")));
    confirm(ask, "Close");
    assertThat(detail(id).row().state()).isEqualTo(UnitState.CLOSED);
    assertThat(detail(heir).members()).hasSize(1);
    ground.press(view, "Open again");
    assertThat(detail(id).row().state()).isEqualTo(UnitState.ACTIVE);
  }

  @Test
  void oneIsChangedAndMovedFromItsPanel() {
    ground.of(ground.inRole("CLERK"));
    var under = make("party-committee", mark + "-u", "Under " + mark, null);
    var id = make("party-branch", mark, "Branch " + mark, null);
    var view = view();
    ground.press(view, "Branch " + mark);
    ground.press(view, "Change");
    var change = ground.opened(Ask.class);
    fill(change, "name", "Renamed " + mark);
    confirm(change, "Change");
    assertThat(detail(id).row().name()).isEqualTo("Renamed " + mark);
    ground.press(view, "Move");
    var move = ground.opened(Ask.class);
    ComboBox<UnitRow> to = combo(move, "other");
    ground.run(() -> to.setValue(row(mark + "-u")));
    confirm(move, "Move");
    assertThat(detail(id).row().parent()).contains(under);
    assertThat(Parts.words(view)).contains("Branch " + mark + " became Renamed " + mark, "Moved");
  }

  @Test
  void thoseAboveLookAtATreeBelowAndCannotTouchIt() {
    ground.of(ground.inRole("CLERK"));
    make("residents-committee", mark, "Committee " + mark, null);
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    var view = view();
    ComboBox<UnitCount> place = combo(view, "place");
    ground.run(
        () ->
            place.setValue(
                place
                    .getListDataView()
                    .getItems()
                    .filter(each -> each.code().value().equals(ground.community.tenant.value()))
                    .findFirst()
                    .orElseThrow()));
    ground.press(view, "Committee " + mark);
    assertThat(Parts.words(view)).contains("Residents’ committee", mark);
    assertThat(Parts.hasButton(view, "Change")).isFalse();
    assertThat(Parts.hasButton(view, "Add a member")).isFalse();
  }

  @Test
  void aFileThatIsNoWorkbookOfOrganisationsIsRefusedByItsCell() {
    ground.of(ground.inRole("CLERK"));
    ground.run(() -> units(() -> {}).open());
    var dialog = ground.opened(LoadDialog.class);
    ground.run(() -> dialog.take("no workbook".getBytes()));
    assertThat(Parts.words(dialog))
        .contains("1 faults. Nothing was written.", "row 1, Number", "no readable Excel file");
  }

  private OrganisationsView view() {
    return ground.show(
        () ->
            new OrganisationsView(
                ground.organisations,
                ground.posts,
                ground.accounts,
                ground.organisationFiles,
                ground.downloads,
                ground.scopes));
  }

  private UUID make(String type, String number, String name, UUID parent) {
    return ground.as(
        () ->
            ground.organisations.make(
                new UnitDraft(
                    null, parent, type, number, name, null, null, null, null, null, null, null,
                    null, null)));
  }

  private NewAccount account(String role) {
    var name = "w" + UUID.randomUUID().toString().substring(0, 12);
    return ground.as(
        () ->
            ground.accounts.create(new AccountDraft(name, "Wang", Set.of(role), null, null, null)));
  }

  private UnitRow row(String number) {
    return ground
        .as(() -> ground.organisations.list(UnitQuery.OWN, new PageRequest(0, 50, number)))
        .items()
        .stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private UnitDetail detail(UUID id) {
    return ground.as(() -> ground.organisations.get(id));
  }

  private void confirm(Ask ask, String words) {
    ground.run(
        () ->
            Parts.all(ask, Button.class)
                .filter(button -> words.equals(button.getText()))
                .reduce((first, last) -> last)
                .orElseThrow()
                .click());
  }

  private void fill(Component part, String id, String text) {
    ground.run(
        () ->
            Parts.all(part, TextField.class)
                .filter(field -> field.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .setValue(text));
  }

  @SuppressWarnings("unchecked")
  private static <T> ComboBox<T> combo(Component part, String id) {
    return Parts.all(part, ComboBox.class)
        .filter(field -> field.getId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private LoadDialog units(Runnable after) {
    return new LoadDialog(
        "organisations",
        ground.scopes,
        () -> ground.organisationFiles.template(java.util.Locale.ENGLISH),
        bytes -> ground.organisationFiles.load(bytes, false),
        after);
  }
}
