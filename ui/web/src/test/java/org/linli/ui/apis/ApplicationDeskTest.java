package org.linli.ui.apis;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.Admissions;
import org.linli.apis.boundary.ApiRegister;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.apis.boundary.ApplicationDraft;
import org.linli.apis.boundary.Applications;
import org.linli.apis.boundary.LimitRow;
import org.linli.apis.boundary.Limits;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApplicationKind;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.Environment;
import org.linli.apis.entity.GrantKind;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.identity.boundary.ApplicationKey;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.look.testing.Parts;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** One application on the desk of its owner, of the bureau and of a bystander, in Chinese. */
class ApplicationDeskTest {

  private static final Speech SPEECH = new Speech(Locale.SIMPLIFIED_CHINESE);

  private final Ground ground = Ground.chinese();
  private final ApiRegister register = new ApiRegister();
  private final SystemAccounts accounts = new SystemAccounts(ground.platform.jdbi());
  private final ApplicationKeys keys = new ApplicationKeys();
  private final Apis apis = new Apis(ground.platform.jdbi(), register, ground.scopes, told -> {});
  private final Applications applications =
      new Applications(ground.platform.jdbi(), ground.scopes, register, accounts, keys);
  private final Admissions admissions =
      new Admissions(ground.platform.jdbi(), ground.scopes, register, accounts, keys);
  private final Caller owner = clerk();
  private final Caller bureau = ground.bureau();

  ApplicationDeskTest() {
    register.learn(List.of(api("listFigures"), api("listRanks")));
  }

