package org.linli.ui.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.audit.boundary.AuditTrail;
import org.linli.components.boundary.ComponentFiles;
import org.linli.components.boundary.ComponentRow;
import org.linli.components.boundary.Components;
import org.linli.components.boundary.HealthNotices;
import org.linli.components.control.ComponentPacks;
import org.linli.components.control.ProbeRound;
import org.linli.components.entity.Reading;
import org.linli.components.entity.ReadingText;
import org.linli.components.entity.VersionState;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Scenario;
import org.linli.exchange.boundary.Networks;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.testing.FilledSheet;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.testing.Ground;

/**
 * Proposing, looking at and admitting components, as a bureau, an enterprise and a community do.
 */
class ComponentsViewTest {

  private static final String TOOLS =
      "{\"tools\":[{\"name\":\"count_homes\",\"inputSchema\":{\"type\":\"object\"}}]}";

  private final Ground ground = Ground.english();
  private final OperationPacks scenarios = new OperationPacks();
  private final Networks networks = Wired.networks(ground);
  private final HealthNotices notices = new HealthNotices(ground.platform.jdbi(), ground.scopes);
  private final Components components = Wired.components(ground, scenarios);
  private final ComponentFiles files =
      new ComponentFiles(
          ground.platform.jdbi(), ground.scopes, components, new ComponentPacks(), scenarios);
  private final ProbeRound round =
      new ProbeRound(
          ground.platform.jdbi(),
          ground.scopes,
          networks,
          new AuditTrail(ground.platform.jdbi(), ground.scopes));
  private final String organisation = "dept-" + UUID.randomUUID();
  private HttpServer there;

