package org.linli.ui.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.identity.boundary.AccountDraft;
import org.linli.look.testing.Parts;
import org.linli.organisations.boundary.PostCandidate;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.UnitCount;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.testing.Ground;

/** The screen of organisations at other places, in other states and in Chinese. */
class OrganisationPlacesTest {

  private final Ground ground = Ground.english();
  private final String mark = "q" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aPlaceThatHasNothingSaysSoAndStandsEmpty() {
    ground.of(ground.inRole("CLERK"));
    var view = view();
    assertThat(Parts.words(view)).contains("There are no organisations here yet.");
    assertThat(Parts.all(view, UnitTree.class)).isEmpty();
    assertThat(combo(view, "place").isVisible()).as("a community looks at its own").isFalse();
  }

  @Test
  void partsStandInTheirParentAndClosedOnesWhereTheyAreAskedFor() {
    ground.of(ground.inRole("CLERK"));
    var old = make("residents-committee", mark, "Old " + mark, null, Map.of());
    var part = make("working-group", mark + "-p", "Sub " + mark, old, Map.of());
    assertThat(Parts.all(view(), ListItem.class).filter(item -> depth(item) == 2)).hasSize(1);
    var heir = make("residents-committee", mark + "-h", "Heir " + mark, null, Map.of());
    ground.run(() -> ground.organisations.close(part, "x", null));
    ground.run(() -> ground.organisations.close(old, "x", heir));
    var view = view();
    assertThat(Parts.words(view))
        .contains("Heir " + mark)
        .doesNotContain("Old " + mark, "Sub " + mark);
    var closed = Parts.first(view, Checkbox.class);
    ground.run(() -> closed.setValue(true));
    assertThat(Parts.words(view)).contains("Heir " + mark, "Old " + mark, "Sub " + mark, "Closed");
  }

  @Test
  void theChosenOneIsToldToReadersOfTheScreen() {
    ground.of(ground.inRole("CLERK"));
    make("residents-committee", mark, "First " + mark, null, Map.of());
    make("residents-committee", mark + "-2", "Second " + mark, null, Map.of());
    var view = view();
    ground.press(view, "Second " + mark);
    assertThat(current(view)).containsExactly("Second " + mark);
    ground.press(view, "First " + mark);
    assertThat(current(view)).containsExactly("First " + mark);
  }

  @Test
  void whatIsToComeOrLapsedSaysSoAndTakesNoMembers() {
    ground.of(ground.inRole("CLERK"));
    ground.as(
        () ->
            ground.organisations.make(
                draft("residents-committee", mark, "Later", null, LocalDate.now().plusDays(9))));
    var view = view();
    ground.press(view, "Later");
    assertThat(Parts.words(view)).contains("To come");
    assertThat(Parts.hasButton(view, "Change")).isTrue();
    assertThat(Parts.hasButton(view, "Add a member")).isFalse();
  }

  @Test
  void aDivisionWithoutATreeIsLookedAtByItsCodeAndAnUnknownOneIsRefused() {
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    var district = ground.community.tenant.value().substring(0, 6);
    ground.as(
        () ->
            ground.organisations.make(
                at(district, draft("department", mark, "Department " + mark, null, null))));
    var view = view();
    assertThat(Parts.hasButton(view, "Department " + mark)).as("the city’s own").isFalse();
    typed(view, district);
    assertThat(Parts.hasButton(view, "Department " + mark)).isTrue();
    typed(view, "999999");
    assertThat(Parts.hasButton(view, "Department " + mark)).isFalse();
    assertThat(ground.notes()).isNotEmpty();
  }

  @Test
  void membersThatAreNotTheReadersToSeeAreCounted() {
    ground.of(ground.inRole("CLERK"));
    var id = make("owners-committee", mark, "Owners " + mark, null, Map.of());
    var name = "r" + UUID.randomUUID().toString().substring(0, 12);
    var owner =
        ground.as(
            () ->
                ground.accounts.create(
                    new AccountDraft(name, "Owner", Set.of("RESIDENT"), null, null, null)));
    ground.run(() -> ground.posts.join(id, new PostDraft(owner.id(), "Chair", true, null)));
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    var view = view();
    typed(view, ground.community.tenant.value());
    ground.press(view, "Owners " + mark);
    assertThat(Parts.words(view))
        .contains("1 more members are kept at their own place.", "No members that are yours to see")
        .doesNotContain(name);
  }

  @Test
  void aMemberWithoutAnAccountOrAPostIsAskedForAgain() {
    ground.of(ground.inRole("CLERK"));
    make("residents-committee", mark, "Committee " + mark, null, Map.of());
    var view = view();
    ground.press(view, "Committee " + mark);
    ground.press(view, "Add a member");
    var ask = ground.opened(Ask.class);
    confirm(ask, "Add a member");
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
    ComboBox<PostCandidate> who = combo(ask, "who");
    assertThat(who.getItemLabelGenerator().apply(new PostCandidate(UUID.randomUUID(), "li", "Li")))
        .isEqualTo("Li (li)");
  }

