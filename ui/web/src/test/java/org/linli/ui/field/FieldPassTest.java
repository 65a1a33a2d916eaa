package org.linli.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.Tokens;
import org.linli.ui.testing.Ground;

/** The field sheet's token: for who is signed in to the screens, and for a quarter of an hour. */
class FieldPassTest {

  private final Ground ground = Ground.english();
  private final Scopes scopes = ground.scopes;
  private final Tokens tokens = new Tokens(ground.platform.jdbi(), scopes);
  private final FieldPass pass = new FieldPass(tokens, scopes);

  @AfterEach
  void close() {
    ground.close();
  }

  private FieldPass.Answer ask(String method, boolean ours) {
    return ground.as(() -> pass.answer(method, ours));
  }

  @Test
  void whoIsSignedInGetsATokenInTheOwnName() {
    var worker = ground.platform.member(Tier.COMMUNITY, ground.community.tenant, "self:issue");
    ground.of(worker);
    var answer = ask("POST", true);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).containsEntry("account", worker.accountId());
    assertThat((long) answer.body().get("seconds")).isBetween(800L, 900L);
    var signIn =
        new SignIn(ground.platform.jdbi(), scopes, new AuditTrail(ground.platform.jdbi(), scopes));
    var caller = signIn.withToken((String) answer.body().get("token"), "192.0.2.1", Locale.ENGLISH);
    assertThat(caller.accountId()).isEqualTo(worker.accountId());
  }

  @Test
  void whoAsksWhoIsThereGetsNoToken() {
    var worker = ground.platform.member(Tier.COMMUNITY, ground.community.tenant, "self:issue");
    ground.of(worker);
    assertThat(ask("GET", true).body()).containsOnlyKeys("account");
    assertThat(ask("DELETE", true).status()).isEqualTo(405);
  }

  @Test
  void whatAnotherSitesFormCouldSendGetsNothing() {
    ground.of(ground.platform.member(Tier.COMMUNITY, ground.community.tenant, "self:issue"));
    assertThat(ask("POST", false)).isEqualTo(new FieldPass.Answer(400, java.util.Map.of()));
  }

  private Caller worker() {
    return ground.platform.member(
        Tier.COMMUNITY, ground.community.tenant, "self:issue", "self:tokens");
  }

  private long living(Caller of) {
    ground.of(of);
    return ground.as(tokens::mine).stream().filter(token -> token.revokedAt() == null).count();
  }

  @Test
  void tokensEndWithTheSessionThatGotThem() {
    var worker = worker();
    ground.of(worker);
    ask("POST", true);
    ask("POST", true);
    assertThat(living(worker)).isEqualTo(2);
    ground.run(() -> pass.end(VaadinSession.getCurrent()));
    assertThat(living(worker)).isZero();
  }

  @Test
  void whoSignsInAfterwardsEndsThoseOfTheOneBefore() {
    var worker = worker();
    ground.of(worker);
    ask("POST", true);
    var other = worker();
    ground.of(other);
    ask("POST", true);
    assertThat(living(other)).isEqualTo(1);
    assertThat(living(worker)).isZero();
  }

  @Test
  void noSessionHoldsMoreThanAFew() {
    var worker = worker();
    ground.of(worker);
    for (int window = 0; window < FieldPass.MOST + 3; window++) {
      ask("POST", true);
    }
    assertThat(living(worker)).isEqualTo(FieldPass.MOST);
  }
}