  @BeforeEach
  void somebodysService() throws Exception {
    there = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 5);
    there.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    there.start();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, 'Health', 'DEPARTMENT')",
                    organisation));
    ground.of(ground.bureau());
    if (ground.as(networks::list).stream().noneMatch(row -> row.range().startsWith("127.0.0.1"))) {
      ground.run(() -> networks.allow("127.0.0.1", "tests"));
    }
  }

  @AfterEach
  void close() {
    there.stop(0);
    ground.close();
  }

  @Test
  void whatIsProposedInTheFormIsLookedAtAdmittedDeprecatedAndWithdrawn() {
    var proposer = ground.caller();
    var view = view();
    propose(view, "Counting");
    assertThat(ground.notes()).anyMatch(note -> note.contains("Done"));
    var row = row("Counting");
    assertThat(row.state()).isEqualTo(VersionState.PROPOSED);
    assertThat(row.organisation()).isEqualTo(organisation);
    var dialog = details(row);
    assertThat(Parts.words(dialog))
        .contains("count_homes", "Not yet looked at", "It was not looked at yet");
    ground.press(dialog, "Admit");
    assertThat(ground.notes()).anyMatch(note -> note.contains("second person"));
    while (round.run() > 0) {
      // Others of the same database may be due as well.
    }
    ground.of(ground.bureau());
    var other = details(row);
    ground.press(other, "Admit");
    assertThat(row("Counting").state()).isEqualTo(VersionState.ADMITTED);
    assertThat(Parts.words(other)).contains("Admitted").contains("Well");
    ground.of(proposer);
    note(details(row), "Deprecate");
    assertThat(row("Counting").state()).isEqualTo(VersionState.DEPRECATED);
    note(details(row), "Withdraw");
    assertThat(row("Counting").state()).isEqualTo(VersionState.WITHDRAWN);
    assertThat(Parts.hasButton(details(row), "Withdraw")).isFalse();
  }

  @Test
  @Requirement("000-8.2.g-1")
  void whatFellIllStandsAboveTheListUntilItIsNoted() {
    propose(view(), "Fragile");
    var id = row("Fragile").id();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into component_notice (id, component_id, number, side, at, turn, fault)
                    values (?, ?, '1.0.0', 'BUREAU', now(), 'FAILING', 'HTTP 503')""",
                    UUID.randomUUID(),
                    id));
    var view = view();
    assertThat(Parts.words(view)).contains("To take note of", "Fragile 1.0.0", "Failing");
    ground.run(
        () ->
            Parts.all(view, Button.class)
                .filter(button -> button.getAriaLabel().orElse("").equals("Noted: Fragile"))
                .findFirst()
                .orElseThrow()
                .click());
    assertThat(Parts.words(view)).doesNotContain("Fragile 1.0.0");
    assertThat(ground.as(notices::open)).noneMatch(notice -> notice.component().equals(id));
  }

  @Test
  void aContractIsCheckedBeforeItIsProposed() {
    ground.press(view(), "Propose a component");
    var form = ground.opened(Ask.class);
    ground.run(() -> document(form).setValue("{}"));
    ground.press(form, "Check the contract");
    assertThat(Parts.words(form)).contains("openapi");
    ground.press(form, "Propose a component");
    assertThat(form.isOpened()).isTrue();
  }

  @Test
  void theNextVersionIsFilledAsTheLastOneWas() {
    propose(view(), "Growing");
    var dialog = details(row("Growing"));
    ground.press(dialog, "Propose a version");
    var form = ground.opened(Ask.class);
    assertThat(ground.as(() -> field(form, "component-address").getValue())).isEqualTo(address());
    ground.run(
        () -> {
          field(form, "component-number").setValue("1.1.0");
          document(form).setValue(TOOLS);
        });
    ground.press(form, "Propose a version");
    assertThat(Parts.words(dialog)).contains("1.1.0");
    ground.press(dialog, "Contract");
    assertThat(Parts.words(ground.opened(Dialog.class))).contains("SHA-256");
  }

  @Test
  void aCommunitySeesWhatIsPluggedInAndChangesNothing() {
    propose(view(), "Told");
    while (round.run() > 0) {
      // Others of the same database may be due as well.
    }
    var row = row("Told");
    ground.of(ground.bureau());
    ground.run(() -> components.admit(row.id(), "1.0.0"));
    ground.of(ground.member("components:read"));
    var view = view();
    assertThat(Parts.hasButton(view, "Propose a component")).isFalse();
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains("Told");
    var dialog = details(row);
    for (var verb : List.of("Admit", "Withdraw", "Deprecate", "Look now", "Propose a version")) {
      assertThat(Parts.hasButton(dialog, verb)).as(verb).isFalse();
    }
  }

  @Test
  void whatIsReadIsWrittenALineEach() {
    var reads =
        List.of(
            new Reading(
                new Asset("cases"), Action.VIEW, Purpose.GOVERNANCE, Set.of("title", "state")),
            new Reading(new Asset("alarms"), Action.ANALYSE, Purpose.RESEARCH, Set.of()));
    assertThat(ReadingText.write(reads))
        .isEqualTo("cases VIEW GOVERNANCE state,title\nalarms ANALYSE RESEARCH");
    assertThat(ReadingText.read(ReadingText.write(reads))).isEqualTo(reads);
    for (var odd :
        List.of("cases", "cases LOOK GOVERNANCE", "Cases VIEW GOVERNANCE", "a b c d e")) {
      assertThatThrownBy(() -> ReadingText.read(odd)).as(odd).isInstanceOf(Invalid.class);
    }
  }

  private void propose(ComponentsView view, String name) {
    ground.press(view, "Propose a component");
    var form = ground.opened(Ask.class);
    ground.run(
        () -> {
          select(form, "Agent");
          field(form, "component-name").setValue(name);
          field(form, "component-organisation-id").setValue(organisation);
          field(form, "component-contact").setValue("Li Na");
          field(form, "component-phone").setValue("110");
          field(form, "component-licence").setValue("Apache-2.0");
          field(form, "component-number").setValue("1.0.0");
          field(form, "component-address").setValue(address());
          field(form, "component-communities").setValue(city());
          document(form).setValue(TOOLS);
          reads(form).setValue("cases VIEW GOVERNANCE title,state");
          choose(form);
        });
    ground.press(form, "Propose a component");
  }

  @SuppressWarnings("unchecked")
  private void select(Ask form, String type) {
    var types =
        (com.vaadin.flow.component.select.Select<org.linli.components.entity.ComponentType>)
            Parts.all(form, com.vaadin.flow.component.select.Select.class).toList().get(0);
    types.setValue(
        components.types().stream()
            .filter(one -> one.name().en().equals(type))
            .findFirst()
            .orElseThrow());
    var forms =
        (com.vaadin.flow.component.select.Select<org.linli.components.entity.ContractForm>)
            Parts.all(form, com.vaadin.flow.component.select.Select.class).toList().get(1);
    forms.setValue(
        components.forms().stream()
            .filter(one -> one.id().equals("MCP"))
            .findFirst()
            .orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private void choose(Ask form) {
    ((MultiSelectComboBox<Scenario>) Parts.first(form, MultiSelectComboBox.class))
        .setValue(Set.of(scenarios.scenario("elderly-care").orElseThrow()));
  }

  private String address() {
    return "http://127.0.0.1:" + there.getAddress().getPort() + "/v1";
  }

  private String city() {
    return ground.community.tenant.value().substring(0, 4);
  }

  private static TextField field(Ask form, String id) {
    return Parts.all(form, TextField.class)
        .filter(field -> field.getId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static TextArea document(Ask form) {
    return area(form, "component-contract");
  }

  private static TextArea reads(Ask form) {
    return area(form, "component-reads");
  }

  private static TextArea area(Ask form, String id) {
    return Parts.all(form, TextArea.class)
        .filter(field -> field.getId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSheetWithFaultsIsToldByCellAndAGoodOneProposed() {
    var view = view();
    ground.press(view, "Import components");
    var dialog = ground.opened(LoadDialog.class);
    ground.run(() -> dialog.take(FilledSheet.of(List.of(sheetRow("one")))));
    assertThat(Parts.words(dialog)).contains("1 faults. Nothing was written.", "row 2, Version");
    ground.run(() -> dialog.take(FilledSheet.of(List.of(sheetRow("1.0.0")))));
    assertThat(Parts.words(dialog)).contains("1 components proposed, 0 new versions");
    assertThat(row("By sheet").number()).isEqualTo("1.0.0");
  }

  private List<String> sheetRow(String number) {
    return List.of(
        "By sheet",
        "agent",
        organisation,
        "Wang",
        "110",
        "MIT",
        number,
        "MCP",
        TOOLS,
        "http://127.0.0.1:" + there.getAddress().getPort(),
        "/health",
        "",
        "",
        "",
        "elderly-care",
        ground.caller().scope().value());
  }

  private void note(Dialog dialog, String verb) {
    ground.press(dialog, verb);
    var form = ground.opened(Ask.class);
    ground.run(() -> Parts.first(form, TextArea.class).setValue("another came"));
    ground.press(form, verb);
  }

  private Dialog details(ComponentRow row) {
    var caller = ground.caller();
    var dialog =
        new ComponentDialog(
            new org.linli.ui.parts.Speech(java.util.Locale.ENGLISH, org.linli.look.text.Say.zone()),
            components,
            scenarios,
            row.id(),
            caller.may("components:write"),
            caller.may("components:admit"),
            () -> {});
    ground.run(dialog::open);
    return ground.opened(Dialog.class);
  }

  private ComponentsView view() {
    return ground.show(
        () ->
            new ComponentsView(
                components, files, notices, scenarios, ground.downloads, ground.scopes));
  }

  private ComponentRow row(String name) {
    return ground.as(() -> components.list(PageRequest.first(100)).items()).stream()
        .filter(row -> row.name().equals(name) && row.organisation().equals(organisation))
        .findFirst()
        .orElseThrow();
  }
}
