package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.ApiQuery;
import org.linli.apis.boundary.ApiRow;
import org.linli.apis.boundary.GroupRow;
import org.linli.apis.boundary.OutsideDraft;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;
import org.linli.packs.Text;
import org.linli.testing.Requirement;

/** The catalogue of interfaces and its groups. */
class ApisTest {

  private static final ApiGround GROUND = new ApiGround("9971");

  private List<ApiRow> list(Caller caller, ApiQuery query, String search) {
    return GROUND
        .as(caller, () -> GROUND.apis.list(query, new PageRequest(0, 100, search)))
        .items();
  }

  private ApiRow get(String api) {
    return GROUND.as(GROUND.bureau, () -> GROUND.apis.get(api));
  }

  private void change(String api, String group, ApiState state, String reason) {
    GROUND.run(GROUND.bureau, () -> GROUND.apis.change(api, group, state, reason));
  }

  private List<GroupRow> groups() {
    return GROUND.as(GROUND.bureau, GROUND.apis::groups);
  }

  private OutsideDraft outside(String id) {
    return new OutsideDraft(
        id,
        "community",
        "Weather of the quarter",
        "Weather office",
        "https://weather.example.cn/v1",
        "https://weather.example.cn/openapi.yaml");
  }

  @Test
  @Requirement({"000-8.2.e-1", "003-I11.3"})
  void whatTheDoorOffersIsInTheCatalogueInItsGroupByItself() {
    assertThat(get("listFigures").group()).isEqualTo("governing");
    assertThat(get("listNew").group()).as("a tag that no group names").isEqualTo("other");
    var before = GROUND.register.all();
    try {
      var more = new java.util.ArrayList<ApiFacts>(before);
      more.add(ApiGround.api("listMore", "GET", "/api/v1/more", "figures", "figures:read"));
      GROUND.register.learn(more);
      assertThat(get("listMore").group()).isEqualTo("governing");
      assertThat(get("listMore").permissions()).containsExactly("figures:read");
    } finally {
      GROUND.register.learn(before);
    }
    assertThatThrownBy(() -> get("listMore")).isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement("004-S7a")
  void interfacesAreQueriedByWordGroupAndState() {
    assertThat(list(GROUND.bureau, ApiQuery.ALL, "figures:read"))
        .extracting(ApiRow::id)
        .containsExactly("listFigures");
    assertThat(list(GROUND.bureau, new ApiQuery("collection", null, null, null), null))
        .extracting(ApiRow::id)
        .containsExactly("sendReadings");
    assertThat(list(GROUND.bureau, new ApiQuery(null, null, false, false), null))
        .extracting(ApiRow::id)
        .contains("listAccounts", "grantApi", "sendReadings")
        .doesNotContain("listFigures");
    var page =
        GROUND.as(GROUND.bureau, () -> GROUND.apis.list(ApiQuery.ALL, new PageRequest(1, 2, null)));
    assertThat(page.items()).hasSize(2);
    assertThat(page.total()).isGreaterThan(5);
  }

  @Test
  void eachIsToldWhetherTheOwnAccountMayCallIt() {
    var caller = GROUND.platform.caller(Tier.STREET, "997101001", null, null, "figures:read");
    assertThat(list(caller, ApiQuery.ALL, null).stream().filter(ApiRow::held))
        .extracting(ApiRow::id)
        .containsExactly("listFigures");
  }

  @Test
  @Requirement({"004-S7a", "004-S7b"})
  void anInterfaceIsMovedHiddenClosedAndPutBack() {
    change("listCity", "community", ApiState.HIDDEN, "is being rebuilt");
    var row = get("listCity");
    assertThat(row.group()).isEqualTo("community");
    assertThat(row.state()).isEqualTo(ApiState.HIDDEN);
    assertThat(row.reason()).isEqualTo("is being rebuilt");
    assertThat(row.changedBy()).isEqualTo(GROUND.bureau.displayName());
    var reader = GROUND.platform.caller(Tier.STREET, "997101001", null, null, "apis:read");
    assertThat(list(reader, ApiQuery.ALL, "listCity")).as("hidden").isEmpty();
    GROUND.run(GROUND.bureau, () -> GROUND.apis.remove("listCity"));
    assertThat(get("listCity").group()).isEqualTo("governing");
    assertThat(get("listCity").state()).isEqualTo(ApiState.OPEN);
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.apis.remove("listCity")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void closingNeedsAReasonAndTheDeskItselfStaysOpen() {
    assertThatThrownBy(() -> change("listCity", null, ApiState.CLOSED, " "))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> change("listCity", null, null, "x")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> change("listCity", "nowhere", ApiState.OPEN, null))
        .isInstanceOf(NotFound.class);
    for (var api : List.of("grantApi", "listAccounts")) {
      assertThatThrownBy(() -> change(api, "community", ApiState.CLOSED, "x"))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  @Requirement("004-S7b")
  void groupsAreAddedRenamedAndRemovedWhenTheyAreEmpty() {
    var name = new Text("天气", "Weather");
    GROUND.run(GROUND.bureau, () -> GROUND.apis.addGroup("weather", name));
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.apis.addGroup("weather", name)))
        .isInstanceOf(Conflict.class);
    change("listFigures", "weather", ApiState.OPEN, null);
    assertThat(groups())
        .filteredOn(group -> group.id().equals("weather"))
        .containsExactly(new GroupRow("weather", name, false, true, 1));
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.apis.removeGroup("weather")))
        .as("interfaces stand in it")
        .isInstanceOf(Conflict.class);
    GROUND.run(GROUND.bureau, () -> GROUND.apis.renameGroup("weather", new Text("气象", "Climate")));
    assertThat(get("listFigures").groupName().en()).isEqualTo("Climate");
    GROUND.run(GROUND.bureau, () -> GROUND.apis.remove("listFigures"));
    GROUND.run(GROUND.bureau, () -> GROUND.apis.removeGroup("weather"));
    assertThat(groups()).extracting(GroupRow::id).doesNotContain("weather");
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.apis.removeGroup("weather")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aDeliveredGroupIsRenamedButNotRemoved() {
    GROUND.run(
        GROUND.bureau, () -> GROUND.apis.renameGroup("exchange", new Text("交换", "Exchanging")));
    assertThat(groups())
        .filteredOn(group -> group.id().equals("exchange"))
        .allMatch(group -> group.delivered() && group.name().en().equals("Exchanging"));
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.apis.removeGroup("exchange")))
        .isInstanceOf(Conflict.class);
    for (var id : new String[] {null, "X", "with space", "a"}) {
      assertThatThrownBy(
              () -> GROUND.run(GROUND.bureau, () -> GROUND.apis.addGroup(id, new Text("a", "a"))))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void whatIsNeverGrantedStaysSoWhereverItIsPut() {
    change("listAccounts", "community", ApiState.OPEN, null);
    assertThat(get("listAccounts").grantable()).isFalse();
    GROUND.run(GROUND.bureau, () -> GROUND.apis.remove("listAccounts"));
  }

  @Test
  @Requirement({"003-3.2.3.5", "004-S7a"})
  void anInterfaceOfOutsideIsEnteredWithAddressAndContractAndTakenAway() {
    GROUND.run(GROUND.bureau, () -> GROUND.apis.enter(outside("weather.now")));
    var row = get("weather.now");
    assertThat(row.outside()).isTrue();
    assertThat(row.grantable()).isFalse();
    assertThat(row.path()).isEqualTo("https://weather.example.cn/v1");
    assertThat(row.contract()).endsWith("openapi.yaml");
    assertThat(row.owner()).isEqualTo("Weather office");
    change("weather.now", "governing", ApiState.HIDDEN, "moves house");
    assertThat(get("weather.now").path()).isEqualTo("https://weather.example.cn/v1");
    assertThat(get("weather.now").group()).isEqualTo("governing");
    for (var id : List.of("weather.now", "listCity")) {
      assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.apis.enter(outside(id))))
          .isInstanceOf(Conflict.class);
    }
    GROUND.run(GROUND.bureau, () -> GROUND.apis.remove("weather.now"));
    assertThatThrownBy(() -> get("weather.now")).isInstanceOf(NotFound.class);
  }

  @Test
  void whatLeadsNowhereIsNotEntered() {
    for (var bad :
        List.of(
            new OutsideDraft("bad id", "community", "t", "o", "https://a.cn", "https://a.cn"),
            new OutsideDraft("bad", "community", " ", "o", "https://a.cn", "https://a.cn"),
            new OutsideDraft("bad", "community", "t", "o", "ftp://a.cn", "https://a.cn"),
            new OutsideDraft("bad", "community", "t", "o", "https://a.cn", "nonsense"))) {
      assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> GROUND.apis.enter(bad)))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void itsDescriptionIsForWhoMaySeeIt() {
    assertThat(GROUND.as(GROUND.bureau, () -> GROUND.apis.describe("listCity")).verb())
        .isEqualTo("GET");
    change("listCity", null, ApiState.HIDDEN, "is being rebuilt");
    var reader = GROUND.platform.caller(Tier.STREET, "997101001", null, null, "apis:read");
    assertThatThrownBy(() -> GROUND.as(reader, () -> GROUND.apis.describe("listCity")))
        .isInstanceOf(NotFound.class);
    GROUND.run(GROUND.bureau, () -> GROUND.apis.remove("listCity"));
  }
}
