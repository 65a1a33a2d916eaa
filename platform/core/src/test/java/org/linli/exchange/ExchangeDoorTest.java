package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Tier;
import org.linli.exchange.Ground.Request;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.IssuedKey;
import org.linli.exchange.boundary.SignedRequest;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.CredentialKind;
import org.linli.rights.entity.Party;
import org.linli.testing.Requirement;
import org.linli.testing.SelfSigned;

/** Who gets in at the door of the exchange, and who is sent away with which entry in the log. */
class ExchangeDoorTest {

  private static final Ground GROUND = new Ground("9951");

  @TempDir private Path folder;

  @Test
  @Requirement("000-7.2.e.1-2")
  void aRegisteredConsumerComesInAsItsDepartment() {
    var caller = GROUND.consumer("dept-door-1");
    assertThat(Party.of(caller)).contains(Party.DEPARTMENT);
    assertThat(caller.organisation()).contains("dept-door-1");
    assertThat(caller.scope().value()).isEqualTo("9951");
    assertThat(caller.may("exchange:read")).isTrue();
    assertThat(caller.may("crosstier:read")).isFalse();
  }

  @Test
  void anEnterprisesSystemComesInAsOperatorWithoutADivision() {
    var consumer =
        GROUND.platform.as(
            GROUND.bureau,
            () ->
                GROUND.consumers.register(
                    new ConsumerDraft(
                        "App",
                        ConsumerKind.DEVELOPER,
                        "dev-door",
                        "Studio",
                        "Li",
                        "028-1",
                        List.of(),
                        GROUND.instant().plus(Duration.ofDays(10)))));
    var caller = GROUND.enter(GROUND.key(consumer));
    assertThat(caller.tier()).isEqualTo(Tier.OPERATOR);
    assertThat(caller.scope()).isNull();
  }

  @Test
  @Requirement("000-7.2.e.1-2")
  void aRequestIsGoodOnce() {
    var key = key("dept-door-2");
    var request = new Request(GROUND, key).signed();
    GROUND.door.enter(request);
    refused(request);
    assertThat(GROUND.audited(key.id())).containsExactly(key.id() + " replayed");
  }

  @Test
  void ofManyAtOnceWithTheSameWordOneComesIn() throws Exception {
    var request = new Request(GROUND, key("dept-door-3")).signed();
    Callable<Boolean> call =
        () -> {
          try {
            GROUND.door.enter(request);
            return true;
          } catch (NotSignedIn e) {
            return false;
          }
        };
    try (var pool = Executors.newFixedThreadPool(8)) {
      var answers =
          pool.invokeAll(IntStream.range(0, 8).mapToObj(number -> call).toList()).stream()
              .map(future -> future.resultNow())
              .filter(in -> in)
              .count();
      assertThat(answers).isEqualTo(1);
    }
  }

  @Test
  void aRequestOfAnotherTimeIsStale() {
    var key = key("dept-door-4");
    refused(new Request(GROUND, key).created(GROUND.instant().minusSeconds(400)).signed());
    refused(new Request(GROUND, key).created(GROUND.instant().plusSeconds(400)).signed());
    refused(new Request(GROUND, key).more(";expires=1000").signed());
    assertThat(GROUND.audited(key.id())).hasSize(3).containsOnly(key.id() + " stale");
    GROUND.door.enter(
        new Request(GROUND, key).created(GROUND.instant().minusSeconds(200)).signed());
  }

  @Test
  void whatWasChangedOnTheWayIsRefused() {
    var key = key("dept-door-5");
    refused(new Request(GROUND, key).then(r -> changed(r, "POST", r.path(), r.query())).signed());
    refused(new Request(GROUND, key).then(r -> changed(r, "GET", "/other", r.query())).signed());
    refused(new Request(GROUND, key).then(r -> changed(r, "GET", r.path(), "limit=9")).signed());
    refused(new Request(GROUND, key).then(r -> changed(r, "GET", r.path(), null)).signed());
    assertThat(GROUND.audited(key.id())).hasSize(4).containsOnly(key.id() + " signature");
  }

