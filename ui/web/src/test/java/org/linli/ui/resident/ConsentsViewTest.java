package org.linli.ui.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.consents.boundary.ConsentPerson;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.WardDraft;
import org.linli.consents.entity.ConsentState;
import org.linli.consents.entity.Guardianship;
import org.linli.look.testing.Parts;
import org.linli.testing.Requirement;
import org.linli.ui.testing.Ground;

class ConsentsViewTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private ConsentsView view() {
    return ground.show(() -> new ConsentsView(ground.consents));
  }

  private long standing() {
    return ground.as(
        () ->
            ground
                .consents
                .list(new ConsentQuery(null, null, ConsentState.STANDING), PageRequest.first(10))
                .total());
  }

  @Test
  @Requirement("000-7.2.a.4-2")
  void purposeDataAndSharingScopeStandBeforeTheButton() {
    ground.contract("op-consents-view", Duration.ofDays(30));
    ground.of(ground.resident());
    var cards = Parts.styled(view(), "consent-card");
    assertThat(cards).hasSize(5);
    assertThat(Parts.words(cards.get(1)))
        .contains(
            "Health readings for care",
            "Not given",
            "sensitive personal information",
            "Public service",
            "Residents’ committee",
            "op-consents-view",
            "at most 12 months",
            "If you do not agree, or withdraw",
            "I agree")
        .doesNotContain("Withdraw:");
    assertThat(standing()).isZero();
  }

  @Test
  void oneTapAgreesAndOneTapTakesItBack() {
    ground.of(ground.resident());
    var view = view();
    ground.run(() -> Parts.button(Parts.styled(view, "consent-card").get(1), "I agree").click());
    assertThat(standing()).isEqualTo(1);
    assertThat(ground.notes()).anyMatch(note -> note.contains("Your consent is recorded"));
    var card = Parts.styled(view, "consent-card").get(1);
    assertThat(Parts.words(card)).contains("Stands", "If you withdraw:", "until ");
    ground.run(() -> Parts.button(card, "Withdraw").click());
    assertThat(standing()).isZero();
    assertThat(ground.notes()).anyMatch(note -> note.contains("from this moment on"));
    var past = Parts.styled(view, "past-consent");
    assertThat(past).hasSize(1);
    assertThat(Parts.words(past.getFirst())).contains("Withdrawn", "Health readings for care");
  }

  @Test
  void theWordsThatWereShownCanBeReadAgain() {
    ground.of(ground.resident());
    var view = view();
    ground.run(() -> Parts.button(Parts.styled(view, "consent-card").get(0), "I agree").click());
    var words = Parts.first(Parts.styled(view, "past-consent").getFirst(), Details.class);
    ground.run(() -> words.setOpened(true));
    assertThat(Parts.words(words)).contains("home-readings 1", "I agree that the community");
  }

  @Test
  void aGuardianChoosesForWhom() {
    var mother = ground.resident();
    ground.as(
        () ->
            ground.consentDesk.recordWard(
                new WardDraft(
                    mother.accountId(),
                    "小雨",
                    LocalDate.now().minusYears(5),
                    Guardianship.MOTHER,
                    "register")));
    ground.of(mother);
    var view = view();
    @SuppressWarnings("unchecked")
    Select<ConsentPerson> whom = Parts.first(view, Select.class);
    assertThat(whom.isVisible()).isTrue();
    var persons = whom.getListDataView().getItems().toList();
    assertThat(persons).hasSize(2);
    ground.run(() -> whom.setValue(persons.getLast()));
    ground.run(() -> Parts.button(Parts.styled(view, "consent-card").get(1), "I agree").click());
    assertThat(Parts.words(Parts.styled(view, "past-consent").getFirst()))
        .contains(mother.displayName());
    ground.run(() -> whom.setValue(persons.getFirst()));
    assertThat(Parts.styled(view, "past-consent")).isEmpty();
  }

  @Test
  void theTextsAreInTheResidentsLanguage() {
    try (var chinese = Ground.chinese()) {
      chinese.of(chinese.community.resident());
      var resident =
          chinese.platform.caller(
              Tier.RESIDENT, null, chinese.community.tenant, null, "home:read", "consents:give");
      chinese.of(resident);
      var view = chinese.show(() -> new ConsentsView(chinese.consents));
      assertThat(Parts.words(Parts.styled(view, "consent-card").get(1)))
          .contains("我单独同意", "敏感个人信息", "我同意");
    }
  }
}
