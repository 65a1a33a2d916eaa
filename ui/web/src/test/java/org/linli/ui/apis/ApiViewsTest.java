package org.linli.ui.apis;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.Admissions;
import org.linli.apis.boundary.ApiDoor;
import org.linli.apis.boundary.ApiQuery;
import org.linli.apis.boundary.ApiRegister;
import org.linli.apis.boundary.ApiRow;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.ApplicationQuery;
import org.linli.apis.boundary.ApplicationRow;
import org.linli.apis.boundary.Applications;
import org.linli.apis.boundary.CallStatistics;
import org.linli.apis.boundary.LimitRow;
import org.linli.apis.boundary.Limits;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.apis.entity.Parameter;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.identity.boundary.Tokens;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** Catalogue, applications, limits, counts and the try-out, as a bureau and an owner see them. */
class ApiViewsTest {

  private final Ground ground = Ground.english();
  private final ApiRegister register = new ApiRegister();
  private final SystemAccounts accounts = new SystemAccounts(ground.platform.jdbi());
  private final ApplicationKeys keys = new ApplicationKeys();
  private final Apis apis = new Apis(ground.platform.jdbi(), register, ground.scopes, told -> {});
  private final Limits limits =
      new Limits(ground.platform.jdbi(), register, ground.scopes, told -> {});
  private final Applications applications =
      new Applications(ground.platform.jdbi(), ground.scopes, register, accounts, keys);
  private final Admissions admissions =
      new Admissions(ground.platform.jdbi(), ground.scopes, register, accounts, keys);
  private final CallStatistics statistics =
      new CallStatistics(ground.platform.jdbi(), register, ground.scopes);
  private final String name = "Wall " + UUID.randomUUID();

  ApiViewsTest() {
    register.learn(
        List.of(
            new ApiFacts(
                "listFigures",
                "GET",
                "/api/v1/figures/{code}",
                "figures",
                "Figures of a division",
                Set.of("figures:read"),
                List.of(
                    new Parameter("code", "path", true, "string", "a division", List.of()),
                    new Parameter("by", "query", false, "string", "", List.of("DAY", "HOUR"))),
                null,
                null,
                "{ }")));
  }

  @AfterEach
  void close() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from api_limit"));
    ground.platform.owner().useHandle(handle -> handle.execute("delete from api_entry"));
    ground.close();
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

  private ApplicationsView desk() {
    return ground.show(
        () -> new ApplicationsView(applications, admissions, apis, ground.downloads));
  }

  private ApplicationRow row() {
    return ground
        .as(() -> applications.list(ApplicationQuery.ALL, new PageRequest(0, 10, name)).items())
        .getFirst();
  }

  /** The dialog of the application, as it opens from the list. */
  private Dialog opened() {
    var id = row().id();
    ground.run(
        () ->
            new ApplicationDesk(
                    new org.linli.ui.parts.Speech(java.util.Locale.ENGLISH),
                    applications,
                    admissions,
                    apis,
                    () -> {})
                .open(id));
    return ground.opened(Dialog.class);
  }

