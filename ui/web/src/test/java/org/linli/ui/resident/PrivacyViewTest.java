package org.linli.ui.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.privacy.entity.OwnDatum;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** What a resident reads of the rules, and does with the own data on the own screen. */
class PrivacyViewTest {

  private final Ground ground = Ground.english();
  private Caller resident;

  @BeforeEach
  void somebodyAtHome() {
    resident =
        ground.platform.member(
            Tier.RESIDENT, ground.community.tenant, "home:read", "consents:give", "self:*");
    ground.of(resident);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  @Requirement("000-11.3.e")
  void aNewVersionIsAskedForWithTheOneThatWasAcceptedBefore() {
    ground.community.sql(
        "insert into privacy_acceptance (tenant_id, account_id, version, hash, language, accepted_at)"
            + " values (?, ?, 0, 'earlier words', 'en', now())",
        ground.community.tenant.value(),
        resident.accountId());
    var view = view();
    assertThat(Parts.words(view)).contains("changed since you accepted version 0");
    ground.press(view, "I have read and accept it");
    assertThat(Parts.words(view)).contains("You accepted this").doesNotContain("changed since");
  }

  @Test
  void whatWasGatheredAndDeletedAtHomeStandsOnTheScreen() {
    assertThat(Parts.words(view())).doesNotContain("detector");
    var device = ground.community.device(ground.community.room);
    ground.community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation, since)"
            + " values (?, ?, ?, 'FAMILY', now() - interval '9 days')",
        ground.community.tenant.value(),
        ground.community.room,
        resident.accountId());
    ground.community.sql(
        """
        insert into collection_entry (tenant_id, device_id, measured, day, flow, basis, asset, messages, points, first_at,
          last_at, mark_high, mark_low)
        values (?, ?, current_date, current_date, 'DOOR', 'DUTY', 'device-readings', 3, 1234, now(), now(), 1,
          2)""",
        ground.community.tenant.value(),
        device);
    assertThat(Parts.words(view())).contains("detector", "1,234", "Law and safety");
  }

  @Test
  void theNameIsPutRightAndABlankOneIsRefused() {
    var view = view();
    var name = ground.as(() -> Parts.first(view, TextField.class));
    assertThat(name.getValue()).isEqualTo(resident.displayName());
    ground.run(() -> name.setValue("  "));
    ground.press(view, "Correct");
    assertThat(named()).isEqualTo(resident.displayName());
    ground.run(() -> name.setValue("王小明"));
    ground.press(view, "Correct");
    assertThat(named()).isEqualTo("王小明");
  }

  @Test
  void nothingIsDeletedWithoutTheOwnPassword() {
    var view = view();
    ground.press(view, "Have my data deleted");
    var ask = ground.opened(Ask.class);
    assertThat(Parts.words(ask)).contains("This cannot be undone");
    ground.run(() -> Parts.first(ask, PasswordField.class).setValue("guess"));
    ground.press(ask, "Have my data deleted");
    assertThat(ask.isOpened()).isTrue();
    assertThat(named()).isEqualTo(resident.displayName());
  }

  private PrivacyView view() {
    return ground.show(
        () ->
            new PrivacyView(
                ground.privacy, ground.homeCollection, ground.downloads, ground.scopes));
  }

  private String named() {
    return ground.as(() -> ground.privacy.own(PageRequest.first(100)).items()).stream()
        .filter(datum -> datum.field().equals("name"))
        .map(OwnDatum::value)
        .findFirst()
        .orElseThrow();
  }
}