  @Test
  void whatIsNotCoveredIsRefused() {
    var key = key("dept-door-6");
    refused(new Request(GROUND, key).covering("\"@method\" \"@authority\" \"@path\"").signed());
    refused(new Request(GROUND, key).then(r -> withBody(r, "{}")).signed());
    refused(new Request(GROUND, key).nonce("short").signed());
    refused(new Request(GROUND, key).more(";alg=\"ed25519\"").signed());
    assertThat(GROUND.audited(key.id()))
        .containsExactly(
            key.id() + " uncovered",
            key.id() + " uncovered",
            key.id() + " nonce",
            key.id() + " signature");
  }

  @Test
  void somebodyElsesKeyAndAnUnknownOneAreRefusedAlike() {
    var key = key("dept-door-7");
    var other = key("dept-door-7b");
    refused(new Request(GROUND, new IssuedKey(key.id(), other.key(), key.until())).signed());
    var unknown = "key-" + UUID.randomUUID().toString().substring(0, 20);
    refused(new Request(GROUND, new IssuedKey(unknown, key.key(), key.until())).signed());
    assertThat(GROUND.audited(key.id())).containsExactly(key.id() + " signature");
    assertThat(GROUND.audited(unknown)).as("nobody fills the log with invented names").isEmpty();
  }

  @Test
  @Requirement("000-7.2.e.1-2")
  void aSuspendedConsumerIsOutAtOnceAndAResumedOneIsBack() {
    var consumer = GROUND.department("dept-door-8");
    var key = GROUND.key(consumer);
    var inside = GROUND.enter(key);
    GROUND.run(GROUND.bureau, () -> GROUND.consumers.suspend(consumer, "leak"));
    refused(new Request(GROUND, key).signed());
    assertThatThrownBy(() -> GROUND.platform.as(inside, () -> 1)).isInstanceOf(NotSignedIn.class);
    GROUND.run(GROUND.bureau, () -> GROUND.consumers.resume(consumer));
    GROUND.enter(key);
  }

  @Test
  void aRevokedCredentialIsOutAndTheOtherGoesOn() {
    var consumer = GROUND.department("dept-door-9");
    var key = GROUND.key(consumer);
    var next =
        GROUND.platform.as(
            GROUND.bureau,
            () ->
                GROUND.consumers.issueKey(
                    consumer,
                    "next",
                    GROUND.instant().plus(Duration.ofDays(9)),
                    Duration.ofDays(2)));
    GROUND.enter(key);
    GROUND.enter(next);
    GROUND.run(GROUND.bureau, () -> GROUND.consumers.revoke(consumer, key.id()));
    refused(new Request(GROUND, key).signed());
    GROUND.enter(next);
  }

  @Test
  void theOlderKeyEndsWithTheOverlapAndTheConsumerWithItsTerm() {
    var ground = new Ground("9952");
    var consumer = ground.department("dept-door-10");
    var key = ground.key(consumer);
    ground.platform.as(
        ground.bureau,
        () ->
            ground.consumers.issueKey(
                consumer,
                "next",
                ground.instant().plus(Duration.ofDays(500)),
                Duration.ofHours(2)));
    ground.wait(Duration.ofHours(1));
    ground.enter(key);
    ground.wait(Duration.ofHours(2));
    assertThatThrownBy(() -> ground.enter(key)).isInstanceOf(NotSignedIn.class);
    var last =
        ground.platform.as(
            ground.bureau,
            () ->
                ground.consumers.issueKey(
                    consumer,
                    "last",
                    ground.instant().plus(Duration.ofDays(800)),
                    Duration.ofHours(2)));
    ground.wait(Duration.ofDays(366));
    assertThatThrownBy(() -> ground.enter(last)).isInstanceOf(NotSignedIn.class);
    ground.run(
        ground.bureau,
        () -> ground.consumers.prolong(consumer, ground.instant().plus(Duration.ofDays(5))));
    ground.enter(last);
  }

  @Test
  void fromAnAddressThatWasNotRegisteredNobodyComesIn() {
    var draft = GROUND.draft("dept-door-11");
    var consumer =
        GROUND.platform.as(
            GROUND.bureau,
            () ->
                GROUND.consumers.register(
                    new ConsumerDraft(
                        draft.name(),
                        draft.kind(),
                        draft.organisation(),
                        draft.organisationName(),
                        draft.contact(),
                        draft.contactPhone(),
                        List.of("10.3.0.0/16", "2001:db8::/32"),
                        draft.until())));
    var key = GROUND.key(consumer);
    refused(new Request(GROUND, key).from("10.4.0.1").signed());
    GROUND.door.enter(new Request(GROUND, key).from("10.3.7.7").signed());
    GROUND.door.enter(new Request(GROUND, key).from("2001:db8::7").signed());
    assertThat(GROUND.audited(key.id())).containsExactly(key.id() + " address");
  }

