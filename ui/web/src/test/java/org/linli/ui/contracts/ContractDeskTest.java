package org.linli.ui.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.contracts.TestContracts;
import org.linli.contracts.boundary.ContractExports;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;
import org.linli.look.testing.Parts;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

class ContractDeskTest {

  private static final Clause READINGS =
      new Clause(
          "7",
          Set.of(),
          Set.of(),
          Set.of(Asset.DEVICE_READINGS),
          Set.of(Action.VIEW),
          Set.of(),
          Outcome.PERMIT,
          "The operator sees what the lifts say.",
          null,
          null);

  private final Ground ground = Ground.english();
  private final String enterprise = "E-" + UUID.randomUUID();
  private final Caller bureau = ground.bureau();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aDraftBindsNobodyUntilAllHaveSigned() {
    var id = draft();
    var desk = desk(bureau, id);
    ground.press(desk, "Propose");
    ground.press(desk, "Sign");
    ground.press(ground.opened(Ask.class), "Sign");
    assertThat(file(id).row().state()).isEqualTo(ContractState.NEGOTIATED);
    desk = desk(ground.operator(enterprise), id);
    ground.press(desk, "Sign");
    ground.press(ground.opened(Ask.class), "Sign");
    assertThat(file(id).row().state()).isEqualTo(ContractState.IN_FORCE);
    assertThat(Parts.hasButton(desk, "Sign")).isFalse();
  }

  @Test
  void whoSignsReadsTheHashOfWhatIsSigned() {
    var id = draft();
    var hash = ground.platform.as(bureau, () -> ground.contracts.propose(id));
    ground.press(desk(bureau, id), "Sign");
    assertThat(Parts.words(ground.opened(Ask.class))).contains(hash).contains("text 1");
  }

  @Test
  void aProposedTextIsTakenBackAndProposedAgain() {
    var id = draft();
    var desk = desk(bureau, id);
    assertThat(Parts.hasButton(desk, "Take back")).isFalse();
    ground.press(desk, "Propose");
    assertThat(Parts.hasButton(desk, "Change the text")).isFalse();
    ground.press(desk, "Take back");
    assertThat(Parts.hasButton(desk, "Propose")).isTrue();
    assertThat(file(id).row().newestState()).isEqualTo(TextState.DRAFT);
  }

