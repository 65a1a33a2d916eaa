package org.linli.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.Components;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.ContractForm;
import org.linli.components.entity.Health;
import org.linli.components.entity.HealthTurn;
import org.linli.components.entity.VersionState;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.look.testing.Parts;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** What the forms about components ask for, what they refuse, and in which words. */
class ComponentFormsTest {

  private static final String TOOLS =
      "{\"tools\":[{\"name\":\"count_homes\",\"inputSchema\":{\"type\":\"object\"}}]}";

  private final OperationPacks scenarios = new OperationPacks();
  private Ground ground = Ground.english();
  private Components components = Wired.components(ground, scenarios);

  @AfterEach
  void close() {
    ground.close();
  }

  @ParameterizedTest
  @CsvSource({"NONE,false,false", "BEARER,true,false", "HEADER,true,true"})
  void aSecretIsAskedForWhereOneIsShownAndAHeadersNameWhereItGoesInOne(
      Authentication how, boolean secret, boolean name) {
    var form = form();
    ground.run(() -> RegistryForm.set(form, 2, how));
    assertThat(visible(Parts.first(form, PasswordField.class))).isEqualTo(secret);
    assertThat(visible(field(form, "component-secret-name"))).isEqualTo(name);
  }

  @Test
  void theFormsOfAContractFollowTheType() {
    var form = form();
    for (var type : ground.as(components::types)) {
      ground.run(() -> RegistryForm.set(form, 0, type));
      var offered = ground.as(() -> RegistryForm.items(form, 1));
      assertThat(offered)
          .as(type.id())
          .extracting(one -> ((ContractForm) one).id())
          .containsExactlyInAnyOrderElementsOf(type.forms());
      assertThat(ground.as(() -> RegistryForm.value(form, 1))).isIn(offered);
    }
  }

  @Test
  void anEnterpriseIsNotAskedWhoseItIsAndTheBureauIs() {
    ground.of(ground.bureau());
    assertThat(visible(field(form(), "component-organisation-id"))).isTrue();
    ground.of(ground.operator("op-" + UUID.randomUUID()));
    assertThat(visible(field(form(), "component-organisation-id"))).isFalse();
  }

  @Test
  void whatIsMissingIsSaidAndTheFormStaysOpenWithWhatWasWritten() {
    ground.of(ground.bureau());
    var form = form();
    ground.run(() -> field(form, "component-name").setValue("Half a proposal"));
    ground.press(form, "Propose a component");
    assertThat(form.isOpened()).isTrue();
    assertThat(ground.notes()).isNotEmpty();
    assertThat(ground.as(() -> field(form, "component-name").getValue()))
        .isEqualTo("Half a proposal");
  }

