package org.linli.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotSignedIn;
import org.linli.apis.boundary.ApiClosed;
import org.linli.apis.boundary.ApplicationDraft;
import org.linli.apis.boundary.TooManyCalls;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.ApplicationKind;
import org.linli.apis.entity.Environment;
import org.linli.apis.entity.GrantKind;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.testing.Requirement;

/** What is decided at one server holds at the other; and what the door takes for a call. */
class DoorOfManyServersTest {

  private final ApiGround here = new ApiGround("9985");
  private final ApiGround there = new ApiGround("9985");

  @AfterEach
  void asDelivered() {
    here.platform.owner().useHandle(handle -> handle.execute("delete from api_limit"));
    here.platform.owner().useHandle(handle -> handle.execute("delete from api_entry"));
  }

  private void quota(UUID application, Long daily) {
    here.run(
        here.bureau,
        () ->
            here.limits.set(
                LimitKind.APPLICATION, application.toString(), new Limit(100, 100, daily)));
  }

  @Test
  @Requirement("004-S7c")
  void aStopAndATakenGrantHoldElsewhereWithTheNextCall() throws Exception {
    var application = here.admitted(Environment.TEST, "listFigures", "listCity");
    var key = here.key(application).token();
    assertThat(there.call(key, "listFigures")).isTrue();
    here.run(
        here.bureau, () -> here.admissions.withdraw(application, GrantKind.API, "listFigures"));
    assertThat(there.call(key, "listFigures")).isFalse();
    here.run(here.bureau, () -> here.admissions.suspend(application, "leaks"));
    assertThatThrownBy(() -> there.call(key, "listCity")).isInstanceOf(NotSignedIn.class);
    here.run(here.bureau, () -> here.admissions.resume(application));
    assertThat(there.call(key, "listCity")).isTrue();
  }

  @Test
  @Requirement({"004-S7a", "000-8.2.e-3"})
  void aClosedInterfaceAndALimitHoldElsewhereWithinSeconds() throws Exception {
    var application = here.admitted(Environment.TEST, "listFigures");
    var key = here.key(application).token();
    assertThat(there.call(key, "listFigures")).isTrue();
    here.run(here.bureau, () -> here.apis.change("listFigures", null, ApiState.CLOSED, "broken"));
    there.wait(Duration.ofSeconds(4));
    assertThatThrownBy(() -> there.call(key, "listFigures")).isInstanceOf(ApiClosed.class);
    here.run(here.bureau, () -> here.apis.remove("listFigures"));
    here.run(
        here.bureau,
        () ->
            here.limits.set(LimitKind.APPLICATION, application.toString(), new Limit(1, 1, null)));
    there.wait(Duration.ofSeconds(4));
    assertThat(there.call(key, "listFigures")).isTrue();
    assertThatThrownBy(() -> there.call(key, "listFigures")).isInstanceOf(TooManyCalls.class);
  }

  @Test
  @Requirement("000-8.2.e-3")
  void aCallThatIsTooManyForSomebodyBehindTakesNothingOfTheDay() throws Exception {
    var application = here.admitted(Environment.TEST, "listFigures");
    var key = here.key(application).token();
    quota(application, 2L);
    for (int many = 0; many < 3; many++) {
      var call = here.door.begin();
      here.door.enter(call, here.entered(key), "127.0.0.1");
      here.door.end(call, 429, 0);
    }
    here.door.write();
    assertThat(here.call(key, "listFigures")).isTrue();
    assertThat(here.call(key, "listFigures")).isTrue();
    var last = here.door.begin();
    assertThatThrownBy(() -> here.door.enter(last, here.entered(key), "127.0.0.1"))
        .isInstanceOf(TooManyCalls.class);
    assertThat(last.left()).as("nothing is told of what it did not get").isNull();
    here.door.end(last, 429, 0);
    quota(application, 3L);
    assertThat(here.call(key, "listFigures")).as("one more was given").isTrue();
    assertThatThrownBy(() -> here.call(key, "listFigures")).isInstanceOf(TooManyCalls.class);
  }

  @Test
  void addressesAreKeptAsTheyAreHoweverTheyWereWritten() throws Exception {
    var plain = ApiGround.draft(Environment.PRODUCTION);
    var padded =
        new ApplicationDraft(
            plain.name(),
            ApplicationKind.DEVELOPER,
            Environment.PRODUCTION,
            plain.purpose(),
            plain.contact(),
            plain.contactPhone(),
            List.of(" 203.0.113.9 ", "127.0.0.1\t"),
            List.of(" https://figures.example.cn/back "));
    var id = here.as(here.officer, () -> here.applications.draft(padded));
    here.run(here.officer, () -> here.applications.ask(id, here.wanted("listFigures")));
    here.run(here.officer, () -> here.applications.apply(id, ApiGround.DECLARED));
    here.run(here.bureau, () -> here.admissions.admit(id));
    var row = here.as(here.bureau, () -> here.applications.get(id)).row();
    assertThat(row.addresses()).containsExactly("203.0.113.9", "127.0.0.1");
    assertThat(row.redirects()).containsExactly("https://figures.example.cn/back");
    assertThat(here.call(here.key(id).token(), "listFigures")).isTrue();
  }

  @Test
  void whoCallsFromElsewhereIsAuditedOnceForEachAddress() {
    var application = here.admitted(Environment.TEST, "listFigures");
    var entered = here.entered(here.key(application).token());
    for (var address : List.of("198.51.100.1", "198.51.100.1", "198.51.100.2", "not-an-address")) {
      assertThatThrownBy(() -> here.door.enter(here.door.begin(), entered, address))
          .isInstanceOf(NotSignedIn.class);
    }
    assertThat(here.audited(application.toString())).containsOnly("application.refused").hasSize(3);
    assertThat(here.audited(application + " ADMITTED 198.51.100.1")).hasSize(1);
  }

  @Test
  void aPersonsTokenAsksNothingOfApplicationsAndHasNothingLeftToTell() {
    var call = here.door.begin();
    here.door.enter(
        call, new org.linli.identity.boundary.Entered(here.officer, null), "198.51.100.1");
    assertThat(call.left()).isNull();
  }
}