  @Test
  void oneIsNeverOfferedItselfNorAClosedOneToStandUnder() {
    ground.of(ground.inRole("CLERK"));
    var closed = make("party-committee", mark + "-c", "Closed one", null, Map.of());
    ground.run(() -> ground.organisations.close(closed, "x", null));
    make("party-committee", mark + "-o", "Other", null, Map.of());
    make("party-committee", mark, "Itself", null, Map.of());
    var view = view();
    ground.run(() -> Parts.first(view, Checkbox.class).setValue(true));
    ground.press(view, "Itself");
    ground.press(view, "Move");
    ComboBox<UnitRow> others = combo(ground.opened(Ask.class), "other");
    assertThat(others.getListDataView().getItems())
        .extracting(UnitRow::number)
        .containsExactly(mark + "-o");
  }

  @Test
  void furtherFieldsStandInTheFormAsTheyWereWritten() {
    ground.of(ground.inRole("CLERK"));
    make("residents-committee", mark, "Committee", null, Map.of("rank", "1=first"));
    var view = view();
    ground.press(view, "Committee");
    ground.press(view, "Change");
    confirm(ground.opened(Ask.class), "Change");
    assertThat(row(mark).extra()).containsExactly(Map.entry("rank", "1=first"));
    assertThat(row(mark).version()).as("nothing changed").isEqualTo(1);
  }

  @Test
  void aFilledWorkbookIsTakenAndTheTreeLookedAtAgain() {
    ground.of(ground.inRole("CLERK"));
    var looked = new AtomicInteger();
    ground.run(() -> units(looked::incrementAndGet).open());
    var dialog = ground.opened(LoadDialog.class);
    assertThat(dialog.isCloseOnOutsideClick()).as("a click beside it loses nothing").isFalse();
    ground.run(() -> dialog.take(book(mark, "Committee", "guild")));
    assertThat(Parts.words(dialog)).contains("1 faults", "row 2, Kind", "guild: there is no such");
    assertThat(looked).hasValue(0);
    ground.run(() -> dialog.take(book(mark, "Committee", "residents-committee")));
    assertThat(Parts.words(dialog))
        .contains("1 made, 0 changed, 0 as they were.")
        .doesNotContain("faults");
    assertThat(looked).hasValue(1);
    assertThat(row(mark).name()).isEqualTo("Committee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLERK", "BUREAU_ADMIN"})
  void theScreenSpeaksChineseThroughout(String role) {
    ground.close();
    try (var chinese = Ground.chinese()) {
      chinese.of("CLERK".equals(role) ? chinese.inRole(role) : chinese.bureauIn(role));
      var type = "CLERK".equals(role) ? "residents-committee" : "department";
      chinese.as(() -> chinese.organisations.make(draft(type, mark, "机构 " + mark, null, null)));
      var view =
          chinese.show(
              () ->
                  new OrganisationsView(
                      chinese.organisations,
                      chinese.posts,
                      chinese.accounts,
                      chinese.organisationFiles,
                      chinese.downloads,
                      chinese.scopes));
      chinese.press(view, "机构 " + mark);
      assertThat(Parts.words(view))
          .contains("机构树", "变更记录", "没有您可以查看的成员", "有效期", "撤销")
          .doesNotContain("organisations.", "UnitState", "Step.");
      assertThat(view.getPageTitle()).isEqualTo("组织机构");
    }
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

  /** As somebody types a code that the list does not offer. */
  private void typed(OrganisationsView view, String code) {
    ComboBox<UnitCount> place = combo(view, "place");
    ground.run(() -> ComponentUtil.fireEvent(place, new CustomValueSetEvent<>(place, false, code)));
  }

  private static List<String> current(Component part) {
    return Parts.all(part, Button.class)
        .filter(button -> button.getElement().hasAttribute("aria-current"))
        .map(Button::getText)
        .toList();
  }

  private static long depth(Component item) {
    var depth = 0;
    for (var at = item.getParent(); at.isPresent(); at = at.get().getParent()) {
      depth += at.get() instanceof UnorderedList ? 1 : 0;
    }
    return depth;
  }

  private UUID make(
      String type, String number, String name, UUID parent, Map<String, String> extra) {
    var draft =
        new UnitDraft(
            null, parent, type, number, name, null, null, null, null, null, extra, null, null,
            null);
    return ground.as(() -> ground.organisations.make(draft));
  }

  private static UnitDraft draft(
      String type, String number, String name, UUID parent, LocalDate from) {
    return new UnitDraft(
        null, parent, type, number, name, null, null, null, null, null, null, from, null, null);
  }

  private static UnitDraft at(String code, UnitDraft draft) {
    return new UnitDraft(
        code,
        null,
        draft.type(),
        draft.number(),
        draft.name(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private UnitRow row(String number) {
    return ground.as(() -> ground.organisations.tree(UnitQuery.OWN)).stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow();
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

  private static byte[] book(String... cells) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("organisations");
      sheet.value(0, 0, "head");
      for (int at = 0; at < cells.length; at++) {
        sheet.value(1, at, cells[at]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
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