  private void drafted() {
    var view = desk();
    ground.press(view, "Register an application");
    var form = ground.opened(Ask.class);
    ground.run(
        () -> {
          Parts.all(form, TextField.class)
              .forEach(
                  field ->
                      field.setValue(
                          switch (field.getId().orElse("")) {
                            case "application-name" -> name;
                            case "application-addresses" -> "10.1.0.0/16, 127.0.0.1";
                            case "application-redirects" -> "";
                            default -> "13800005678";
                          }));
          Parts.first(form, TextArea.class).setValue("Shows figures on the wall of our hall");
        });
    ground.press(form, "Register an application");
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void asked() {
    var dialog = opened();
    ground.press(dialog, "Ask for an interface");
    var form = ground.opened(Ask.class);
    ground.run(
        () -> {
          ComboBox what = Parts.first(form, ComboBox.class);
          what.setValue(what.getListDataView().getItems().toList().getLast());
        });
    ground.press(form, "Ask for an interface");
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void applied() {
    var dialog = opened();
    ground.press(dialog, "Hand in");
    var form = ground.opened(Ask.class);
    ground.run(
        () -> {
          CheckboxGroup declared = Parts.first(form, CheckboxGroup.class);
          declared.setValue(Set.copyOf(declared.getListDataView().getItems().toList()));
        });
    ground.press(form, "Hand in");
  }

  @Test
  @Requirement({"000-8.2.e-1", "000-8.3.c-1"})
  void anOwnerRegistersAnApplicationTheBureauAdmitsItAndTheOwnerGetsAKey() {
    var clerk = clerk();
    ground.of(clerk);
    drafted();
    assertThat(ground.notes()).anyMatch(note -> note.contains("Done"));
    assertThat(row().addresses()).containsExactly("10.1.0.0/16", "127.0.0.1");
    asked();
    applied();
    assertThat(row().state()).isEqualTo(ApplicationState.APPLIED);

    ground.of(ground.bureau());
    var decided = opened();
    assertThat(Parts.words(decided)).contains("Asked for", "Followed");
    ground.press(decided, "Admit");
    assertThat(row().state()).isEqualTo(ApplicationState.ADMITTED);
    assertThat(Parts.words(desk())).contains("Register an application");

    ground.of(clerk);
    var own = opened();
    ground.press(own, "Issue a key");
    var form = ground.opened(Ask.class);
    ground.run(() -> Parts.first(form, TextField.class).setValue("main"));
    ground.press(form, "Issue a key");
    var once = ground.opened(Ask.class);
    assertThat(ground.as(() -> Parts.first(once, TextField.class).getValue())).startsWith("linli_");
    assertThat(ground.as(() -> applications.get(row().id()).keys())).hasSize(1);
  }

  @Test
  void whatDoesNotFollowTheRulesIsSaidAndStays() {
    ground.of(clerk());
    drafted();
    var dialog = opened();
    assertThat(Parts.words(dialog)).contains("Not yet", "Nothing was asked for yet");
    ground.press(dialog, "Hand in");
    ground.press(ground.opened(Ask.class), "Hand in");
    assertThat(ground.notes()).anyMatch(note -> note.contains("least"));
    assertThat(row().state()).isEqualTo(ApplicationState.DRAFT);
  }

  @Test
  @Requirement("004-S7a")
  void theBureauMovesAndClosesAnInterfaceAndOthersOnlyRead() {
    ground.of(ground.bureau());
    var view = ground.show(() -> new ApisView(apis, ground.downloads));
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains("listFigures", "figures:read");
    assertThat(Parts.hasButton(view, "Groups of interfaces")).isTrue();
    var api = ground.as(() -> apis.get("listFigures"));
    ground.run(() -> new ChangeApiDialog(speech(), apis, api, () -> {}).open());
    var form = ground.opened(Ask.class);
    ground.run(() -> Parts.first(form, TextField.class).setValue("is being rebuilt"));
    ground.press(form, "Change");
    assertThat(ground.as(() -> apis.get("listFigures")).changedBy()).isNotNull();
    ground.of(
        ground.platform.caller(
            Tier.CITY, ground.community.tenant.value().substring(0, 4), null, null, "apis:read"));
    var reader = ground.show(() -> new ApisView(apis, ground.downloads));
    assertThat(Parts.hasButton(reader, "Groups of interfaces")).isFalse();
  }

  @Test
  @Requirement("004-S7b")
  void aGroupIsAddedAndAnOutsideInterfaceEnteredInTheirDialogs() {
    ground.of(ground.bureau());
    var id = "g-" + UUID.randomUUID().toString().substring(0, 8);
    ground.run(() -> new GroupsDialog(speech(), apis, () -> {}).open());
    var dialog = ground.opened(Dialog.class);
    ground.press(dialog, "Add a group");
    var form = ground.opened(Ask.class);
    ground.run(
        () ->
            Parts.all(form, TextField.class)
                .forEach(
                    field ->
                        field.setValue(
                            field.getId().orElse("").equals("group-id") ? id : "Weather")));
    ground.press(form, "Add a group");
    assertThat(ground.as(apis::groups)).anyMatch(group -> group.id().equals(id));
    ground.run(() -> apis.removeGroup(id));
    ground.run(() -> new OutsideDialog(speech(), apis, () -> {}).open());
    var outside = ground.opened(Ask.class);
    ground.run(
        () ->
            Parts.all(outside, TextField.class)
                .forEach(
                    field ->
                        field.setValue(
                            field.getId().orElse("").equals("outside-id")
                                ? "weather." + id
                                : "https://weather.example.cn")));
    ground.press(outside, "Enter an outside interface");
    var all = ground.as(() -> apis.list(ApiQuery.ALL, PageRequest.first(100))).items();
    assertThat(all).extracting(ApiRow::id).contains("weather." + id);
  }

  @Test
  @Requirement("004-S7e")
  void theBureauSetsALimitAndTakesItBack() {
    ground.of(ground.bureau());
    var view = ground.show(() -> new ApiLimitsView(limits));
    ground.press(view, "Set a limit");
    var form = ground.opened(Ask.class);
    ground.press(form, "Set a limit");
    assertThat(ground.notes()).anyMatch(note -> note.contains("is required"));
    ground.run(() -> Parts.all(form, IntegerField.class).forEach(field -> field.setValue(7)));
    ground.press(form, "Set a limit");
    assertThat(ground.as(limits::list).getFirst().limit().perSecond()).isEqualTo(7);
    assertThat(ground.as(() -> Parts.items(Parts.first(view, Grid.class)))).hasSize(4);
  }

  @Test
  @Requirement({"004-S7e", "000-8.2.e-3"})
  void aDaysQuotaMayBeMoreThanThreeThousandMillions() {
    ground.of(ground.bureau());
    var quota = 3_000_000_000L;
    ground.as(
        () -> {
          limits.set(LimitKind.APPLICATION, "", new Limit(7, 7, quota));
          return null;
        });
    var view = ground.show(() -> new ApiLimitsView(limits));
    var row = row(view);
    assertThat(ground.as(() -> Parts.cells(grid(view), row))).contains("3,000,000,000");
    var verbs = ground.as(() -> Parts.part(grid(view), grid(view).getColumns().size() - 1, row));
    ground.run(() -> Parts.button(verbs, "Change").click());
    var form = ground.opened(Ask.class);
    var daily = ground.as(() -> Parts.first(form, BigDecimalField.class));
    assertThat(daily.getValue()).isEqualByComparingTo(BigDecimal.valueOf(quota));
    for (var none : new String[] {"1.5", "-1", "99999999999999999999"}) {
      ground.run(() -> daily.setValue(new BigDecimal(none)));
      ground.press(form, "Set a limit");
      assertThat(form.isOpened()).as(none).isTrue();
      assertThat(daily()).isEqualTo(quota);
    }
    ground.run(() -> daily.setValue(BigDecimal.valueOf(quota + 1)));
    ground.press(form, "Set a limit");
    assertThat(daily()).isEqualTo(quota + 1);
  }

  @SuppressWarnings("unchecked")
  private static Grid<LimitRow> grid(ApiLimitsView view) {
    return Parts.first(view, Grid.class);
  }

  private LimitRow row(ApiLimitsView view) {
    return ground.as(() -> Parts.items(grid(view))).stream()
        .filter(row -> row.kind() == LimitKind.APPLICATION)
        .findFirst()
        .orElseThrow();
  }

  private Long daily() {
    return ground.as(limits::list).stream()
        .filter(row -> row.kind() == LimitKind.APPLICATION)
        .findFirst()
        .orElseThrow()
        .limit()
        .daily();
  }

  @Test
  @Requirement("004-S7d")
  void countedCallsAreShownWithFiguresChartAndList() throws Exception {
    var door =
        new ApiDoor(
            ground.platform.jdbi(),
            ground.scopes,
            register,
            keys,
            new AuditTrail(ground.platform.jdbi(), ground.scopes));
    var bureau = ground.bureau();
    ground.of(bureau);
    var call = door.begin();
    ground.scopes.as(bureau, () -> call.pass("listFigures", null));
    door.end(call, 200, 100);
    door.write();
    var view = ground.show(() -> new ApiUsageView(statistics, ground.downloads));
    assertThat(Parts.words(view)).contains("Kinds of interfaces", "Calls hour by hour");
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains("listFigures");
  }

  @Test
  void theTryOutMakesFieldsOfTheDescriptionAndNamesWhatIsMissing() {
    ground.of(ground.bureau());
    var view =
        ground.show(() -> new TryView(apis, new Tokens(ground.platform.jdbi(), ground.scopes)));
    assertThat(Parts.button(view, "Send").isEnabled()).isFalse();
    ground.run(() -> view.setParameter(null, "listFigures"));
    assertThat(Parts.words(view)).contains("Figures of a division", "code *");
    ground.press(view, "Send");
    assertThat(ground.notes()).anyMatch(note -> note.contains("code"));
  }

  @Test
  void theDescriptionTellsWhatACallerHasToKnow() {
    ground.of(ground.bureau());
    ground.run(() -> new DescriptionDialog(speech(), apis.describe("listFigures")).open());
    assertThat(Parts.words(ground.opened(Dialog.class)))
        .contains("GET /api/v1/figures/{code}", "figures:read", "DAY | HOUR", "a division");
  }

  private static org.linli.ui.parts.Speech speech() {
    return new org.linli.ui.parts.Speech(java.util.Locale.ENGLISH);
  }
}