  @Test
  @Requirement("000-7.2.e.1-2")
  void aConsumerSignsWithTheKeyOfItsCertificate() throws Exception {
    var consumer = GROUND.department("dept-door-12");
    var store = certificate("good", "-validity", "10");
    var row =
        GROUND.platform.as(
            GROUND.bureau,
            () -> GROUND.consumers.addCertificate(consumer, pem(store), Duration.ZERO));
    assertThat(row.kind()).isEqualTo(CredentialKind.CERTIFICATE);
    assertThat(row.subject()).startsWith("CN=good");
    var caller = GROUND.door.enter(signed(row.id(), store));
    assertThat(caller.organisation()).contains("dept-door-12");
    refused(signed(row.id(), certificate("other", "-validity", "10")));
    assertThat(GROUND.audited(row.id())).containsExactly(row.id() + " signature");
  }

  @Test
  void anExpiredCertificateIsNeitherRegisteredNorGoodAnyMore() throws Exception {
    var ground = new Ground("9953");
    var consumer = ground.department("dept-door-13");
    var old = certificate("old", "-startdate", "-3d", "-validity", "1");
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau,
                    () -> ground.consumers.addCertificate(consumer, pem(old), Duration.ZERO)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.arguments()).contains("certificate-expired"));
    var brief = certificate("brief", "-validity", "1");
    var row =
        ground.platform.as(
            ground.bureau,
            () -> ground.consumers.addCertificate(consumer, pem(brief), Duration.ZERO));
    ground.wait(Duration.ofDays(2));
    assertThatThrownBy(() -> ground.door.enter(signed(row.id(), brief)))
        .isInstanceOf(NotSignedIn.class);
    assertThat(ground.audited(row.id())).containsExactly(row.id() + " credential-ended");
  }

  private IssuedKey key(String organisation) {
    return GROUND.key(GROUND.department(organisation));
  }

  private static void refused(SignedRequest request) {
    assertThatThrownBy(() -> GROUND.door.enter(request)).isInstanceOf(NotSignedIn.class);
  }

  private static SignedRequest changed(
      SignedRequest request, String method, String path, String query) {
    return new SignedRequest(
        method,
        request.authority(),
        path,
        query,
        request.body(),
        request.contentDigest(),
        request.signatureInput(),
        request.signature(),
        request.address(),
        request.locale());
  }

  private static SignedRequest withBody(SignedRequest request, String body) {
    return new SignedRequest(
        request.method(),
        request.authority(),
        request.path(),
        request.query(),
        body.getBytes(),
        null,
        request.signatureInput(),
        request.signature(),
        request.address(),
        request.locale());
  }

  private KeyStore certificate(String name, String... more) throws Exception {
    return SelfSigned.in(folder.resolve(name + ".p12"), name, more);
  }

  private static String pem(KeyStore store) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(store.getCertificate("k").getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static SignedRequest signed(String id, KeyStore store) throws Exception {
    var inner =
        "(\"@method\" \"@authority\" \"@path\" \"@query\");created=%d;keyid=\"%s\";nonce=\"%s\";alg=\"ecdsa-p256-sha256\""
            .formatted(
                GROUND.instant().getEpochSecond(),
                id,
                UUID.randomUUID().toString().replace("-", ""));
    var base =
        "\"@method\": GET\n\"@authority\": city.example\n\"@path\": /x\n\"@query\": ?\n\"@signature-params\": "
            + inner;
    var work = Signature.getInstance("SHA256withECDSAinP1363Format");
    work.initSign((PrivateKey) store.getKey("k", "changeit".toCharArray()));
    work.update(base.getBytes());
    return new SignedRequest(
        "GET",
        "city.example",
        "/x",
        null,
        new byte[0],
        null,
        "sig=" + inner,
        "sig=:" + Base64.getEncoder().encodeToString(work.sign()) + ":",
        "127.0.0.1",
        Locale.ENGLISH);
  }
}