  @AfterEach
  void close() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from api_limit"));
    ground.close();
  }

  private static ApiFacts api(String id) {
    return new ApiFacts(
        id, "GET", "/x", "figures", id, Set.of("figures:read"), List.of(), null, null, null);
  }

  private Caller clerk() {
    var clerk = ground.inRole("CLERK");
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "update account set tenant_id = ? where id = ?",
                  ground.community.tenant.value(),
                  clerk.accountId());
              handle.execute(
                  "insert into account_role (account_id, role) values (?, 'CLERK')",
                  clerk.accountId());
            });
    return clerk;
  }

  /** An application of the clerk's, as far as that. */
  private UUID standing(ApplicationState state) {
    ground.of(owner);
    var id =
        ground.as(
            () ->
                applications.draft(
                    new ApplicationDraft(
                        "Wall",
                        ApplicationKind.COMMUNITY,
                        Environment.TEST,
                        "Shows figures on the wall of our hall",
                        "Wang",
                        "138",
                        List.of(),
                        List.of())));
    var wanted = new Wanted(GrantKind.API, "listFigures", Instant.now().plus(Duration.ofDays(9)));
    ground.run(() -> applications.ask(id, wanted));
    if (state == ApplicationState.DRAFT) {
      return id;
    }
    ground.run(
        () -> applications.apply(id, Set.of("published", "data-rights", "keys-kept", "errors")));
    if (state == ApplicationState.APPLIED) {
      return id;
    }
    ground.of(bureau).run(() -> admissions.admit(id));
    if (state == ApplicationState.SUSPENDED) {
      ground.run(() -> admissions.suspend(id, "leaks"));
    }
    ground.of(owner);
    if (state == ApplicationState.WITHDRAWN) {
      ground.run(() -> applications.withdraw(id));
    }
    return id;
  }

  private ApplicationDetail detail(UUID id) {
    return ground.as(() -> applications.get(id));
  }

  private Dialog opened(Caller caller, UUID id) {
    ground.of(caller);
    ground.run(
        () -> new ApplicationDesk(SPEECH, applications, admissions, apis, () -> {}).open(id));
    return ground.opened(Dialog.class);
  }

  private static String say(String key) {
    return SPEECH.say("applications." + key);
  }

  private void press(Component part, String key) {
    ground.press(part, say(key));
  }

  private static List<String> offered(Dialog dialog) {
    return List.of("edit", "apply", "withdraw", "admit", "refuse", "suspend", "resume").stream()
        .filter(key -> Parts.hasButton(dialog, say(key)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  @Requirement("000-8.3.c-1")
  void eachIsOfferedWhatTheyCanDoNow(ApplicationState state) {
    var id = standing(state);
    assertThat(offered(opened(owner, id)))
        .isEqualTo(
            switch (state) {
              case DRAFT -> List.of("edit", "apply", "withdraw");
              case APPLIED, ADMITTED, SUSPENDED -> List.of("withdraw");
              case WITHDRAWN -> List.of();
            });
    assertThat(offered(opened(bureau, id)))
        .isEqualTo(
            switch (state) {
              case APPLIED -> List.of("admit", "refuse");
              case ADMITTED -> List.of("suspend");
              case SUSPENDED -> List.of("resume");
              case DRAFT, WITHDRAWN -> List.of();
            });
    var reader =
        ground.platform.caller(
            Tier.CITY,
            ground.community.tenant.value().substring(0, 4),
            null,
            null,
            "applications:read",
            "apis:read");
    var seen = opened(reader, id);
    assertThat(offered(seen)).isEmpty();
    assertThat(Parts.words(seen)).contains(say("checklist")).doesNotContain("applications.");
  }

  @Test
  @Requirement("004-S7c")
  void theBureauStopsItWithAReasonAndLetsItGoOn() {
    var id = standing(ApplicationState.ADMITTED);
    var dialog = opened(bureau, id);
    press(dialog, "suspend");
    var why = ground.opened(Ask.class);
    press(why, "suspend");
    assertThat(detail(id).row().state())
        .as("not without a reason")
        .isEqualTo(ApplicationState.ADMITTED);
    ground.run(() -> Parts.first(why, TextArea.class).setValue("It leaks"));
    press(why, "suspend");
    assertThat(detail(id).row().state()).isEqualTo(ApplicationState.SUSPENDED);
    assertThat(Parts.words(dialog)).as("shown anew").contains("It leaks", say("resume"));
    press(dialog, "resume");
    assertThat(detail(id).row().state()).isEqualTo(ApplicationState.ADMITTED);
    assertThat(Parts.words(dialog)).doesNotContain("It leaks");
  }

  @Test
  void whatIsGivenBackIsADraftAgainWithTheReason() {
    var id = standing(ApplicationState.APPLIED);
    press(opened(bureau, id), "refuse");
    var why = ground.opened(Ask.class);
    ground.run(() -> Parts.first(why, TextArea.class).setValue("Say more"));
    press(why, "refuse");
    assertThat(Parts.words(opened(owner, id))).contains("Say more", say("edit"));
  }

  @Test
  void theOwnerGivesItUpOnlyAfterAWarning() {
    var id = standing(ApplicationState.ADMITTED);
    press(opened(owner, id), "withdraw");
    var sure = ground.opened(Ask.class);
    assertThat(Parts.words(sure)).contains(say("withdraw.warning"));
    assertThat(detail(id).row().state()).isEqualTo(ApplicationState.ADMITTED);
    press(sure, "withdraw");
    assertThat(detail(id).row().state()).isEqualTo(ApplicationState.WITHDRAWN);
  }

  @Test
  void anotherNameIsGivenToADraft() {
    var id = standing(ApplicationState.DRAFT);
    press(opened(owner, id), "edit");
    var form = ground.opened(Ask.class);
    ground.run(
        () ->
            Parts.all(form, TextField.class)
                .filter(field -> field.getId().orElse("").equals("application-name"))
                .forEach(field -> field.setValue("Screen")));
    press(form, "edit");
    assertThat(detail(id).row())
        .matches(row -> row.name().equals("Screen") && row.contact().equals("Wang"));
  }

  @Test
  @Requirement("004-S7c")
  void whatIsAskedForLaterIsGrantedAndTakenBackInTheList() {
    var id = standing(ApplicationState.ADMITTED);
    var later = new Wanted(GrantKind.API, "listRanks", Instant.now().plus(Duration.ofDays(9)));
    ground.run(() -> applications.ask(id, later));
    press(grant(opened(bureau, id), 1), "grant");
    assertThat(detail(id).grants()).hasSize(2).allMatch(grant -> grant.granted());
    press(grant(opened(bureau, id), 0), "grant.withdraw");
    assertThat(detail(id).grants())
        .extracting(grant -> grant.target())
        .containsExactly("listRanks");
    ground.press(grant(opened(owner, id), 0), SPEECH.say("apis.remove"));
    assertThat(detail(id).grants()).isEmpty();
  }

  /** The verbs of a line of the grants. */
  @SuppressWarnings("unchecked")
  private Component grant(Dialog dialog, int line) {
    var grid = (Grid<Object>) Parts.first(dialog, Grid.class);
    return ground.as(() -> Parts.part(grid, 4, Parts.items(grid).get(line)));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aKeyIsRevokedByItsOwnerAndByTheBureauAndByNobodyElse() {
    var id = standing(ApplicationState.ADMITTED);
    for (var who : List.of(owner, bureau)) {
      ground.of(owner);
      var made =
          ground.as(
              () -> applications.issueKey(id, "main", Duration.ofDays(9), Duration.ofDays(1)));
      var dialog = opened(who, id);
      var grid = (Grid<ApplicationKey>) Parts.all(dialog, Grid.class).toList().get(1);
      var line = ground.as(() -> Parts.items(grid)).getFirst();
      assertThat(Parts.words(dialog)).doesNotContain(made.token());
      press(ground.as(() -> Parts.part(grid, 4, line)), "key.revoke");
      var sure = ground.opened(Ask.class);
      assertThat(detail(id).keys()).anyMatch(key -> key.revokedAt() == null);
      press(sure, "key.revoke");
      assertThat(detail(id).keys()).allMatch(key -> key.revokedAt() != null);
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  @Requirement("004-S7e")
  void aLimitThatWasSetIsChangedWhereItStandsAndTakenAway() {
    var limits = new Limits(ground.platform.jdbi(), register, ground.scopes, told -> {});
    ground.of(bureau);
    ground.run(() -> limits.set(LimitKind.API, "listRanks", new Limit(5, 6, null)));
    var view = ground.show(() -> new ApiLimitsView(limits));
    var grid = (Grid<LimitRow>) Parts.first(view, Grid.class);
    var own = ground.as(() -> Parts.items(grid)).getLast();
    assertThat(ground.as(() -> Parts.cells(grid, own))).contains("listRanks", "5", "6");
    ground.press(ground.as(() -> Parts.part(grid, 6, own)), SPEECH.say("apis.change"));
    var form = ground.opened(Ask.class);
    ground.run(() -> Parts.first(form, IntegerField.class).setValue(50));
    ground.press(form, SPEECH.say("api-limits.set"));
    var changed = ground.as(() -> Parts.items(grid)).getLast();
    assertThat(changed.limit()).isEqualTo(new Limit(50, 6, null));
    ground.press(ground.as(() -> Parts.part(grid, 6, changed)), SPEECH.say("apis.remove"));
    assertThat(ground.as(() -> Parts.items(grid)))
        .hasSize(4)
        .noneMatch(row -> row.changedAt() != null);
  }
}
