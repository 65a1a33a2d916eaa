package org.linli.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.catalogue.entity.Level;
import org.linli.identity.boundary.RoleDraft;
import org.linli.identity.boundary.RoleRow;
import org.linli.identity.entity.DataLimit;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

/** Roles and administrators on the screen. */
class RolesViewTest {

  private final Ground ground = Ground.english();
  private final String name = "Night watch " + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theClerkSeesTheRolesOfTheCommunitySideBySide() {
    ground.of(ground.inRole("CLERK"));
    var view = roles();
    assertThat(Parts.words(view))
        .contains("Community clerk", "Grid worker", "Supervision group", "Delivered")
        .contains("Handle cases", "in person and by token")
        .doesNotContain("GRID_WORKER", "cases:handle");
  }

  @Test
  void aCopyIsMadeCutToSizeChangedAndDeleted() {
    ground.of(ground.inRole("CLERK"));
    var view = roles();
    pressed(view, "Copy: Grid worker");
    var ask = ground.opened(RoleDialog.class);
    fill(ask, name);
    confirm(ask);
    assertThat(ask.isOpened()).as("no data above its level").isTrue();
    @SuppressWarnings("unchecked")
    Select<Level> level = Parts.first(ask, Select.class);
    ground.run(() -> level.setValue(null));
    confirm(ask);
    assertThat(ask.isOpened()).isFalse();
    var made = made();
    assertThat(made.permissions()).contains("cases:handle").doesNotContain("places:write");
    assertThat(Parts.words(view)).contains(name, "Own, version 1");

    pressed(view, "Change: " + name);
    var change = ground.opened(RoleDialog.class);
    untick(change, "notices:read");
    confirm(change);
    assertThat(made().permissions()).doesNotContain("notices:read");
    pressed(view, "Versions: " + name);
    assertThat(Parts.words(view)).contains("Versions of “" + name + "”");
    pressed(view, "Delete: " + name);
    confirm(ground.opened(AskDialog.class));
    assertThat(Parts.words(view)).doesNotContain(name);
  }

  @Test
  void ownGridsAreOfferedForACommunitysRolesAlone() {
    ground.of(ground.inRole("CLERK"));
    pressed(roles(), "Copy: Grid leader");
    var worker = Parts.all(ground.opened(RoleDialog.class), Checkbox.class).toList().getLast();
    assertThat(worker.isVisible()).isTrue();
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    pressed(roles(), "Copy: Bureau analyst");
    var analyst = Parts.all(ground.opened(RoleDialog.class), Checkbox.class).toList().getLast();
    assertThat(analyst.isVisible()).isFalse();
  }

  @Test
  void whoMayOnlyReadIsOfferedVersionsAlone() {
    ground.of(ground.member("roles:read"));
    var view = roles();
    assertThat(Parts.all(view, Button.class)).isEmpty();
  }

  @Test
  void theBureauTurnsFromTierToTier() {
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    var view = roles();
    assertThat(Parts.words(view)).contains("Auditor of the city", "Bureau analyst");
    @SuppressWarnings("unchecked")
    RadioButtonGroup<Tier> tier = Parts.first(view, RadioButtonGroup.class);
    ground.run(() -> tier.setValue(Tier.OPERATOR));
    assertThat(Parts.words(view)).contains("Operator manager").doesNotContain("Bureau analyst");
  }

  @Test
  void anOwnRoleIsGivenOnTheAccountsScreenByItsName() {
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    ground.as(() -> ground.roles.make(draft("BUREAU_ANALYST", "figures:read")));
    ground.run(() -> new NewAccountDialog(ground.accounts, () -> {}).open());
    @SuppressWarnings("unchecked")
    MultiSelectComboBox<String> offered =
        Parts.first(ground.opened(NewAccountDialog.class), MultiSelectComboBox.class);
    assertThat(offered.getListDataView().getItems().map(offered.getItemLabelGenerator()::apply))
        .contains(name, "Bureau analyst");
  }

  @Test
  void theCityTellsWhichOfTheThreeIsVacant() {
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    var view =
        ground.show(
            () -> new AdministratorsView(ground.administrators, ground.accounts, ground.scopes));
    assertThat(Parts.words(view))
        .contains("Not separated yet", "Auditor: nobody yet", "Nothing was proposed yet");
    ground.press(view, "Separate the administrators");
    var ask = ground.opened(AskDialog.class);
    Parts.first(ask, TextArea.class).setValue("level 3");
    confirm(ask);
    assertThat(ask.isOpened()).as("three people first").isTrue();
    assertThat(ground.notes()).hasSize(1);
  }

  private RolesView roles() {
    return ground.show(() -> new RolesView(ground.roles, ground.scopes));
  }

  private RoleRow made() {
    return ground.as(() -> ground.roles.list(name)).getFirst();
  }

  private void fill(RoleDialog ask, String english) {
    var fields = Parts.all(ask, TextField.class).toList();
    ground.run(
        () -> {
          fields.get(0).setValue("夜巡" + english);
          fields.get(1).setValue(english);
          Parts.first(ask, TextArea.class).setValue("for a test");
          @SuppressWarnings("unchecked")
          Select<Level> level = Parts.first(ask, Select.class);
          level.setValue(Level.GENERAL_1);
        });
  }

  private void untick(RoleDialog ask, String word) {
    ground.run(
        () ->
            Parts.all(ask, CheckboxGroup.class)
                .forEach(
                    group -> {
                      @SuppressWarnings("unchecked")
                      CheckboxGroup<String> words = group;
                      words.deselect(word);
                    }));
  }

  /** Presses the button that an ear hears so. */
  private void pressed(Component view, String heard) {
    var button =
        Parts.all(view, Button.class)
            .filter(each -> each.getAriaLabel().filter(heard::equals).isPresent())
            .findFirst()
            .orElseThrow();
    ground.run(button::click);
  }

  private void confirm(Component dialog) {
    var button =
        Parts.all(dialog, Button.class)
            .filter(each -> each.getId().filter("confirm"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    ground.run(button::click);
  }

  private RoleDraft draft(String basis, String... permissions) {
    return new RoleDraft(
        basis, "夜巡" + name, name, "for a test", Set.of(permissions), null, DataLimit.NONE, null);
  }
}