  @Test
  void aSecretIsChangedIntoOneThatCanBeShownAndIntoNoOther() {
    var id = proposed();
    var kept = secret(id);
    ground.press(dialog(id), "Secret");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, PasswordField.class).setValue("short"));
    ground.press(ask, "Change the secret");
    assertThat(ask.isOpened()).isTrue();
    assertThat(secret(id)).isEqualTo(kept);
    ground.run(() -> Parts.first(ask, PasswordField.class).setValue("long-enough-for-all"));
    ground.press(ask, "Change the secret");
    assertThat(ask.isOpened()).isFalse();
    assertThat(secret(id)).isNotEqualTo(kept).doesNotContain("long-enough");
  }

  @Test
  void nothingIsWithdrawnWithoutAReason() {
    var id = proposed();
    ground.press(dialog(id), "Withdraw");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("   "));
    ground.press(ask, "Withdraw");
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.as(() -> components.get(id)).row().state()).isEqualTo(VersionState.PROPOSED);
  }

  @Test
  void whatIsAskedToBeLookedAtIsDueAtOnce() {
    var id = proposed();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update component_version set probe_at = probe_at + interval '1 day' where"
                        + " component_id = ?",
                    id));
    ground.press(dialog(id), "Look now");
    boolean due =
        ground
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select probe_at <= now() from component_version where component_id ="
                                + " :id")
                        .bind("id", id)
                        .mapTo(boolean.class)
                        .one());
    assertThat(due).isTrue();
  }

  /** No state, health or fault is shown by the name that programs give it. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void howAVersionStandsIsSaidInTheReadersWords(String language) {
    ground.close();
    ground = language.equals("en") ? Ground.english() : Ground.chinese();
    for (var state : VersionState.values()) {
      assertSaid(language, state.name(), ground.as(() -> Chips.of(state)));
    }
    for (var health : Health.values()) {
      assertSaid(language, health.name(), ground.as(() -> Chips.of(health, null)));
    }
    for (var turn : HealthTurn.values()) {
      assertSaid(language, turn.name(), ground.as(() -> Chips.of(turn, null)));
    }
    for (var fault :
        List.of(
            "timeout", "not-reached", "tls", "broken-off", "endpoint-inside", "endpoint-unknown")) {
      assertSaid(language, fault, ground.as(() -> Chips.of(Health.FAILING, fault)));
    }
    assertThat(Parts.words(ground.as(() -> Chips.of(Health.FAILING, "HTTP 503"))))
        .endsWith("HTTP 503");
  }

  private static void assertSaid(String language, String name, Component chip) {
    assertThat(Parts.words(chip)).isNotBlank().doesNotContain(name);
    if (!language.equals("en")) {
      assertThat(Parts.words(chip)).containsPattern("\\p{IsHan}");
    }
  }

  /** A form's selects by their place in it. */
  private static final class RegistryForm {

    @SuppressWarnings("unchecked")
    private static Select<Object> select(Component form, int place) {
      return (Select<Object>) Parts.all(form, Select.class).toList().get(place);
    }

    static void set(Component form, int place, Object value) {
      select(form, place).setValue(value);
    }

    static Object value(Component form, int place) {
      return select(form, place).getValue();
    }

    static List<Object> items(Component form, int place) {
      return select(form, place).getListDataView().getItems().toList();
    }
  }

  private boolean visible(Component part) {
    return ground.as(part::isVisible);
  }

  private Ask form() {
    ground.run(
        () ->
            ProposeDialog.fresh(new Speech(Locale.ENGLISH), components, scenarios, () -> {})
                .open());
    return ground.opened(Ask.class);
  }

  private Dialog dialog(UUID id) {
    ground.run(
        () ->
            new ComponentDialog(
                    new Speech(Locale.ENGLISH, Say.zone()),
                    components,
                    scenarios,
                    id,
                    true,
                    true,
                    () -> {})
                .open());
    return ground.opened(Dialog.class);
  }

  /** By the bureau, of a department, at an address that nobody answers. */
  private UUID proposed() {
    ground.of(ground.bureau());
    var networks = Wired.networks(ground);
    if (ground.as(networks::list).stream().noneMatch(row -> row.range().startsWith("127.0.0.1"))) {
      ground.run(() -> networks.allow("127.0.0.1", "tests"));
    }
    var organisation = "dept-" + UUID.randomUUID();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, 'Health', 'DEPARTMENT')",
                    organisation));
    var version =
        new VersionDraft(
            "1.0.0",
            "MCP",
            TOOLS,
            "http://127.0.0.1:1/",
            "/health",
            Authentication.BEARER,
            null,
            "a-secret-of-theirs",
            List.of("elderly-care"),
            List.of(ground.community.tenant.value().substring(0, 4)),
            List.of(),
            null);
    return ground.as(
        () ->
            components.propose(
                new ComponentDraft(
                    "agent", "Counting", organisation, "Li Na", "110", "Apache-2.0", version)));
  }

  private String secret(UUID id) {
    return ground
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select secret from component_version where component_id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }

  private static TextField field(Component form, String id) {
    return Parts.all(form, TextField.class)
        .filter(field -> field.getId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