  @Test
  void aWithdrawnDraftOffersNothingMore() {
    var id = draft();
    var desk = desk(bureau, id);
    ground.press(desk, "Withdraw");
    assertThat(file(id).row().state()).isEqualTo(ContractState.WITHDRAWN);
    var verbs = Parts.first(desk, ContractVerbs.class);
    assertThat(Parts.all(verbs, Button.class)).isEmpty();
    assertThat(Parts.words(Parts.first(desk, LifeLine.class))).contains("Withdrawn");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoVerbs() {
    var id = draft();
    ground.platform.as(bureau, () -> ground.contracts.propose(id));
    var reader =
        ground.platform.caller(bureau.tier(), bureau.scope().value(), null, null, "contracts:read");
    var verbs = Parts.first(desk(reader, id), ContractVerbs.class);
    assertThat(Parts.all(verbs, Button.class)).isEmpty();
  }

  @Test
  void aContractIsNotEndedWithoutAReason() {
    var id = signed();
    var desk = desk(bureau, id);
    ground.press(desk, "End now");
    var ask = ground.opened(Ask.class);
    ground.press(ask, "End now");
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
    assertThat(file(id).row().state()).isEqualTo(ContractState.IN_FORCE);
    Parts.first(ask, TextArea.class).setValue("The lifts stood still");
    ground.press(ask, "End now");
    assertThat(ask.isOpened()).isFalse();
    assertThat(file(id).row().state()).isEqualTo(ContractState.ENDED);
    assertThat(Parts.words(Parts.first(desk, LifeLine.class)))
        .contains("Ended", "The lifts stood still");
  }

  @Test
  void anEndByAgreementNeedsItsInstantAndIsATextToBeSigned() {
    var id = signed();
    var desk = desk(bureau, id);
    ground.press(desk, "End by agreement");
    var ask = ground.opened(Ask.class);
    ground.press(ask, "End by agreement");
    assertThat(ask.isOpened()).isTrue();
    Parts.first(ask, DateTimePicker.class).setValue(LocalDateTime.now().plusDays(20));
    ground.press(ask, "End by agreement");
    var open = file(id).open().orElseThrow();
    assertThat(open.kind()).isEqualTo(TextKind.TERMINATION);
    assertThat(file(id).row().state()).isEqualTo(ContractState.IN_FORCE);
    assertThat(Parts.hasButton(desk, "Draft a supplement")).isFalse();
    assertThat(Parts.hasButton(desk, "Propose")).isTrue();
  }

  @Test
  void aSupplementBeginsWithTheWordsThatHold() {
    var id = signed();
    var desk = desk(bureau, id);
    ground.press(desk, "Draft a supplement");
    var ask = ground.opened(Ask.class);
    Parts.first(ask, DateTimePicker.class).setValue(LocalDateTime.now().plusDays(20));
    ground.press(ask, "Draft a supplement");
    var open = file(id).open().orElseThrow();
    assertThat(open.kind()).isEqualTo(TextKind.SUPPLEMENT);
    assertThat(open.version()).isEqualTo(2);
    assertThat(open.words().clauses()).isEqualTo(file(id).holding(Instant.now()).words().clauses());
  }

  @Test
  void clausesStandInWordsAndAnEmptyListMeansAny() {
    var desk = desk(bureau, signed());
    var clauses = Parts.styled(desk, "clauses").getFirst();
    assertThat(clauses.getChildren()).hasSize(1);
    assertThat(Parts.words(clauses))
        .contains("7", "The operator sees what the lifts say.", "Permitted")
        .contains(speech().word("Asset", Asset.DEVICE_READINGS))
        .contains(speech().say("contract.any.Party"), speech().say("contract.any.Purpose"));
  }

  @Test
  void everyPartyStandsWithItsShareAndItsSignature() {
    var id = draft();
    ground.platform.as(bureau, () -> ground.contracts.propose(id));
    var words = Parts.words(Parts.first(desk(bureau, id), ContractPaper.class));
    assertThat(words).contains("1. ", "2. ", "30%", "70%", "≥ 90 %");
    assertThat(words.split("Not signed", -1)).hasSize(3);
  }

  @Test
  void contractsAreFoundByNumberAndByState() {
    var id = signed();
    var desk = desk(bureau, id);
    var search = Parts.first(desk, TextField.class);
    ground.run(() -> search.setValue(file(id).row().number()));
    assertThat(cards(desk)).hasSize(1);
    @SuppressWarnings("unchecked")
    Select<ContractState> state = Parts.first(desk, Select.class);
    ground.run(() -> state.setValue(ContractState.DRAFT));
    assertThat(cards(desk)).isEmpty();
    assertThat(Parts.all(desk, ContractPaper.class)).isEmpty();
    ground.run(() -> state.setValue(null));
    assertThat(cards(desk)).hasSize(1);
  }

  @Test
  void whatWaitsForTheSignatureIsOpenFirst() {
    signed();
    var waits = draft();
    ground.platform.as(bureau, () -> ground.contracts.propose(waits));
    ground.of(ground.operator(enterprise));
    var desk = ground.show(() -> new ContractDesk(room(), speech()));
    var chosen =
        cards(desk).stream()
            .filter(card -> "true".equals(card.getElement().getAttribute("aria-pressed")))
            .toList();
    assertThat(chosen).hasSize(1);
    assertThat(Parts.words(chosen.getFirst()))
        .contains(file(waits).row().number(), "Waits for our signature");
  }

  private List<Component> cards(Component desk) {
    return Parts.styled(desk, "contract-choice");
  }

  private UUID signed() {
    return ground.paper.signed(bureau, words(READINGS));
  }

  private UUID draft() {
    var words = words();
    return ground.platform.as(bureau, () -> ground.contracts.draft(words));
  }

  private Agreement words(Clause... clauses) {
    ground.paper.enterprise(enterprise);
    var now = Instant.now();
    return ground.paper.words(
        bureau,
        OperationMode.GOVERNMENT,
        enterprise,
        List.of(ground.community.tenant),
        now.minus(Duration.ofDays(1)),
        now.plus(Duration.ofDays(200)),
        new Terms(false, Set.copyOf(Asset.ALL), List.of(clauses)));
  }

  private ContractFile file(UUID id) {
    return ground.platform.as(bureau, () -> ground.contracts.get(id));
  }

  private ContractDesk desk(Caller somebody, UUID id) {
    ground.of(somebody);
    var desk = ground.show(() -> new ContractDesk(room(), speech()));
    ground.run(() -> desk.open(id));
    return desk;
  }

  private static Speech speech() {
    return new Speech(Locale.ENGLISH);
  }

  private ContractRoom room() {
    return new ContractRoom(
        ground.contracts,
        new ContractExports(ground.platform.jdbi(), ground.scopes),
        ground.paper.projects,
        TestContracts.PACKS,
        ground.tenants,
        ground.scopes);
  }
}
